import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../src/adapters/postgres/postgres.ts";
import type { PostgresPort, Table } from "../../src/ports/postgres.ts";
import { type Settlement, settleNewRow, settlePage, settleRow } from "../../src/state/keep.ts";
import { openState, prepareState, type StateTables } from "../../src/state/state.ts";
import { type Cut, type Passage, startProxy, through } from "../postgres/proxy.ts";
import { failing, tableOf } from "../postgres/reading.ts";
import { type TestDatabase, testDatabase } from "../postgres/server.ts";

let database: TestDatabase;
let proxy: Passage;
let sure: PostgresPort;
let bolts: Table;
let tables: StateTables;
let keys = 0;

beforeAll(async () => {
  database = await testDatabase();
  proxy = await startProxy(database.url);
  sure = postgresDatabase({ url: database.url });
  await database.sql("CREATE TABLE bolts (id text PRIMARY KEY, name text)");
  await prepareState(sure);
  bolts = await tableOf(sure, "bolts");
  const snapshot = await sure.snapshot();
  tables = await openState(snapshot);
  await snapshot.close();
});
afterAll(async () => {
  await sure.close();
  await proxy.stop();
  await database.stop();
});

const settlement = (key: string): Settlement => ({
  target: "bolts",
  key,
  pageId: "p",
  base: { Name: { type: "rich_text", value: "new" } },
  lines: [
    { who: "page", field: "Name", old: "old", new: "new" },
    { who: "page", field: "Size", old: 1, new: 2, loser: 1 },
  ],
});

/** The three ways to settle: a row is changed, a row is made, a page was written. */
const WAYS = {
  "a changed row": (postgres: PostgresPort, key: string) =>
    settleRow(
      { postgres, tables, run: "r" },
      { table: bolts, key: { id: key }, expected: { name: "old" }, values: { name: "new" } },
      () => settlement(key),
    ),
  "a new row": (postgres: PostgresPort, key: string) =>
    settleNewRow({ postgres, tables, run: "r" }, { table: bolts, values: { id: `new ${key}`, name: "new" } }, () =>
      settlement(key),
    ),
  "a page": (postgres: PostgresPort, key: string) => settlePage({ postgres, tables, run: "r" }, settlement(key)),
} as const;
type Way = keyof typeof WAYS;

/** How much of it is in the database: the row, the base, the lines. */
const there = async (way: Way, key: string): Promise<readonly number[]> => {
  const count = async (text: string): Promise<number> => Number((await database.sql(text, [key]))[0]?.["n"]);
  const row = await count(
    way === "a new row"
      ? "SELECT count(*) n FROM bolts WHERE id = 'new ' || $1"
      : "SELECT count(*) n FROM bolts WHERE id = $1 AND name = 'new'",
  );
  const base = await count("SELECT count(*) n FROM notion_sync.state WHERE key = $1");
  const lines = await count("SELECT count(*) n FROM notion_sync.audit_log WHERE key = $1");
  return way === "a page" ? [base, lines] : [row, base, lines];
};

interface Ended {
  readonly failure: unknown;
  readonly there: readonly number[];
  readonly passed: number;
}

/** Settles by way of the proxy, which breaks the connection at one statement. */
const settled = async (way: Way, cut: Cut | undefined): Promise<Ended> => {
  keys += 1;
  const key = String(keys);
  await database.sql("INSERT INTO bolts VALUES ($1, 'old')", [key]);
  const postgres = postgresDatabase({ url: through(proxy, database.url) });
  await postgres.transaction(async () => undefined);
  proxy.cutAt(cut);
  const failure = await failing(WAYS[way](postgres, key));
  const passed = proxy.count();
  proxy.cutAt(undefined);
  await postgres.close();
  return { failure, there: await there(way, key), passed };
};

const ALL: Readonly<Record<Way, readonly number[]>> = {
  "a changed row": [1, 1, 2],
  "a new row": [1, 1, 2],
  "a page": [1, 2],
};

describe.each(Object.keys(WAYS) as readonly Way[])("%s", (way) => {
  test("is there as a whole when nothing happens", async () => {
    expect(await settled(way, undefined)).toMatchObject({ failure: undefined, there: ALL[way] });
  });

  test.each(["before", "after"] as const)(
    "is there as a whole or not at all, when the connection breaks %s any statement",
    async (when) => {
      const { passed } = await settled(way, undefined);
      const ends: Ended[] = [];
      for (let at = 1; at <= passed; at += 1) ends.push(await settled(way, { at, when }));
      const none = ALL[way].map(() => 0);
      const last = when === "after" ? ALL[way] : none;
      expect(ends.map((one) => one.there)).toEqual([...ends.slice(1).map(() => none), last]);
      const kinds = ends.map(({ failure }) => (failure as { kind?: string } | undefined)?.kind);
      expect(kinds).toEqual([...ends.slice(1).map(() => "unavailable"), "unknown"]);
      expect(passed).toBeGreaterThan(3);
    },
  );
});

test("a run whose lock is lost with its connection writes nothing more", async () => {
  const postgres = postgresDatabase({ url: through(proxy, database.url) });
  const lock = await postgres.lock("run");
  expect(lock.held).toBe(true);
  proxy.cutAt({ at: 1, when: "before" });
  expect(await failing(settlePage({ postgres, tables, run: "r" }, settlement("locked")))).toMatchObject({
    kind: "unavailable",
  });
  proxy.cutAt(undefined);
  expect(await failing(settlePage({ postgres, tables, run: "r" }, settlement("locked")))).toMatchObject({
    kind: "unavailable",
    message: expect.stringContaining("lock"),
  });
  expect(await there("a page", "locked")).toEqual([0, 0]);
  await postgres.close();
});

test("a run that never had a lock connects again", async () => {
  const postgres = postgresDatabase({ url: through(proxy, database.url) });
  await settlePage({ postgres, tables, run: "r" }, settlement("again 1"));
  proxy.cutAt({ at: 2, when: "after" });
  expect(await failing(settlePage({ postgres, tables, run: "r" }, settlement("again 2")))).toMatchObject({
    kind: "unavailable",
  });
  proxy.cutAt(undefined);
  await settlePage({ postgres, tables, run: "r" }, settlement("again 2"));
  expect(await there("a page", "again 2")).toEqual([1, 2]);
  await postgres.close();
});

test("a database that ends our connection in the middle leaves nothing behind", async () => {
  const postgres = postgresDatabase({ url: database.url });
  const work = postgres.transaction(async (transaction) => {
    await transaction.insert({ table: bolts, values: { id: "terminated", name: "x" } });
    await database.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'notion-sync' AND state = 'idle in transaction'",
    );
    await transaction.insert({ table: bolts, values: { id: "terminated too", name: "x" } });
  });
  expect(await failing(work)).toMatchObject({ kind: "unavailable" });
  expect(await database.sql("SELECT id FROM bolts WHERE id LIKE 'terminated%'")).toEqual([]);
  await postgres.close();
});
