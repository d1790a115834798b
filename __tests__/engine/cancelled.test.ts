import { describe, expect, test } from "@jest/globals";
import { readLedger } from "../../src/ledger/line.ts";
import { memoryOf } from "../../src/ledger/memory.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  parts:
    source: { files: ["parts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      Needs: { type: relation, from: needs, to: parts }
      SHA: { type: rich_text, is: sha }
`;

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
const COUNT = 40;
const names = Array.from({ length: COUNT }, (_, index) => `part ${String(index).padStart(2, "0")}`);

const shop = <Result>(parts: readonly object[], work: (shop: Workshop) => Promise<Result>): Promise<Result> => {
  const files = Object.fromEntries(parts.map((part, index) => [`parts/${index}.json`, part]));
  return inWorkshop({ files: { "notion-sync.yml": CONFIG, ...files }, notion: NOTION }, work);
};

const memory = ({ text }: Workshop) => memoryOf(readLedger(text(".notion-sync/ledger.ndjson")).lines, "parts");

const lagging = ({ emulator }: Workshop): void => {
  emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: LAG_MS });
};

const titles = async ({ rows }: Workshop): Promise<readonly string[]> =>
  (await rows()).map((row) => String(row["Name"])).sort();

type Ran = Awaited<ReturnType<Workshop["run"]>>;

const count = ({ outcomes }: Ran, wanted: string): number => outcomes.filter(({ status }) => status === wanted).length;

describe("a run that is ended", () => {
  test.each([1, 5, 20])(
    "after %i writes: what was never sent is left, not failed, and no create of it stays open",
    async (writes) => {
      await shop(
        names.map((name) => ({ name })),
        async (one) => {
          one.cancelAfter(writes);
          const ended = await one.run();
          expect(ended).toMatchObject({ status: "partial", exit: 1 });
          const made = await titles(one);
          expect({ done: count(ended, "done"), failed: count(ended, "failed"), left: count(ended, "left") }).toEqual({
            done: made.length,
            failed: 0,
            left: COUNT - made.length,
          });
          expect(made.length).toBeLessThan(COUNT);
          expect([...memory(one).open]).toEqual([]);
          one.cancelAfter(Number.POSITIVE_INFINITY);
          const next = await one.run();
          expect(next).toMatchObject({ status: "success", requests: COUNT - made.length + 2 });
          expect(await titles(one)).toEqual(names);
        },
      );
    },
  );

  test("a create whose answer was lost stays open: the page may be there", async () => {
    await shop([{ name: "a" }], async (one) => {
      lagging(one);
      one.emulator.faults.add({ kind: "reset", applied: true, match: { write: true }, times: 1 });
      one.cancelAfter(1);
      const ended = await one.run();
      expect(ended.outcomes).toMatchObject([{ status: "failed", unsettled: true }]);
      expect([...memory(one).open]).toEqual(["a"]);
      one.cancelAfter(Number.POSITIVE_INFINITY);
      one.emulator.faults.clear();
      expect(await one.run()).toMatchObject({ status: "success" });
      await one.world.clock.sleep(LAG_MS);
      expect(await titles(one)).toEqual(["a"]);
    });
  });

  test("between a page and its relations: the page is remembered, and found before Notion's queries show it", async () => {
    const ring = names.map((name, index) => ({ name, needs: [names[(index + 1) % COUNT]] }));
    await shop(ring, async (one) => {
      lagging(one);
      one.cancelAfter(COUNT);
      const ended = await one.run();
      expect(count(ended, "failed")).toBe(0);
      expect(count(ended, "left")).toBeGreaterThan(0);
      expect([...memory(one).open]).toEqual([]);
      expect([...memory(one).pages.keys()].sort()).toEqual(names);
      one.cancelAfter(Number.POSITIVE_INFINITY);
      expect(await one.run()).toMatchObject({ status: "success" });
      await one.world.clock.sleep(LAG_MS);
      expect(await titles(one)).toEqual(names);
    });
  });
});

test("a page that was made, and whose relation points nowhere, is not made again while queries lag", async () => {
  await shop([{ name: "a", needs: ["nobody"] }], async (one) => {
    lagging(one);
    expect(await one.run()).toMatchObject({ status: "partial", outcomes: [{ status: "failed" }] });
    expect(await one.run()).toMatchObject({ status: "partial" });
    await one.world.clock.sleep(LAG_MS);
    expect(await titles(one)).toEqual(["a"]);
  });
});
