import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "../workshop.ts";
import { CLEAN, REAL, said } from "./yard.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.sql(`
    CREATE TABLE parts (
      line text, nr int, name text, tags text[], facts jsonb, size numeric, spot point, secret text, at timestamptz,
      PRIMARY KEY (line, nr)
    );
    CREATE VIEW seen AS SELECT line || '-' || nr AS code, name FROM parts;
    CREATE ROLE reader LOGIN PASSWORD 'reader';
    GRANT USAGE ON SCHEMA public TO reader;
    GRANT SELECT (line, nr, name, tags, facts, size, spot, at) ON parts TO reader;
  `);
});
afterAll(async () => {
  await database.sql("DROP OWNED BY reader; DROP ROLE reader");
  await database.stop();
});

const PROPERTIES = {
  Name: "title",
  Key: "rich_text",
  Tags: "multi_select",
  Facts: "rich_text",
  Theme: "rich_text",
  Size: "number",
  At: "date",
};

const NOTION = {
  seed: { databases: [{ id: DATABASE, data_source: DATA_SOURCE, title: "Parts", properties: PROPERTIES }] },
};

interface Said {
  readonly source?: string;
  readonly properties?: string;
  readonly target?: string;
}

const config = ({ source = "table: parts", properties = "", target = "" }: Said): string => `version: 1
targets:
  parts:
    source: { postgres: { ${source} } }
    data-source: ${DATA_SOURCE}
${target}
    properties:
      Name: { type: title, from: name }
      Key: { type: rich_text, is: key }
