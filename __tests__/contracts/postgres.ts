import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { isFailure } from "../../src/model/failure.ts";
import type { Data, PostgresPort, Row, RowQuery, Table, TableDraft } from "../../src/ports/postgres.ts";

/** A database to try, and a way to look at it from elsewhere. */
export interface Site {
  open(): PostgresPort;
  close?(): Promise<void>;
}

const BOLTS: TableDraft = {
  schema: "workshop",
  name: "bolts",
  comment: "what is in the drawers",
  columns: [
    { name: "id", type: "bigint", required: true },
    { name: "name", type: "text", required: true },
    { name: "note", type: "text" },
    { name: "price", type: "numeric" },
    { name: "sold", type: "boolean", required: true, fill: { value: "false" } },
    { name: "made", type: "date" },
    { name: "tags", type: "text[]" },
    { name: "more", type: "jsonb" },
  ],
  primaryKey: ["id"],
};

const LINES: TableDraft = {
  schema: "workshop",
  name: "lines",
  columns: [
    { name: "id", type: "bigint", required: true, fill: "number" },
    { name: "at", type: "timestamptz", required: true, fill: "now" },
    { name: "text", type: "text", required: true },
  ],
  primaryKey: ["id"],
};

const failing = async (work: Promise<unknown>) => {
  const thrown: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isFailure(thrown) ? thrown.facts : thrown;
};

