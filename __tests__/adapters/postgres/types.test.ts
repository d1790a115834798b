import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import type { PostgresPort, Row, Table } from "../../../src/ports/postgres.ts";
import { failing, rowsOf, tableOf } from "../../postgres/reading.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";

let database: TestDatabase;
let postgres: PostgresPort;

beforeAll(async () => {
  database = await testDatabase();
  postgres = postgresDatabase({ url: database.url });
  await database.sql(`
    CREATE TYPE mood AS ENUM ('calm', 'it''s, fine', 'Ärger');
    CREATE DOMAIN short AS varchar(8);
    CREATE DOMAIN shorter AS short CHECK (length(value) < 5);
    ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET TimeZone = 'America/New_York';
    ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET DateStyle = 'German'`);
});
afterAll(async () => {
  await postgres.close();
  await database.stop();
});

let made = 0;
/** One value of one type, read as a row. */
const read = async (type: string, expression: string): Promise<Row> => {
  made += 1;
  await database.sql(`CREATE TABLE t${made} (v ${type}); INSERT INTO t${made} VALUES (${expression})`);
  const [row] = await rowsOf(postgres, { table: await tableOf(postgres, `t${made}`) });
  return row ?? { values: {}, faults: [] };
};

describe("a value of the database", () => {
  test.each([
    ["text", "'x'", "x"],
    ["varchar(3)", "'abc'", "abc"],
    ["char(4)", "'ab'", "ab"],
    ["shorter", "'abc'", "abc"],
    ["uuid", "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"],
    ["smallint", "-3", -3],
    ["bigint", "9007199254740991", 9_007_199_254_740_991],
    ["numeric", "0.10", 0.1],
    ["numeric(12,2)", "1234567890.50", 1_234_567_890.5],
    ["real", "0.1", 0.1],
    ["double precision", "0.1", 0.1],
    ["double precision", "1e300", 1e300],
    ["boolean", "true", true],
    ["boolean", "false", false],
    ["date", "'2026-03-29'", "2026-03-29"],
    ["timestamptz", "'2026-03-29 01:30:15.123456+02'", "2026-03-28T23:30:15.123456Z"],
    ["timestamptz", "'2026-11-21 09:30:00Z'", "2026-11-21T09:30:00Z"],
    ["timestamp", "'2026-03-29 02:30:00'", "2026-03-29T02:30:00"],
    ["mood", "'it''s, fine'", "it's, fine"],
    ["jsonb", `'{"b": [1, null], "a": "x"}'`, { a: "x", b: [1, null] }],
    ["json", `'"text"'`, "text"],
    ["text[]", `ARRAY['b', 'a,c', NULL, 'NULL', '"']`, ["b", "a,c", null, "NULL", '"']],
    ["mood[]", "ARRAY['Ärger', 'calm']::mood[]", ["Ärger", "calm"]],
    ["integer[]", "'{3,1,2}'", [3, 1, 2]],
    ["boolean[]", "'{t,f}'", [true, false]],
    ["timestamptz[]", "ARRAY['2026-03-29 01:30:00+02']::timestamptz[]", ["2026-03-28T23:30:00Z"]],
    ["text[]", "'{}'", []],
    ["numeric", "NULL", null],
    ["text[]", "NULL", null],
  ])(
    "of type %s that is %s is read as it is, whatever the machine's or the database's zone is",
    async (type, expression, value) => {
      expect(await read(type, expression)).toEqual({ values: { v: value }, faults: [] });
    },
  );

  test.each([
    ["bigint", "9007199254740993", "9007199254740993", /would be rounded/],
    ["numeric", "0.12345678901234567890", "0.12345678901234567890", /would be rounded/],
    ["numeric", "'NaN'", "NaN", /no number/],
    ["double precision", "'-Infinity'", "-Infinity", /no number/],
    ["date", "'infinity'", "infinity", /no day/],
    ["date", "'0044-03-15 BC'", "0044-03-15 BC", /no day/],
    ["timestamptz", "'12026-01-01 00:00Z'", "12026-01-01 00:00:00+00", /no day/],
    ["bigint[]", "'{1,9007199254740993}'", '["1","9007199254740993"]', /would be rounded/],
    ["text[]", "'{{a},{b}}'", '[["a"],["b"]]', /list of lists/],
    ["jsonb", "'[12345678901234567890]'", "[12345678901234567890]", /digits/],
  ])("of type %s that is %s is marked, and kept as its text", async (type, expression, text, why) => {
    expect(await read(type, expression)).toEqual({
      values: { v: text },
      faults: [{ column: "v", why: expect.stringMatching(why) }],
    });
  });

  test.each(["bytea", "interval", "inet", "money", "xml", "int4range", "time"])(
    "of type %s has no counterpart, and is left out unless it is asked for",
    async (type) => {
      expect(await read(type, "NULL")).toEqual({ values: {}, faults: [] });
      const table = await tableOf(postgres, `t${made}`);
      expect(table.columns).toMatchObject([{ kind: "other" }]);
      expect(await failing(rowsOf(postgres, { table, columns: ["v"] }))).toMatchObject({
        kind: "refused",
        message: expect.stringContaining(`\`v\` of public.t${made} has the type`),
      });
    },
  );
});

