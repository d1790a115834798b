import { describe, expect, test } from "@jest/globals";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { bullets, line, prose } from "../../src/templates/markdown.ts";
import fc from "../property.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parsed = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const textOf = ({ value = "", children = [] }: Node): string => value + children.map(textOf).join("");
const typesOf = ({ type, children = [] }: Node): readonly string[] => [type, ...children.flatMap(typesOf)];

const HARMLESS = new Set(["root", "paragraph", "text", "link", "heading", "list", "listItem"]);
const SIGNS = [
  "*",
  "_",
  "`",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "#",
  "-",
  "+",
  "|",
  "~",
  "\\",
  "!",
  "&amp;",
  "&#64;",
  "1.",
  "2)",
  "=",
  "a",
  "b",
  " ",
  "\n",
  "<b>",
  "http://e.org/a_b",
  "$",
  ":",
  "{",
  "}",
  "\t",
  "^1",
  "***",
  "---",
];
const foreign = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((all) => all.join("")),
);

const said = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();

describe("a value on a line of Markdown says what it says, and nothing is markup", () => {
  test("in a paragraph, and in a heading", () => {
    fc.assert(
      fc.property(foreign, fc.constantFrom("", "# ", "- "), (text, before) => {
        const tree = parsed(before + line(text));
        expect(typesOf(tree).filter((type) => !HARMLESS.has(type))).toEqual([]);
        expect(textOf(tree)).toBe(said(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test("in a cell of a table", () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const tree = parsed(`| a | b |\n|---|---|\n| ${line(text)} | end |\n`);
        const cells = (tree.children?.[0]?.children?.[1]?.children ?? []).map(textOf);
        expect(cells).toEqual([said(text), "end"]);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("a reference is a link to its page, whatever the page is called", () => {
  fc.assert(
    fc.property(foreign, (title) => {
      const tree = parsed(`x ${line({ title, url: "https://www.notion.so/a_(b)" })} y`);
      expect(typesOf(tree).filter((type) => type === "link")).toHaveLength(1);
    }),
    { numRuns: 1_000 },
  );
  expect(line({ title: "a", url: "javascript:alert(1)" })).toBe("a");
});

test("a list is a list, and a text is its lines", () => {
  expect(bullets("- a\n\n2. b\n* c")).toBe("- a\n- b\n- c");
  expect(bullets(["# a", { name: "b", url: "https://e.org/b c" }])).toBe("- \\# a\n- b");
  expect(bullets(null)).toBe("");
  expect(prose("a\n\nb *c*")).toBe("a\n\nb \\*c\\*");
});
