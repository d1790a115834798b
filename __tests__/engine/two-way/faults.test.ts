import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import { type Passage, startProxy, through } from "../../postgres/proxy.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";
import { DATA_SOURCE } from "../workshop.ts";
import { actions, CLEAN, config, inYard, onceUnlocked, REAL, said, type Yard } from "./yard.ts";

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

/** Longer than a run whose line is dead takes to give up. */
const LAG_MS = 150_000;
const PATIENT = { "settle-wait": "200" } as const;
/** Every statement is broken when this is 1; one in several otherwise. */
const STRIDE = Number(process.env["TWO_WAY_STRIDE"] ?? 9);
const LONG_MS = 600_000;
const MOST = 200;

const CONFIG = config("    conflicts: notion-wins\n    on-new-page: insert");

const SEED = `INSERT INTO bolts (name, size, tags) VALUES ('one', 1, '{a}'), ('two', 2, NULL), ('three', 3, NULL);
  UPDATE bolts SET mate = 2 WHERE id = 1`;

/** A page that was made shows in queries only later. */
const lag = ({ emulator }: Yard): void => {
  emulator.faults.add({ kind: "index-lag", match: { method: "POST", path: "/v1/pages" }, lagMs: LAG_MS });
};

/** One of everything: a row, a page and a relation that are new, fields of both sides, a field of both, and a set of both. */
const edited = async (one: Yard): Promise<void> => {
  await one.sql(SEED);
  expect(said(await one.run())).toEqual(CLEAN);
  await one.sql(`INSERT INTO bolts (id, name) VALUES (50, 'row made');
    UPDATE bolts SET size = 10, tags = '{a,r}' WHERE id = 1; UPDATE bolts SET name = 'deux', mate = 50 WHERE id = 2`);
  await one.edit("one", { Size: { type: "number", value: 20 }, Tags: { type: "multi_select", value: ["p"] } });
  await one.edit("three", { Size: { type: "number", value: 3.337 } });
  await one.world.notion?.createPage({
    dataSource: DATA_SOURCE,
    properties: { Name: { type: "title", value: "page made" } },
  });
};

const mates = async (one: Yard): Promise<readonly unknown[]> => {
  const pages = (await one.rows()).map(({ Name, Size, Tags }) => [Name, Size, Tags]);
  return pages.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
};

const expectConverged = async (one: Yard): Promise<void> => {
  const healing = await onceUnlocked(() => one.run(PATIENT));
  expect({ ...said(healing), problems: [] }).toEqual(CLEAN);
  await one.world.clock.sleep(LAG_MS);
  const { rows } = await one.writes();
  const idle = await one.run();
  expect({ ...said(idle), moves: actions(idle).filter((line) => !line.startsWith("skip")) }).toEqual({
    ...CLEAN,
    moves: [],
  });
  expect(await one.writes()).toEqual({ notion: 0, rows });
  const expected = [
    ["deux", 2, []],
    ["one", 20, ["p", "r"]],
    ["page made", null, []],
    ["row made", null, []],
    ["three", 3.34, []],
  ];
  expect(await mates(one)).toEqual(expected);
  const inRows = (await one.bolts()).map(({ name, size, tags }) => [name, size, tags ?? []]);
  expect(inRows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual(expected);
  expect((await one.sql("SELECT mate FROM bolts WHERE name = 'deux'"))[0]).toEqual({ mate: 50 });
  expect(await one.log()).toContainEqual(expect.objectContaining({ field: "Size", loser: 10, new: 20 }));
};

describe("the line to Notion goes dead at any request", () => {
  test.each([
    ["before it took effect", false],
    ["after it took effect", true],
  ])(
    "%s: one more run converges, and nothing is lost or there twice",
    async (_when, applied) => {
      for (let nth = 0; nth < MOST; nth += 1) {
        const wasCut = await inYard(database, { config: CONFIG }, async (one) => {
          await edited(one);
          lag(one);
          one.cutAt(nth, applied);
          await one.run({ "max-retries": "0" });
          const cut = one.mend();
          await expectConverged(one);
          return cut;
        });
        if (!wasCut) break;
        expect(nth).toBeLessThan(MOST - 1);
      }
    },
    LONG_MS,
  );
});

describe("the connection to the database breaks at any statement", () => {
  test.each(["before", "after"] as const)(
    "%s it took effect: one more run converges, and nothing is lost or there twice",
    async (when) => {
      for (let at = when === "before" ? 1 : 3; at < MOST * 2; at += STRIDE) {
        let broken = true;
        const postgres = async (url: string) => (broken ? postgresDatabase({ url: through(proxy, url) }) : REAL(url));
        const struck = await inYard(database, { config: CONFIG, postgres }, async (one) => {
          broken = false;
          await edited(one);
          lag(one);
          broken = true;
          proxy.cutAt({ at, when });
          await one.run();
          const passed = proxy.count();
          proxy.cutAt(undefined);
          broken = false;
          await expectConverged(one);
          return passed >= at;
        });
        if (!struck) break;
        expect(at).toBeLessThan(MOST * 2 - STRIDE);
      }
    },
    LONG_MS,
  );
});
