import { describe, expect, test } from "@jest/globals";
import { isObject } from "../../src/model/json.ts";
import { canonicalJson, pageSha, sha256, sha256Of } from "../../src/plan/sha.ts";
import fc from "../property.ts";

/** RFC 8785 as it reads: names by their UTF-16 units, one after the other. */
const asItReads = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asItReads).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${asItReads(item)}`).join()}}`;
};

const ODD = fc.constantFrom("__proto__", "0", "10", "9", "-1", "1.5", "", "toString", "é", "😀", "\ufb33");

describe("canonical JSON", () => {
  test("has its names in order, whatever they are and in whatever order they came", () => {
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.oneof(ODD, fc.string()), tie("tree"), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(canonicalJson(value)).toBe(asItReads(value));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [{ b: 1, a: { d: [{ z: null, y: -0 }], c: "x" } }, '{"a":{"c":"x","d":[{"y":0,"z":null}]},"b":1}'],
    [{ 10: "a", 9: "b", a: 1 }, '{"10":"a","9":"b","a":1}'],
    [{ a: { 2: 1, 11: 2 }, "": 0 }, '{"":0,"a":{"11":2,"2":1}}'],
    [JSON.parse('{"b": 1, "__proto__": {"a": 1}}'), '{"__proto__":{"a":1},"b":1}'],
    [{ b: undefined, a: 1 }, '{"a":1}'],
    [{ 1: undefined, a: 1 }, '{"a":1}'],
    ['\ud800 \u2028 "', '"\\ud800 \u2028 \\""'],
  ])("%j", (value: unknown, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });
});

test("the SHA of a page is over its canonical JSON, body first", () => {
  expect(pageSha({ Size: 1, Name: "a" }, null)).toBe(sha256('{"body":null,"properties":{"Name":"a","Size":1}}'));
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a text that comes in parts has the SHA of the whole", () => {
  expect(sha256Of(["a", "", "b€", "c"])).toBe(sha256("ab€c"));
  expect(sha256Of([])).toBe(sha256(""));
  const long = Array.from({ length: 5 }, (_, index) => `${index}`.repeat(40_000));
  expect(sha256Of(long)).toBe(sha256(long.join("")));
});