${properties}
`;

const inShop = async <Result>(
  what: Said & { readonly rows?: string; readonly url?: string | undefined },
  work: (shop: Workshop) => Promise<Result>,
): Promise<Result> => {
  const rows = what.rows ?? "('a', 1, 'one', '{x,y}', '{\"theme\": \"dark\"}', 1.5), ('a', 2, 'two', NULL, NULL, NULL)";
  await database.sql(`TRUNCATE parts; INSERT INTO parts (line, nr, name, tags, facts, size) VALUES ${rows}`);
  const env = "url" in what ? {} : { DATABASE_URL: database.urlAs("reader") };
  return inWorkshop({ files: { "notion-sync.yml": config(what) }, notion: NOTION, env, postgres: REAL }, work);
};

describe("a table that is pushed", () => {
  test("needs no more than a role that may read, and a key of several columns is one text", async () => {
    const properties = `      Tags: { type: multi_select, from: tags }
      Facts: { type: rich_text, from: facts }
      Size: { type: number, from: size }`;
    await inShop({ properties }, async (shop) => {
      expect(said(await shop.run())).toEqual(CLEAN);
      expect(await shop.rows()).toMatchObject([
        { Name: "one", Key: "a/1", Tags: ["x", "y"], Facts: '{"theme":"dark"}', Size: 1.5 },
        { Name: "two", Key: "a/2", Tags: [], Facts: "", Size: null },
      ]);
      const { writes } = shop.emulator.statistics();
      await shop.run();
      expect(shop.emulator.statistics().writes).toBe(writes);
    });
  });

  test("is read as its expressions say, into JSON too", async () => {
    const properties =
      "      Theme: { type: rich_text, from: facts.theme }\n      Tags: { type: multi_select, from: sort(tags) }";
    const rows = `('a', 1, 'one', '{y,x}', '{"theme": "dark"}', 1)`;
    await inShop({ properties, rows }, async (shop) => {
      expect(said(await shop.run())).toEqual(CLEAN);
      expect(await shop.rows()).toMatchObject([{ Theme: "dark", Tags: ["x", "y"] }]);
    });
  });

  test("is read as far as `where` says", async () => {
    await inShop({ source: "table: parts, where: { nr: [2, 3] }" }, async (shop) => {
      await shop.run();
      expect((await shop.rows()).map(({ Key }) => Key)).toEqual(["a/2"]);
    });
  });

  test("may be a view, with a key that is named", async () => {
    await database.sql("GRANT SELECT ON seen TO reader");
    await inShop({ source: "table: seen, key: code" }, async (shop) => {
      expect(said(await shop.run())).toEqual(CLEAN);
      expect((await shop.rows()).map(({ Key }) => Key)).toEqual(["a-1", "a-2"]);
    });
  });
});

const WRONG: readonly (readonly [string, Parameters<typeof inShop>[0], string])[] = [
  ["no such table", { source: "table: prats" }, "The database has no table or view `prats`."],
  ["no such column", { properties: "      Size: { type: number, from: sise }" }, "`parts` has no column `sise`."],
  [
    "a column of another world",
    { properties: "      Facts: { type: rich_text, from: spot }" },
    "`spot` has the type point, which has no counterpart in Notion.",
  ],
  [
    "a column that is not to be read",
    { properties: "      Facts: { type: rich_text, from: secret }" },
    "The role in `url` may not read `secret`.",
  ],
  [
    "a column that was left out",
    { source: "table: parts, columns: [name]", properties: "      Size: { type: number, from: size }" },
    "`size` is not among the `columns` of the source.",
  ],
  [
    "a number with too many digits",
    {
      properties: "      Size: { type: number, from: size }",
      rows: "('a', 1, 'n', NULL, NULL, 0.1234567890123456789)",
    },
    "`size` holds a number with more digits than Notion can hold: 0.1234567890123456789 would be rounded.",
  ],
  [
    "a list in an order",
    { properties: "      Tags: { type: multi_select, from: tags }", rows: "('a', 1, 'n', '{b,a}', NULL, NULL)" },
    "`tags` holds its elements in an order that a set of options does not keep.",
  ],
  ["no key", { source: "table: seen" }, "`public.seen` has no primary key, so its rows cannot be told apart."],
  ["no address", { url: undefined }, "There is no address of the database."],
];

describe("a mistake is told at its place, and nothing is written", () => {
  test.each(WRONG)("%s", async (_name, what, message) => {
    await database.sql("GRANT SELECT ON seen TO reader");
    await inShop(what, async (shop) => {
      const report = await shop.run();
      expect(report.problems.map((one) => one.message)).toContain(message);
      expect(report.exit === 2 || report.exit === 5).toBe(true);
      expect(shop.emulator.statistics().writes).toBe(0);
    });
  });

  test("where the value that cannot be carried is mapped to nothing, it is none", async () => {
    const rows = "('a', 1, 'n', '{b,a,a}', NULL, 0.1234567890123456789)";
    await inShop({ rows }, async (shop) => {
      expect(said(await shop.run())).toEqual(CLEAN);
    });
  });

  test("is at the line of the mapping, or names the table and the key", async () => {
    await inShop({ properties: "      Size: { type: number, from: sise }" }, async (shop) => {
      expect((await shop.run()).problems[0]?.place).toMatchObject({
        file: "notion-sync.yml",
        line: 10,
        target: "parts",
      });
    });
    const properties = "      Size: { type: number, from: size }";
    await inShop({ properties, rows: "('a', 7, 'n', NULL, NULL, 'NaN')" }, async (shop) => {
      expect((await shop.run()).problems[0]?.place).toMatchObject({
        table: "public.parts",
        record: "a/7",
        target: "parts",
      });
    });
  });
});

describe("a two-way target", () => {
  const two = "    direction: two-way\n    conflicts: source-wins";
  test.each([
    [
      "      Theme: { type: rich_text, from: facts.theme }",
      "`Theme` is computed from the row, so nothing can come back from it.",
    ],
    ["      Size: { type: number, from: size }", "The role in `url` may not write `size`."],
  ])("says what cannot come back: %s", async (properties, message) => {
    await database.sql("GRANT UPDATE (name) ON parts TO reader");
    await inShop({ target: two, properties }, async (shop) => {
      const report = await shop.run();
      expect(report.problems.map((one) => one.message)).toEqual([message]);
      expect(report.exit).toBe(2);
    });
  });
});
