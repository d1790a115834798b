import { Failure, isFailure } from "../../model/failure.ts";
import type { Data, Row, RowChange, RowDraft, Table, Transaction, Updated } from "../../ports/postgres.ts";
import type { About } from "./about.ts";
import { asText, parameter, readableColumns, readRow } from "./cells.ts";
import { columnOf, stillHolds, type Values, values, where } from "./conditions.ts";
import { lostCommit } from "./failures.ts";
import { quoted, quotedTable, spoken } from "./quote.ts";
import { type Answer, askOne, type Session } from "./session.ts";
import { type Limits, settings } from "./settings.ts";

/** Between two statements of ours there is no waiting for anybody: a longer pause is a run that has died. */
const IDLE_MS = 60_000;

const about = (doing: string, right: string, table: Table): About => ({
  doing: `${doing} ${spoken(table)}`,
  right: `SELECT, ${right} ON ${spoken(table)}`,
});

const returning = (table: Table): string => {
  const columns = readableColumns(table);
  return ` RETURNING ${columns.length === 0 ? "NULL" : columns.map(asText).join(", ")}`;
};

const rowOf = (table: Table, { rows }: Answer): Row => readRow(readableColumns(table), rows[0] ?? []);

const several = (table: Table): Failure =>
  new Failure({
    kind: "refused",
    message: `Several rows of ${spoken(table)} have the same key, so none of them was changed.`,
    cure: "Make `key` a column that is unique.",
  });

const assigned = (table: Table, data: Data, { place }: Values): readonly (readonly [string, string])[] =>
  Object.entries(data).map(([name, value]) => [quoted(name), place(parameter(value, columnOf(table, name)))]);

const update = async (session: Session, { table, key, expected, values: data }: RowChange): Promise<Updated> => {
  const on = about("changing a row of", "UPDATE", table);
  const places = values();
  const sets = assigned(table, data, places).map((pair) => pair.join(" = "));
  const row = `${where(table, key, places)}${stillHolds(table, expected, places)}`;
  const text = `UPDATE ${quotedTable(table)} SET ${sets.join(", ")}${row}${returning(table)}`;
  const answer = await askOne(session, { text, values: places.list }, on);
  if (answer.count > 1) throw several(table);
  if (answer.count === 1) return { written: true, row: rowOf(table, answer) };
  const left = values();
  const question = `SELECT 1 FROM ${quotedTable(table)}${where(table, key, left)} LIMIT 1`;
  const { count } = await askOne(session, { text: question, values: left.list }, on);
  return { written: false, why: count === 0 ? "gone" : "changed" };
};

const inserted = ({ table, values: data }: RowDraft, places: Values): string => {
  const pairs = assigned(table, data, places);
  const [names, given] = [pairs.map(([name]) => name), pairs.map(([, place]) => place)];
  const what = pairs.length === 0 ? "DEFAULT VALUES" : `(${names.join(", ")}) VALUES (${given.join(", ")})`;
  return `INSERT INTO ${quotedTable(table)} ${what}`;
};

const insert = async (session: Session, draft: RowDraft): Promise<Row> => {
  const places = values();
  const text = `${inserted(draft, places)}${returning(draft.table)}`;
  const on = about("adding a row to", "INSERT", draft.table);
  return rowOf(draft.table, await askOne(session, { text, values: places.list }, on));
};

const put = async (session: Session, draft: RowDraft): Promise<Row> => {
  const { table } = draft;
  const places = values();
  const rest = Object.keys(draft.values).filter((name) => !table.primaryKey.includes(name));
  // Setting a key to itself is what makes PostgreSQL give the row back where there is nothing else to set.
  const sets = (rest.length === 0 ? table.primaryKey : rest).map(
    (name) => `${quoted(name)} = EXCLUDED.${quoted(name)}`,
  );
  const key = table.primaryKey.map(quoted).join(", ");
  const text = `${inserted(draft, places)} ON CONFLICT (${key}) DO UPDATE SET ${sets.join(", ")}${returning(table)}`;
  const on = about("keeping a row of", "INSERT, UPDATE", table);
  return rowOf(table, await askOne(session, { text, values: places.list }, on));
};

const BEGINNING: About = { doing: "beginning to write" };
const CONFIRMING: About = { doing: "confirming what was written" };

/** A refusal at the very end (a deferred constraint) is one; silence there leaves it open whether it was done. */
const commit = async (session: Session): Promise<void> => {
  try {
    await session.ask({ text: "COMMIT" }, CONFIRMING);
  } catch (thrown) {
    if (isFailure(thrown) && thrown.kind === "unavailable") throw lostCommit(thrown);
    throw thrown;
  }
};

/** What fails on the way undoes everything, even where the connection can no longer be told so: it ends with it. */
export const inTransaction = <Result>(
  session: Session,
  limits: Limits,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> =>
  session.alone(async () => {
    const begin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
    await session.ask({ text: `${begin}; ${settings(limits, IDLE_MS)}` }, BEGINNING);
    try {
      const result = await work({
        update: (change) => update(session, change),
        insert: (draft) => insert(session, draft),
        put: (draft) => put(session, draft),
      });
      await commit(session);
      return result;
    } catch (thrown) {
      if (session.alive()) await session.ask({ text: "ROLLBACK" }, CONFIRMING).catch(() => session.end());
      throw thrown;
    }
  });
