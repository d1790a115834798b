import { describe, expect, test } from "@jest/globals";
import type { Health } from "../../src/model/health.ts";
import { breachesOf } from "./published.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
`;

const notion = {
  seed: {
    databases: [{ id: DATABASE, data_source: DATA_SOURCE, title: "Bolts", properties: { Name: "title" }, rows: [] }],
  },
};

const inBolts = <Result>(
  work: (shop: Workshop) => Promise<Result>,
  { token, config = CONFIG }: { readonly token?: string; readonly config?: string } = {},
): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": config, "bolts.json": [{ name: "hex" }] }, notion, token }, work);

/** Whatever is found, it is in the published form. */
const healthOf = (shop: Workshop): Health => {
  const found = shop.json(".notion-sync/health.json");
  expect(breachesOf("health", found)).toEqual([]);
  return found as Health;
};

describe("health", () => {
  test("of what works is healthy, knows the last sync, and writes nothing", async () => {
    await inBolts(async (shop) => {
      const before = await shop.run({ mode: "health" });
      expect(healthOf(shop)).toMatchObject({ status: "healthy", last_sync_success: null });
      expect(before.exit).toBe(0);
      const synced = await shop.run();
      const rows = await shop.rows();
      const report = await shop.run({ mode: "health" });
      expect(report.health).toEqual(healthOf(shop));
      expect(healthOf(shop)).toMatchObject({
        status: "healthy",
        api_reachable: true,
        token_valid: true,
        database_accessible: true,
        capabilities: { read: true, insert: true, update: true, users: true },
        last_sync_duration_sec: synced.durationMs / 1000,
        targets: [{ target: "bolts", database: "Bolts", accessible: true, problem: null }],
      });
      expect(healthOf(shop).last_sync_success).toMatch(/^\d{4}-\d{2}-\d{2}T/);
      expect(healthOf(shop).rate_limit_remaining).toBeGreaterThan(0);
      expect(await shop.rows()).toEqual(rows);
    });
  });

  test.each([
    ["ntn_noinsert", { insert: false, update: true }, "insert content"],
    ["ntn_noupdate", { insert: true, update: false }, "update content"],
  ])("%s lacks a right, and is told so with exit code 5", async (token, capabilities, right) => {
    await inBolts(
      async (shop) => {
        const report = await shop.run({ mode: "health" });
        expect(report).toMatchObject({ status: "failed", exit: 5 });
        expect(report.problems.map(({ message }) => message)).toEqual([`The connection has no right to ${right}.`]);
        expect(healthOf(shop)).toMatchObject({ status: "degraded", capabilities });
      },
      { token },
    );
  });

  test("a token that is refused is unhealthy, though the service is there", async () => {
    await inBolts(
      async (shop) => {
        const report = await shop.run({ mode: "health" });
        expect(report).toMatchObject({ status: "failed", exit: 5 });
        expect(healthOf(shop)).toMatchObject({ status: "unhealthy", api_reachable: true, token_valid: false });
      },
      { token: "nonsense" },
    );
  });

  test("a service that does not answer is unhealthy, and no fault of the token", async () => {
    await inBolts(async (shop) => {
      shop.cutAt(0, false);
      const report = await shop.run({ mode: "health", "max-retries": "1" });
      expect(report).toMatchObject({ status: "partial", exit: 1 });
      expect(healthOf(shop)).toMatchObject({ status: "unhealthy", api_reachable: false });
    });
  });

  test("a database that is not shared is named, with the clicks that share it", async () => {
    await inBolts(async (shop) => {
      shop.emulator.store.unshared.add(DATABASE);
      const report = await shop.run({ mode: "health" });
      expect(report).toMatchObject({ status: "failed", exit: 5 });
      const [target] = healthOf(shop).targets;
      expect(target).toMatchObject({ target: "bolts", accessible: false });
      expect(target?.problem).toContain("not found, or not shared with the connection");
      expect(target?.cure).toContain("Connections");
    });
  });

  test("a configuration that cannot be read does not hide what the token is worth", async () => {
    await inBolts(
      async (shop) => {
        const report = await shop.run({ mode: "health" });
        expect(report.exit).toBe(2);
        expect(healthOf(shop)).toMatchObject({ status: "degraded", token_valid: true, targets: [] });
      },
      { config: "version: 2\ntargets: {}\n" },
    );
  });
});
