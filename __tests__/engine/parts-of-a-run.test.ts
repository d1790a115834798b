import { describe, expect, test } from "@jest/globals";
import { apply } from "../../src/engine/apply.ts";
import { keptBinding, needsSchema, remembered } from "../../src/engine/binding.ts";
import { project } from "../../src/engine/gather.ts";
import type { Job, Site } from "../../src/engine/site.ts";
import { librarian } from "../../src/engine/sources.ts";
import type { World } from "../../src/engine/world.ts";
import type { Line } from "../../src/ledger/line.ts";
import { bare } from "../../src/plan/decide.ts";
import { UNASKED } from "../../src/plan/project.ts";
import { bound, column, mapping, NAME, page, TITLE, target } from "../plan/sides.ts";

const STATE = column("State", "status");
const about = bound({ mappings: [TITLE, mapping("State", "status")] }, [NAME, STATE]);

describe("how a target was bound", () => {
  const past = (kept: object): readonly Line[] => [
    { ts: "2026-11-21T00:00:00.000Z", run: "R", action: "run", bindings: { bolts: kept } },
  ];

  const now = {
    target: about.target,
    written: {},
    known: { database: "", data_source: about.dataSource.id, properties: {} },
  };

  test("is known from the run before", () => {
    expect(remembered(past(keptBinding(about)), now)).toEqual(about);
  });

  test("is not believed where a property is of no column, or is new", () => {
    const kept = keptBinding(about);
    const columns = { ...kept.columns, State: "id-nowhere" };
    expect(remembered(past({ ...kept, columns }), now)).toBeUndefined();
    const { State: _, ...others } = kept.columns;
    expect(remembered(past({ ...kept, columns: others }), now)).toBeUndefined();
  });
});

test("a word that no page has is looked up, whatever is remembered of the options", () => {
  const [one, other] = [page("p", { State: "Made" }, [STATE]), page("q")];
  const change = (after: string) => ({
    ...bare("bolts", "a", {}),
    action: "update" as const,
    page: one,
    diff: [{ property: "State", before: null, after }],
  });
  expect(needsSchema(about, [change("made")], [one, other])).toBe(false);
  expect(needsSchema(about, [change("Lost")], [one, other])).toBe(true);
});

test("a target that is not there has no records", async () => {
  const setup = { config: { targets: {} }, placeOf: () => ({}) } as unknown as Parameters<typeof librarian>[0];
  expect(await librarian(setup, { now: 0 }, {} as World)("nobody")).toEqual({ records: [], problems: [] });
});

test("a run that is ended before it begins leaves the vocabularies as they are", async () => {
  const change = { ...bare("bolts", "(vocabulary)", {}), action: "backfill" as const, options: new Map() };
  const job = {
    plan: { changes: [change], hash: "" },
    known: new Map(),
    bounds: new Map(),
    settled: async () => undefined,
  };
  const ended = new AbortController();
  ended.abort();
  const world = { signal: ended.signal, progress: () => undefined } as unknown as Site["world"];
  expect(await apply(job as unknown as Job, world)).toEqual([{ status: "left", change }]);
});

test.each([
  [2, '2 records have the key "hex": the rows 1 and 2.'],
  [5, '5 records have the key "hex": the rows 1, 2, 3, 4 and 5.'],
  [7, '7 records have the key "hex": the rows 1, 2, 3, 4 and 5, and others.'],
])("%i rows that have one key are named, as far as one can read", (count, message) => {
  const rows = Array.from({ length: count }, (_, index) => ({
    data: { name: "hex" },
    placeOf: () => ({ record: String(index + 1) }),
  }));
  const { problems } = project(target(), rows, UNASKED);
  expect([...new Set(problems.map((one) => one.message))]).toEqual([message]);
});
