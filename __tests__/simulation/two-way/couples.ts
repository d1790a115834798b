import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import type { Data } from "../../../src/ports/postgres.ts";
import { keyText } from "../world/record.ts";
import type { Json } from "../world/values.ts";
import { type Both, knownPage, notedPage, ownersOf, rowsOf, stateOf } from "./both.ts";
import { type Field, KEY, type Pair, REALM, wayOf } from "./plan.ts";
import { LIMIT } from "./tables.ts";
import { inWords, KINDS } from "./values.ts";

/** A row that belongs to its target, and the pages that may be its own. */
export interface Couple {
  readonly pair: Pair;
  readonly key: string;
  readonly row: Data;
  readonly pages: readonly Page[];
  /** Its page is known, and is in the trash. */
  readonly inTrash: boolean;
}

export const keyOn = ({ scene }: Both, page: Page): string => keyText(textOf(scene.sight.value(page, KEY)));

export const belongs = ({ realm }: Pair, row: Data): boolean => !realm || row["realm"] === REALM;

const live = ({ inTrash }: Page): boolean => !inTrash;

/** Pages that carry a key, and that no row is known to have. */
const carriersOf = (both: Both, pair: Pair, key: string): readonly Page[] => {
  const owners = ownersOf(both, pair);
  const all = both.scene.sight.rows(pair.dataSource);
  return all.filter((page) => live(page) && keyOn(both, page) === key && !owners.has(page.id));
};

/** Keys of rows that are there, whether or not they belong to the target. */
const keysOf = (both: Both, pair: Pair): ReadonlySet<unknown> =>
  new Set(rowsOf(both, pair).map((row) => keyText(inWords(row["id"]))));

/** Where what is kept of a row was lost, the ledger still knows its page, as long as that carries no other row's key. */
const notedPages = (both: Both, pair: Pair, key: string): readonly Page[] => {
  const noted = notedPage(both, pair, key);
  const owners = ownersOf(both, pair);
  const keys = keysOf(both, pair);
  return both.scene.sight
    .rows(pair.dataSource)
    .filter((page) => page.id === noted && live(page) && !owners.has(page.id) && !keys.has(keyOn(both, page)));
};

export const coupleOf = (both: Both, pair: Pair, row: Data): Couple => {
  const { sight } = both.scene;
  const key = keyText(inWords(row["id"]));
  const all = sight.rows(pair.dataSource);
  const known = knownPage(both, pair, key);
  const named = all.find(({ id }) => id === known);
  const found = named !== undefined && live(named) ? [named] : carriersOf(both, pair, key);
  const pages = found.length > 0 || known !== undefined ? found : notedPages(both, pair, key);
  return { pair, key, row, pages, inTrash: pages.length === 0 && named?.inTrash === true };
};

export const couplesOf = (both: Both, pair: Pair): readonly Couple[] =>
  rowsOf(both, pair)
    .filter((row) => belongs(pair, row))
    .map((row) => coupleOf(both, pair, row));

/** Pages that carry a key, and whose own row is gone. */
const orphansOf = (both: Both, pair: Pair, key: string): readonly Page[] => {
  const owners = ownersOf(both, pair);
  const keys = keysOf(both, pair);
  const isOwned = ({ id }: Page): boolean => keys.has(owners.get(id)?.["key"]);
  const all = both.scene.sight.rows(pair.dataSource);
  return all.filter((page) => live(page) && keyOn(both, page) === key && !isOwned(page));
};

/** A row that has left the target is still what its page stands for, as long as that says so itself; else its copy does. */
const meantBy = (both: Both, pair: Pair, row: Data): readonly Page[] => {
  const { pages, key } = coupleOf(both, pair, row);
  if (belongs(pair, row)) return pages;
  const saying = pages.filter((page) => keyOn(both, page) === key);
  return saying.length > 0 ? saying : orphansOf(both, pair, key);
};

/** Which of several pages is meant is for people to say. */
const isUnclear = (both: Both, { kind, to, column }: Field, row: Data): boolean => {
  const pair = both.plan.pairs.find(({ name }) => name === to);
  const mate = pair === undefined ? undefined : rowsOf(both, pair).find((one) => one["id"] === row[column]);
  return kind === "mate" && pair !== undefined && mate !== undefined && meantBy(both, pair, mate).length > 1;
};

