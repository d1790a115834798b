import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { createEmulator, type Emulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { ACTION, COMMAND_LINE, inFolder, type Meanwhile, type Variables } from "./door.ts";
import { BOLTS, shaOf, TOKEN, textsIn } from "./notion.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["*.json"] }
    data-source: ${BOLTS.source}
    key: name
    body: text
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Tags: { type: multi_select, from: tags }
      Due: { type: date, from: due }
      Plans: { type: files, from: plans }
      Live: { type: checkbox, from: live }
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
        Size: "number",
        Tags: "multi_select",
        Due: "date",
        Plans: "files",
        Live: "checkbox",
        Needs: { relation: { data_source_id: BOLTS.source, single_property: {} } },
        SHA: "rich_text",
      },
    },
  ],
};

const PATIENCE_MS = 60_000;
const COUNT = 120;
const LATENCY_MS = 40;
const NAMES = Array.from({ length: COUNT }, (_, index) => `b${String(index).padStart(3, "0")}`);

interface Shop {
  readonly emulator: Emulator;
  readonly folder: string;
  readonly options: Variables;
}

/** A folder with these records, and Notion with an empty database, some way off. */
const inShop = (records: readonly object[], work: (shop: Shop) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const emulator = createEmulator({ seed: SEED, latencyMs: LATENCY_MS });
    const notion = await serve(emulator, 0);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "c.yml"), CONFIG);
    writeFileSync(join(folder, "all.json"), JSON.stringify(records));
    try {
      await work({
        emulator,
        folder,
        options: { mode: "sync", config: "c.yml", "notion-token": TOKEN, "notion-url": notion.url },
      });
    } finally {
      await notion.close();
    }
  });

const records = NAMES.map((name, size) => ({ name, size }));

/** Tells the process to end once Notion has been sent so many writes. */
const endAfter =
  ({ emulator }: Shop, writes: number, signal: NodeJS.Signals): Meanwhile =>
  async (tell) => {
    for (let tries = 0; emulator.statistics().writes < writes && tries < 2_000; tries += 1) await pause(5);
    tell(signal);
  };

type Line = Readonly<Record<string, unknown>>;

const ledger = (folder: string): readonly Line[] =>
  readFileSync(join(folder, ".notion-sync/ledger.ndjson"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

const recorded = (folder: string): readonly string[] =>
  ledger(folder)
    .filter(({ action, status }) => action === "create" && status === "success")
    .map(({ record }) => String(record))
    .sort();

describe.each([
  [COMMAND_LINE, "SIGTERM"],
  [COMMAND_LINE, "SIGINT"],
  [ACTION, "SIGTERM"],
] as const)("a run that is told to end", (door, signal) => {
  test(
    `${door.name}, by ${signal}: what is in flight is finished and recorded, and the next run does the rest`,
    async () => {
      await inShop(records, async (shop) => {
        const ended = await door.open(shop.options, shop.folder, endAfter(shop, 10, signal));
        expect(ended).toMatchObject({ status: "partial", exit: 1 });
        const there = await textsIn(shop.emulator, BOLTS.source);
        expect(there.length).toBeGreaterThan(0);
        expect(there.length).toBeLessThan(COUNT);
        expect(recorded(shop.folder)).toEqual(there);
        expect(ledger(shop.folder).at(-1)).toMatchObject({ action: "run", status: "partial" });

        const next = await door.open(shop.options, shop.folder);
        expect(next).toMatchObject({ status: "success", exit: 0 });
        expect(await textsIn(shop.emulator, BOLTS.source)).toEqual(NAMES);
      });
    },
    PATIENCE_MS,
  );
});

describe.each([COMMAND_LINE, ACTION])("a token that is revoked in the middle of a run", (door) => {
  test(
    `${door.name}: nothing more is written, and the next run does the rest`,
    async () => {
      await inShop(records, async (shop) => {
        shop.emulator.faults.add({ kind: "unauthorized", skip: 30 });
        const ended = await door.open(shop.options, shop.folder);
        expect(ended).toMatchObject({ status: "failed", exit: door === ACTION ? 1 : 5 });
        expect(ended.stdout).toContain("token");
        const asked = shop.emulator.statistics().by_status["401"] ?? 0;
        expect(asked).toBeLessThanOrEqual(16);
        const there = await textsIn(shop.emulator, BOLTS.source);
        expect(there.length).toBeLessThanOrEqual(30);
        expect(recorded(shop.folder)).toEqual(there);

        const next = await door.open(shop.options, shop.folder);
        expect(next).toMatchObject({ status: "success", exit: 0 });
        expect(await textsIn(shop.emulator, BOLTS.source)).toEqual(NAMES);
      });
    },
    PATIENCE_MS,
  );
});

interface Planned {
  readonly sha: string;
  readonly desired: { readonly properties: unknown; readonly body: unknown };
}

describe("the SHA on a page", () => {
  test(
    "is the one that anybody computes from the plan",
    async () => {
      const given = [
        {
          name: 'é \u{1f529} "quoted" \\ \u2028',
          size: 1e21,
          tags: ["\u{ff5e}", "\u{1f529}", "b"],
          text: "# Body\n\né",
        },
        { name: "b", size: -0, due: { start: "2026-01-02T03:04:59+01:00", end: "2026-01-03T00:00Z" }, live: true },
        { name: "c", size: 0.1, needs: ["b", "c"], plans: ["https://example.com/a%20b.pdf"], due: "2026-05-06" },
      ];
      await inShop(given, async (shop) => {
        const ended = await COMMAND_LINE.open(shop.options, shop.folder);
        expect(ended).toMatchObject({ status: "success", exit: 0 });
        const plan = JSON.parse(readFileSync(join(shop.folder, ".notion-sync/plan.json"), "utf8")) as {
          readonly changes: readonly Planned[];
        };
        const shas = plan.changes.map(({ desired }) => shaOf(desired)).sort();
        expect(shas).toHaveLength(given.length);
        expect(plan.changes.map(({ sha }) => sha).sort()).toEqual(shas);
        expect(await textsIn(shop.emulator, BOLTS.source, "SHA")).toEqual(shas);
      });
    },
    PATIENCE_MS,
  );
});
