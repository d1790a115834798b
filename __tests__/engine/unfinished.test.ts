import { expect, test } from "@jest/globals";
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
      State: { type: select, is: sync-status }
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
          State: { select: ["synced", "conflict"] },
        },
      },
    ],
  },
};

const shop = <Result>(files: Readonly<Record<string, object>>, work: (shop: Workshop) => Promise<Result>) =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, ...files }, notion: NOTION }, work);

/** What each page says of itself: whether it has its mark, and how it stands. */
const said = async ({ rows }: Workshop): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries((await rows()).map((row) => [row["Name"], row["SHA"] === "" ? "no mark" : row["State"]]));

test("a page whose relation points nowhere carries no mark, and does not say that it is in step", async () => {
  await shop({ "parts/a.json": { name: "a", needs: ["ghost"] }, "parts/b.json": { name: "b" } }, async (parts) => {
    await parts.run();
    expect(await said(parts)).toEqual({ a: "no mark", b: "synced" });
    expect((await parts.rows()).find((row) => row["Name"] === "a")?.["State"]).toBeNull();
  });
});

test("a run that is ended between pages and their relations leaves them without a mark, and the next one marks them", async () => {
  const ring = { "parts/a.json": { name: "a", needs: ["b"] }, "parts/b.json": { name: "b", needs: ["a"] } };
  await shop(ring, async (parts) => {
    parts.cancelAfter(1);
    await parts.run();
    expect(await said(parts)).toEqual({ a: "no mark" });
    parts.cancelAfter(Number.POSITIVE_INFINITY);
    expect((await parts.run()).status).toBe("success");
    expect(await said(parts)).toEqual({ a: "synced", b: "synced" });
  });
});