/** What every implementation of the PostgreSQL port must do. */
export const postgresContract = (name: string, make: () => Promise<Site>): void => {
  describe(`${name} honours the contract of a database`, () => {
    let site: Site;
    let postgres: PostgresPort;
    let bolts: Table;
    let lines: Table;

    const rows = async (query: RowQuery): Promise<readonly Row[]> => {
      const snapshot = await postgres.snapshot();
      const all: Row[] = [];
      for await (const batch of snapshot.rows(query)) all.push(...batch);
      await snapshot.close();
      return all;
    };
    const values = async (query: RowQuery): Promise<readonly Data[]> => (await rows(query)).map((row) => row.values);
    const ids = async (where: Data): Promise<readonly unknown[]> =>
      (await values({ table: bolts, columns: ["id"], where })).map(({ id }) => id);
    const add = (...all: readonly Data[]): Promise<void> =>
      postgres.transaction(async (transaction) => {
        for (const one of all) await transaction.insert({ table: bolts, values: one });
      });
    const price = async (id: number) => (await values({ table: bolts, where: { id } }))[0]?.["price"];

    beforeAll(async () => {
      site = await make();
    });
    beforeEach(async () => {
      postgres = site.open();
      const snapshot = await postgres.snapshot();
      const there = (await snapshot.tables()).some((table) => table.name === "bolts");
      await snapshot.close();
      if (there) return;
      await postgres.define([BOLTS, LINES]);
      const seen = await postgres.snapshot();
      [bolts, lines] = [await seen.table("workshop.bolts"), await seen.table("workshop.lines")];
      await seen.close();
    });
    afterAll(async () => {
      await postgres.close();
      await site.close?.();
    });

    test("what is defined is there, and defining it again makes nothing", async () => {
      const more = { ...LINES, columns: [...LINES.columns, { name: "by", type: "text" as const }] };
      expect(await postgres.define([BOLTS, LINES])).toEqual([]);
      expect(await postgres.define([more])).toEqual(["workshop.lines.by"]);
      expect(await postgres.define([more])).toEqual([]);
      expect(await postgres.define([{ ...LINES, schema: "shed" }])).toEqual(["shed", "shed.lines"]);
    });

    test("a table tells its columns, what they hold and what must be filled in", () => {
      expect(bolts).toMatchObject({ schema: "workshop", name: "bolts", kind: "table", primaryKey: ["id"] });
      expect(bolts.comment).toBe("what is in the drawers");
      expect(bolts.columns.map(({ name: column, kind }) => [column, kind])).toEqual([
        ["id", "integer"],
        ["name", "text"],
        ["note", "text"],
        ["price", "number"],
        ["sold", "boolean"],
        ["made", "date"],
        ["tags", "array"],
        ["more", "json"],
      ]);
      expect(bolts.columns.filter(({ nullable }) => !nullable).map(({ name: column }) => column)).toEqual([
        "id",
        "name",
        "sold",
      ]);
      expect(lines.columns[0]).toMatchObject({ generated: true, filled: true, writable: false });
    });

    test("a table is found by its name with and without its schema, and else the nearest is named", async () => {
      const snapshot = await postgres.snapshot();
      expect(await snapshot.table("bolts")).toEqual(await snapshot.table("workshop.bolts"));
      expect(await failing(snapshot.table("blots"))).toMatchObject({
        kind: "not-found",
        message: expect.stringContaining("`blots`"),
        cure: expect.stringContaining("`bolts`"),
      });
      await snapshot.close();
    });

    test("what was written is read again as it was, whatever characters it is made of", async () => {
      const odd = {
        id: 1,
        name: `O'Brien "x"; DROP TABLE bolts; -- $1 \\ \n 中文 🔩`,
        note: null,
        price: 0.1,
        sold: true,
        made: "2026-11-21",
        tags: ["a,b", 'c"d', "", "NULL", "{e}", "f\\g"],
        more: { "it's": [1, null, { deep: true }], "": "€" },
      };
      await add(odd);
      expect(await values({ table: bolts, where: { id: 1 } })).toEqual([odd]);
    });

    test("rows come in the order of their key, and only those that match", async () => {
      await add({ id: 10, name: "ten" }, { id: 9, name: "nine", note: "n" }, { id: 11, name: "eleven", note: "e" });
      expect(await ids({ id: [9, 10, 11] })).toEqual([9, 10, 11]);
      expect(await ids({ id: [9, 10, 11], note: null })).toEqual([10]);
      expect(await ids({ id: [9, 10, 11], note: ["n", null] })).toEqual([9, 10]);
      expect(await ids({ name: "nine", note: "n" })).toEqual([9]);
      expect(await ids({ name: "nine' OR '1'='1" })).toEqual([]);
      expect(await ids({ id: [] })).toEqual([]);
    });

    test("a column that is not there is refused, with the nearest name", async () => {
      const asked = failing(rows({ table: bolts, where: { nmae: "x" } }));
      expect(await asked).toMatchObject({ kind: "refused", cure: expect.stringContaining("`name`") });
      expect(await failing(add({ id: 99, 'name"; --': "x" }))).toMatchObject({ kind: "refused" });
    });

    test("many rows come in batches, each row once", async () => {
      const many = Array.from({ length: 2_500 }, (_, at) => ({ id: 10_000 + at, name: "many" }));
      await add(...many);
      expect(await ids({ name: "many" })).toEqual(many.map(({ id }) => id));
    });

    test("a snapshot stays as it was, whatever is written meanwhile", async () => {
      await add({ id: 20, name: "still" });
      const snapshot = await postgres.snapshot();
      await add({ id: 21, name: "still" });
      const seen: unknown[] = [];
      for await (const batch of snapshot.rows({ table: bolts, where: { name: "still" } })) {
        seen.push(...batch.map((row) => row.values["id"]));
      }
      await snapshot.close();
      expect(seen).toEqual([20]);
      expect(await ids({ name: "still" })).toEqual([20, 21]);
    });

    test("two readings of one snapshot do not disturb each other, nor does one that fails", async () => {
      const snapshot = await postgres.snapshot();
      const read = async (where: Data): Promise<number> => {
        let count = 0;
        for await (const batch of snapshot.rows({ table: bolts, where })) count += batch.length;
        return count;
      };
      const all = await Promise.allSettled([read({ name: "many" }), read({ nothing: 1 }), read({ name: "still" })]);
      expect(all.map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual([2_500, "failed", 2]);
      await snapshot.close();
    });

    test("a new row comes back with what the database filled in", async () => {
      const row = await postgres.transaction((transaction) =>
        transaction.insert({ table: lines, values: { text: "first" } }),
      );
      expect(row.values).toMatchObject({ id: 1, text: "first", at: expect.stringMatching(/^\d{4}-.*Z$/) });
    });

    test("a row that breaks a rule is refused with the reason, without its values, and nothing of the rest stays", async () => {
      await add({ id: 30, name: "secret-name" });
      const twice = await failing(add({ id: 31, name: "first" }, { id: 30, name: "secret-name" }));
      expect(twice).toMatchObject({
        kind: "refused",
        message: expect.stringMatching(/another row has the same value/),
      });
      expect(JSON.stringify(twice)).not.toMatch(/secret-name|\b30\b/);
      const empty = await failing(add({ id: 32, name: "second" }, { id: 33, note: "secret-name" }));
      expect(empty).toMatchObject({ kind: "refused", message: expect.stringContaining("`name` may not be empty") });
      expect(JSON.stringify(empty)).not.toContain("secret-name");
      expect(await ids({ id: [31, 32, 33] })).toEqual([]);
    });

    test("a row is changed only while it is what was read", async () => {
      await add({ id: 40, name: "forty", price: 1.5, tags: ["x"], more: { a: 1 } });
      const change = (expected: Data, to: number, id = 40) =>
        postgres.transaction((transaction) =>
          transaction.update({ table: bolts, key: { id }, expected, values: { price: to } }),
        );
      const read = { name: "forty", price: 1.5, note: null, tags: ["x"], more: { a: 1 }, sold: false };
      expect(await change(read, 2)).toMatchObject({ written: true, row: { values: { id: 40, price: 2 } } });
      expect(await change(read, 3)).toEqual({ written: false, why: "changed" });
      expect(await change({ name: "Forty" }, 3)).toEqual({ written: false, why: "changed" });
      expect(await change({ note: "" }, 3)).toEqual({ written: false, why: "changed" });
      expect(await change({}, 3, 41)).toEqual({ written: false, why: "gone" });
      expect(await price(40)).toBe(2);
    });

    test("a key that several rows have changes none of them", async () => {
      await add({ id: 45, name: "twin", price: 1 }, { id: 46, name: "twin", price: 1 });
      const change = { table: bolts, key: { name: "twin" }, expected: {}, values: { price: 2 } };
      expect(await failing(postgres.transaction((transaction) => transaction.update(change)))).toMatchObject({
        kind: "refused",
        message: expect.stringMatching(/Several rows/),
      });
      expect([await price(45), await price(46)]).toEqual([1, 1]);
    });

    test("what is put is made, or set, and columns that are not named stay", async () => {
      const put = (data: Data) =>
        postgres.transaction((transaction) => transaction.put({ table: bolts, values: data }));
      await put({ id: 50, name: "fifty", note: "kept" });
      expect((await put({ id: 50, name: "Fifty" })).values).toMatchObject({ name: "Fifty", note: "kept" });
      expect((await put({ id: 50, name: "Fifty" })).values).toMatchObject({ name: "Fifty", note: "kept" });
    });

    test("what throws undoes everything, and is thrown on", async () => {
      const thrown = new Error("changed my mind");
      const work = postgres.transaction(async (transaction) => {
        await transaction.insert({ table: bolts, values: { id: 60, name: "sixty" } });
        throw thrown;
      });
      await expect(work).rejects.toBe(thrown);
      expect(await ids({ id: 60 })).toEqual([]);
    });

    test("transactions come one after the other, and see what was before them", async () => {
      await add({ id: 70, name: "count", price: 0 });
      const addOne = () =>
        postgres.transaction(async (transaction) => {
          const held = { table: bolts, key: { id: 70 }, expected: {} };
          const now = await transaction.update({ ...held, values: { name: "count" } });
          const before = now.written ? now.row.values["price"] : null;
          await transaction.update({ ...held, values: { price: typeof before === "number" ? before + 1 : null } });
        });
      await Promise.all([addOne(), addOne(), addOne()]);
      expect(await price(70)).toBe(3);
    });

    test("a lock keeps others out until it is released, or its holder is gone", async () => {
      const other = site.open();
      const mine = await postgres.lock("run");
      expect(mine.held).toBe(true);
      expect(await other.lock("run")).toEqual({ held: false });
      const elsewhere = await other.lock("another run");
      expect(elsewhere.held).toBe(true);
      if (mine.held) await mine.release();
      expect((await other.lock("run")).held).toBe(true);
      await other.close();
    });

    test("a port that is closed lets go of its lock", async () => {
      const other = site.open();
      expect((await other.lock("closing")).held).toBe(true);
      await other.close();
      const free = async (tries: number): Promise<boolean> =>
        (await postgres.lock("closing")).held || (tries > 0 && (await free(tries - 1)));
      expect(await free(1_000)).toBe(true);
    });
  });
};
