import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type TestDatabase, testDatabase } from "../postgres/server.ts";
import { expectEnding } from "./expected.ts";
import { isCase } from "./row.ts";
import { cameOf } from "./scene.ts";
import { ROWS } from "./table.ts";

const PATIENCE_MS = 30_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, PATIENCE_MS);
afterAll(() => database.stop());

const cases = ROWS.filter(isCase).flatMap((row) =>
  row.sql === undefined ? [] : [[row.number, row.input, row.sql, row] as const],
);

test.each(cases)(
  "%i: %s",
  async (_number, _input, sql, row) => {
    await database.sql(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${sql}`);
    const came = await cameOf(row, database.url);
    expectEnding(came, row);
    expect(came.told.join()).not.toContain("hidden");
  },
  PATIENCE_MS,
);
