import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { failureOf } from "../../../src/adapters/postgres/failures.ts";
import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import type { Data, PostgresPort } from "../../../src/ports/postgres.ts";
import { failing, rowsOf, tableOf } from "../../postgres/reading.ts";
import { type Fields, refusingServer } from "../../postgres/refusing.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";

let database: TestDatabase;
let owner: PostgresPort;
const opened: PostgresPort[] = [];
const role = `reader_${process.pid}`;

const as = (url: string, more = {}): PostgresPort => {
  const postgres = postgresDatabase({ url, ...more });
  opened.push(postgres);
  return postgres;
};

beforeAll(async () => {
  database = await testDatabase();
  owner = as(database.url);
  await database.sql(`
    CREATE ROLE ${role} LOGIN PASSWORD '${role}';
    CREATE TABLE homes (id text PRIMARY KEY);
    CREATE TABLE rows (
      id int PRIMARY KEY, name varchar(5) NOT NULL, size smallint CHECK (size > 0),
      slug text UNIQUE, home text REFERENCES homes DEFERRABLE INITIALLY IMMEDIATE, at date, kind uuid);
    INSERT INTO rows (id, name, slug) VALUES (1, 'one', 'hidden-slug');
    CREATE FUNCTION forbid() RETURNS trigger LANGUAGE plpgsql
      AS 'BEGIN IF NEW.id = 666 THEN RAISE EXCEPTION ''not hidden-name''; END IF; RETURN NEW; END';
    CREATE TRIGGER forbid BEFORE INSERT ON rows FOR EACH ROW EXECUTE FUNCTION forbid();
    CREATE TABLE shown (id int PRIMARY KEY, open text, closed text);
    GRANT SELECT (id, open) ON shown TO ${role};
    CREATE SCHEMA shut; CREATE TABLE shut.away (id int);`);
});
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await database.sql(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await database.stop();
});

const insert = async (postgres: PostgresPort, values: Data) => {
  const table = await tableOf(owner, "rows");
  return postgres.transaction((transaction) => transaction.insert({ table, values }));
};

describe("a row that the database does not take", () => {
  test.each([
    [{ id: 1, name: "x" }, "23505", "`rows_pkey`"],
    [{ id: 2, name: "x", slug: "hidden-slug" }, "23505", "`rows_slug_key`"],
    [{ id: 2, name: "x", home: "hidden" }, "23503", "`rows_home_fkey`"],
    [{ id: 2 }, "23502", "`name`"],
    [{ id: 2, name: "x", size: -77 }, "23514", "`rows_size_check`"],
    [{ id: 2, name: "hidden-name" }, "22001", "longer"],
    [{ id: 2, name: "x", size: 77_777 }, "22003", "out of"],
    [{ id: 2, name: "x", size: 7.7 }, "22P02", "type"],
    [{ id: 2, name: "x", at: "hidden" }, "22007", "date"],
    [{ id: 2, name: "x", at: "2026-02-30" }, "22008", "range"],
    [{ id: 2, name: "x", kind: "hidden" }, "22P02", "type"],
    [{ id: 2, name: "\0" }, "22021", "character"],
    [{ id: 666, name: "x" }, "P0001", "`forbid`"],
  ] satisfies readonly (readonly [Data, string, string])[])(
    "%j is told by its reason and not by its values",
    async (values, code, reason) => {
      const facts = await failing(insert(owner, values));
      expect(facts).toMatchObject({ kind: "refused", code, message: expect.stringContaining(reason) });
      expect(JSON.stringify(facts)).not.toMatch(/hidden|77|2026/);
    },
  );

  test("a rule that is only checked at the end refuses as well", async () => {
    const table = await tableOf(owner, "rows");
    await database.sql("ALTER TABLE rows ALTER CONSTRAINT rows_home_fkey DEFERRABLE INITIALLY DEFERRED");
    const draft = { table, values: { id: 3, name: "x", home: "nowhere" } };
    expect(await failing(owner.transaction((transaction) => transaction.insert(draft)))).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("`rows_home_fkey`"),
    });
  });
});

