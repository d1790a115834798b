import { expect, test } from "@jest/globals";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const NUTS = "0de0c0de-0000-4000-8000-0000000050cf";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Fits: { type: relation, from: fits, to: nuts }
      SHA: { type: rich_text, is: sha }
      State: { type: select, is: sync-status }
  nuts:
    source: { files: ["nuts.json"] }
    data-source: ${NUTS}
    key: name
    properties:
      Name: { type: title, from: name }
`;

const NOTION = {
  seed: {
    databases: [
      { id: "0de0c0de-0000-4000-8000-00000000da7b", data_source: NUTS, title: "Nuts", properties: { Name: "title" } },
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: {
          Name: "title",
          Size: "number",
          Fits: { relation: { data_source_id: NUTS, single_property: {} } },
          SHA: "rich_text",
          State: { select: ["synced", "conflict"] },
        },
      },
    ],
  },
};

const BOLTS = ["a", "b", "c"].map((name) => ({ name, size: 4, fits: ["n"] }));

/** Everything is in step; then the configuration comes to name a property that the database of the nuts does not have. */
const withUnreadNuts = (work: (shop: Workshop) => Promise<void>): Promise<void> => {
  const files = { "notion-sync.yml": CONFIG, "bolts.json": BOLTS, "nuts.json": [{ name: "n" }] };
  return inWorkshop({ files, notion: NOTION }, async (shop) => {
    expect((await shop.run()).status).toBe("success");
    await shop.put("notion-sync.yml", `${CONFIG}      Weight: { type: number, from: weight }\n`);
    await work(shop);
  });
};

const MISFIT = 'The database "Nuts" has no property `Weight`.';

const told = async (shop: Workshop, mode: string) => {
  const { status, problems } = await shop.run({ mode });
  return { status, told: problems.map(({ message }) => message) };
};

test.each(["verify", "audit"])("%s calls no relation stale that points at pages which were not read", async (mode) => {
  await withUnreadNuts(async (shop) => {
    expect(await told(shop, mode)).toEqual({ status: "failed", told: [MISFIT] });
  });
});

test("verify tells what else differs on a page whose relation cannot be read", async () => {
  await withUnreadNuts(async (shop) => {
    await shop.edit("b", { Size: { type: "number", value: 5 } });
    await shop.edit("c", { State: { type: "select", value: "conflict" } });
    expect(await told(shop, "verify")).toEqual({
      status: "drift",
      told: [MISFIT, '"b": drift of `Size`.', '"c": drift of `State`.'],
    });
  });
});

test("a sync leaves a page alone of which only a relation cannot be read, and mends that once it can", async () => {
  await withUnreadNuts(async (shop) => {
    await shop.edit("a", { Fits: { type: "relation", value: [] } });
    const { writes } = shop.emulator.statistics();
    expect(await told(shop, "sync")).toEqual({ status: "failed", told: [MISFIT] });
    expect(shop.emulator.statistics().writes).toBe(writes);
    await shop.put("notion-sync.yml", CONFIG);
    const { status, plan } = await shop.run();
    const mended = plan.changes.filter(({ action }) => action === "update").map(({ record }) => record);
    expect({ status, mended }).toEqual({ status: "success", mended: ["a"] });
  });
});
