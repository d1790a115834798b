import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../src/adapters/postgres/postgres.ts";
import type { Common } from "../../src/model/exchange.ts";
import { EMPTY, PROPERTY_TYPES, type Property } from "../../src/model/property.ts";
import type { Data, PostgresPort, TableDraft } from "../../src/ports/postgres.ts";
import { readBase, writeBase } from "../../src/state/base.ts";
import {
  intend,
  type Keeping,
  note,
  type Settlement,
  settleNewRow,
  settlePage,
  settleRow,
} from "../../src/state/keep.ts";
import { type Known, openState, prepareState, readState, type StateTables } from "../../src/state/state.ts";
import { STATE_TABLES } from "../../src/state/tables.ts";
import { fakeDatabase } from "../fakes/postgres.ts";
import { VALUES } from "../merge/values.ts";
import { failing, rowsOf, tableOf } from "../postgres/reading.ts";
import { testDatabase } from "../postgres/server.ts";

const BOLTS: TableDraft = {
  schema: "workshop",
  name: "bolts",
  columns: [
    { name: "id", type: "bigint", required: true },
    { name: "name", type: "text", required: true },
  ],
  primaryKey: ["id"],
};

const word = (value: string): Property => ({ type: "rich_text", value });

const settlement = (more: Partial<Settlement> = {}): Settlement => ({
  target: "bolts",
  key: "1",
  pageId: "p-1",
  base: { Name: word("new") },
  lines: [{ who: "page", field: "Name", old: "old", new: "new" }],
  ...more,
});

const opened = async (postgres: PostgresPort): Promise<StateTables> => {
  const snapshot = await postgres.snapshot();
  try {
    return await openState(snapshot);
  } finally {
    await snapshot.close();
  }
};

