import { expect, test } from "@jest/globals";
import type { PropertyType } from "../../src/model/property.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      Kind: { type: select, from: kind }
      Tags: { type: multi_select, from: tags }
      Grade: { type: select, from: grade, vocabulary: [hard, soft, brittle] }
      Stage: { type: status, from: stage }
      SHA: { type: rich_text, is: sha }
`;

const option = (name: string) => ({ name, color: "gray" });

const PROPERTIES = {
  Name: "title",
  Kind: "select",
  Tags: "multi_select",
  Grade: { select: { options: ["hard", "soft", "brittle"].map(option) } },
  Stage: { status: { options: ["Planned", "Made", "Lost"].map(option) } },
  SHA: "rich_text",
};

const BOLTS = [
  { name: "a", kind: "metric", tags: ["new"], grade: "hard", stage: "Planned" },
  { name: "b", kind: "imperial", tags: ["old", "long"], grade: "soft", stage: "Made" },
];

const notion = {
  seed: { databases: [{ id: DATABASE, data_source: DATA_SOURCE, title: "Bolts", properties: PROPERTIES }] },
};

const inSyncedShop = (work: (shop: Workshop) => Promise<void>): Promise<void> =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, "bolts.json": BOLTS }, notion }, async (shop) => {
    await shop.run();
    await work(shop);
  });

/** The first bolt, changed and pushed; what it then is in Notion, and what that cost. */
const changed = async (change: object, { put, run, rows }: Workshop) => {
  const [a, ...others] = BOLTS;
  await put("bolts.json", [{ ...a, ...change }, ...others]);
  const { status, requests } = await run();
  return { status, requests, row: (await rows()).find(({ Name }) => Name === "a") };
};

const offer = async (property: string, type: PropertyType, options: readonly string[], { world }: Workshop) => {
  const draft = { type, options: options.map((name) => ({ name })) };
  await world.notion?.changeColumns(DATA_SOURCE, { [property]: { change: "set", draft } });
};

const offered = async (property: string, { world }: Workshop): Promise<readonly string[]> => {
  const source = await world.notion?.dataSource(DATA_SOURCE);
  return source?.columns.find(({ name }) => name === property)?.options?.map(({ name }) => name) ?? [];
};

const QUERY_AND_UPDATE = 2;

test.each([
  ["a select, to what another page has", { kind: "imperial" }, { Kind: "imperial" }],
  ["a select, to what no page ever had", { kind: "whitworth" }, { Kind: "whitworth" }],
  ["a multi-select, to one tag that is new and one that is not", { tags: ["huge", "old"] }, { Tags: ["huge", "old"] }],
  ["a select with a vocabulary, to what another page has", { grade: "soft" }, { Grade: "soft" }],
  ["a select with a vocabulary, to what no page has", { grade: "brittle" }, { Grade: "brittle" }],
  ["a status, to what another page has", { stage: "Made" }, { Stage: "Made" }],
  ["a choice, to none", { kind: null, tags: [], grade: null }, { Kind: null, Tags: [], Grade: null }],
])("a change of %s costs the query and the write alone", async (_what, change, row) => {
  await inSyncedShop(async (shop) => {
    expect(await changed(change, shop)).toMatchObject({ status: "success", requests: QUERY_AND_UPDATE, row });
  });
});

test("a status that no page has is looked up first, since Notion would refuse one that is gone", async () => {
  await inSyncedShop(async (shop) => {
    const found = await changed({ stage: "Lost" }, shop);
    expect(found).toMatchObject({ status: "success", requests: QUERY_AND_UPDATE + 1, row: { Stage: "Lost" } });
  });
});

test("a status that was taken out of Notion meanwhile is put back before a page is given it", async () => {
  await inSyncedShop(async (shop) => {
    await offer("Stage", "status", ["Planned", "Made"], shop);
    expect(await changed({ stage: "Lost" }, shop)).toMatchObject({ status: "success", row: { Stage: "Lost" } });
    expect(await offered("Stage", shop)).toEqual(["Planned", "Made", "Lost"]);
  });
});

test("a status that pages had until it was taken out is put back for them", async () => {
  await inSyncedShop(async (shop) => {
    await offer("Stage", "status", ["Planned", "Lost"], shop);
    expect(await shop.run()).toMatchObject({ status: "success" });
    expect((await shop.rows()).map(({ Stage }) => Stage)).toEqual(["Planned", "Made"]);
  });
});

test.each([
  ["Kind", "kind", "metric"],
  ["Grade", "grade", "brittle"],
])("an option of %s that was taken out meanwhile is made again by the write", async (property, field, word) => {
  await inSyncedShop(async (shop) => {
    const left = (await offered(property, shop)).filter((name) => name !== word);
    await offer(property, "select", left, shop);
    const found = await changed({ [field]: word }, shop);
    expect(found).toMatchObject({ status: "success", requests: QUERY_AND_UPDATE, row: { [property]: word } });
    expect(await offered(property, shop)).toEqual([...left, word]);
    expect((await shop.run()).counts[0]?.actions).toEqual({ skip: 2 });
  });
});
