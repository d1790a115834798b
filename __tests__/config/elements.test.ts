import { expect, test } from "@jest/globals";
import { readText } from "../../src/config/document.ts";
import { elementPlaces } from "../../src/config/elements.ts";
import fc from "../property.ts";

/** As the thorough way finds them: a comment makes it YAML, and moves nothing. */
const thoroughly = (text: string, count: number) => {
  const read = readText(`${text} # thorough`, "a.json");
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return Array.from({ length: count }, (_, index) => read.value.placeOf([index]));
};

test("the places of a list's elements are those that parsing finds", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 6 }), fc.nat(3), (list, indent) => {
      const text = JSON.stringify(list, null, indent);
      expect(elementPlaces(text, "a.json")).toEqual(thoroughly(text, list.length));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['\n [ 1 ,\r\n"a,]\\"[" ,\t{"b": [1, 2]}]', ["2:4", "3:1", "3:12"]],
  ['["\\\\","\\\\\\"",\n"\\\\\\\\",{}]', ["1:2", "1:7", "2:1", "2:8"]],
  ["[]", []],
  ['{ "a": [1] }', []],
  ["7", []],
])("%j", (text, expected) => {
  expect(elementPlaces(text, "a.json").map(({ line, column }) => `${line}:${column}`)).toEqual(expected);
});
