import { describe, expect, test } from "@jest/globals";
import { bind } from "../../src/plan/bind.ts";
import { column, dataSource, mapping, NAME, TITLE, target } from "./sides.ts";

const SIZE = mapping("Size", "number");

/** What a run knows of the columns' IDs, and what it finds of `Size` among these. */
const found = (columns: readonly ReturnType<typeof column>[], ids: ReadonlyMap<string, string>) => {
  const { bound, problems } = bind(target({ mappings: [TITLE, SIZE] }), dataSource([NAME, ...columns]), {
    placeOf: () => ({}),
    ids,
  });
  return { column: bound.columns.get("Size")?.id, told: problems.map(({ level, message }) => `${level}: ${message}`) };
};

const KNOWN = new Map([["Size", "id-Size"]]);

describe("a property that got another name in Notion", () => {
  const renamed = column("Length", "number", { id: "id-Size" });

  test("is found by the ID that it had, with a warning", () => {
    expect(found([renamed], KNOWN)).toEqual({
      column: "id-Size",
      told: ["warning: `Size` is called `Length` in Notion now."],
    });
  });

  test("is missing where no earlier run knew it", () => {
    expect(found([renamed], new Map())).toEqual({
      column: undefined,
      told: ['error: The database "Bolts" has no property `Size`.'],
    });
  });

  test("gives way to one that has the name by now", () => {
    const namesake = column("Size", "number", { id: "id-new" });
    expect(found([renamed, namesake], KNOWN)).toEqual({ column: "id-new", told: [] });
  });
});
