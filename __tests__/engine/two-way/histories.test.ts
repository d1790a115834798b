import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Passage, startProxy } from "../../postgres/proxy.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { live } from "./history.ts";

let database: TestDatabase;
let proxy: Passage;
beforeAll(async () => {
  database = await testDatabase();
  proxy = await startProxy(database.url);
});
afterAll(async () => {
  await proxy.stop();
  await database.stop();
});

/** `TWO_WAY_SEEDS=200` lives them all, `TWO_WAY_SEED=17` one of them again. */
const SEEDS = Number(process.env["TWO_WAY_SEEDS"] ?? 20);
const ONE = process.env["TWO_WAY_SEED"];
const LONG_MS = 900_000;

const seeds = ONE === undefined ? Array.from({ length: SEEDS }, (_, at) => at + 1) : [Number(ONE)];

describe("edits on both sides, and runs that crash", () => {
  test(
    "come to the same on both sides, stay there, and no edit is lost",
    async () => {
      const failures: string[] = [];
      for (const seed of seeds) {
        try {
          await live(seed, database, proxy);
        } catch (thrown) {
          const why = thrown instanceof Error ? thrown.message : String(thrown);
          failures.push(`TWO_WAY_SEED=${seed} lives it again: ${why}`);
        }
      }
      expect(failures).toEqual([]);
    },
    LONG_MS,
  );
});
