import { describe, expect, test } from "@jest/globals";
import { finishedFilter, scopeFilter, scopeValues } from "../../src/plan/scope.ts";
import { bound, column, mapping, NAME, TITLE } from "./sides.ts";

const COLUMNS = [NAME, column("Team", "select"), column("Tags", "multi_select"), column("Sum", "formula")];
const scoped = (scope: Readonly<Record<string, readonly unknown[]>>, when = {}) => bound({ scope, when }, COLUMNS);

describe("the pages of a target in a database that several share", () => {
  test("are found by what they hold, by what a list has in it, and by being empty", () => {
    expect(scopeFilter(scoped({ Team: ["core", null], Tags: ["live"] }))).toEqual({
      all: [
        {
          any: [
            { property: "id-Team", type: "select", test: "equals", value: "core" },
            { property: "id-Team", type: "select", test: "is_empty" },
          ],
        },
        { property: "id-Tags", type: "multi_select", test: "contains", value: "live" },
      ],
    });
  });

  test("are none where it is told by a property that is not there, or by what cannot be asked for", () => {
    expect(scopeFilter(scoped({ Region: ["north"] }))).toEqual({ all: [{ any: [] }] });
    expect(scopeFilter(scoped({ Team: [{ id: 1 }] }))).toEqual({ all: [{ any: [] }] });
  });

  test("are all of them where nothing is said, and those that are finished where `when` says which", () => {
    expect(scopeFilter(scoped({}))).toBeUndefined();
    expect(finishedFilter(scoped({}, { Team: ["core"] }))).toEqual({
      all: [{ property: "id-Team", type: "select", test: "equals", value: "core" }],
    });
  });
});

describe("a page that a target makes belongs to it", () => {
  test("by the first value of each property", () => {
    expect(scopeValues(scoped({ Team: ["core", "edge"] }))).toEqual({ Team: { type: "select", value: "core" } });
  });

  test("but a property that is mapped, cannot be written, cannot hold the value or is not there is left alone", () => {
    expect(scopeValues(scoped({ Sum: [1], Team: [["core"]], Region: ["north"] }))).toEqual({});
    const mapped = bound({ scope: { Team: ["core"] }, mappings: [TITLE, mapping("Team", "select")] }, COLUMNS);
    expect(scopeValues(mapped)).toEqual({});
  });
});
