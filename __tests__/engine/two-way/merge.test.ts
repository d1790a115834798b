import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { actions, CLEAN, config, inYard, said, type Yard } from "./yard.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.stop());

const yard = <Result>(work: (yard: Yard) => Promise<Result>, text?: string): Promise<Result> =>
  inYard(database, text === undefined ? {} : { config: text }, work);

const SEED = `INSERT INTO bolts (id, name, size, tags, mate) VALUES
  (1, 'one', 1.5, '{a,b}', NULL), (2, 'two', NULL, NULL, 1), (3, 'three', 3, '{}', 3)`;

/** What a run after this one has to come to: nothing is written on either side. */
const expectIdle = async ({ run, writes }: Yard): Promise<void> => {
  const { rows } = await writes();
  const idle = await run();
  expect({ ...said(idle), moves: actions(idle).filter((one) => !one.startsWith("skip")) }).toEqual({
    ...CLEAN,
    moves: [],
  });
  expect(await writes()).toEqual({ notion: 0, rows });
};

describe("a first run", () => {
  test("makes a page of each row, and the second writes nothing on either side", async () => {
    await yard(async (one) => {
      await one.sql(SEED);
      expect(said(await one.run())).toEqual(CLEAN);
      expect(await one.rows()).toMatchObject([
        { Name: "one", Key: "1", Size: 1.5, Tags: ["a", "b"], Mate: [], State: "synced" },
        { Name: "two", Key: "2", Size: null, Tags: [], State: "synced" },
        { Name: "three", Key: "3", Size: 3, State: "synced" },
      ]);
      await expectIdle(one);
    });
  });
});

describe("edits", () => {
  test("of different fields go both ways", async () => {
    await yard(async (one) => {
      await one.sql(SEED);
      await one.run();
      await one.sql("UPDATE bolts SET size = 9, tags = '{a,b,c}' WHERE id = 1");
      await one.edit("one", { Name: { type: "title", value: "uno" }, Tags: { type: "multi_select", value: ["b"] } });
      const report = await one.run();
      expect(said(report)).toEqual(CLEAN);
      expect(actions(report).slice(0, 2)).toEqual(["pull 1", "update 1"]);
      expect((await one.bolts())[0]).toMatchObject({ name: "uno", size: 9, tags: ["b", "c"] });
      expect((await one.rows())[0]).toMatchObject({ Name: "uno", Size: 9, Tags: ["b", "c"] });
      await expectIdle(one);
    });
  });

  test("of relations go both ways, and a key that is null is no relation", async () => {
    await yard(async (one) => {
      await one.sql(SEED);
      await one.run();
      await one.sql("UPDATE bolts SET mate = NULL WHERE id = 2");
      await one.edit("three", { Mate: { type: "relation", value: [] } });
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.bolts()).map(({ mate }) => mate)).toEqual([null, null, null]);
      expect((await one.rows()).map(({ Mate }) => Mate)).toEqual([[], [], []]);
      await expectIdle(one);
    });
  });
});

const BOTH: readonly (readonly [
  string,
  string,
  { readonly size: number; readonly lost: number; readonly who: string },
])[] = [
  ["source-wins", "conflicts: source-wins", { size: 10, lost: 20, who: "row" }],
  ["notion-wins", "conflicts: notion-wins", { size: 20, lost: 10, who: "page" }],
  ["last-write-wins", "conflicts: last-write-wins", { size: 20, lost: 10, who: "page" }],
];

describe.each(BOTH)("%s", (_name, policy, { size, lost, who }) => {
  test("decides what both sides changed, and keeps what had to give way", async () => {
    await yard(
      async (one) => {
        await one.sql(SEED);
        await one.run();
        await one.sql("UPDATE bolts SET size = 10, updated_at = '2021-01-01' WHERE id = 1");
        await one.edit("one", { Size: { type: "number", value: 20 } });
        const report = await one.run();
        expect(report.status).toBe("success");
        expect(said(report).problems[0]).toContain("had to give way");
        expect((await one.bolts())[0]).toMatchObject({ size });
        expect((await one.rows())[0]).toMatchObject({ Size: size, State: "synced" });
        expect(await one.log()).toContainEqual(
          expect.objectContaining({ key: "1", field: "Size", who, new: size, loser: lost }),
        );
        expect(one.text(".notion-sync/ledger.ndjson")).toContain(`"lost":${lost}`);
        await expectIdle(one);
      },
      config(`    ${policy}`),
    );
  });
});

describe("flag", () => {
  test("writes neither side, marks the page, and is over when a person makes them equal", async () => {
    await yard(async (one) => {
      await one.sql(SEED);
      await one.run();
      await one.sql("UPDATE bolts SET size = 10, name = 'neu' WHERE id = 1");
      await one.edit("one", { Size: { type: "number", value: 20 }, Tags: { type: "multi_select", value: ["z"] } });
      const report = await one.run();
      expect(report).toMatchObject({ status: "partial", exit: 1 });
      expect(report.counts).toEqual([
        expect.objectContaining({ failed: 0, actions: expect.objectContaining({ conflict: 1 }) }),
      ]);
      expect(one.text(".notion-sync/ledger.ndjson")).toContain('"action":"conflict","status":"conflict"');
      expect((await one.bolts())[0]).toMatchObject({ size: 10, name: "neu", tags: ["z"] });
      expect((await one.rows())[0]).toMatchObject({ Size: 20, Name: "neu", Tags: ["z"], State: "conflict" });
      await one.writes();
      expect(await one.run()).toMatchObject({ status: "partial", exit: 1 });
      expect((await one.writes()).notion).toBe(0);
      await one.edit("neu", { Size: { type: "number", value: 10 } });
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.rows())[0]).toMatchObject({ Size: 10, State: "synced" });
      await expectIdle(one);
    }, config("    conflicts: flag"));
  });
});
