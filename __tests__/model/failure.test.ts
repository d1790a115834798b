import { expect, test } from "@jest/globals";
import { expectFailure, Failure } from "../../src/model/failure.ts";

test("a failure is left to whoever caught it, and a mistake of ours is thrown on", () => {
  const weather = new Failure({ kind: "unavailable", message: "Notion is away.", cure: "Run again later." });
  const mistake = new TypeError("x is not a function");
  expect(() => expectFailure(weather)).not.toThrow();
  expect(() => expectFailure(mistake)).toThrow(mistake);
});
