import { Failure } from "../../../../src/model/failure.ts";
import type { Data, Datum } from "../../../../src/ports/postgres.ts";
import type { Writing } from "../../../fakes/postgres-writing.ts";
import { type Both, rowName, rowsOf } from "../both.ts";
import { type Field, type Pair, REALM } from "../plan.ts";
import { tableId } from "../tables.ts";
import { atomsOf, inWords, KINDS } from "../values.ts";

/** Something that a person does; answers what it was, or undefined where there was nothing to do it with. */
export type Deed = (both: Both, pair: Pair) => string | undefined;

const someRow = (both: Both, pair: Pair): Data | undefined => both.scene.dice.anyOf(rowsOf(both, pair));

/** People are refused too, and wait for rows that a run holds: then nothing happened. */
const tried = (
  both: Both,
  work: (hand: Writing, table: ReturnType<Parameters<Parameters<Both["database"]["byHand"]>[0]>[1]>) => void,
  pair: Pair,
): boolean => {
  try {
    both.database.byHand((hand, tableOf) => work(hand, tableOf(tableId(pair))));
    return true;
  } catch (thrown) {
    if (thrown instanceof Failure) return false;
    throw thrown;
  }
};

/** Who writes a row says when, most of the time; a trigger never forgets it. */
const stamp = ({ scene: { dice, time } }: Both, { trigger }: Pair): Data =>
  trigger || dice.sometimes(0.1) ? {} : { updated_at: new Date(time.now()).toISOString() };

const shownOf = ({ kind }: Field, row: Data | undefined, column: string): readonly string[] =>
  kind === "mate" || row === undefined ? [] : atomsOf(kind, KINDS[kind].shown(row[column] ?? null));

const note = (
  both: Both,
  pair: Pair,
  { field, before, after }: { readonly field: Field; readonly before: Data | undefined; readonly after: Data },
): void => {
  const [old, now] = [shownOf(field, before, field.column), shownOf(field, after, field.column)];
  const order = both.tick();
  both.words.replace(old.filter((atom) => !now.includes(atom)));
  for (const atom of now.filter((one) => !old.includes(one))) {
    const key = inWords(after["id"]);
    const about = `${field.name} of the row ${key} of ${pair.name}`;
    both.words.say({ atom, about, pair: pair.name, side: "row", place: key, field: field.name, order });
  }
};

const changed = (both: Both, pair: Pair, row: Data, values: Data): Data | undefined => {
  const key = { id: row["id"] ?? null };
  const done = tried(
    both,
    (hand, table) => {
      hand.update({ table, key, expected: {}, values: { ...values, ...stamp(both, pair) } });
    },
    pair,
  );
  return done ? rowsOf(both, pair).find(({ id }) => id === row["id"]) : undefined;
};

const tagged = (both: Both, old: Datum | undefined, fresh: Datum): Datum => {
  const held = Array.isArray(old) ? old.map(String) : [];
  const kept = both.scene.dice.sometimes(0.35) ? held.slice(1) : held;
  const added = both.scene.dice.sometimes(0.75) && Array.isArray(fresh) ? fresh.map(String) : [];
  return [...kept, ...added].sort();
};

const mateOf = (both: Both, { to }: Field): Datum => {
  if (both.scene.dice.sometimes(0.25)) return null;
  return both.scene.dice.anyOf(rowsOf(both, { name: to ?? "" }))?.["id"] ?? null;
};

export const typed = (both: Both, field: Field, old: Datum | undefined): Datum => {
  const { dice } = both.scene;
  if (field.kind === "mate") return mateOf(both, field);
  if (dice.sometimes(0.1) && field.kind !== "title") return null;
  const fresh = KINDS[field.kind].typed(dice, both.nth());
  return field.kind === "tags" ? tagged(both, old, fresh) : fresh;
};

/** A value that a person puts into a row; whether the database took it. */
export const setColumn = (
  both: Both,
  pair: Pair,
  { row, field, value }: { readonly row: Data; readonly field: Field; readonly value: Datum },
): boolean => {
  const now = rowsOf(both, pair).find(({ id }) => id === row["id"]);
  const after = now === undefined ? undefined : changed(both, pair, now, { [field.column]: value });
  if (after === undefined) return false;
  note(both, pair, { field, before: now, after });
  return true;
};

