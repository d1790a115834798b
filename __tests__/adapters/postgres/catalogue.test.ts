import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import type { PostgresPort, TableColumn } from "../../../src/ports/postgres.ts";
import { failing, rowsOf, tableOf } from "../../postgres/reading.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";

let database: TestDatabase;
let postgres: PostgresPort;

beforeAll(async () => {
  database = await testDatabase();
  postgres = postgresDatabase({ url: database.url });
  await database.sql(`
    CREATE TYPE mood AS ENUM ('calm', 'cross');
    CREATE TABLE sites (country text, town text, PRIMARY KEY (country, town));
    CREATE TABLE teams (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      slug text NOT NULL UNIQUE,
      country text, town text,
      moods mood[],
      size int NOT NULL DEFAULT 1,
      twice int GENERATED ALWAYS AS (size * 2) STORED,
      lead bigint REFERENCES teams,
      gone int,
      FOREIGN KEY (country, town) REFERENCES sites
    );
    ALTER TABLE teams DROP COLUMN gone;
    CREATE UNIQUE INDEX ON teams (lower(slug));
    CREATE UNIQUE INDEX ON teams (size) WHERE size > 9;
    CREATE UNIQUE INDEX pair ON teams (town, size) INCLUDE (slug);
    CREATE VIEW small AS SELECT id, slug, size + 1 AS more FROM teams WHERE size < 3;
    CREATE VIEW sums AS SELECT count(*) AS n FROM teams;
    CREATE MATERIALIZED VIEW frozen AS SELECT slug FROM teams;
    CREATE TABLE parts (id int PRIMARY KEY, v text) PARTITION BY RANGE (id);
    CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (100);
    INSERT INTO parts VALUES (1, 'x');
    CREATE SCHEMA "We.ird";
    CREATE TABLE "We.ird"."ta""ble; --" ("co""l $1" text PRIMARY KEY);
    INSERT INTO "We.ird"."ta""ble; --" VALUES ('v');
    CREATE TABLE "Teams" (x int);
    CREATE SCHEMA one; CREATE TABLE one.same (x int);
    CREATE SCHEMA two; CREATE TABLE two.same (x int); CREATE TABLE two.sites (x int);`);
});
afterAll(async () => {
  await postgres.close();
  await database.stop();
});

const column = (columns: readonly TableColumn[], name: string) => columns.find((one) => one.name === name);

test("a table tells its keys, and where the foreign ones point", async () => {
  const table = await tableOf(postgres, "teams");
  expect(table.primaryKey).toEqual(["id"]);
  expect(table.uniqueKeys).toEqual([["id"], ["slug"], ["town", "size"]]);
  expect(table.foreignKeys).toEqual([
    { columns: ["country", "town"], to: { schema: "public", name: "sites" }, toColumns: ["country", "town"] },
    { columns: ["lead"], to: { schema: "public", name: "teams" }, toColumns: ["id"] },
  ]);
  expect((await tableOf(postgres, "sites")).primaryKey).toEqual(["country", "town"]);
});

test("a column tells what it holds, and who fills it in", async () => {
  const { columns } = await tableOf(postgres, "teams");
  expect(columns.map(({ name }) => name)).not.toContain("gone");
  expect(column(columns, "id")).toMatchObject({ kind: "integer", filled: true, generated: true, writable: false });
  expect(column(columns, "moods")).toMatchObject({
    type: "mood[]",
    kind: "array",
    element: "enum",
    options: ["calm", "cross"],
  });
  expect(column(columns, "size")).toMatchObject({ nullable: false, filled: true, generated: false, writable: true });
  expect(column(columns, "twice")).toMatchObject({ generated: true, writable: false });
});

test("a view is as writable as the database says, column by column", async () => {
  const small = await tableOf(postgres, "small");
  expect(small).toMatchObject({ kind: "view", updatable: true, insertable: true, primaryKey: [] });
  expect([column(small.columns, "slug")?.writable, column(small.columns, "more")?.writable]).toEqual([true, false]);
  expect(await tableOf(postgres, "sums")).toMatchObject({ kind: "view", updatable: false, insertable: false });
  expect(await tableOf(postgres, "frozen")).toMatchObject({ kind: "materialized-view", updatable: false });
});

test("a table in parts is one table", async () => {
  const table = await tableOf(postgres, "parts");
  expect(table).toMatchObject({ kind: "table", primaryKey: ["id"], updatable: true });
  expect(await rowsOf(postgres, { table })).toMatchObject([{ values: { id: 1, v: "x" } }]);
});

test("a name may hold whatever a name may hold", async () => {
  const table = await tableOf(postgres, 'We.ird.ta"ble; --');
  expect(await rowsOf(postgres, { table, where: { 'co"l $1': ["v"] } })).toEqual([
    { values: { 'co"l $1': "v" }, faults: [] },
  ]);
});

test("of two tables with one name the one in the search path is meant, and else the schema is asked for", async () => {
  expect(await tableOf(postgres, "sites")).toMatchObject({ schema: "public" });
  expect(await tableOf(postgres, "two.sites")).toMatchObject({ schema: "two" });
  expect(await failing(tableOf(postgres, "same"))).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("one, two"),
    cure: expect.stringContaining("`one.same`"),
  });
});

test.each([
  ["team", "`teams`"],
  ["public.taems", "`public.teams`"],
  ["TEAMS", "`teams`"],
  ["something quite different", "schema.table"],
])("a table that is not there is told with the nearest name: %s", async (written, cure) => {
  expect(await failing(tableOf(postgres, written))).toMatchObject({
    kind: "not-found",
    message: expect.stringContaining(written),
    cure: expect.stringMatching(new RegExp(cure, "i")),
  });
});

test("the tables of the system are no tables of the user's", async () => {
  const snapshot = await postgres.snapshot();
  const schemas = new Set((await snapshot.tables()).map(({ schema }) => schema));
  await snapshot.close();
  expect([...schemas].sort()).toEqual(["We.ird", "one", "public", "two"]);
});
