import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { DATA_SOURCE } from "../workshop.ts";
import { actions, CLEAN, config, inYard, type Plot, said, type Yard } from "./yard.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.stop());

const yard = <Result>(work: (yard: Yard) => Promise<Result>, text?: string, plot: Plot = {}): Promise<Result> =>
  inYard(database, text === undefined ? plot : { ...plot, config: text }, work);

const SEED = `INSERT INTO bolts (id, name, size, tags) VALUES (1, 'one', 1.5, '{a,b}'), (2, 'two', NULL, NULL)`;

const made = async (one: Yard): Promise<void> => {
  await one.sql(SEED);
  expect(said(await one.run())).toEqual(CLEAN);
};

const expectIdle = async ({ run, writes }: Yard): Promise<void> => {
  const { rows } = await writes();
  const idle = await run();
  expect(actions(idle).filter((one) => !one.startsWith("skip"))).toEqual([]);
  expect(await writes()).toEqual({ notion: 0, rows });
};

describe("a page in the trash", () => {
  test("is left there and told, and deletes no row", async () => {
    await yard(async (one) => {
      await made(one);
      await one.trash("one");
      await one.sql("UPDATE bolts SET size = 7 WHERE id = 1");
      await one.writes();
      const report = await one.run();
      expect(said(report)).toMatchObject({ status: "success", exit: 0 });
      expect(said(report).problems[0]).toContain('The page of "1" is in the trash, and is left there');
      expect((await one.writes()).notion).toBe(0);
      expect(await one.bolts()).toHaveLength(2);
      await expectIdle(one);
    });
  });
});

describe("a row that is gone", () => {
  test("leaves its page under keep", async () => {
    await yard(async (one) => {
      await made(one);
      await one.sql("DELETE FROM bolts WHERE id = 1");
      await one.writes();
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.writes()).notion).toBe(0);
    });
  });

  test("takes its page to the trash under archive, and brings it back with it", async () => {
    await yard(async (one) => {
      await made(one);
      await one.sql("DELETE FROM bolts WHERE id = 1");
      expect(actions(await one.run())).toContain("archive 1");
      expect(await one.rows()).toHaveLength(1);
      await expectIdle(one);
      await one.sql("INSERT INTO bolts (id, name) VALUES (1, 'again')");
      expect(actions(await one.run())).toContain("restore 1");
      expect((await one.rows()).map(({ Name }) => Name)).toEqual(["again", "two"]);
      await expectIdle(one);
    }, config("    on-missing: archive"));
  });

  test("does not take an edit with it", async () => {
    await yard(async (one) => {
      await made(one);
      await one.sql("DELETE FROM bolts WHERE id = 1");
      await one.edit("one", { Size: { type: "number", value: 4 } });
      const report = await one.run();
      expect(said(report).problems[0]).toContain('The row of "1" is gone, and its page was edited since');
      expect(await one.rows()).toHaveLength(2);
    }, config("    on-missing: archive"));
  });

  test("is told and marked under flag", async () => {
    await yard(async (one) => {
      await made(one);
      await one.sql("DELETE FROM bolts WHERE id = 1");
      const report = await one.run();
      expect(report).toMatchObject({ status: "success", exit: 0 });
      expect((await one.rows())[0]).toMatchObject({ State: "conflict" });
      await expectIdle(one);
    }, config("    on-missing: flag"));
  });
});

describe("a page that a person made", () => {
  const people = async (one: Yard): Promise<void> => {
    await one.world.notion?.createPage({
      dataSource: DATA_SOURCE,
      properties: { Name: { type: "title", value: "by hand" }, Size: { type: "number", value: 2.345 } },
    });
  };

  test("is told", async () => {
    await yard(async (one) => {
      await made(one);
      await people(one);
      expect(said(await one.run()).problems[0]).toContain('The page "by hand" has no row');
      expect(await one.bolts()).toHaveLength(2);
    });
  });

  test("becomes a row where that is wanted, and gets the key that the database gave it", async () => {
    await yard(async (one) => {
      await one.sql("INSERT INTO bolts (name) VALUES ('first')");
      await one.run();
      await people(one);
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.bolts())[1]).toMatchObject({ id: 2, name: "by hand", size: 2.35 });
      expect((await one.rows())[1]).toMatchObject({ Name: "by hand", Key: "2", Size: 2.35 });
      await expectIdle(one);
    }, config("    on-new-page: insert"));
  });

  test("with a key of its own makes that row, and a copy of another page is told", async () => {
    await yard(async (one) => {
      await made(one);
      for (const [name, key] of [
        ["typed", "77"],
        ["copy", "1"],
      ]) {
        await one.world.notion?.createPage({
          dataSource: DATA_SOURCE,
          properties: { Name: { type: "title", value: name ?? "" }, Key: { type: "rich_text", value: key ?? "" } },
        });
      }
      const report = await one.run();
      expect(said(report).problems[0]).toContain('carries the key "1", which is another page\'s');
      expect((await one.bolts()).map(({ id, name }) => [id, name])).toEqual([
        [1, "one"],
        [2, "two"],
        [77, "typed"],
      ]);
      await expectIdle(one);
    }, config("    on-new-page: insert"));
  });
});

