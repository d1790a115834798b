import { describe, expect, test } from "@jest/globals";
import { directColumn, mentioned, rootColumn } from "../../../src/sources/postgres/mentions.ts";

describe("an expression that is a column", () => {
  test.each([
    ["name", "name"],
    [" name ", "name"],
    ['"two words"', "two words"],
    ["settings.theme", undefined],
    ["sort(tags)", undefined],
    ["'name'", undefined],
    ["@", undefined],
  ])("%j is %j", (written, column) => {
    expect(directColumn(written)).toBe(column);
  });

  test.each([
    ["settings.theme", "settings"],
    ['"two words"', "two words"],
    ["sort(tags)", undefined],
  ])("%j begins with %j", (written, column) => {
    expect(rootColumn(written)).toBe(column);
  });

  test("names every column, and no text in quotes", () => {
    expect([...mentioned(["join(', ', tags)", '"a b" || `c`', "'d'"])]).toEqual(["join", "tags", "a b"]);
  });
});
