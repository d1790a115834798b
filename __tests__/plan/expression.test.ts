import { describe, expect, test } from "@jest/globals";
import { asked, expression } from "../../src/plan/expression.ts";

describe("an expression that calls a function", () => {
  test.each([
    ["lenght(name)", "there is no function `lenght`, but `length`"],
    ["parts[?starts_wiht(@, 'a')]", "there is no function `starts_wiht`, but `starts_with`"],
    ["map(&uppercase(@), parts)", "there is no function `uppercase`"],
    ["{ a: name, b: join(', ', sorted(parts)) }", "there is no function `sorted`, but `sort`"],
  ])("that there is not is refused before any record is asked: %s", (written, why) => {
    expect(() => expression(written)).toThrow(new SyntaxError(why));
  });

  test("that there is gives what it says", () => {
    expect(asked(expression("length(name)"), { name: "four" })).toEqual({ value: 4 });
  });

  test("is none where a text only looks like one", () => {
    const literal = '`{"type": "Function", "name": "nobody"}`';
    expect(asked(expression(literal), {})).toEqual({ value: { type: "Function", name: "nobody" } });
  });
});
