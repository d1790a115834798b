import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { ACTION, COMMAND_LINE, type Door, type Ended, inFolder } from "./door.ts";
import { BOLTS, NUTS, TOKEN, textsIn } from "./notion.ts";
import { CASES, type Files, type Try } from "./outcome-cases.ts";

const seed = (rows: readonly Files[] = []) => ({
  tokens: { ntn_reader: ["read", "update", "users"] },
  databases: [
    {
      id: BOLTS.id,
      data_source: BOLTS.source,
      title: "Bolts",
      properties: {
        Name: "title",
        Size: "number",
        Kind: { select: { options: [{ name: "metric" }, { name: "imperial" }] } },
        Needs: { relation: { data_source_id: BOLTS.source, single_property: {} } },
        SHA: "rich_text",
      },
      rows: rows.map((properties) => ({ properties })),
    },
    { id: NUTS.id, data_source: NUTS.source, title: "Nuts", properties: { Name: "title" } },
  ],
});

const addDataSource = (): Promise<unknown> =>
  emulator.fetch("http://notion/v1/data_sources", {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "notion-version": "2026-03-11" },
    body: JSON.stringify({
      parent: { type: "database_id", database_id: BOLTS.id },
      title: [{ text: { content: "Old bolts" } }],
      properties: { Name: { title: {} } },
    }),
  });

const emulator = createEmulator();
let notion: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  notion = await serve(emulator, 0);
});
afterAll(async () => {
  await notion.close();
});
beforeEach(() => {
  emulator.reset();
});

const put = (folder: string, files: Files = {}): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
};

const attempt = ({ files, faults = [], options }: Try, folder: string, door: Door): ReturnType<Door["open"]> => {
  put(folder, files);
  emulator.faults.add(faults);
  const usual = { mode: "sync", config: "c.yml", "notion-token": TOKEN, "notion-url": notion.url };
  return door.open({ ...usual, ...options }, folder);
};

const clean = ({ stdout, stderr }: Ended): void => {
  const all = stdout.replace(/^::add-mask::.*$/gm, "") + stderr;
  expect(all).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(all).not.toContain(TOKEN);
};

describe.each(CASES)("$name", ({ rows, second, unshared, before, status, exit, says = [], bolts, nuts, ...last }) => {
  test.each([COMMAND_LINE, ACTION])("$name", async (door) => {
    emulator.seed(seed(rows));
    if (second) await addDataSource();
    for (const id of unshared ?? []) emulator.store.unshared.add(id);
    await inFolder(async (folder) => {
      if (before !== undefined) await attempt(before, folder, door);
      const ended = await attempt(last, folder, door);
      emulator.store.unshared.clear();
      const all = ended.stdout + ended.stderr;
      expect({ status: ended.status, exit: ended.exit }).toEqual({
        status,
        exit: door === ACTION ? Math.min(exit, 1) : exit,
      });
      for (const text of says) expect(all.replaceAll('\\"', '"')).toContain(text);
      expect(await textsIn(emulator, BOLTS.source)).toEqual(bolts);
      expect(await textsIn(emulator, NUTS.source)).toEqual(nuts);
      clean(ended);
    });
  });
});