/** Changes the one row of a table, on condition that it holds what was read. */
const change = (table: Table, { values, expected }: { values: Row["values"]; expected: Row["values"] }) =>
  postgres.transaction((transaction) => transaction.update({ table, key: { id: 1 }, expected, values }));

describe("a value on its way to the database", () => {
  test.each([
    ["text", "'x'", "y"],
    ["char(4)", "'ab'", "cd"],
    ["shorter", "'abc'", "abcd"],
    ["uuid", "gen_random_uuid()", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"],
    ["bigint", "1", 9_007_199_254_740_991],
    ["numeric", "9007199254740993", 1.25],
    ["real", "0.1", 0.2],
    ["double precision", "0.1", 0.30000000000000004],
    ["boolean", "true", false],
    ["date", "'2026-03-29'", "2026-03-30"],
    ["timestamptz", "'2026-03-29 01:30:15.123456+02'", "2026-03-28T23:30:00Z"],
    ["timestamp", "'2026-03-29 02:30:00.5'", "2026-03-29T02:31:00"],
    ["mood", "'calm'", "it's, fine"],
    ["jsonb", `'{"b": [1, null]}'`, { c: "'" }],
    ["json", `'{"b":  [1, null]}'`, ["x"]],
    ["text[]", `ARRAY['b', 'a,c', NULL]`, ["{", '"', "\\", null]],
    ["mood[]", "ARRAY['calm']::mood[]", ["Ärger"]],
    ["integer[]", "'{3,1}'", [2]],
    ["text", "NULL", "y"],
    ["text", "'x'", null],
  ])(
    "of type %s that was %s is written, and only while the row holds what was read",
    async (type, expression, value) => {
      made += 1;
      const name = `t${made}`;
      await database.sql(
        `CREATE TABLE ${name} (id int PRIMARY KEY, v ${type}); INSERT INTO ${name} VALUES (1, ${expression})`,
      );
      const table = await tableOf(postgres, name);
      const [row] = await rowsOf(postgres, { table });
      const expected = row?.values ?? {};
      expect(await change(table, { values: { v: value }, expected })).toEqual({
        written: true,
        row: { values: { id: 1, v: value }, faults: [] },
      });
      expect(await change(table, { values: { v: value }, expected })).toEqual({ written: false, why: "changed" });
    },
  );

  test("an edit that a collation takes for none is one: capitals, and space at the end", async () => {
    await database.sql(`
      CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
      CREATE TABLE loosely (id int PRIMARY KEY, v text COLLATE loose);
      INSERT INTO loosely VALUES (1, 'Hex Bolt')`);
    const table = await tableOf(postgres, "loosely");
    expect(await change(table, { values: { v: "x" }, expected: { v: "hex bolt" } })).toMatchObject({ written: false });
    expect(await change(table, { values: { v: "x" }, expected: { v: "Hex Bolt" } })).toMatchObject({ written: true });
  });

  test("what the database makes of a value comes back: rounded, or changed by a trigger", async () => {
    await database.sql(`
      CREATE TABLE rounding (id int PRIMARY KEY, v numeric(6,2), w text);
      CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.w := upper(NEW.w); RETURN NEW; END';
      CREATE TRIGGER shout BEFORE UPDATE ON rounding FOR EACH ROW EXECUTE FUNCTION shout();
      INSERT INTO rounding VALUES (1, 1, 'a')`);
    const written = await change(await tableOf(postgres, "rounding"), { values: { v: 1.005, w: "b" }, expected: {} });
    expect(written).toMatchObject({ written: true, row: { values: { v: 1.01, w: "B" } } });
  });
});