export const editColumn: Deed = (both, pair) => {
  const row = someRow(both, pair);
  const field = both.scene.dice.anyOf(pair.fields);
  if (row === undefined || field === undefined) return undefined;
  const value = typed(both, field, row[field.column]);
  const after = changed(both, pair, row, { [field.column]: value });
  if (after === undefined) return undefined;
  note(both, pair, { field, before: row, after });
  return `sets ${field.column} of ${rowName(pair, row["id"])}: ${JSON.stringify(after[field.column])}`;
};

const make = (both: Both, pair: Pair, id: Data): string | undefined => {
  const { dice } = both.scene;
  const said = pair.fields.filter(({ kind }) => kind === "title" || dice.sometimes(0.6));
  const realm = pair.realm && dice.sometimes(0.85) ? { realm: REALM } : {};
  const values = Object.fromEntries(said.map((field) => [field.column, typed(both, field, undefined)]));
  const made: { row?: Data } = {};
  const done = tried(
    both,
    (hand, table) => {
      made.row = hand.insert({
        table,
        values: { ...id, ...realm, ...values, ...stamp(both, { ...pair, trigger: false }) },
      }).values;
    },
    pair,
  );
  if (!done || made.row === undefined) return undefined;
  for (const field of pair.fields) note(both, pair, { field, before: undefined, after: made.row });
  return `adds the row ${rowName(pair, made.row["id"])}: ${JSON.stringify(values)}`;
};

export const addRow: Deed = (both, pair) => {
  const nth = both.nth();
  return make(both, pair, pair.counted ? {} : { id: `k${nth}` });
};

/** A row that somebody deleted comes back, with other values. */
export const bringBack: Deed = (both, pair) => {
  const names = [...both.deleted].filter((name) => name.startsWith(`${pair.name}:`));
  const key = both.scene.dice.anyOf(names)?.slice(pair.name.length + 1);
  if (key === undefined || rowsOf(both, pair).some(({ id }) => inWords(id) === key)) return undefined;
  return make(both, pair, { id: pair.counted ? Number(key) : key });
};

/** Who deletes a row sees what is in it. */
export const removeRow: Deed = (both, pair) => {
  const row = someRow(both, pair);
  if (row === undefined) return undefined;
  const done = tried(both, (hand, table) => hand.remove(table, { id: row["id"] ?? null }), pair);
  if (!done) return undefined;
  both.deleted.add(rowName(pair, row["id"]));
  both.words.replace(pair.fields.flatMap((field) => shownOf(field, row, field.column)));
  both.remarks.delete(rowName(pair, row["id"]));
  return `deletes the row ${rowName(pair, row["id"])}`;
};

/** A row leaves the target, or comes into it, without a word about its values. */
export const moveRow: Deed = (both, pair) => {
  const row = someRow(both, pair);
  if (row === undefined || !pair.realm) return undefined;
  const realm = row["realm"] === REALM ? null : REALM;
  return changed(both, pair, row, { realm }) === undefined
    ? undefined
    : `moves the row ${rowName(pair, row["id"])} ${realm === null ? "elsewhere" : "here"}`;
};

export const writeRemark: Deed = (both, pair) => {
  const row = someRow(both, pair);
  if (row === undefined) return undefined;
  const remark = `remark ${both.nth()}`;
  if (changed(both, pair, row, { remark }) === undefined) return undefined;
  both.remarks.set(rowName(pair, row["id"]), remark);
  return `writes "${remark}" beside what is mapped, into the row ${rowName(pair, row["id"])}`;
};

/** Somebody gives a row the name that another has. */
export const copyName: Deed = (both, pair) => {
  const [row, other] = both.scene.dice.shuffled(rowsOf(both, pair));
  const field = pair.fields.find(({ kind }) => kind === "title");
  if (row === undefined || other === undefined || field === undefined) return undefined;
  const after = changed(both, pair, row, { name: other["name"] ?? "" });
  if (after === undefined) return undefined;
  note(both, pair, { field, before: row, after });
  return `gives ${rowName(pair, row["id"])} the name of ${rowName(pair, other["id"])}`;
};

/** What people do in the database, each with how often. */
export const ROW_DEEDS: readonly (readonly [Deed, number])[] = [
  [editColumn, 6],
  [addRow, 1.5],
  [removeRow, 1],
  [bringBack, 0.7],
  [moveRow, 0.7],
  [writeRemark, 0.7],
  [copyName, 0.3],
];
