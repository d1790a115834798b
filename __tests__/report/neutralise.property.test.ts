import { describe, expect, test } from "@jest/globals";
import { linked } from "../../src/report/links.ts";
import { code, codeCell, codeTag, logLine } from "../../src/report/neutralise.ts";
import { prose, proseCell } from "../../src/report/prose.ts";
import { visible } from "../../src/report/visible.ts";
import fc from "../property.ts";
import { commentWith, POSITIONS, wordsWith } from "./dressed.ts";
import { soup } from "./soup.ts";
import { allNodes, bones, strangers, treeOf } from "./tree.ts";

const IN_TEXT = { code, codeTag, prose } as const;
const IN_CELL = { codeCell, codeTag, proseCell } as const;

const tableWith = (cell: string): string => `| a | b |\n| --- | --- |\n| x | ${cell} |\n| y | z |\n`;

/** The text of what a reader sees, in which nobody sees the joints. */
const seenIn = (markdown: string): string =>
  allNodes(treeOf(markdown))
    .map((node) => (node.type === "text" || node.type === "inlineCode" ? node.value : ""))
    .join("")
    .replaceAll("\u200b", "");

describe.each(Object.entries(IN_TEXT))("foreign text in a paragraph, as %s", (_name, inert) => {
  test("is one paragraph of text in which nothing comes from it but letters", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const markdown = `Said: ${inert(text)} and after.`;
        expect(strangers(markdown)).toEqual([]);
        expect(bones(treeOf(markdown))).toEqual(["paragraph"]);
        expect(seenIn(markdown)).toMatch(/^Said: .* and after\.$/s);
      }),
      { numRuns: 400 },
    );
  });
});

describe.each(Object.entries(IN_CELL))("foreign text in a table, as %s", (_name, inert) => {
  test("stays in its cell", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const markdown = tableWith(inert(text));
        expect(strangers(markdown)).toEqual([]);
        expect(bones(treeOf(markdown))).toEqual(["table 2,2,2"]);
        expect(seenIn(markdown)).toMatch(/^abx.*yz$/s);
      }),
      { numRuns: 400 },
    );
  });
});

describe.each([
  ["code", code, (text: string) => text],
  ["codeCell", codeCell, tableWith],
  ["codeTag", codeTag, (text: string) => text],
])("%s", (_name, inert, place) => {
  test("shows each character that can be seen", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const shown = seenIn(place(`x ${inert(text)}`));
        expect(shown).toContain(visible(text).trim());
      }),
      { numRuns: 300 },
    );
  });
});

test("a sentence loses no word", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const letters = (words: string): string => visible(words.replace(/\s+/g, " ")).replace(/[\s`]/g, "");
      expect(letters(seenIn(`x ${prose(text)}`))).toBe(`x${letters(text)}`);
    }),
    { numRuns: 300 },
  );
});

test("a whole comment stays what it is, whatever it is filled with", () => {
  const ordinary = bones(treeOf(commentWith(wordsWith(""))));
  fc.assert(
    fc.property(soup, fc.constantFrom(...POSITIONS), (text, position) => {
      const comment = commentWith(wordsWith(`x${text}`, position));
      const tree = treeOf(comment);
      expect(strangers(comment, tree)).toEqual([]);
      expect(bones(tree)).toEqual(ordinary);
    }),
    { numRuns: 80 },
  );
});

test("a line of a log carries no command, and a picture of people stays one picture", () => {
  fc.assert(
    fc.property(soup, (text) => {
      expect(logLine(text)).not.toMatch(/[\r\n\u2028\u2029\u0085]|::|##\[/);
    }),
    { numRuns: 1_000 },
  );
  expect(visible("👩‍👩‍👧 and \u200dnot")).toBe("👩‍👩‍👧 and not");
});

test("a run of backticks longer than parsers care for is said as HTML", () => {
  expect(code("`".repeat(17))).toBe(`<code>${"&#96;".repeat(17)}</code>`);
});

test.each([
  ["https://a.b/c)d](e", "[x](https://a.b/c%29d%5D%28e)"],
  ["https://a.b/<c>|d`e", "[x](https://a.b/%3Cc%3E%7Cd%60e)"],
  ["javascript:alert(1)", "x"],
  ["no address", "x"],
  [undefined, "x"],
])("an address of ours with foreign parts is only an address: %s", (url, markdown) => {
  expect(linked("x", url)).toBe(markdown);
});

describe("the one who looks for strangers", () => {
  test.each([
    "@octocat said",
    "fixes #12",
    "at deadbeefcafe",
    "[x](https://evil.example)",
    "https://evil.example",
    "![x](y)",
    "<b>x</b>",
    "</details>",
    "<!-- x -->",
    "mallory@evil.example",
    "&#64;octocat",
    ":rocket:",
    "a\u202eb",
    "<code>a</code> @octocat",
  ])("finds %s", (markdown) => {
    expect(strangers(`x ${markdown}`)).not.toEqual([]);
  });
});
