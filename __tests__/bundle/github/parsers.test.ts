import { describe, expect, test } from "@jest/globals";
import { commandsIn } from "./commands.ts";
import { pairsIn, UnreadableFile } from "./file-commands.ts";

describe("a line of output", () => {
  test.each<readonly [string, readonly object[]]>([
    [
      "::error file=a.json,line=3::It is%0Awrong, 100%25",
      [{ name: "error", properties: { file: "a.json", line: "3" }, data: "It is\nwrong, 100%" }],
    ],
    ["   ::Warning::x", [{ name: "warning", data: "x", form: "::" }]],
    ["::error title=a%3Ab%2Cc::x", [{ properties: { title: "a:b,c" } }]],
    ["text ::error::x", []],
    ["::unknown::x", []],
    ["12:30:05 ::error::x", []],
    ["in the middle ##[error file=a;line=2]x", [{ name: "error", form: "##[", properties: { file: "a", line: "2" } }]],
    ["::error::x ##[add-mask]y", [{ name: "error", data: "x ##[add-mask]y" }]],
    ["##[unknown]x", []],
    ["::set-output name=a::b", [{ name: "set-output" }]],
    ["::%0Aerror::x", []],
  ])("%j", (line, found) => {
    expect(commandsIn(`before\n${line}\nafter`)).toEqual(found.map((one) => expect.objectContaining(one)));
  });
});

describe("a file of pairs", () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["a=b\n", { a: "b" }],
    ["a=b", { a: "b" }],
    ["a=b<<c\n", { a: "b<<c" }],
    ["a<<E\nx=1\n\ny\nE\nb=2\n", { a: "x=1\n\ny", b: "2" }],
    ["a<<E\nE\n", { a: "" }],
    ["a<<E=\nx\nE=\n", { a: "x" }],
    ["a<<E\nx\r\nE\n", { a: "x\r" }],
    ["\n\na=\n", { a: "" }],
  ])("%j", (text, pairs) => {
    expect(Object.fromEntries(pairsIn(text))).toEqual(pairs);
  });

  test.each(["a\n", "=b\n", "a<<\nx\n", "<<E\nx\nE\n", "a<<E\nx\n", "a<<E\nx", "a<<E\nx\nE2\n"])(
    "%j fails the step",
    (text) => {
      expect(() => pairsIn(text)).toThrow(UnreadableFile);
    },
  );
});
