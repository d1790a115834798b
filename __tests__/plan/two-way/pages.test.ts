import { describe, expect, test } from "@jest/globals";
import type { Change } from "../../../src/model/change.ts";
import { LIMITS } from "../../../src/model/limits.ts";
import type { Property, Value } from "../../../src/model/property.ts";
import type { Target } from "../../../src/model/target.ts";
import { makePlan } from "../../../src/plan/plan.ts";
import type { Sides } from "../../../src/plan/sides.ts";
import { meetingFields } from "../../../src/plan/two-way/fields.ts";
import type { Remembered, RowSide } from "../../../src/plan/two-way/row-side.ts";
import { bound, column, mapping, NAME, page, record, sides, TITLE } from "../sides.ts";

const COLUMNS = [
  column("Name", "title"),
  column("Key", "rich_text"),
  column("State", "status"),
  column("Mate", "relation"),
];
const MAPPED = [
  TITLE,
  mapping("Key", "rich_text"),
  mapping("State", "status"),
  mapping("Mate", "relation", { to: "bolts" }),
];
const NO_ROWS: RowSide = {
  known: new Map(),
  changed: new Map(),
  ways: new Map([
    ["Name", "both"],
    ["State", "both"],
    ["Mate", "both"],
  ]),
  single: new Set(["Mate"]),
  policy: "source-wins",
  pushes: true,
  inserts: true,
  hidden: false,
};

interface Case {
  readonly rows?: Partial<RowSide>;
  readonly target?: Partial<Target>;
}

const planned = (facts: Partial<Sides>, { rows = {}, target = {} }: Case = {}): readonly Change[] => {
  const key = { from: "id", property: "Key" };
  const about = bound({ direction: "two-way", key, mappings: MAPPED, ...target }, COLUMNS);
  return makePlan([sides({ bound: about, rows: { ...NO_ROWS, ...rows }, ...facts })]).changes;
};

const ofPages = (changes: readonly Change[]) =>
  changes.map(({ record, action, problem }) => [action, record, problem?.message]);

const held = (id: string, values: Readonly<Record<string, Value>>) => page(id, values, COLUMNS);
const title = (value: string): Property => ({ type: "title", value });
const row = (key: string, name = key) =>
  record(key, { Name: title(name), Key: { type: "rich_text", value: key } }, { links: { Mate: [] } });
const known = (key: string, facts: Remembered): Partial<RowSide> => ({ known: new Map([[key, facts]]) });

describe("a page that a person made", () => {
  test("is no row while it has no title", () => {
    expect(planned({ pages: [held("p1", { Name: " " }), held("p2", {})] })).toEqual([]);
  });

  test("becomes no row while it holds what no row can hold", () => {
    const long = "x".repeat(LIMITS.piece * LIMITS.pieces + 1);
    expect(ofPages(planned({ pages: [held("p1", { Name: long })] }))).toEqual([
      ["error", "p1", expect.stringContaining("`Name` would hold")],
    ]);
  });

  test("is not looked at by a run that is about a selection", () => {
    expect(planned({ whole: false, pages: [held("p1", { Name: "new" })] })).toEqual([]);
  });
});

