import { describe, expect, test } from "@jest/globals";
import type { Mapping } from "../../../src/config/mapping.ts";
import type { TargetConfig } from "../../../src/config/target.ts";
import { apply } from "../../../src/engine/apply.ts";
import type { Job, Site } from "../../../src/engine/site.ts";
import { carrier } from "../../../src/engine/two-way/carrier.ts";
import { columnValues } from "../../../src/engine/two-way/columns.ts";
import type { Counterpart } from "../../../src/engine/two-way/counterpart.ts";
import { type Desk, pageOf, type Task } from "../../../src/engine/two-way/desk.ts";
import { makePage } from "../../../src/engine/two-way/make.ts";
import { pageProperties } from "../../../src/engine/two-way/page.ts";
import { waysOf } from "../../../src/engine/two-way/ways.ts";
import type { Change } from "../../../src/model/change.ts";
import type { Property } from "../../../src/model/property.ts";
import { bare } from "../../../src/plan/decide.ts";
import type { Table, TableColumn } from "../../../src/ports/postgres.ts";
import { bound, column, NAME, record } from "../../plan/sides.ts";

const tableColumn = (name: string, facts: Partial<TableColumn> = {}): TableColumn => ({
  name,
  type: "text",
  kind: "text",
  element: undefined,
  options: [],
  nullable: true,
  filled: false,
  generated: false,
  readable: true,
  writable: true,
  ...facts,
});

const BOLTS: Table = {
  schema: "public",
  name: "bolts",
  kind: "table",
  comment: null,
  columns: [
    tableColumn("id"),
    tableColumn("name"),
    tableColumn("works", { kind: "boolean", type: "boolean" }),
    tableColumn("sum", { generated: true }),
    tableColumn("facts", { kind: "json", type: "jsonb" }),
    tableColumn("guarded", { writable: false }),
  ],
  primaryKey: ["id"],
  uniqueKeys: [["id"]],
  foreignKeys: [],
  updatable: true,
  insertable: true,
  rowSecurity: false,
};

const ways = (properties: Readonly<Record<string, Partial<Mapping>>>, table = BOLTS) => {
  const target = { direction: "two-way", properties } as unknown as TargetConfig;
  const { wrong, ...found } = waysOf(target, table, table.primaryKey);
  return {
    ways: Object.fromEntries(found.ways),
    columns: [...found.columns.keys()],
    wrong: wrong.map(([message]) => message),
  };
};

describe("what is mapped goes both ways", () => {
  test("but for what only the database says, and for what a row is known by", () => {
    const mapped = {
      Name: { type: "title", from: "name" },
      Id: { type: "rich_text", from: "id" },
      Sum: { type: "rich_text", from: "sum" },
      Facts: { type: "rich_text", from: "facts" },
    } as const;
    expect(ways(mapped)).toEqual({
      ways: { Name: "both", Id: "push", Sum: "push", Facts: "push" },
      columns: ["Name"],
      wrong: [],
    });
  });

  test("but for a column that there is not, which is told elsewhere", () => {
    expect(ways({ Name: { type: "title", from: "nowhere" } })).toEqual({ ways: {}, columns: [], wrong: [] });
  });

  test.each<[string, Partial<Mapping>, Table, string]>([
    [
      "in a table that may not be written",
      { type: "title", from: "name" },
      { ...BOLTS, updatable: false },
      "public.bolts",
    ],
    ["in a column that may not be written", { type: "title", from: "guarded" }, BOLTS, "may not write `guarded`"],
    ["where the column takes something else", { type: "title", from: "works" }, BOLTS, "is of type boolean"],
    ["where it is computed", { type: "title", from: "join('', [name])" }, BOLTS, "is computed from the row"],
  ])("and is a mistake %s", (_, written, table, message) => {
    expect(ways({ Name: written }, table).wrong).toEqual([expect.stringContaining(message)]);
  });

  test("and a column is written from one property only", () => {
    const twice = { Name: { type: "title", from: "name" }, Label: { type: "rich_text", from: "name" } } as const;
    expect(ways(twice).wrong).toEqual(["`Label` and `Name` both go back to `name`, and could say different things."]);
  });
});

