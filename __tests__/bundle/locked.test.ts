import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../src/adapters/postgres/postgres.ts";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { type TestDatabase, testDatabase } from "../postgres/server.ts";
import { ACTION, COMMAND_LINE, inFolder } from "./door.ts";
import { BOLTS, NUTS, TOKEN, textsIn } from "./notion.ts";

const PATIENCE = 60_000;

const emulator = createEmulator();
let notion: Awaited<ReturnType<typeof serve>>;
let database: TestDatabase;
beforeAll(async () => {
  notion = await serve(emulator, 0);
  database = await testDatabase();
}, PATIENCE);
afterAll(async () => {
  await database.stop();
  await notion.close();
});

const DATABASES = [
  { id: BOLTS.id, data_source: BOLTS.source, title: "Bolts", properties: { Name: "title", Key: "rich_text" } },
  { id: NUTS.id, data_source: NUTS.source, title: "Nuts", properties: { Name: "title" } },
];

const config = (): string => `version: 1
targets:
  nuts:
    source: { files: [nuts.json] }
    data-source: ${NUTS.source}
    key: name
    properties: { Name: { type: title, from: name } }
  bolts:
    direction: two-way
    source: { postgres: { url: "${database.url}", table: bolts } }
    conflicts: source-wins
    data-source: ${BOLTS.source}
    key: { from: id, property: Key }
    properties:
      Name: { type: title, from: name }
      Key: { type: rich_text, is: key }
`;

test.each([COMMAND_LINE, ACTION])(
  "$name a run that finds another at work on its rows writes nothing, and says so",
  async (door) => {
    emulator.seed({ databases: DATABASES });
    await database.sql(
      "DROP TABLE IF EXISTS bolts; DROP SCHEMA IF EXISTS notion_sync CASCADE; CREATE TABLE bolts (id int PRIMARY KEY, name text); INSERT INTO bolts VALUES (1, 'hex')",
    );
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "c.yml"), config());
      writeFileSync(join(folder, "nuts.json"), '[{ "name": "wing" }]');
      const open = (mode: string, more = {}) =>
        door.open({ mode, config: "c.yml", "notion-token": TOKEN, "notion-url": notion.url, ...more }, folder);
      expect(await open("setup", { "skip-initial-sync": "true" })).toMatchObject({ exit: 0 });

      const other = postgresDatabase({ url: database.url });
      const lock = await other.lock("target bolts");
      const { status, exit, stdout, stderr } = await open("sync");
      expect({ status, exit }).toEqual({ status: "failed", exit: door === ACTION ? 1 : 6 });
      expect(stdout + stderr).toContain("Another run is at work on the rows of `bolts`.");
      expect(await textsIn(emulator, BOLTS.source)).toEqual([]);
      expect(await textsIn(emulator, NUTS.source)).toEqual([]);
      expect(await database.sql("SELECT count(*)::int AS kept FROM notion_sync.state")).toEqual([{ kept: 0 }]);

      if (lock.held) await lock.release();
      await other.close();
      expect(await open("sync")).toMatchObject({ status: "success", exit: 0 });
      expect(await textsIn(emulator, BOLTS.source)).toEqual(["hex"]);
      expect(await textsIn(emulator, NUTS.source)).toEqual(["wing"]);
    });
    emulator.reset();
  },
  PATIENCE,
);