describe("a right that is missing", () => {
  test("to read a table is told with the GRANT that gives it", async () => {
    const reader = as(database.urlAs(role));
    const table = await tableOf(reader, "rows");
    expect(await failing(rowsOf(reader, { table }))).toMatchObject({
      kind: "forbidden",
      cure: `Let the owner run: GRANT SELECT ON public.rows TO "${role}";`,
    });
  });

  test("to write is told with that GRANT, and reading goes on without it", async () => {
    await database.sql(`GRANT SELECT ON rows TO ${role}`);
    const reader = as(database.urlAs(role));
    const table = await tableOf(reader, "rows");
    expect(table.columns.map(({ writable }) => writable)).not.toContain(true);
    expect(await rowsOf(reader, { table })).toHaveLength(1);
    const change = { table, key: { id: 1 }, expected: {}, values: { name: "x" } };
    expect(await failing(reader.transaction((transaction) => transaction.update(change)))).toMatchObject({
      kind: "forbidden",
      cure: `Let the owner run: GRANT SELECT, UPDATE ON public.rows TO "${role}";`,
    });
  });

  test("to one column leaves the others readable, and names it where it is asked for", async () => {
    const reader = as(database.urlAs(role));
    const table = await tableOf(reader, "shown");
    expect(await rowsOf(reader, { table })).toEqual([]);
    expect(await failing(rowsOf(reader, { table, columns: ["closed"] }))).toMatchObject({
      kind: "forbidden",
      cure: expect.stringContaining(`GRANT SELECT ("closed") ON public.shown TO "${role}"`),
    });
  });

  test("to look into a schema is told as that", async () => {
    const reader = as(database.urlAs(role));
    const table = await tableOf(owner, "shut.away");
    expect(await failing(rowsOf(reader, { table }))).toMatchObject({
      kind: "forbidden",
      cure: `Let the owner run: GRANT USAGE ON SCHEMA shut TO "${role}";`,
    });
  });

  test("to make a schema is told with what the owner may do instead", async () => {
    const reader = as(database.urlAs(role));
    const draft = {
      schema: "newcomer",
      name: "t",
      columns: [{ name: "id", type: "bigint" }],
      primaryKey: ["id"],
    } as const;
    expect(await failing(reader.define([draft]))).toMatchObject({
      kind: "forbidden",
      cure: expect.stringMatching(new RegExp(`GRANT CREATE ON DATABASE \\S+ TO "${role}"; Or let the owner`)),
    });
  });
});

describe("a wait that is too long", () => {
  test("for a row that somebody else is writing ends, and is a conflict", async () => {
    const hasty = as(database.url, { lockMs: 50 });
    const table = await tableOf(owner, "rows");
    const change = { table, key: { id: 1 }, expected: {}, values: { size: 5 } };
    const facts = await owner.transaction(async (transaction) => {
      await transaction.update(change);
      return failing(hasty.transaction((other) => other.update(change)));
    });
    expect(facts).toMatchObject({ kind: "conflict", code: "55P03" });
  });

  test("for an answer ends, and says what would help", async () => {
    await database.sql("CREATE VIEW slow AS SELECT 1 AS id, pg_sleep(30)::text AS v");
    const hasty = as(database.url, { statementMs: 50 });
    const table = await tableOf(owner, "slow");
    expect(await failing(rowsOf(hasty, { table }))).toMatchObject({
      kind: "unavailable",
      code: "57014",
      cure: expect.stringContaining("`where`"),
    });
  });
});

const URL_PARTS = /hidden|127\.0\.0\.1|quiet-user/;

describe("a database that lets nobody in", () => {
  test.each([
    [
      { S: "FATAL", C: "28P01", M: 'password authentication failed for user "quiet-user"' },
      "unauthorized",
      "special characters",
    ],
    [{ S: "FATAL", C: "28000", M: 'no pg_hba.conf entry for host "127.0.0.1"' }, "unauthorized", "sslmode=require"],
    [{ S: "FATAL", C: "3D000", M: 'database "hidden" does not exist' }, "not-found", "last slash"],
    [{ S: "FATAL", C: "53300", M: "too many connections" }, "unavailable", "limit"],
    [{ S: "FATAL", C: "57P03", M: "the database system is starting up" }, "unavailable", "Run again"],
    ["nothing", "unavailable", "Run again"],
  ] satisfies readonly (readonly [Fields | "nothing", string, string])[])(
    "because of %j says what to do",
    async (answer, kind, cure) => {
      const server = await refusingServer(answer);
      const postgres = as(`postgres://quiet-user:hidden@127.0.0.1:${server.port}/hidden`);
      const facts = await failing(postgres.snapshot());
      await server.stop();
      expect(facts).toMatchObject({ kind, cure: expect.stringContaining(cure) });
      expect(JSON.stringify(facts)).not.toMatch(URL_PARTS);
    },
  );

  test("since nothing listens there", async () => {
    const server = await refusingServer("nothing");
    await server.stop();
    const facts = await failing(as(`postgres://quiet-user:hidden@127.0.0.1:${server.port}/hidden`).snapshot());
    expect(facts).toMatchObject({ kind: "unavailable", message: expect.stringContaining("Nothing answers") });
    expect(JSON.stringify(facts)).not.toMatch(URL_PARTS);
  });

  test("whose host is not known", async () => {
    const facts = await failing(as("postgres://quiet-user:hidden@nowhere.invalid/hidden").snapshot());
    expect(facts).toMatchObject({ kind: "unavailable", message: expect.stringContaining("not known") });
    expect(JSON.stringify(facts)).not.toMatch(/hidden|quiet-user|nowhere/);
  });
});

test.each([
  ["40001", "conflict"],
  ["40P01", "conflict"],
  ["25006", "forbidden"],
  ["42P01", "not-found"],
  ["08006", "unavailable"],
  ["XX000", "unavailable"],
  ["0A000", "refused"],
])("state %s is %s, and quotes nothing", (code, kind) => {
  const { facts } = failureOf({ severity: "ERROR", code, message: "hidden", detail: "hidden" }, { doing: "trying" });
  expect(facts).toMatchObject({ kind, code, cure: expect.stringMatching(/\.$/) });
  expect(JSON.stringify(facts)).not.toContain("hidden");
});
