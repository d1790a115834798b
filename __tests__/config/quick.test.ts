import { describe, expect, test } from "@jest/globals";
import { readText } from "../../src/config/document.ts";
import { quickJson } from "../../src/config/quick.ts";
import fc from "../property.ts";

const LEVELS = 64;

describe("the quick way through plain JSON", () => {
  test("gives what the thorough way gives, value and places, whatever the white space", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
        fc.constantFrom(0, 1, 4, "\t"),
        (value, indent) => {
          const text = `\n  ${JSON.stringify(value, null, indent)}\n`;
          const quick = readText(text, "x.json");
          // A comment makes it no JSON, so it is read the thorough way.
          const thorough = readText(`${text}# a comment\n`, "x.json");
          if (!quick.ok || !thorough.ok) throw new Error("refused");
          expect(JSON.stringify(quick.value.value)).toBe(JSON.stringify(thorough.value.value));
          for (const key of Object.keys(value))
            expect(quick.value.placeOf([key])).toEqual(thorough.value.placeOf([key]));
          expect(quick.value.placeOf([])).toEqual(thorough.value.placeOf([]));
        },
      ),
    );
  });

  test.each([
    ["a key that is there twice", '{"a": 1, "a": 1}'],
    ["a number that would be rounded", '{"a": 12345678901234567890}'],
    ["a number that is written in another way", '{"a": 1.0}'],
    ["more levels than are followed", `${"[".repeat(65)}${"]".repeat(65)}`],
    ["what is no JSON", "{a: 1}"],
    ["what is not all JSON", '{"a": 1} x'],
    ["a bare word", "true"],
  ])("is not for %s", (_what, text) => {
    expect(quickJson(text, LEVELS)).toBeUndefined();
  });

  test.each([
    ["in one line", '[{"a":[1,{}]},"b"]'],
    ["moved in by two", '[\n  {\n    "a": []\n  }\n]\n'],
    ["with a space after each colon and comma", '[{"a": [1, {}]}, "b"]'],
    ["with the line ends of Windows", '[\r\n  {\r\n    "a": []\r\n  }\r\n]\r\n'],
    ["moved in further than a program does", `[\n${" ".repeat(12)}1\n]`],
    ["as deep as is followed", `${"[".repeat(LEVELS)}${"]".repeat(LEVELS)}`],
  ])("takes a text that is written %s", (_how, text) => {
    expect(quickJson(text, LEVELS)).toEqual({ value: JSON.parse(text) as unknown });
  });

  test("takes brackets and space inside strings for what they are", () => {
    const text = `{"a": "${"[".repeat(100)} \\" { "}`;
    const value: unknown = JSON.parse(text);
    expect(quickJson(text, LEVELS)).toEqual({ value });
  });
});