describe.each([
  ["in memory", async () => ({ postgres: fakeDatabase().open(), stop: async () => undefined })],
  [
    "in PostgreSQL",
    async () => {
      const database = await testDatabase();
      return { postgres: postgresDatabase({ url: database.url }), stop: () => database.stop() };
    },
  ],
])("the state %s", (_name, make) => {
  let postgres: PostgresPort;
  let stop: () => Promise<void>;
  let keeping: Keeping;

  const known = async (target = "bolts"): Promise<ReadonlyMap<string, Known>> => {
    const snapshot = await postgres.snapshot();
    const all = await readState(snapshot, keeping.tables, target);
    await snapshot.close();
    return all;
  };
  const log = async (where: Data): Promise<readonly Data[]> =>
    (await rowsOf(postgres, { table: keeping.tables.audit, where })).map((row) => row.values);

  beforeAll(async () => {
    const made = await make();
    postgres = made.postgres;
    stop = made.stop;
    expect(await failing(opened(postgres))).toMatchObject({ kind: "refused", cure: expect.stringContaining("setup") });
    expect(await prepareState(postgres)).toEqual(["notion_sync", "notion_sync.state", "notion_sync.audit_log"]);
    await postgres.define([BOLTS]);
  });
  beforeEach(async () => {
    keeping = { postgres, tables: await opened(postgres), run: "01RUN" };
  });
  afterAll(async () => {
    await postgres.close();
    await stop();
  });

  test("is made once", async () => {
    expect(await prepareState(postgres)).toEqual([]);
  });

  test("keeps what both sides had, by target and key", async () => {
    await settlePage(keeping, settlement({ key: "a", base: { Name: word("x"), Size: { type: "number", value: 1 } } }));
    await settlePage(keeping, settlement({ key: "a", base: { Name: word("y") }, pageId: "p-2" }));
    await settlePage(keeping, settlement({ key: "a", target: "nuts" }));
    expect((await known()).get("a")).toEqual({ key: "a", pageId: "p-2", base: { Name: word("y") }, intent: null });
    expect([...(await known("nuts")).keys()]).toEqual(["a"]);
  });

  test("knows of a page that was about to be made, until it is settled", async () => {
    await intend(keeping, { target: "bolts", key: "b" });
    expect((await known()).get("b")).toEqual({ key: "b", pageId: null, base: {}, intent: "01RUN" });
    await settlePage(keeping, settlement({ key: "b" }));
    expect((await known()).get("b")).toMatchObject({ pageId: "p-1", intent: null });
    await intend(keeping, { target: "bolts", key: "b" });
    expect((await known()).get("b")).toMatchObject({ pageId: "p-1", intent: "01RUN", base: { Name: word("new") } });
  });

  test("logs who wrote what, what it was, and what was lost", async () => {
    await settlePage(
      keeping,
      settlement({
        key: "c",
        lines: [
          { who: "row", field: "Size", old: null, new: 2 },
          { who: "page", field: "Tags", old: ["a"], new: ["a", "b"], loser: ["a"] },
          { who: "page", field: "Date", old: null, new: { start: "2026-11-21", end: "2026-11-22" }, loser: null },
        ],
      }),
    );
    const line = { run: "01RUN", target: "bolts", key: "c", page_id: "p-1" };
    expect(await log({ key: "c" })).toMatchObject([
      { ...line, who: "row", field: "Size", old: null, new: 2, loser: null, conflict: false },
      { ...line, who: "page", field: "Tags", old: ["a"], new: ["a", "b"], loser: ["a"], conflict: true },
      {
        ...line,
        field: "Date",
        old: null,
        new: { start: "2026-11-21", end: "2026-11-22" },
        loser: null,
        conflict: true,
      },
    ]);
  });

  test("notes what will be lost before it is lost, and leaves the base alone", async () => {
    const { base: _, ...rest } = settlement({
      key: "d",
      lines: [{ who: "row", field: "Name", old: "a", new: "b", loser: "a" }],
    });
    await note(keeping, rest);
    expect(await log({ key: "d" })).toMatchObject([{ loser: "a", conflict: true }]);
    expect((await known()).has("d")).toBe(false);
  });

  test("changes a row, its base and the log together, and none of them where the row has changed", async () => {
    const table = await tableOf(postgres, "workshop.bolts");
    await postgres.transaction((transaction) => transaction.insert({ table, values: { id: 1, name: "old" } }));
    const change = { table, key: { id: 1 }, expected: { name: "old" }, values: { name: "new" } };
    const settling = (row: { values: Data }) =>
      settlement({ key: "e", base: { Name: word(row.values["name"] === "new" ? "new" : "not what was written") } });
    expect(await settleRow(keeping, change, settling)).toMatchObject({ written: true });
    expect((await known()).get("e")).toMatchObject({ base: { Name: word("new") } });
    const late = { ...change, values: { name: "late" } };
    expect(await settleRow(keeping, late, () => settlement({ key: "f" }))).toEqual({ written: false, why: "changed" });
    expect((await known()).has("f")).toBe(false);
    expect([await log({ key: "e" }), await log({ key: "f" })].map(({ length }) => length)).toEqual([1, 0]);
  });

  test("takes a row back where the settlement fails", async () => {
    const table = await tableOf(postgres, "workshop.bolts");
    const broken = new Error("no");
    const made = settleNewRow(keeping, { table, values: { id: 9, name: "page" } }, () => {
      throw broken;
    });
    await expect(made).rejects.toBe(broken);
    expect(await rowsOf(postgres, { table, where: { id: 9 } })).toEqual([]);
    await settleNewRow(keeping, { table, values: { id: 9, name: "page" } }, (row) =>
      settlement({ key: JSON.stringify(row.values["id"]) }),
    );
    expect((await known()).get("9")).toMatchObject({ pageId: "p-1" });
  });

  test("of a later layout is refused, and so is a table of that name that is not ours", async () => {
    const { state, audit } = STATE_TABLES;
    const comment = (what: string) => postgres.define([{ ...state, comment: what }, audit]);
    await comment("notion-sync, layout 2: something new");
    expect(await failing(opened(postgres))).toMatchObject({ message: expect.stringContaining("layout 2") });
    expect(await failing(prepareState(postgres))).toMatchObject({ cure: expect.stringContaining("newer version") });
    await comment("the states of America");
    expect(await failing(prepareState(postgres))).toMatchObject({ message: expect.stringContaining("not made by") });
    await comment(state.comment ?? "");
    expect(await opened(postgres)).toMatchObject({ state: { name: "state" } });
  });

  test("that an older version made is completed by setup, and nothing of it is lost", async () => {
    const older = fakeDatabase().open();
    const { state, audit } = STATE_TABLES;
    await older.define([{ ...state, columns: state.columns.filter(({ name }) => name !== "intent") }, audit]);
    expect(await failing(opened(older))).toMatchObject({ cure: expect.stringContaining("setup") });
    expect(await prepareState(older)).toEqual(["notion_sync.state.intent"]);
    expect(await opened(older)).toBeDefined();
  });
});

describe("a base", () => {
  const every = PROPERTY_TYPES.flatMap((type) => VALUES[type].map((value) => ({ type, value }) as Property));

  test.each(every.map((property, at) => [`${property.type} ${at}`, property] as const))(
    "is read as it was kept: %s",
    (_, property) => {
      const kept: unknown = JSON.parse(JSON.stringify(writeBase({ "A name": property })));
      expect(readBase(kept as Data)).toEqual({ "A name": property });
    },
  );

  test.each([
    [null],
    ["text"],
    [[]],
    [{ Name: null }],
    [{ Name: "text" }],
    [{ Name: { type: "formula", value: 1 } }],
    [{ Name: { type: "number", value: "1" } }],
    [{ Name: { type: "multi_select", value: [1] } }],
    [{ Name: { type: "date", value: { start: "2026-11-21" } } }],
    [{ Name: { type: "files", value: [{ name: "x" }] } }],
    [{ Name: { type: "constructor", value: "x" } }],
    [{ Name: { type: "number", value: 1, made: 2 } }],
  ])("that somebody has damaged is none: %j", (kept) => {
    expect(readBase(kept)).toEqual({});
  });

  test("keeps what the database made of a value", () => {
    const base: Common = { A: { type: "number", value: 8.126, made: { type: "number", value: 8.13 } } };
    expect(readBase(writeBase(base))).toEqual(base);
  });

  test("that is damaged in one field is whole in the others", () => {
    expect(readBase({ A: { type: "number", value: "1" }, B: { type: "number", value: null } })).toEqual({
      B: { type: "number", value: EMPTY.number },
    });
  });
});
