import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    key: name
    properties:
      Name: { type: title, from: name }
  nuts:
    source: { files: ["bolts.json"] }
    key: name
    properties:
      Name: { type: title, from: name }
`;

const BUILD = { mode: "setup", "parent-page": ROOT_PAGE, "skip-initial-sync": "true" } as const;

const inVillage = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, "bolts.json": [{ name: "hex" }] }, notion: {} }, work);

/** Notion says of every database that it has no data source, in its answers to these. */
const withoutSources = (shop: Workshop, method: "GET" | "POST"): void => {
  shop.twist(async (url, init) => {
    const given = await shop.emulator.fetch(url, init);
    if (init.method !== method || !new URL(String(url)).pathname.startsWith("/v1/databases")) return given;
    const told = { ...(JSON.parse(await given.text()) as object), data_sources: [] };
    return new Response(JSON.stringify(told), given);
  });
};

describe("setup", () => {
  test("that is ended begins no other database, and the next run makes only what is missing", async () => {
    await inVillage(async (shop) => {
      shop.cancelAfter(1);
      const first = await shop.run(BUILD);
      expect(first.outcomes.map(({ change }) => change.target)).toEqual(["bolts"]);
      shop.cancelAfter(Number.POSITIVE_INFINITY);
      const second = await shop.run(BUILD);
      expect(second.plan.changes.map(({ action, target }) => [action, target])).toEqual([["create", "nuts"]]);
      expect(second.status).toBe("success");
    });
  });

  test("fails for a database that Notion made without a data source", async () => {
    await inVillage(async (shop) => {
      withoutSources(shop, "POST");
      const { exit, outcomes } = await shop.run(BUILD);
      expect(exit).not.toBe(0);
      expect(outcomes.map((one) => one.status === "failed" && one.problem.message)).toEqual([
        'Notion made the database "Bolts" without a data source.',
        'Notion made the database "Nuts" without a data source.',
      ]);
    });
  });

  test("does not take a database without a data source for its own", async () => {
    await inVillage(async (shop) => {
      await shop.run(BUILD);
      await shop.put(".github/notion-sync.databases.json", '{ "version": 1, "targets": {} }');
      withoutSources(shop, "GET");
      const report = await shop.run({ ...BUILD, "dry-run": "true" });
      expect(report.plan.changes.map(({ action }) => action)).toEqual(["create", "create"]);
    });
  });
});
