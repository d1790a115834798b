import { describe, expect, test } from "@jest/globals";
import { objectOf } from "../../src/emulator/json.ts";
import type { BlockDraft } from "../../src/emulator/markdown/blocks.ts";
import { parseMarkdown } from "../../src/emulator/markdown/parse.ts";
import { printMarkdown } from "../../src/emulator/markdown/print.ts";
import fc from "../property.ts";
import { SIGNS, soup } from "./markdown-soup.ts";
import { asRead, normalised } from "./markdown-tree.ts";

const anything = fc.string({ unit: "binary", maxLength: 200 });

const isFixed = (text: string): void => {
  const once = normalised(text);
  expect(normalised(once)).toBe(once);
};

const words = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS.filter((sign) => !sign.includes("\n"))), fc.string({ maxLength: 8 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

const style = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  strikethrough: fc.boolean(),
  underline: fc.boolean(),
  code: fc.boolean(),
  color: fc.constantFrom("default", "default", "red", "blue_background"),
});

const richText = fc.array(
  fc.record({
    text: fc.record({ content: words, link: fc.constantFrom(null, null, { url: "https://a.b/c d(e" }) }),
    annotations: style,
  }),
  { maxLength: 5 },
);

const LINES = [
  "paragraph",
  "heading_1",
  "heading_4",
  "bulleted_list_item",
  "numbered_list_item",
  "to_do",
  "quote",
  "toggle",
  "callout",
];

/** Documents as a program would make them through the block API, nested as deep as is usual. */
const { block } = fc.letrec<{ block: BlockDraft; line: BlockDraft; flat: BlockDraft }>((tie) => ({
  block: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("flat"), tie("line")),
  line: fc
    .record({
      type: fc.constantFrom(...LINES),
      rich_text: richText,
      children: fc.array(tie("block"), { maxLength: 3 }),
    })
    .map(({ type, rich_text, children }) => ({
      type,
      [type]: { rich_text, color: "default", ...(type.startsWith("heading") ? { is_toggleable: true } : {}) },
      children,
    })),
  flat: fc.oneof(
    fc.constant({ type: "divider", divider: {} }),
    richText.map((rich_text) => ({ type: "code", code: { rich_text, language: "python" } })),
    words.map((expression) => ({ type: "equation", equation: { expression: expression.replaceAll("$", "") } })),
    richText.map((caption) => ({
      type: "image",
      image: { caption, type: "external", external: { url: "https://a.b/c.png" } },
    })),
    fc.array(richText, { minLength: 1, maxLength: 3 }).map((cells) => ({
      type: "table",
      table: { table_width: cells.length, has_column_header: true, has_row_header: false },
      children: [{ type: "table_row", table_row: { cells } }],
    })),
  ),
}));

const piecesOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(piecesOf);
  const object = objectOf(value);
  const content = objectOf(object["text"])["content"];
  return typeof content === "string" ? [content] : Object.values(object).flatMap(piecesOf);
};

const depthOf = (blocks: readonly BlockDraft[]): number =>
  blocks.reduce((deepest, { children = [] }) => Math.max(deepest, 1 + depthOf(children)), 0);

describe("Markdown that was read back is a fixed point", () => {
  test("for any text", () => fc.assert(fc.property(anything, isFixed), { numRuns: 500 }));

  test("for any mixture of signs that mean something", () => fc.assert(fc.property(soup, isFixed), { numRuns: 2000 }));

  test("for any document made of blocks", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => isFixed(printMarkdown(asRead(blocks)).markdown)),
      { numRuns: 500 },
    );
  });
});

describe("whatever the text", () => {
  test("no piece of rich text is longer than Notion takes, and none cuts a character in two", () => {
    const long = fc
      .tuple(fc.nat(10), fc.integer({ min: 1900, max: 4200 }))
      .map(([pad, length]) => "x".repeat(pad) + "😀".repeat(length / 2));
    fc.assert(
      fc.property(fc.oneof(long, soup), (text) => {
        for (const piece of piecesOf(parseMarkdown(text))) {
          expect(piece.length).toBeLessThanOrEqual(2000);
          expect(piece.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
    const pieces = piecesOf(parseMarkdown(`x${"😀".repeat(3000)}`));
    expect(pieces.map(({ length }) => length)).toEqual([1999, 2000, 2000, 2]);
  });

  test("nesting has a bottom", () => {
    const steps = Array.from({ length: 200 }, (_, depth) => `${"\t".repeat(depth)}- ${depth}`).join("\n");
    const tags = "<callout>\n".repeat(200);
    expect(depthOf(parseMarkdown(steps))).toBeLessThan(40);
    expect(depthOf(parseMarkdown(tags))).toBeLessThan(40);
    isFixed(steps);
    isFixed(tags);
  });
});
