import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Property } from "../../../src/model/property.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { DATA_SOURCE, inWorkshop } from "../workshop.ts";
import { CLEAN, config, inYard, NOTION, REAL, said, type Yard } from "./yard.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => database.sql("DROP TABLE IF EXISTS bolts CASCADE; DROP FUNCTION IF EXISTS meddle"));
afterAll(() => database.stop());

const INSERT = "    on-new-page: insert";
const SEED = "INSERT INTO bolts (id, name, size) VALUES (11, 'one', 1), (12, 'two', 2)";
const title = (value: string): Property => ({ type: "title", value });
const text = (value: string): Property => ({ type: "rich_text", value });

const addPage = async (one: Yard, properties: Readonly<Record<string, Property>>): Promise<string> => {
  const made = await one.world.notion?.createPage({ dataSource: DATA_SOURCE, properties });
  if (made === undefined) throw new Error("There is no way to Notion.");
  return made.id;
};

/** A trigger that writes a column of every row that is written. */
const meddling = (statement: string): string => `
  CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${statement}; RETURN NEW; END $$;
  CREATE TRIGGER meddles BEFORE INSERT OR UPDATE ON bolts FOR EACH ROW EXECUTE FUNCTION meddle()`;

describe("a page that becomes a row", () => {
  test("gets what every row of the target holds: of several values the first", async () => {
    const where = "updated-at: updated_at, where: { note: [ours, theirs], tags: null }";
    const text = config(INSERT).replace("updated-at: updated_at", where);
    await inYard(database, { config: text }, async (one) => {
      await addPage(one, { Name: title("new") });
      expect(said(await one.run())).toEqual(CLEAN);
      expect(await one.bolts()).toMatchObject([{ name: "new", note: "ours", tags: null }]);
    });
  });

  test("is none where the database makes something of it that the mapping does not take", async () => {
    const note = "      Note: { type: rich_text, from: note, overflow: error }";
    await inYard(database, { config: config(INSERT, note) }, async (one) => {
      await one.sql(meddling("NEW.note := repeat('x', 300000)"));
      await addPage(one, { Name: title("new") });
      const { exit, failures } = said(await one.run());
      expect([exit, failures]).toEqual([1, [expect.stringContaining("`Note` holds")]]);
      expect(await one.bolts()).toEqual([]);
    });
  });

  test("and that points, by then, at a record without a page, is written but for that", async () => {
    await inYard(database, { config: config(INSERT) }, async (one) => {
      await one.sql(SEED);
      await one.run();
      await one.trash("two");
      await one.sql(meddling("NEW.mate := 12"));
      await addPage(one, { Name: title("new") });
      await one.run();
      expect(await one.bolts()).toContainEqual(expect.objectContaining({ name: "new", mate: 12 }));
      expect(said(await one.run()).failures).toContain('`Mate` points at "bolts:12", which has no page.');
    });
  });
});

test("what a trigger makes of another column goes to the page, and nothing that was typed is lost with it", async () => {
  await inYard(database, { config: config("", "      Note: { type: rich_text, from: note }") }, async (one) => {
    await one.sql(SEED);
    await one.sql(meddling("NEW.note := 'size ' || NEW.size::int"));
    await one.sql("UPDATE bolts SET size = size");
    await one.run();
    await one.edit("one", { Size: { type: "number", value: 8 } });
    expect(said(await one.run())).toEqual(CLEAN);
    expect((await one.rows()).map(({ Size, Note }) => [Size, Note])).toContainEqual([8, "size 8"]);
    expect((await one.log()).filter(({ field, loser }) => field === "Note" && loser !== null)).toEqual([]);
  });
});

test("a relation that goes to the page only loses what a person chose there", async () => {
  const text = config("").replace("from: mate, to: bolts", "from: mate, to: bolts, direction: push");
  await inYard(database, { config: text }, async (one) => {
    await one.sql(SEED);
    await one.run();
    const stranger = await addPage(one, { Name: title("nobody") });
    await one.edit("one", { Mate: { type: "relation", value: [stranger] } });
    expect(said(await one.run()).failures).toEqual([]);
    expect((await one.rows())[0]).toMatchObject({ Name: "one", Mate: [] });
  });
});

test("a key that cannot be told is that of no record", async () => {
  await inYard(database, { config: config().replace("from: id,", "from: \"join('-', id)\",") }, async (one) => {
    await one.sql(SEED);
    const report = await one.run();
    expect(report.exit).toBe(2);
    expect(report.problems[0]?.message).toContain("The record has no key");
    expect(await one.rows()).toEqual([]);
  });
});

