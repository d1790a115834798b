import { describe, expect, test } from "@jest/globals";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  parts:
    source: { files: ["parts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
`;

const SHOP = {
  files: {
    "notion-sync.yml": CONFIG,
    "parts/a.json": { name: "Alpha" },
    "parts/b.json": { name: "Beta" },
  },
  notion: {
    seed: {
      databases: [{ id: DATABASE, data_source: DATA_SOURCE, title: "Parts", properties: { Name: "title" } }],
    },
  },
} as const;

const titles = async (shop: Workshop): Promise<readonly unknown[]> =>
  (await shop.rows()).map((row) => String(row["Name"])).sort((a, b) => a.localeCompare(b));

/** The next query says nothing of its first row, and a request for that page is stopped on its way. */
const hideRow = ({ emulator }: Workshop): void => {
  emulator.faults.add({ kind: "missing-row", row: 0, times: 1 });
  emulator.faults.add({ kind: "edge-forbidden", match: { path: "/v1/pages" }, times: 1 });
};

describe("a page that a query leaves out", () => {
  test("is not made again when a firewall refuses to ask for it", async () => {
    await inWorkshop(SHOP, async (shop) => {
      await shop.run();
      hideRow(shop);
      const report = await shop.run();
      expect(report.problems.map(({ message }) => message).join()).toContain("A firewall in front of Notion");
      expect(report.status).toBe("failed");
      expect(await titles(shop)).toEqual(["Alpha", "Beta"]);
    });
  });

  test("is known again, though every run so far found it to be right", async () => {
    await inWorkshop(SHOP, async (shop) => {
      await shop.run();
      await shop.put(".notion-sync/ledger.ndjson", "");
      await shop.run();
      shop.emulator.faults.add({ kind: "missing-row", row: 0, times: 1 });
      const report = await shop.run();
      expect(report.status).toBe("success");
      expect(await titles(shop)).toEqual(["Alpha", "Beta"]);
    });
  });
});