describe("a column gets what its property says", () => {
  const given = (value: Property, facts: Partial<TableColumn> = {}) => {
    const columns = new Map([
      ["It", tableColumn("it", facts)],
      ["Other", tableColumn("other")],
    ]);
    return columnValues({ It: value }, { columns } as unknown as Counterpart, { record: "a" });
  };
  const relation = (...value: readonly string[]): Property => ({ type: "relation", value });

  test("a text that is empty is NULL where that is allowed", () => {
    expect(given({ type: "rich_text", value: "" })).toEqual({ it: null });
    expect(given({ type: "rich_text", value: "" }, { nullable: false })).toEqual({ it: "" });
    expect(given({ type: "title", value: "x" })).toEqual({ it: "x" });
  });

  test("a relation is a key, or nothing, or a list of keys in a column that holds a list", () => {
    expect(given(relation("bolts:a:b"))).toEqual({ it: "a:b" });
    expect(given(relation())).toEqual({ it: null });
    expect(given(relation("bolts:a", "bolts:b"), { kind: "array" })).toEqual({ it: ["a", "b"] });
  });

  test("a day is a day; and what a column has no room for is told", () => {
    expect(given({ type: "date", value: "2026-11-21" })).toEqual({ it: "2026-11-21" });
    expect(given({ type: "date", value: null })).toEqual({ it: null });
    expect(() => given({ type: "date", value: { start: "2026-11-21", end: "2026-11-22" } })).toThrow(
      "`It` holds a range of dates, and `it` has room for one.",
    );
    expect(() => given(relation("bolts:a", "bolts:b"))).toThrow("`It` holds 2 relations, and `it` has room for one.");
  });
});

describe("a plan is carried out for what it names, and for nothing else", () => {
  const job = { bounds: new Map([["bolts", bound()]]), known: new Map(), open: () => false };
  const site = {
    world: { signal: new AbortController().signal },
    job,
    pages: new Map(),
    doubtful: new Set(),
  } as unknown as Site;
  const counterpart = { side: { ways: new Map() }, rows: new Map(), known: new Map() } as unknown as Counterpart;
  const desk = (counterparts: Desk["counterparts"]): Desk => ({
    counterparts,
    run: "R",
    pages: true,
    noted: async () => undefined,
    bases: new Map(),
    rows: new Map(),
    names: new Map(),
    waiting: new Map(),
  });
  const change = (action: Change["action"]): Change => ({ ...bare("bolts", "a", { target: "bolts" }), action });

  test("a target without rows, a page that is not named and a page without content are mistakes of ours", async () => {
    await expect(carrier(desk(new Map())).carry(change("pull"), site)).rejects.toThrow("The target bolts has no rows.");
    expect(() => pageOf({ change: change("update") })).toThrow("The plan names no page for a.");
    const one = carrier(desk(new Map([["bolts", counterpart]])));
    await expect(one.carry(change("update"), site)).rejects.toThrow("The plan has no content for a.");
    const task = { change: change("create"), counterpart, site } as unknown as Task;
    await expect(makePage(task, () => Promise.reject(new Error("Nobody asks.")))).rejects.toThrow(
      "has no content for a",
    );
  });

  test("and so is a record that is to be made without content, where records are pushed", async () => {
    const plan = { changes: [change("create")], hash: "" };
    const settled = async (): Promise<void> => undefined;
    await expect(apply({ ...job, plan, settled } as unknown as Job, site.world)).rejects.toThrow(
      "The plan has no content for a.",
    );
  });

  test("a relation to a page that stands for no record stays as it is", () => {
    const columns = [NAME, column("Mate", "relation")];
    const ready = { Mate: { type: "relation", value: ["bolts:b", "p9"] } } as const;
    const known = { ...site, pages: new Map([["bolts:b", "p2"]]) };
    const waiting = { Name: { type: "title", value: "x" } } as const;
    const task = { ground: { bound: bound({}, columns) }, exchange: { contests: [] }, site: known } as unknown as Task;
    expect(pageProperties(record("a"), { ready, waiting }, task)).toEqual({
      "id-Mate": { type: "relation", value: ["p2", "p9"] },
    });
  });
});
