import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { isFailure } from "../../src/model/failure.ts";
import type { Data, PostgresPort, Table, TableDraft, Transaction } from "../../src/ports/postgres.ts";
import type { Ties } from "../fakes/postgres-tables.ts";
import type { Site } from "./postgres.ts";

/** A database whose tables can be made to demand more than a draft says, and whose rows people delete. */
export interface RuledSite extends Site {
  tie(table: string, ties: Ties): Promise<void>;
  remove(table: string, id: number): Promise<void>;
}

const CRATES: TableDraft = {
  schema: "depot",
  name: "crates",
  columns: [
    { name: "id", type: "bigint", required: true },
    { name: "name", type: "text", required: true, fill: { value: "" } },
    { name: "mood", type: "text" },
    { name: "load", type: "numeric" },
    { name: "inside", type: "bigint" },
    { name: "made", type: "date" },
    { name: "seen", type: "timestamptz" },
    { name: "updated_at", type: "timestamptz", required: true, fill: "now" },
  ],
  primaryKey: ["id"],
};

export const TIES: Ties = {
  unique: [["name"]],
  references: [{ column: "inside", to: "depot.crates", onDelete: "set null" }],
  enums: { mood: ["calm", "busy"] },
  scales: { load: 1 },
  limits: { load: 100 },
  counted: "id",
  touched: "updated_at",
};

const refusal = async (work: Promise<unknown>): Promise<unknown> => {
  const thrown: unknown = await work.catch((reason: unknown) => reason);
  return isFailure(thrown) ? thrown.kind : thrown;
};

/** What every implementation of the PostgreSQL port must do with what a table demands. */
export const postgresRules = (name: string, make: () => Promise<RuledSite>): void => {
  describe(`${name} keeps the rules of a table`, () => {
    let site: RuledSite;
    let postgres: PostgresPort;
    let crates: Table;

    const insert = (values: Data) =>
      postgres.transaction(async (transaction) => (await transaction.insert({ table: crates, values })).values);
    const update = (id: number, expected: Data, values: Data) =>
      postgres.transaction((transaction) => transaction.update({ table: crates, key: { id }, expected, values }));
    const all = async (): Promise<readonly Data[]> => {
      const snapshot = await postgres.snapshot();
      const rows: Data[] = [];
      for await (const batch of snapshot.rows({ table: crates })) rows.push(...batch.map(({ values }) => values));
      await snapshot.close();
      return rows;
    };

    beforeAll(async () => {
      site = await make();
      postgres = site.open();
      await postgres.define([CRATES]);
      await site.tie("depot.crates", TIES);
      const snapshot = await postgres.snapshot();
      crates = await snapshot.table("depot.crates");
      await snapshot.close();
    });
    afterAll(async () => {
      await postgres.close();
      await site.close?.();
    });

    test("the catalogue tells them", () => {
      const column = (wanted: string) => crates.columns.find((one) => one.name === wanted);
      expect(column("id")).toMatchObject({ filled: true, generated: false, writable: true });
      expect(column("mood")).toMatchObject({ kind: "enum", options: ["calm", "busy"] });
      expect(crates.foreignKeys).toEqual([
        { columns: ["inside"], to: { schema: "depot", name: "crates" }, toColumns: ["id"] },
      ]);
      expect(crates.uniqueKeys).toEqual([["id"], ["name"]]);
    });

    test("a key is counted where it is left out, and a value is what its column makes of it", async () => {
      expect(
        await insert({ name: "one", load: 1.26, made: "2026-11-21T10:00:00.000Z", seen: "2026-11-21T10:00:00.000Z" }),
      ).toMatchObject({
        id: 1,
        load: 1.3,
        made: "2026-11-21",
        seen: "2026-11-21T10:00:00Z",
      });
      expect(await insert({ id: "40", name: "forty", inside: "1", load: "2.5" })).toMatchObject({
        id: 40,
        inside: 1,
        load: 2.5,
      });
    });

    test.each<readonly [string, Data]>([
      ["a name that another has", { id: 50, name: "one" }],
      ["a row that is not there", { id: 51, name: "fifty-one", inside: 999 }],
      ["a word that the enum does not have", { id: 52, name: "fifty-two", mood: "odd" }],
      ["a number beyond its limit", { id: 53, name: "fifty-three", load: 100 }],
      ["a text where a number should be", { id: "x", name: "fifty-four" }],
    ])("%s is refused, and nothing stays of it", async (_what, values) => {
      expect(await refusal(insert(values))).toBe("refused");
      expect(await update(50, {}, { name: "x" })).toEqual({ written: false, why: "gone" });
    });

    test("a trigger's word is a part of what comes back", async () => {
      const row = await insert({ id: 60, name: "sixty", updated_at: "2020-01-01T00:00:00Z" });
      expect(row["updated_at"]).toBe("2020-01-01T00:00:00Z");
      const updated = await update(60, { updated_at: "2020-01-01T00:00:00Z" }, { mood: "busy" });
      expect(updated.written && updated.row.values["updated_at"] !== row["updated_at"]).toBe(true);
      expect(await update(60, { updated_at: "2020-01-01T00:00:00Z" }, { mood: "calm" })).toEqual({
        written: false,
        why: "changed",
      });
    });

    test("who pointed at a row that is deleted points at nothing, and is not what was read", async () => {
      await insert({ id: 70, name: "seventy" });
      await insert({ id: 71, name: "seventy-one", inside: 70 });
      await site.remove("depot.crates", 70);
      expect(await update(71, { inside: 70 }, { mood: "calm" })).toEqual({ written: false, why: "changed" });
      expect(await update(71, { inside: null }, { mood: "calm" })).toMatchObject({ written: true });
    });

    test.each<readonly [string, (transaction: Transaction) => Promise<unknown>]>([
      ["put to it", (one) => one.update({ table: crates, key: { id: 81 }, expected: {}, values: { inside: 80 } })],
      ["made for it", (one) => one.insert({ table: crates, values: { id: 82, name: "eighty-two", inside: 80 } })],
    ])("a row is never deleted under one that is being %s", async (_what, point) => {
      await postgres.transaction((one) => one.put({ table: crates, values: { id: 80, name: "eighty" } }));
      await postgres.transaction((one) => one.put({ table: crates, values: { id: 81, name: "eighty-one" } }));
      const removing = await postgres.transaction(async (transaction) => {
        await point(transaction);
        // Some wait for the end of the transaction and some are refused at once, so nobody may wait for it in here.
        return [site.remove("depot.crates", 80).catch(() => undefined)];
      });
      await Promise.all(removing);
      const rows = await all();
      const ids = rows.map(({ id }) => id);
      expect(rows.filter(({ inside = null }) => inside !== null && !ids.includes(inside))).toEqual([]);
    });
  });
};
