import { describe, expect, test } from "@jest/globals";
import type { Suggestion } from "../../../src/sources/postgres/propose.ts";
import { withMapping } from "../../../src/sources/postgres/write-mapping.ts";

const ALL: readonly Suggestion[] = [
  { property: "name", type: "title", from: "name" },
  { property: "odd: one", type: "number", from: '"odd: one"' },
];

const LINES = `properties:
      name: { type: title, from: name }
      "odd: one": { type: number, from: "\\"odd: one\\"" }`;

describe("a mapping is written", () => {
  test("after what the target says, before what follows it", () => {
    const text = "targets:\n  a:\n    source: { postgres: { table: a } } # here\n\n# of b\n  b: { source: 1 }\n";
    expect(withMapping(text, "a", ALL)).toBe(
      `targets:\n  a:\n    source: { postgres: { table: a } } # here\n    ${LINES}\n\n# of b\n  b: { source: 1 }\n`,
    );
  });

  test("at the end of a file that does not end its last line", () => {
    const text = "targets:\n  a:\n    source:\n      postgres:\n        table: a";
    expect(withMapping(text, "a", ALL)).toBe(`${text}\n    ${LINES}`);
  });

  test.each(["where: { a: [1, 2] }", "columns:\n      - a\n      - b # two", "note: >\n      folded\n      text"])(
    "after a last field that is %j",
    (last) => {
      const text = `targets:\n  a:\n    source: 1\n    ${last}\n  b: 1\n`;
      expect(withMapping(text, "a", ALL)).toBe(`targets:\n  a:\n    source: 1\n    ${last}\n    ${LINES}\n  b: 1\n`);
    },
  );

  test("with the line ends that are there", () => {
    const text = "targets:\r\n  a:\r\n    source: 1\r\n";
    expect(withMapping(text, "a", ALL)).toBe(
      `targets:\r\n  a:\r\n    source: 1\r\n    ${LINES.replaceAll("\n", "\r\n")}\r\n`,
    );
  });

  test.each(["targets: { a: { source: 1 } }\n", '{"targets":{"a":{"source":1}}}', "targets: { a: {} }"])(
    "into the braces of %j",
    (text) => {
      const written = withMapping(text, "a", ALL);
      expect(written).toContain('"properties": {"name":{"type":"title","from":"name"}');
      expect(withMapping("targets: { b: 1 }", "a", ALL)).toBeUndefined();
    },
  );

  test.each([
    "targets:\n  a:\n    properties: {}\n    source: 1\n",
    "targets:\n  a:\n    properties:\n    source: 1\n",
  ])("in the place of an empty one: %j", (text) => {
    const written = withMapping(text, "a", ALL);
    expect(written).toContain('properties: {"name":{"type":"title","from":"name"}');
    expect(written).toMatch(/\n {4}source: 1\n$/);
  });
});