describe("a row", () => {
  test("of which two pages carry the key is not written, and neither are they", () => {
    const pages = [held("p1", { Name: "a", Key: "a" }), held("p2", { Name: "b", Key: "a" })];
    expect(ofPages(planned({ desired: [row("a")], pages }))).toEqual([
      ["error", "a", expect.stringContaining("2 pages carry the key")],
    ]);
  });

  test("whose page has lost its key has it still", () => {
    const there = held("p1", { Name: "a", Key: "" });
    const elsewhere = new Map([["a", { state: "here", page: there } as const]]);
    const [change] = planned({ desired: [row("a", "b")], pages: [there], elsewhere });
    expect(change).toMatchObject({ action: "update", record: "a", page: { id: "p1" } });
  });

  test("whose page is gone for good gets another; one whose page was moved does not", () => {
    const gone = new Map([["a", { state: "gone", id: "p1" } as const]]);
    expect(ofPages(planned({ desired: [row("a")], elsewhere: gone }))).toEqual([["create", "a", undefined]]);
    const moved = new Map([["a", { state: "moved", page: held("p1", { Name: "a" }) } as const]]);
    const changes = planned({ desired: [row("a")], elsewhere: moved });
    expect(changes.map(({ action, discrepancy }) => [action === "create", discrepancy])).toEqual([[false, "moved"]]);
  });

  test("is written neither way while the page holds what no row can hold", () => {
    const there = held("p1", { Name: "b", Key: "a", Mate: ["p9"] });
    expect(ofPages(planned({ desired: [row("a")], pages: [there] }))).toEqual([
      ["error", "a", "`Mate` points at the page p9, which stands for no record."],
    ]);
  });

  test("that row security may hide leaves its page where it is", () => {
    const there = held("p1", { Name: "a", Key: "a" });
    const rows = { hidden: true, ...known("a", { pageId: "p1", base: { Name: title("a") } }) };
    expect(ofPages(planned({ pages: [there] }, { rows, target: { onMissing: "archive" } }))).toEqual([
      ["skip", "a", expect.stringContaining("row security may be hiding it")],
    ]);
  });
});

describe("what had to give way", () => {
  test("is told, and no more of it than one can read", () => {
    const there = held("p1", { Name: `page ${"x".repeat(80)}`, Key: "a" });
    const rows = known("a", { pageId: "p1", base: { Name: title("before") } });
    const mine = { ...row("a", "row"), pageId: "p1" };
    const [change] = planned({ desired: [mine], pages: [there] }, { rows });
    expect(change?.problem?.message).toMatch(/"row" of the row stays, and "page x{54}…" of the page had to give way/);
  });

  test("of a relation that has room for one is a relation, too", () => {
    const there = held("p1", { Name: "a", Key: "a", Mate: ["p3"] });
    const others = [held("p2", { Name: "b", Key: "b" }), held("p3", { Name: "c", Key: "c" })];
    const mine = { ...row("a"), pageId: "p1", links: { Mate: [{ target: "bolts", key: "b" }] } };
    const rows = known("a", { pageId: "p1", base: { Name: title("a"), Mate: { type: "relation", value: [] } } });
    const [change] = planned({ desired: [mine, row("b"), row("c")], pages: [there, ...others] }, { rows });
    expect(change?.exchange).toMatchObject({
      toPage: { Mate: { type: "relation", value: ["bolts:b"] } },
      lines: [{ field: "Mate", new: ["bolts:b"], loser: ["bolts:c"] }],
      contests: [{ field: "Mate", row: ["bolts:b"], page: ["bolts:c"], winner: "row" }],
    });
  });
});

test("a relation that a person gave several, where there is room for one, is carried over as it is, to be refused", () => {
  const there = held("p1", { Name: "a", Key: "a", Mate: ["p2", "p3"] });
  const others = [held("p2", { Name: "b", Key: "b" }), held("p3", { Name: "c", Key: "c" })];
  const mine = { ...row("a"), pageId: "p1", links: { Mate: [] } };
  const rows = known("a", { pageId: "p1", base: { Name: title("a"), Mate: { type: "relation", value: [] } } });
  const [change] = planned({ desired: [mine, row("b"), row("c")], pages: [there, ...others] }, { rows });
  expect(change?.exchange?.toRow).toEqual({ Mate: { type: "relation", value: ["bolts:b", "bolts:c"] } });
});

test("a field that one side does not know is not merged", () => {
  const ground = { bound: bound(), links: { nameOf: (id: string) => id }, rows: NO_ROWS };
  const told = { row: { Name: title("a"), Size: title("b") }, page: { Name: title("a") }, base: {} };
  expect(Object.keys(meetingFields(told, ground))).toEqual([NAME.name]);
});
