import { describe, expect, test } from "@jest/globals";
import type { Report } from "../../src/model/report.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  parts:
    source: { files: ["parts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    on-missing: archive
    properties:
      Name: { type: title, from: name }
      Owner: { type: rich_text, from: owner }
      SHA: { type: rich_text, is: sha }
`;

const properties = { Name: "title", Owner: "rich_text", SHA: "rich_text" };

const shopWith = (rows: readonly object[]) =>
  ({
    files: {
      "notion-sync.yml": CONFIG,
      "parts/a.json": { name: "Alpha", owner: "ada" },
      "parts/b.json": { name: "Beta", owner: "ada" },
    },
    notion: {
      seed: { databases: [{ id: DATABASE, data_source: DATA_SOURCE, title: "Parts", properties, rows }] },
    },
  }) as const;

const LAG_MS = 30_000;

const pass = ({ world }: Workshop): Promise<void> => world.clock.sleep(2 * LAG_MS);

/** What is written meanwhile shows in queries only later. */
const late = async <Result>({ emulator }: Workshop, work: () => Promise<Result>): Promise<Result> => {
  emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: LAG_MS });
  const done = await work();
  emulator.faults.clear();
  return done;
};

const actions = ({ outcomes }: Report): readonly string[] =>
  outcomes.map(({ change }) => `${change.record} ${change.action}`).sort();

/** Alpha's page was called Gamma, which a run has written over, and a query still shows; and Gamma is a record by now. */
const writtenOver = async (shop: Workshop): Promise<void> => {
  await shop.run();
  await shop.edit("Alpha", { Name: { type: "title", value: "Gamma" } });
  await late(shop, () => shop.run());
  await shop.put("parts/c.json", { name: "Gamma", owner: "ada" });
};

const column = async (shop: Workshop, name: string): Promise<readonly unknown[]> =>
  (await shop.rows()).map((row) => String(row[name])).sort((a, b) => a.localeCompare(b));

describe("while a query still shows a page as it was", () => {
  test("it does not go to the trash when it has another key by now", async () => {
    await inWorkshop(shopWith([{ properties: { Name: "Btea" } }]), async (shop) => {
      await late(shop, () => shop.edit("Btea", { Name: { type: "title", value: "Beta" } }));
      const report = await shop.run();
      expect(report.outcomes.flatMap((one) => (one.status === "failed" ? one.problem.message : []))).toEqual([
        'The page "Btea" is called "Beta" by now, which no query shows yet.',
      ]);
      expect(report).toMatchObject({ status: "partial", exit: 1 });
      await pass(shop);
      expect(await column(shop, "Name")).toEqual(["Alpha", "Beta", "Beta"]);
    });
  });

  test("it goes to the trash when it has no record's key still", async () => {
    await inWorkshop(shopWith([{ properties: { Name: "Gamma" } }]), async (shop) => {
      await late(shop, () => shop.edit("Gamma", { Owner: { type: "rich_text", value: "eve" } }));
      expect((await shop.run()).status).toBe("success");
      await pass(shop);
      expect(await column(shop, "Name")).toEqual(["Alpha", "Beta"]);
    });
  });

  test("it is not given to another record whose key it has no longer", async () => {
    await inWorkshop(shopWith([]), async (shop) => {
      await writtenOver(shop);
      expect(actions(await shop.run())).toEqual(["Alpha skip", "Beta skip", "Gamma create"]);
      await pass(shop);
      expect(await column(shop, "Name")).toEqual(["Alpha", "Beta", "Gamma"]);
    });
  });

  test("nor when only the other record is asked for", async () => {
    await inWorkshop(shopWith([]), async (shop) => {
      await writtenOver(shop);
      expect(actions(await shop.run({ records: "Gamma" }))).toEqual(["Gamma create"]);
    });
  });

  test("nor when it went to the trash meanwhile, which it comes back from", async () => {
    await inWorkshop(shopWith([]), async (shop) => {
      await writtenOver(shop);
      await late(shop, () => shop.trash("Gamma"));
      expect(actions(await shop.run())).toEqual(["Alpha restore", "Beta skip", "Gamma create"]);
    });
  });

  test("what it shows counts where Notion says twice that the page is not there", async () => {
    await inWorkshop(shopWith([]), async (shop) => {
      await writtenOver(shop);
      shop.emulator.faults.add({ kind: "not-found", match: { path: "/v1/pages" }, times: 2 });
      expect(actions(await shop.run())).toEqual(["Alpha create", "Beta skip", "Gamma update"]);
    });
  });

  test("`restore` at once after a bad sync brings it back, and does not take it for right", async () => {
    await inWorkshop(shopWith([]), async (shop) => {
      const good = await shop.run();
      await pass(shop);
      await shop.put("parts/a.json", { name: "Alpha", owner: "nobody" });
      await late(shop, () => shop.run());
      const back = await shop.run({ mode: "restore", to: good.run, confirm: "true" });
      expect(back.outcomes.map(({ status, change }) => `${change.record} ${status}`).sort()).toEqual([
        "Alpha done",
        "Beta skipped",
      ]);
      await pass(shop);
      expect(await column(shop, "Owner")).toEqual(["ada", "ada"]);
    });
  });
});
