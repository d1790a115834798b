import { describe, expect, test } from "@jest/globals";
import { bind } from "../../src/plan/bind.ts";
import { carrying, isText } from "../../src/plan/carrying.ts";
import { neededColumns } from "../../src/plan/columns.ts";
import { furtherFindings } from "../../src/plan/discrepancies.ts";
import { keyColumn } from "../../src/plan/sides.ts";
import { asConflict } from "../../src/plan/status.ts";
import { bound, column, dataSource, mapping, NAME, page, sides, TITLE, target } from "./sides.ts";

const CLUES = { placeOf: () => ({}), ids: new Map<string, string>() };
const IDS = { ids: { property: "Serial", kind: "ulid" } } as const;
const told = (facts: Parameters<typeof target>[0], ...columns: Parameters<typeof dataSource>[0] & object) =>
  bind(target(facts), dataSource([NAME, ...columns]), CLUES).problems.map(({ message, cure }) => `${message} ${cure}`);

describe("a property that a target goes by without mapping it", () => {
  test("is asked for where the database does not have it, by the nearest name that it has", () => {
    expect(told(IDS)).toEqual([
      'The database "Bolts" has no property `Serial`, which `ids` goes by. Add the property in Notion, or mend `ids`.',
    ]);
    expect(told(IDS, column("Serials", "rich_text"))).toEqual([
      'The database "Bolts" has no property `Serial`, which `ids` goes by. Did you mean `Serials`? Add the property in Notion, or mend `ids`.',
    ]);
  });

  test("is a text where it holds an ID", () => {
    expect(told(IDS, column("Serial", "rich_text"))).toEqual([]);
    expect(told(IDS, column("Serial", "number"))).toEqual([
      "`Serial` is of type number in Notion, and an ID is a text. Name a property of type text under `ids`, or make this one a text.",
    ]);
  });
});

describe("a property that may be missing, and is", () => {
  const status = mapping("State", "select", { optional: true, origin: { kind: "is", value: "sync-status" } });
  const kind = mapping("Kind", "select", { optional: true, vocabulary: [] });

  test("says nothing of a page's conflict", () => {
    expect(asConflict(page("p"), bound({ mappings: [TITLE, status] }))).toEqual([]);
  });

  test("offers no option that could be unknown", () => {
    expect(furtherFindings(sides({ bound: bound({ mappings: [TITLE, kind] }) }))).toEqual([]);
  });

  test("is no key to ask for, and is called what the configuration calls it", () => {
    const keyless = bound({ key: { from: "serial", property: "Serial" } });
    expect(isText(keyless)).toBe(false);
    expect(carrying(keyless, ["a"])).toBeUndefined();
    expect(keyColumn(keyless)).toBe("Serial");
  });
});

describe("pages that carry a key", () => {
  test("are asked for by texts and numbers, in the form in which the page holds them", () => {
    const asked = { property: "id-Name", type: "title", test: "equals" };
    expect(carrying(bound(), ["a"])).toEqual({ ...asked, value: "a" });
    expect(carrying(bound(), ["a", 7])).toEqual({
      any: [
        { ...asked, value: "a" },
        { ...asked, value: 7 },
      ],
    });
  });

  test("are not asked for where no value is a key", () => {
    expect(carrying(bound(), [null, ["a"]])).toBeUndefined();
  });
});

describe("the properties that a new database needs", () => {
  const types = (facts: Parameters<typeof target>[0]) =>
    Object.fromEntries(neededColumns(target(facts)).map(({ property, draft }) => [property, draft.type]));

  test("have the type of the value that pages are told apart by", () => {
    expect(types({ scope: { Team: ["core"], Live: [true], Size: [8] } })).toEqual({
      Name: "title",
      Team: "select",
      Live: "checkbox",
      Size: "number",
    });
  });

  test("hold a day where pages end so long after it, unless Notion keeps that day itself", () => {
    const ending = (property: string) => ({ ttl: { days: 30, property, when: {} } });
    expect(types(ending("Closed"))).toEqual({ Name: "title", Closed: "date" });
    expect(types(ending("last_edited_time"))).toEqual({ Name: "title" });
  });
});
