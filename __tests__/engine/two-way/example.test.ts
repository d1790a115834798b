import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../../src/emulator/emulator.ts";
import { collected } from "../../fakes/collect.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { inWorkshop, type Workshop } from "../workshop.ts";
import { CLEAN, REAL, said } from "./yard.ts";

const FOLDER = "examples/postgres";
const read = (path: string): string => readFileSync(path, "utf8");

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.sql(read(`${FOLDER}/db/schema.sql`));
  await database.sql(read(`${FOLDER}/db/data.sql`));
});
afterAll(async () => {
  await database.sql(
    "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'notion_sync_bot') THEN DROP OWNED BY notion_sync_bot; DROP ROLE notion_sync_bot; END IF; END $$",
  );
  await database.stop();
});

const inProgramme = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> => {
  const env = { DATABASE_URL: database.url };
  const files = { "notion-sync.yml": read(`${FOLDER}/notion-sync.yml`) };
  return inWorkshop({ files, notion: {}, env, postgres: REAL }, work);
};

const sourceOf = (shop: Workshop, target: string): string => {
  const { targets } = shop.json(".github/notion-sync.databases.json") as {
    readonly targets: Readonly<Record<string, { readonly data_source: string }>>;
  };
  return targets[target]?.data_source ?? "";
};

/** The statements of a page of the documentation, as one script. */
const sqlIn = (page: string): string =>
  [...read(page).matchAll(/```sql\n([\s\S]*?)```/g)].map(([, block]) => block).join("\n");

describe("the example", () => {
  test("can be tried on a pull request before anything is set up", async () => {
    await inProgramme(async (shop) => {
      const report = await shop.run({ mode: "validate" });
      const told = report.problems.filter(({ level, message }) => level === "error" && !message.includes("`database`"));
      expect(told).toEqual([]);
    });
  });

  test("stands after one setup, with the rows of one university, and the next run writes nothing", async () => {
    await inProgramme(async (shop) => {
      expect(said(await shop.run({ mode: "setup", "parent-page": ROOT_PAGE }))).toEqual(CLEAN);
      const names = async (target: string, property = "Name") =>
        (await shop.rows(sourceOf(shop, target))).map((row) => row[property]);
      expect(await names("universities")).toEqual(["Cal Poly Pomona"]);
      expect(await names("teams")).toEqual(["Avionics", "Ground station", "School visits"]);
      expect(await names("students")).toEqual(["Student 1", "Student 2", "Student 3"]);
      expect(await names("modules", "Module")).toEqual(["attitude", "downlink", "spare"]);
      expect((await shop.rows(sourceOf(shop, "students"))).map(({ Team }) => [Team].flat().length)).toEqual([1, 1, 0]);
      const { writes } = shop.emulator.statistics();
      expect(said(await shop.run())).toEqual(CLEAN);
      expect(shop.emulator.statistics().writes).toBe(writes);

      await database.sql(sqlIn("docs/two-way.md"));
      await asBot(shop);
    });
  });
});

/** With the rights that the documentation gives, and no others: everything that a run does. */
const asBot = async (shop: Workshop): Promise<void> => {
  const { notion } = shop.world;
  const teams = sourceOf(shop, "teams");
  await notion?.createPage({
    dataSource: teams,
    properties: { Name: { type: "title", value: "Robotics" }, status: { type: "select", value: "active" } },
  });
  await database.sql("UPDATE projects SET name = 'Antenna mast' WHERE id = 2");
  const pages = notion === undefined ? [] : (await collected(notion.pages({ dataSource: teams }))).flat();
  const first = pages.find(({ properties }) => properties["Name"]?.value === "Avionics");
  await notion?.changePage(first?.id ?? "", { properties: { Name: { type: "title", value: "Avionics and power" } } });
  await shop.put(
    "notion-sync.yml",
    read(`${FOLDER}/notion-sync.yml`).replaceAll(
      "postgres: {",
      `postgres: { url: "${database.urlAs("notion_sync_bot")}",`,
    ),
  );
  expect(said(await shop.run())).toEqual(CLEAN);
  expect(await database.sql("SELECT name, university_id FROM teams ORDER BY id")).toEqual(
    expect.arrayContaining([
      { name: "Avionics and power", university_id: "CalPolyPomona" },
      { name: "Robotics", university_id: "CalPolyPomona" },
    ]),
  );
  expect((await shop.rows(sourceOf(shop, "projects")))[1]).toMatchObject({ Name: "Antenna mast" });
  expect(await database.sql("SELECT has_table_privilege('notion_sync_bot', 'teams', 'DELETE') AS may")).toEqual([
    { may: false },
  ]);
};
