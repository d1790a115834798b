import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { actions, CLEAN, config, inYard, said } from "./yard.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.stop());

const MONTH_MS = 31 * 86_400_000;
const TTL = config("    ttl: { days: 30, property: created_time }");

test("a record past its time to live is left alone on both sides, before it is archived and after", async () => {
  await inYard(database, { config: TTL }, async (yard) => {
    await yard.sql("INSERT INTO bolts (id, name, size) VALUES (1, 'one', 1), (2, 'two', 2)");
    await yard.run();
    await yard.world.clock.sleep(MONTH_MS, new AbortController().signal);
    await yard.sql("UPDATE bolts SET size = 9 WHERE id = 1");
    await yard.sql("INSERT INTO bolts (id, name) VALUES (3, 'three')");
    await yard.edit("two", { Name: { type: "title", value: "duo" } });

    const later = await yard.run();
    expect([said(later), actions(later)]).toEqual([CLEAN, ["skip 1", "skip 2", "create 3"]]);
    expect(await yard.rows()).toMatchObject([{ Name: "one", Size: 1 }, { Name: "duo", Size: 2 }, { Name: "three" }]);
    expect((await yard.bolts()).map(({ name }) => name)).toEqual(["one", "two", "three"]);

    expect(said(await yard.run({ mode: "archive", confirm: "true" }))).toEqual(CLEAN);
    expect((await yard.rows()).map(({ Name }) => Name)).toEqual(["three"]);
    const after = await yard.run();
    expect([said(after), actions(after)]).toEqual([CLEAN, ["skip 1", "skip 2", "skip 3"]]);
    const { rows } = await yard.writes();
    expect(said(await yard.run())).toEqual(CLEAN);
    expect(await yard.writes()).toEqual({ notion: 0, rows });
  });
});
