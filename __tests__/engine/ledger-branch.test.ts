import { describe, expect, test } from "@jest/globals";
import { readOptions } from "../../src/config/options.ts";
import { run } from "../../src/engine/run.ts";
import type { World } from "../../src/engine/world.ts";
import { readLedger } from "../../src/ledger/line.ts";
import { spread } from "../../src/ledger/matched.ts";
import { INTENT, memoryOf } from "../../src/ledger/memory.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Report } from "../../src/model/report.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { type RememberedBranch, rememberedBranch } from "../fakes/branch.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  parts:
    source: { files: ["parts.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    body: text
    properties:
      Name: { type: title, from: name }
      SHA: { type: rich_text, is: sha }
`;

const NOTION = {
  seed: {
    databases: [
      { id: DATABASE, data_source: DATA_SOURCE, title: "Parts", properties: { Name: "title", SHA: "rich_text" } },
    ],
  },
};

const COUNT = 120;
const name = (index: number): string => `part ${String(index).padStart(3, "0")}`;
const parts = (text: string, count = COUNT): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({ name: name(index), text: `${text} ${index}` }));

const inShop = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, "parts.json": parts("First") }, notion: NOTION }, work);

type Given = Parameters<Workshop["run"]>[0];

/** A run whose ledger is on a branch, in the workshop's world or one that is a little different. */
const runOn = (
  { world }: Workshop,
  { branch }: Pick<RememberedBranch, "branch">,
  { given = {}, ...more }: Partial<World> & { readonly given?: Given } = {},
): Promise<Report> => {
  const options = readOptions({ config: "notion-sync.yml", ledger: "branch:kept", ...given }, {});
  if (!options.ok) throw new Error(options.problems.map(({ message }) => message).join());
  return run(options.value, { ...world, branch: async () => branch, ...more });
};

const linesOn = (memory: RememberedBranch) => spread(readLedger(memory.file("ledger.ndjson") ?? "").lines);
const messages = ({ problems }: Report) => problems.map(({ message }) => message);

describe("a sync whose ledger is on a branch", () => {
  test("has every create on the branch before it is sent", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      const unannounced: string[] = [];
      const notion = shop.world.notion as NotionPort;
      const watched: NotionPort = {
        ...notion,
        createPage: (draft) => {
          const title = Object.values(draft.properties).find(({ type }) => type === "title")?.value;
          const known = linesOn(memory).some(({ action, record }) => action === INTENT && record === title);
          if (!known) unannounced.push(JSON.stringify(title));
          return notion.createPage(draft);
        },
      };
      expect(await runOn(shop, memory, { notion: watched })).toMatchObject({ status: "success" });
      expect(unannounced).toEqual([]);
      expect([...memoryOf(linesOn(memory), "parts").open]).toEqual([]);
      expect(memoryOf(linesOn(memory), "parts").pages.size).toBe(COUNT);
    });
  });

  test("leaves the same lines on the disk", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      const report = await runOn(shop, memory);
      expect(report.files.ledger).toBe(".notion-sync/ledger.ndjson");
      const copy = readLedger(shop.text(".notion-sync/ledger.ndjson"));
      const bare = (lines: readonly object[]) => lines.map((line) => ({ ...line, prev: null }));
      expect([bare(linesOn(memory)), copy.broken]).toEqual([bare(copy.lines), []]);
    });
  });

  test("costs one commit where nothing changed, with one line for all that stayed as it was", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      await runOn(shop, memory);
      const before = memory.log().length;
      await runOn(shop, memory);
      expect(memory.log().length).toBe(before + 1);
      expect(readLedger(memory.file("ledger.ndjson") ?? "").lines.slice(-2)).toMatchObject([
        { status: "sha_match", count: COUNT, target: "parts" },
        { action: "run", status: "success" },
      ]);
    });
  });

  test("can be restored from the branch alone, on another runner", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      const good = await runOn(shop, memory);
      await shop.world.clock.sleep(60_000);
      await shop.put("parts.json", parts("Second"));
      await runOn(shop, memory);
      await inWorkshop({ files: {}, notion: NOTION }, async (elsewhere) => {
        await elsewhere.put("notion-sync.yml", CONFIG);
        await elsewhere.put("parts.json", []);
        const { files } = elsewhere.world;
        const report = await runOn(shop, memory, { files, given: { mode: "restore", to: good.run, confirm: "true" } });
        expect(report).toMatchObject({ status: "success", counts: [{ done: { restore: COUNT } }] });
      });
      const again = await runOn(shop, memory, { given: { "dry-run": "true" } });
      expect(again.counts).toMatchObject([{ actions: { update: COUNT } }]);
    });
  });

  test("a run that is ended leaves no create open on the branch", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      shop.cancelAfter(20);
      expect(await runOn(shop, memory)).toMatchObject({ status: "partial" });
      expect([...memoryOf(linesOn(memory), "parts").open]).toEqual([]);
    });
  });

  test("a dry run writes nothing to it", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      await runOn(shop, memory, { given: { "dry-run": "true" } });
      expect(memory.log()).toEqual([]);
    });
  });
});

describe("a branch that cannot be used stops no sync", () => {
  const forbidden = new Failure({
    kind: "forbidden",
    message: "Resource not accessible by integration.",
    cure: "Add `contents: write` to the workflow's `permissions:`.",
  });

  test("without the permission", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      memory.fails(forbidden);
      const report = await runOn(shop, memory);
      expect(report).toMatchObject({ status: "success", exit: 0 });
      expect(report.problems).toMatchObject([{ level: "warning", cure: expect.stringContaining("contents: write") }]);
      expect(readLedger(shop.text(".notion-sync/ledger.ndjson")).lines.length).toBe(2 * COUNT + 1);
    });
  });

  test.each<[string, Partial<World>, Given, RegExp]>([
    ["without a token", { branch: undefined }, {}, /no way to the branch `kept`.*\.notion-sync\/ledger\.ndjson/],
    ["with a name that is none", {}, { ledger: "branch:a..b" }, /"a\.\.b" names no branch/],
    ["without a name", {}, { ledger: "branch:" }, /"" names no branch/],
    [
      "where the way itself fails",
      { branch: () => Promise.reject(forbidden) },
      {},
      /not accessible by integration: the/,
    ],
  ])("%s", async (_what, more, given, expected) => {
    await inShop(async (shop) => {
      const report = await runOn(shop, rememberedBranch(), { ...more, given });
      expect(report).toMatchObject({ status: "success", exit: 0 });
      expect(messages(report)).toEqual([expect.stringMatching(expected)]);
      expect(readLedger(shop.text(".notion-sync/ledger.ndjson")).lines.length).toBe(2 * COUNT + 1);
    });
  });

  test("a create that the branch tells of as open is looked for before it is made, on another runner too", async () => {
    await inShop(async (shop) => {
      const memory = rememberedBranch();
      await shop.put("parts.json", parts("First", 1));
      shop.emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: 20_000 });
      shop.emulator.faults.add({ kind: "reset", applied: true, match: { write: true }, times: 1 });
      shop.cancelAfter(1);
      await runOn(shop, memory);
      expect([...memoryOf(linesOn(memory), "parts").open]).toEqual(["part 000"]);
      shop.cancelAfter(Number.POSITIVE_INFINITY);
      await inWorkshop({ files: {}, notion: NOTION }, async (elsewhere) => {
        await elsewhere.put("notion-sync.yml", CONFIG);
        await elsewhere.put("parts.json", parts("First", 1));
        expect(await runOn(shop, memory, { files: elsewhere.world.files })).toMatchObject({ status: "success" });
      });
      expect((await shop.rows()).length).toBe(1);
      expect([...memoryOf(linesOn(memory), "parts").open]).toEqual([]);
    });
  });
});
