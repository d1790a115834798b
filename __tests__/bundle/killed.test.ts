import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { createEmulator, type Emulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { COMMAND_LINE, inFolder, type Meanwhile, type Variables } from "./door.ts";
import { BOLTS, TOKEN, textsIn } from "./notion.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["*.json"] }
    data-source: ${BOLTS.source}
    key: name
    body: text
    properties:
      Name: { type: title, from: name }
      Needs: { type: relation, from: needs, to: bolts }
      SHA: { type: rich_text, is: sha }
`;

const SEED = {
  databases: [
    {
      id: BOLTS.id,
      data_source: BOLTS.source,
      title: "Bolts",
      properties: {
        Name: "title",
        Needs: { relation: { data_source_id: BOLTS.source, single_property: {} } },
        SHA: "rich_text",
      },
    },
  ],
};

const PATIENCE_MS = 60_000;
const COUNT = 30;
const LATENCY_MS = 30;
/** So long Notion's queries do not show what was written: what the ledger does not know would be made again. */
const LAG_MS = 1_500;
const NAMES = Array.from({ length: COUNT }, (_, index) => `b\u00e9${String(index).padStart(3, "0")}`);
/** Each needs the next, so that every page is written in two passes. */
const RECORDS = NAMES.map((name, index) => ({ name, needs: [NAMES[(index + 1) % COUNT]], text: `# ${name}` }));

interface Shop {
  readonly emulator: Emulator;
  readonly folder: string;
  readonly options: Variables;
}

const inShop = (work: (shop: Shop) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const emulator = createEmulator({ seed: SEED, latencyMs: LATENCY_MS, rate: 10_000 });
    emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: LAG_MS });
    const notion = await serve(emulator, 0);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "c.yml"), CONFIG);
    writeFileSync(join(folder, "all.json"), JSON.stringify(RECORDS));
    const options = {
      mode: "sync",
      config: "c.yml",
      "settle-wait": "3",
      "notion-token": TOKEN,
      "notion-url": notion.url,
    };
    try {
      await work({ emulator, folder, options });
    } finally {
      await notion.close();
    }
  });

/** Ends the process as the kernel does, in the middle of whatever it is doing, once Notion has been sent so many writes. */
const killedAfter =
  ({ emulator }: Shop, writes: number): Meanwhile =>
  async (tell) => {
    for (let tries = 0; emulator.statistics().writes < writes && tries < 5_000; tries += 1) await pause(2);
    tell("SIGKILL");
  };

const path = ({ folder }: Shop): string => join(folder, ".notion-sync/ledger.ndjson");

const isJson = (line: string): boolean => {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};

const written = (shop: Shop): readonly string[] =>
  readFileSync(path(shop), "utf8")
    .split("\n")
    .filter((line) => line !== "");

/** What a process leaves that dies while it writes a line: the beginning of it. */
const tear = (shop: Shop): void => {
  appendFileSync(path(shop), '{"ts":"2026-11-21T10:00:00.000Z","action":"create","target":"bolts","record":"b\\u00');
};

describe("a process that is killed in the middle of a first run", () => {
  test.each([
    ["at the first page, with half a line in the ledger", 1, true],
    ["among the pages", 15, false],
    ["among the pages, with half a line in the ledger", 15, true],
    ["among the relations", COUNT + 12, true],
  ] as const)(
    "%s: the next run does the rest, and nothing is there twice",
    async (_where, writes, torn) => {
      await inShop(async (shop) => {
        const ended = await COMMAND_LINE.open(shop.options, shop.folder, killedAfter(shop, writes));
        expect(ended).toMatchObject({ exit: null, status: "none" });
        if (torn) tear(shop);
        const before = written(shop);
        expect(before.slice(0, -1).filter((line) => !isJson(line))).toEqual([]);

        const next = await COMMAND_LINE.open(shop.options, shop.folder);
        expect(next).toMatchObject({ status: "success", exit: 0 });
        await pause(LAG_MS);
        expect(await textsIn(shop.emulator, BOLTS.source)).toEqual(NAMES);
        expect(await textsIn(shop.emulator, BOLTS.source, "SHA")).not.toContain("");
        const after = written(shop);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after.filter((line) => !isJson(line))).toHaveLength(torn ? 1 : 0);

        const sent = shop.emulator.statistics().writes;
        const idle = await COMMAND_LINE.open(shop.options, shop.folder);
        expect(idle).toMatchObject({ status: "success", exit: 0 });
        expect(shop.emulator.statistics().writes).toBe(sent);
      });
    },
    PATIENCE_MS,
  );
});
