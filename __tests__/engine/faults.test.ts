import { describe, expect, test } from "@jest/globals";
import type { FaultRule } from "../../src/emulator/faults/faults.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  parts:
    source: { files: ["parts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    body: text
    properties:
      Name: { type: title, from: name }
      Needs: { type: relation, from: needs, to: parts }
      SHA: { type: rich_text, is: sha }
`;

/** A ring of parts that need each other: it takes two passes, and every kind of write. */
const PARTS = {
  "parts/a.json": { name: "a", needs: ["b"], text: "# About a" },
  "parts/b.json": { name: "b", needs: ["c"] },
  "parts/c.json": { name: "c", needs: ["a", "c"] },
  "parts/d.json": { name: "d" },
};

const NOTION = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Parts",
        properties: {
          Name: "title",
          Needs: { relation: { data_source_id: DATA_SOURCE, single_property: {} } },
          SHA: "rich_text",
        },
      },
    ],
  },
};

const LAG_MS = 20_000;

const shop = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, ...PARTS }, notion: NOTION }, work);

/**
 * What every run has to come to in the end: each part once, related as the files say, marked as finished. The next run
 * starts at once, while Notion's queries still lag behind; the one after that has nothing left to write.
 */
const expectConverged = async ({ run, rows, emulator, world }: Workshop): Promise<void> => {
  const healing = await run();
  expect(healing.status).toBe("success");
  await world.clock.sleep(LAG_MS);
  const writes = emulator.statistics().writes;
  const idle = await run();
  expect(idle.counts[0]?.actions).toEqual({ skip: 4 });
  expect(emulator.statistics().writes).toBe(writes);
  const all = await rows();
  expect(all.map((row) => String(row["Name"])).sort()).toEqual(["a", "b", "c", "d"]);
  expect(all.filter((row) => row["SHA"] === "")).toEqual([]);
};

const KINDS: readonly (readonly [string, FaultRule])[] = [
  ["429 for a while", { kind: "rate-limited", retryAfter: 40 }],
  ["529", { kind: "overloaded" }],
  ["500 before it took effect", { kind: "internal-error", applied: false }],
  ["500 after it took effect", { kind: "internal-error", applied: true }],
  ["502 in HTML after it took effect", { kind: "bad-gateway", applied: true }],
  ["503 that names what it made", { kind: "committed", applied: true }],
  ["504 after it took effect", { kind: "gateway-timeout", applied: true }],
  ["409", { kind: "conflict" }],
  ["a reset before it took effect", { kind: "reset", applied: false }],
  ["a reset after it took effect", { kind: "reset", applied: true }],
  ["a lost answer", { kind: "timeout", applied: true }],
  ["an answer cut short", { kind: "truncated-json" }],
  ["an answer that never ends", { kind: "stall" }],
  ["an empty answer", { kind: "empty-body" }],
  ["a page where JSON should be", { kind: "html-body" }],
];

describe.each(KINDS)("%s, at any write", (_name, fault) => {
  test("one more run converges, and nothing is there twice", async () => {
    for (let nth = 0; ; nth += 1) {
      const struck = await shop(async (one) => {
        one.emulator.faults.add({ ...fault, match: { write: true }, skip: nth, times: 1 });
        one.emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: LAG_MS });
        await one.run();
        const { writes } = one.emulator.statistics();
        one.emulator.faults.clear();
        await expectConverged(one);
        return writes > nth;
      });
      if (!struck) break;
      expect(nth).toBeLessThan(50);
    }
  });
});

describe("the line goes dead at any request", () => {
  test.each([
    ["before it took effect", false],
    ["after it took effect", true],
  ])("%s: one more run converges, and nothing is there twice", async (_when, applied) => {
    for (let nth = 0; ; nth += 1) {
      const wasCut = await shop(async (one) => {
        one.emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: LAG_MS });
        one.cutAt(nth, applied);
        await one.run();
        const cut = one.mend();
        await expectConverged(one);
        return cut;
      });
      if (!wasCut) break;
      expect(nth).toBeLessThan(50);
    }
  });
});

describe("a job that is cancelled", () => {
  test("finishes what is being written, leaves the rest to the next run, and says so", async () => {
    for (let writes = 1; writes < 4; writes += 1) {
      await shop(async (one) => {
        one.cancelAfter(writes);
        const ended = await one.run();
        expect(ended).toMatchObject({ status: "partial", exit: 1 });
        expect(ended.outcomes).toHaveLength(ended.plan.changes.length);
        one.cancelAfter(Number.POSITIVE_INFINITY);
        await expectConverged(one);
      });
    }
  });
});