describe("what the database does with a value", () => {
  test("is what both sides hold in the end, and what was typed is kept", async () => {
    await yard(async (one) => {
      await made(one);
      await one.edit("one", { Size: { type: "number", value: 2.71812 } });
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.bolts())[0]).toMatchObject({ size: 2.72 });
      expect((await one.rows())[0]).toMatchObject({ Size: 2.72 });
      expect(await one.log()).toContainEqual(expect.objectContaining({ who: "row", new: 2.72, loser: 2.71812 }));
      await expectIdle(one);
    });
  });

  test("is that record's error where it refuses it: the page waits, and the others are written", async () => {
    await yard(async (one) => {
      await made(one);
      await one.edit("one", { Size: { type: "number", value: 5000 } });
      await one.edit("two", { Name: { type: "title", value: "zwei" } });
      await one.sql("UPDATE bolts SET tags = '{q}' WHERE id = 1");
      const report = await one.run();
      expect(said(report)).toMatchObject({ status: "partial", exit: 1 });
      expect(said(report).failures[0]).toMatch(/check constraint|out of its column's range|breaks a rule/);
      expect(JSON.stringify(report.problems)).not.toContain("5000");
      expect((await one.bolts()).map(({ name, size }) => [name, size])).toEqual([
        ["one", 1.5],
        ["zwei", null],
      ]);
      expect((await one.rows())[0]).toMatchObject({ Size: 5000, State: "pending", Tags: ["a", "b"] });
      await one.edit("one", { Size: { type: "number", value: 6 } });
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.rows())[0]).toMatchObject({ Size: 6, State: "synced", Tags: ["q"] });
      await expectIdle(one);
    });
  });
});

describe("the base", () => {
  test("that is lost is made anew, and where the sides differ the policy decides", async () => {
    await yard(async (one) => {
      await made(one);
      await one.sql("TRUNCATE notion_sync.state");
      await one.sql("UPDATE bolts SET size = 8 WHERE id = 1");
      const report = await one.run();
      expect(said(report).problems[0]).toContain("had to give way");
      expect((await one.rows())[0]).toMatchObject({ Size: 8 });
      expect(await one.rows()).toHaveLength(2);
      await expectIdle(one);
    }, config("    conflicts: source-wins"));
  });

  test("that was rolled back loses no edit", async () => {
    await yard(async (one) => {
      await made(one);
      await one.sql("CREATE TEMP TABLE old AS SELECT * FROM notion_sync.state");
      await one.edit("one", { Size: { type: "number", value: 2 } });
      await one.run();
      await one.sql("DELETE FROM notion_sync.state; INSERT INTO notion_sync.state SELECT * FROM old; DROP TABLE old");
      await one.edit("one", { Size: { type: "number", value: 3 } });
      await one.run();
      expect((await one.bolts())[0]).toMatchObject({ size: 3 });
      await expectIdle(one);
    }, config("    conflicts: notion-wins"));
  });

  test("that was never made says to run setup, while a target that only pushes needs none", async () => {
    await yard(
      async (one) => {
        await one.sql(SEED);
        const report = await one.run();
        expect(report).toMatchObject({ status: "failed", exit: 2 });
        expect(report.problems[0]).toMatchObject({ cure: expect.stringContaining("notion-sync setup") });
        await one.put("notion-sync.yml", config().replace("direction: two-way", "direction: push"));
        expect(said(await one.run())).toEqual(CLEAN);
        expect(await one.rows()).toHaveLength(2);
      },
      undefined,
      { setUp: false },
    );
  });
});

