import { describe, expect, test } from "@jest/globals";
import { DATA, readText } from "../../src/config/document.ts";
import { notJsonAt } from "../../src/config/only-json.ts";
import fc from "../property.ts";

const told = (text: string): readonly string[] => {
  const read = readText(text, "a.json", { ...DATA, onlyJson: true });
  return read.ok
    ? []
    : read.problems.map(({ message, place }) => `${String(place.line)}:${String(place.column)} ${message}`);
};

describe("a text that has to be JSON", () => {
  test.each([
    ["a comma too many in an object", '{\n  "a": 1,\n}', "3:1"],
    ["a comma too many in a list", "[1, 2, ]", "1:8"],
    ["a name without quotation marks", '{"a": 1,\n  b: 2}', "2:3"],
    ["a name without a value", '{"a": 1,\n  oops }', "2:3"],
    ["nothing for a value", '{"a": , "b": 1}', "1:7"],
    ["other quotation marks", "{'a': 1}", "1:2"],
    ["a word for a value", '{"a": [true, yes]}', "1:14"],
    ["a number that JSON does not have", '{"a": NaN}', "1:7"],
    ["a number with a nought before it", '{"a": 012}', "1:8"],
    ["a comment", '# mine\n{"a": 1}', "1:1"],
    ["lines of YAML", "a: 1\nb: 2\n", "1:1"],
    ["a line break within a text", '{"a": "x\ny"}', "1:7"],
    ["an anchor", '{"a": &x 1}', "1:7"],
    ["a mistake behind a byte order mark", '\ufeff{"a": 1,}', "1:9"],
  ])("is refused where it stops being JSON: %s", (_, text, place) => {
    expect(told(text)).toEqual([`${place} This cannot be read: it is no JSON.`]);
  });

  test("is read as it was when it is JSON, with space, a byte order mark and escapes, however it is written", () => {
    expect(told('\ufeff \r\n{ "a" : [ 1e3 , -0.5, "\\u00e9\\n", {} , [ ], null ] }\t\n')).toEqual([]);
  });

  test("a cut anywhere is found no later than at its end, and what is whole is none", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        expect(notJsonAt(json)).toBeUndefined();
        const short = json.slice(0, cut % json.length);
        const at = notJsonAt(short);
        if (at !== undefined) expect(at).toBeLessThanOrEqual(short.length);
      }),
    );
  });
});
