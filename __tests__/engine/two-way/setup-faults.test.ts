import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readOptions } from "../../../src/config/options.ts";
import { ROOT_PAGE } from "../../../src/emulator/emulator.ts";
import { run } from "../../../src/engine/run.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { inWorkshop, type Workshop } from "../workshop.ts";
import { REAL, said } from "./yard.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.sql(`
    CREATE TABLE cranes (id int PRIMARY KEY, label text NOT NULL);
    INSERT INTO cranes VALUES (1, 'Big');
    CREATE TABLE switches (id int PRIMARY KEY, label text, "\${NOBODY}" text);
    CREATE ROLE onlooker LOGIN PASSWORD 'onlooker';
    GRANT SELECT ON cranes TO onlooker;
  `);
});
afterAll(async () => {
  await database.sql("DROP OWNED BY onlooker; DROP ROLE onlooker");
  await database.stop();
});

const BUILD = { mode: "setup", "parent-page": ROOT_PAGE } as const;
const MAPPED = `    key: { from: id, property: Key }
    properties:
      Name: { type: title, from: label }
      Key: { type: rich_text, is: key }
`;

const cranes = (more: string, table = "cranes", direction = "push"): string => `version: 1
targets:
  cranes:
    direction: ${direction}
    source: { postgres: { table: ${table} } }
${more}`;

interface Place {
  readonly url?: string;
  readonly postgres?: false;
  readonly files?: Readonly<Record<string, unknown>>;
}

const built = <Result>(
  config: string,
  { url = database.url, postgres, files = {} }: Place,
  work: (shop: Workshop) => Promise<Result>,
): Promise<Result> =>
  inWorkshop(
    {
      files: { "notion-sync.yml": config, ...files },
      notion: { seed: { databases: [] } },
      env: { DATABASE_URL: url },
      ...(postgres === false ? {} : { postgres: REAL }),
    },
    work,
  );

const told = (config: string, place: Place = {}) =>
  built(config, place, async (shop) => {
    const report = await shop.run(BUILD);
    return { ...said(report), text: shop.text("notion-sync.yml"), writes: shop.emulator.statistics().writes };
  });

describe("setup builds nothing", () => {
  test.each([
    ["to be mapped", ""],
    ["that is mapped", MAPPED],
  ])("for a table %s that is not there", async (_, more) => {
    const config = cranes(more, "crane");
    expect(await told(config)).toMatchObject({
      status: "failed",
      exit: 2,
      problems: [expect.stringContaining("crane")],
      text: config,
      writes: 0,
    });
  });

  test("where the role may not make the schema in which both sides' values are kept", async () => {
    const config = cranes(`    conflicts: source-wins\n${MAPPED}`, "cranes", "two-way");
    const { exit, problems, writes } = await told(config, { url: database.urlAs("onlooker") });
    expect([exit, writes]).toEqual([5, 0]);
    expect(problems.join()).toContain("making a schema");
  });

  test("where the mapping that is proposed cannot be read", async () => {
    const config = cranes("", "switches");
    const { exit, problems, text, writes } = await told(config);
    expect([exit, text, writes]).toEqual([2, config, 0]);
    expect(problems.join()).toContain("NOBODY");
  });

  test("where the file is gone by the time that its mapping is to be written", async () => {
    const config = `${cranes("")}  lifts:
    source: { postgres: { table: cranes } }
`;
    await built(config, {}, async ({ world, emulator }) => {
      const options = readOptions({ config: "notion-sync.yml", ...BUILD }, {});
      if (!options.ok) throw new Error("These are no options.");
      let reads = 0;
      const read: typeof world.files.read = async (path) => {
        reads += Number(path === "notion-sync.yml");
        return path === "notion-sync.yml" && reads > 1 ? undefined : world.files.read(path);
      };
      const report = await run(options.value, { ...world, files: { ...world.files, read } });
      expect(said(report)).toMatchObject({ exit: 2, problems: [expect.stringContaining("has no place")] });
      expect(emulator.statistics().writes).toBe(0);
    });
  });
});

test("an option list that no column of the table has is none", async () => {
  const more = MAPPED.replace("properties:", "properties:\n      Mood: { type: select, from: mood }");
  const { exit, problems } = await told(cranes(more));
  expect(exit).toBe(2);
  expect(problems.join()).toContain("mood");
});

test("a target of files beside one of a table is none of the table's business", async () => {
  const config = `${cranes("")}  notes:
    source: { files: ["notes.json"] }
    key: name
    properties:
      Name: { type: title, from: name }
`;
  const { exit, text } = await told(config, { files: { "notes.json": [{ name: "a" }] } });
  expect(exit).toBe(0);
  expect(text).toContain("label: { type: title, from: label }");
});

test("where no database can be asked, pages are built and no row is read", async () => {
  const config = cranes(`    conflicts: source-wins\n${MAPPED}`, "cranes", "two-way");
  const { exit, problems } = await told(config, { postgres: false });
  expect(exit).toBe(2);
  expect(problems.join()).toContain("There is no address of the database.");
});