/** The page that a row's foreign key means; undefined where there is none. */
const mateOf = (both: Both, { to }: Field, id: unknown): string | undefined => {
  const pair = both.plan.pairs.find(({ name }) => name === to);
  const row = pair === undefined ? undefined : rowsOf(both, pair).find((one) => one["id"] === id);
  return pair === undefined || row === undefined ? undefined : meantBy(both, pair, row)[0]?.id;
};

export const expectedOn = (both: Both, field: Field, row: Data): Json | undefined => {
  const value = row[field.column] ?? null;
  if (field.kind !== "mate") return KINDS[field.kind].shown(value);
  if (value === null) return [];
  const page = mateOf(both, field, value);
  return page === undefined ? undefined : [page];
};

export interface Difference {
  readonly field: Field;
  readonly row: Json | undefined;
  readonly page: Json | undefined;
}

/** What is only pulled stays on the page as it was typed, and in the row as far as its column can hold it. */
const heldBy = (pair: Pair, field: Field, page: Json): Json =>
  pair.rounds && typeof page === "number" && wayOf(pair, field) === "pull" ? Number(page.toFixed(1)) : page;

const isEqual = (pair: Pair, { field, row, page = KINDS[field.kind].shown(null) }: Difference): boolean =>
  JSON.stringify(row) === JSON.stringify(page) || JSON.stringify(row) === JSON.stringify(heldBy(pair, field, page));

export const differencesOf = (both: Both, { pair, row }: Couple, page: Page): readonly Difference[] =>
  pair.fields
    .filter((field) => wayOf(pair, field) !== "none" && !isUnclear(both, field, row))
    .map((field) => ({
      field,
      row: expectedOn(both, field, row),
      page: both.scene.sight.value(page, field.name),
    }))
    .filter((one) => !isEqual(pair, one));

const isRecord = (both: Both, { to }: Field, id: string): boolean => {
  const pair = both.plan.pairs.find(({ name }) => name === to);
  const all = pair === undefined ? [] : rowsOf(both, pair).map((row) => meantBy(both, pair, row));
  return all.some(([page, ...others]) => page?.id === id && others.length === 0);
};

const badOnPage = (both: Both, { pair, key }: Couple, field: Field, held: Json | undefined): string | undefined => {
  if (!["both", "pull"].includes(wayOf(pair, field))) return undefined;
  const { kind } = field;
  if (kind === "day" && typeof held === "object" && held !== null) return "a range of days has no room in a column";
  if (kind === "mood" && held === "odd") return "the enum has no such word";
  if (kind === "number" && pair.rounds && typeof held === "number" && held >= LIMIT) return "the number is too large";
  if (kind === "mate" && Array.isArray(held) && held.length > 1) return "a foreign key has room for one";
  if (kind === "mate" && Array.isArray(held) && !held.every((id) => isRecord(both, field, String(id))))
    return "it points at a page that is no record";
  const same = rowsOf(both, pair).some((row) => row["name"] === held && keyText(inWords(row["id"])) !== key);
  return kind === "title" && pair.uniqueNames && same ? "another row has that name" : undefined;
};

/** Why nothing of a record may be carried over, by what is there: each of these has to be told. */
export const faultOf = (both: Both, couple: Couple, page: Page): string | undefined => {
  const { pair, row } = couple;
  const faults = pair.fields.flatMap(
    (field) => badOnPage(both, couple, field, both.scene.sight.value(page, field.name)) ?? [],
  );
  const dangling = pair.fields.some(
    (field) => wayOf(pair, field) !== "none" && expectedOn(both, field, row) === undefined,
  );
  return dangling ? "it points at a row that has no page" : faults[0];
};

const hasBase = (both: Both, { pair, key }: Couple, { name }: Field): boolean => {
  const base = stateOf(both, pair, key)?.["base"];
  return typeof base === "object" && base !== null && !Array.isArray(base) && Object.hasOwn(base, name);
};

/** Whether two values that differ are a conflict that only a person may decide: of sets, only where no base is known. */
export const isOpen = (both: Both, couple: Couple, { field }: Difference): boolean => {
  const { policy, direction } = couple.pair;
  const isContest = field.kind !== "tags" || !hasBase(both, couple, field);
  return policy === "flag" && direction === "two-way" && field.way === "both" && isContest;
};