describe("a key of several columns", () => {
  const typed = (key: string) =>
    inWorkshop(
      {
        files: {
          "notion-sync.yml": `version: 1
targets:
  parts:
    direction: two-way
    source: { postgres: { table: parts } }
    conflicts: source-wins
    on-new-page: insert
    data-source: ${DATA_SOURCE}
    key: { from: _key, property: Key }
    properties:
      Name: { type: title, from: name }
      Key: { type: rich_text, is: key }
`,
        },
        notion: NOTION,
        env: { DATABASE_URL: database.url },
        postgres: REAL,
      },
      async (shop) => {
        await database.sql(
          "DROP TABLE IF EXISTS parts; CREATE TABLE parts (line text, nr int, name text, PRIMARY KEY (line, nr))",
        );
        const properties = { Name: title("new"), Key: text(key) };
        await inYard(database, {}, async () => undefined);
        await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties });
        const { exit, failures } = said(await shop.run());
        return { exit, failures, rows: await database.sql("SELECT line, nr, name FROM parts") };
      },
    );

  test("that a person typed is taken apart", async () => {
    expect(await typed("a/1")).toEqual({ exit: 0, failures: [], rows: [{ line: "a", nr: 1, name: "new" }] });
  });

  test("is taken apart at a slash that divides, and not at one within a part", async () => {
    const rows = [{ line: "a/b\\", nr: 1, name: "new" }];
    expect(await typed("a\\/b\\\\/1")).toEqual({ exit: 0, failures: [], rows });
  });

  test("is not guessed where a part of it is missing", async () => {
    const { exit, failures, rows } = await typed("a");
    expect([exit, failures.length, rows]).toEqual([1, 1, []]);
  });
});

describe("what is only pulled into a column that rounds", () => {
  const pulled = (more = "") => config(more).replace("from: size }", "from: size, direction: pull }");
  const size = async (one: Yard) => [(await one.rows())[0]?.["Size"], (await one.bolts())[0]?.["size"]];
  const typed = (value: number) => ({ Size: { type: "number", value } }) as const;

  const isSettled = async (one: Yard): Promise<void> => {
    const before = await one.writes();
    expect(said(await one.run())).toEqual(CLEAN);
    expect(await one.writes()).toEqual({ ...before, notion: 0 });
  };

  test("is written once, and stays on the page as it was typed", async () => {
    await inYard(database, { config: pulled() }, async (one) => {
      await one.sql(SEED);
      await one.run();
      await one.edit("one", typed(8.126));
      expect(said(await one.run())).toEqual(CLEAN);
      expect(await size(one)).toEqual([8.126, 8.13]);
      await isSettled(one);
    });
  });

  test("is written again when either side is changed", async () => {
    await inYard(database, { config: pulled() }, async (one) => {
      await one.sql(SEED);
      await one.run();
      await one.edit("one", typed(8.126));
      await one.run();
      await one.sql("UPDATE bolts SET size = 5 WHERE id = 11");
      await one.run();
      expect(await size(one)).toEqual([8.126, 8.13]);
      await one.edit("one", typed(3.333));
      await one.run();
      expect(await size(one)).toEqual([3.333, 3.33]);
      await isSettled(one);
    });
  });

  test("is written once of a page that becomes a row", async () => {
    await inYard(database, { config: pulled(INSERT) }, async (one) => {
      await addPage(one, { Name: title("new"), ...typed(1.239) });
      await one.run();
      expect(await size(one)).toEqual([1.239, 1.24]);
      await isSettled(one);
    });
  });

  test("is written once as a relation, too, that a trigger turns elsewhere", async () => {
    const text = config().replace("from: mate, to: bolts }", "from: mate, to: bolts, direction: pull }");
    await inYard(database, { config: text }, async (one) => {
      await one.sql(`${SEED}; UPDATE bolts SET mate = 11 WHERE id = 12`);
      await one.run();
      await one.sql(meddling("NEW.mate := 12"));
      const first = (await one.rows())[1]?.["Mate"] as readonly string[];
      await one.edit("one", { Mate: { type: "relation", value: first } });
      expect(said(await one.run())).toEqual(CLEAN);
      expect((await one.bolts())[0]).toMatchObject({ name: "one", mate: 12 });
      await isSettled(one);
    });
  });

  test("goes to the page as the database holds it as soon as it goes both ways", async () => {
    await inYard(database, { config: pulled() }, async (one) => {
      await one.sql(SEED);
      await one.run();
      await one.edit("one", typed(8.126));
      await one.run();
      await one.put("notion-sync.yml", config());
      await one.run();
      expect(await size(one)).toEqual([8.13, 8.13]);
      await isSettled(one);
    });
  });
});
