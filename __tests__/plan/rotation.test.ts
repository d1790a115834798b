import { describe, expect, test } from "@jest/globals";
import { makePlan } from "../../src/plan/plan.ts";
import { restoration } from "../../src/plan/restore.ts";
import { bound, column, mapping, NAME, page, record, sides, TITLE } from "./sides.ts";

const rotation = { by: "Day", property: "Week", newest: "this", older: "earlier" };
const COLUMNS = [NAME, column("Day", "date"), column("Week", "select")];
const MAPPED = [TITLE, mapping("Day", "date"), mapping("Week", "select")];
const weeks = bound({ rotation, mappings: MAPPED }, COLUMNS);
const day = (value: string) => ({ Day: { type: "date", value } as const });

const planned = (records: readonly string[], pages: readonly ReturnType<typeof page>[]) =>
  makePlan([sides({ bound: weeks, desired: records.map((on) => record(on, day(on))), pages })]).changes.map(
    ({ record: name, action, diff }) => [name, action, diff.find(({ property }) => property === "Week")?.after],
  );

describe("of pages by the week", () => {
  test("the one of the newest record is marked as such, and the others as older", () => {
    expect(planned(["2026-11-09", "2026-11-16"], [])).toEqual([
      ["2026-11-09", "create", "earlier"],
      ["2026-11-16", "create", "this"],
    ]);
  });

  test("one without a record is marked as older as soon as there is a newer one: by its key, its day or itself", () => {
    const old = (
      id: string,
      name: string | null,
      on: Parameters<typeof page>[1] extends infer Values ? Values : never,
    ) => page(id, { ...(name !== null && { Name: name }), Week: "this", ...on }, COLUMNS);
    const range = { start: "2026-11-02", end: "2026-11-08" };
    const changes = planned(
      ["2026-11-16"],
      [
        old("p1", "w1", { Day: "2026-11-09" }),
        old("p2", null, { Day: range }),
        old("p3", "w3", {}),
        old("p4", "w4", { Day: "2026-11-16" }),
        old("p5", null, {}),
      ],
    );
    expect(changes.filter(([, action]) => action === "update")).toEqual([
      ["w1", "update", "earlier"],
      ["2026-11-02", "update", "earlier"],
    ]);
  });

  test("a mark that is a status stays one", () => {
    const status = record("a", { ...day("2026-11-16"), Week: { type: "status", value: "earlier" } });
    const [change] = makePlan([sides({ bound: weeks, desired: [status] })]).changes;
    expect(change?.desired?.properties["Week"]).toEqual({ type: "status", value: "this" });
  });
});

describe("a page that is past its time is left alone", () => {
  const ending = bound({ ttl: { days: 7, property: "Day", when: {} }, mappings: MAPPED }, COLUMNS);
  const fate = (value: Parameters<typeof page>[1] extends infer Values ? Values : never) =>
    makePlan([
      sides({
        bound: ending,
        desired: [record("a", { Name: { type: "title", value: "a" } })],
        pages: [page("p", { Name: "b", ...value }, COLUMNS)],
        elsewhere: new Map([["a", { state: "here", page: page("p", { Name: "b", ...value }, COLUMNS) }]]),
      }),
    ]).changes.map(({ action }) => action);

  test("by the day on which it began, where it holds several", () => {
    expect(fate({ Day: { start: "2026-11-01", end: "2026-11-30" } })).toEqual(["skip"]);
    expect(fate({ Day: { start: "2026-11-20", end: "2026-11-30" } })).toEqual(["update"]);
    expect(fate({ Day: null })).toEqual(["update"]);
  });

  test("by the day on which Notion made it; a record without a page is as young as can be", () => {
    const ttl = { days: 7, property: "created_time", when: {} };
    const actions = (pages: readonly ReturnType<typeof page>[]) =>
      makePlan([sides({ bound: bound({ ttl }), desired: [record("a")], pages })]).changes.map(({ action }) => action);
    expect([actions([page("p", { Name: "a" })]), actions([])]).toEqual([["skip"], ["create"]]);
  });
});

describe("what is brought back", () => {
  const needs = mapping("Needs", "relation", { to: "bolts" });
  const here = bound({ mappings: [TITLE, needs] }, [NAME, column("Needs", "relation")]);
  const links = { pageOf: () => undefined, nameOf: (id: string) => id, knows: () => true };
  const kept = {
    record: "a",
    pageId: "p",
    sha: "s",
    content: { properties: { Name: "a", Needs: ["bolts:b:1", "stray"] } },
  };

  test("links to records by target and key; a key may have colons, and a page that stands for no record has no key", () => {
    const change = restoration(kept, { bound: here, links, page: page("p", { Name: "a" }) });
    expect([change.action, change.desired?.links]).toEqual([
      "restore",
      {
        Needs: [
          { target: "bolts", key: "b:1" },
          { target: "stray", key: "" },
        ],
      },
    ]);
  });

  test("cannot be a page that is nowhere, or content that was not kept", () => {
    const told = (content: unknown) =>
      restoration({ ...kept, content }, { bound: here, links, page: undefined }).problem?.message;
    expect([told(kept.content), told(undefined)]).toEqual([
      'The page p of "a" was not found, or not shared with the connection.',
      'What "a" held under s… is not kept.',
    ]);
  });
});

test("a property that the database or the page does not show differs from whatever a record says", () => {
  const said = record("a", { Kind: { type: "select", value: "Hex" }, Day: { type: "date", value: "2026-11-16" } });
  const plan = makePlan([sides({ bound: weeks, desired: [said], pages: [page("p", { Name: "a" })] })]);
  expect(plan.changes.flatMap(({ diff }) => diff).map(({ property, before }) => [property, before])).toEqual(
    expect.arrayContaining([
      ["Kind", null],
      ["Day", null],
    ]),
  );
});