describe("the lock", () => {
  test("keeps a second run out, with an exit code of its own, and nothing is written", async () => {
    await yard(async (one) => {
      await one.sql(SEED);
      const other = postgresDatabase({ url: database.url });
      await other.lock("target bolts");
      const report = await one.run();
      expect(report).toMatchObject({ status: "failed", exit: 6 });
      expect(one.emulator.statistics().writes).toBe(0);
      await other.close();
      expect(said(await one.run())).toEqual(CLEAN);
    });
  });

  test("lets one of two runs through that begin at once", async () => {
    await yard(async (one) => {
      await one.sql(SEED);
      const ended = await Promise.all([one.run(), one.run({ "output-dir": "other" })]);
      expect(new Set(ended.map(({ exit }) => exit))).toEqual(new Set([0, 6]));
      expect(await one.rows()).toHaveLength(2);
      await expectIdle(one);
    });
  });

  test("is not needed to look", async () => {
    await yard(async (one) => {
      await one.sql(SEED);
      const other = postgresDatabase({ url: database.url });
      await other.lock("target bolts");
      const report = await one.run({ "dry-run": "true" });
      expect(actions(report)).toEqual(["backfill (vocabulary)", "create 1", "create 2"]);
      await other.close();
      const real = await one.run();
      expect(real.plan.hash).toBe(report.plan.hash);
    });
  });
});

describe("pull", () => {
  test("writes rows and no page", async () => {
    await yard(async (one) => {
      await made(one);
      await one.edit("one", { Size: { type: "number", value: 2.345 }, Tags: { type: "multi_select", value: ["n"] } });
      await one.sql("UPDATE bolts SET name = 'neu' WHERE id = 1");
      await one.writes();
      expect(said(await one.run({ mode: "pull" }))).toEqual(CLEAN);
      expect((await one.writes()).notion).toBe(0);
      expect((await one.bolts())[0]).toMatchObject({ name: "neu", size: 2.35, tags: ["n"] });
      expect((await one.rows())[0]).toMatchObject({ Name: "one", Size: 2.345 });
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.rows())[0]).toMatchObject({ Name: "neu", Size: 2.35 });
      await expectIdle(one);
    });
  });

  test("as a direction never writes a page, and the page is always right", async () => {
    await yard(async (one) => {
      await made(one);
      await one.put("notion-sync.yml", config().replace("direction: two-way", "direction: pull"));
      await one.sql("UPDATE bolts SET name = 'neu' WHERE id = 1; INSERT INTO bolts (id, name) VALUES (9, 'nine')");
      await one.edit("two", { Size: { type: "number", value: 5 } });
      await one.writes();
      const report = await one.run();
      expect(report.status).toBe("success");
      expect((await one.writes()).notion).toBe(0);
      expect((await one.bolts()).map(({ name, size }) => [name, size])).toEqual([
        ["one", 1.5],
        ["two", 5],
        ["nine", null],
      ]);
      await expectIdle(one);
    });
  });
});

describe("columns of one way", () => {
  test("are written on the page only, and an edit there gives way", async () => {
    await yard(
      async (one) => {
        await one.sql(`${SEED}; UPDATE bolts SET note = 'n' WHERE id = 1`);
        await one.run();
        await one.edit("one", { Note: { type: "rich_text", value: "typed" } });
        const report = await one.run();
        expect(report.status).toBe("success");
        expect((await one.rows())[0]).toMatchObject({ Note: "n" });
        expect(await one.log()).toContainEqual(expect.objectContaining({ field: "Note", loser: "typed" }));
        await expectIdle(one);
      },
      config("", "      Note: { type: rich_text, from: note, direction: push }"),
    );
  });

  test("are written to the row only, and a new page has them all the same", async () => {
    await yard(
      async (one) => {
        await one.sql(`${SEED}; UPDATE bolts SET note = 'n' WHERE id = 1`);
        await one.run();
        expect((await one.rows())[0]).toMatchObject({ Note: "n" });
        await one.sql("UPDATE bolts SET note = 'r' WHERE id = 1");
        await one.edit("one", { Note: { type: "rich_text", value: "typed" } });
        await one.run();
        expect((await one.bolts())[0]).toMatchObject({ note: "typed" });
        await expectIdle(one);
      },
      config("", "      Note: { type: rich_text, from: note, direction: pull }"),
    );
  });
});
