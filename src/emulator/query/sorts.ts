import type { World } from "../call.ts";
import { invalid, malformed, shown } from "../errors.ts";
import { isList, isObject, type Json, objectOf, textOf } from "../json.ts";
import { viewOf } from "../rows/row.ts";
import { findProperty } from "../schema/schema.ts";
import { type DataSource, type Page, type Property, plainText } from "../store.ts";
import { reads } from "../times.ts";
import { needList, needObject, needText } from "../validate.ts";

type Rank = string | number | null;
type Order = (a: Page, b: Page) => number;

const natural = new Intl.Collator("en", { numeric: true });

/** What a value is sorted by. Options go by their place in the schema. */
const rankOf = (value: Json, column: Property): Rank => {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "string") return column.type.endsWith("_time") ? reads.moment(value) : value || null;
  if (isList(value)) return listRank(value, column);
  return objectRank(value, column);
};

const place = (name: Json | undefined, column: Property): Rank => {
  const index = column.options.findIndex((option) => option.name === name);
  return index < 0 ? null : index;
};

const listRank = (value: readonly Json[], column: Property): Rank => {
  if (value.length === 0) return null;
  const first = objectOf(value[0]);
  if (column.type === "multi_select") return place(first["name"], column);
  return plainText(value) || textOf(first["name"]) || textOf(first["id"]) || null;
};

const objectRank = (value: Json, column: Property): Rank => {
  const object = objectOf(value);
  if (column.type === "select" || column.type === "status") return place(object["name"], column);
  if (typeof object["start"] === "string") return reads.moment(object["start"]);
  if (typeof object["number"] === "number") return object["number"];
  const inner = object[textOf(object["type"])];
  return isObject(inner) || inner === undefined
    ? textOf(objectOf(inner)["start"]) || textOf(object["name"]) || null
    : rankOf(inner, column);
};

/** Empty values come last in either direction. */
const compare = (a: Rank, b: Rank, sign: number): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return (a - b) * sign;
  return natural.compare(String(a), String(b)) * sign;
};

const directionOf = (value: Json | undefined, path: string): number => {
  if (value === "ascending" || value === undefined) return 1;
  if (value === "descending") return -1;
  throw malformed(`${path}.direction should be \`"ascending"\` or \`"descending"\`, instead was ${shown(value)}.`);
};

const orderBy = (value: Json, path: string, { world, source }: { world: World; source: DataSource }): Order => {
  const sort = needObject(value, path);
  const sign = directionOf(sort["direction"], path);
  if (sort["timestamp"] !== undefined) {
    const which = needText(sort["timestamp"], `${path}.timestamp`) === "created_time" ? "created" : "edited";
    // Rows of one moment still have an order: that of their numbers.
    const ties = which === "created" ? sign : 0;
    return (a, b) => compare(a[which], b[which], sign) || compare(a.uniqueNumber, b.uniqueNumber, ties);
  }
  const name = needText(sort["property"], `${path}.property`);
  const column = findProperty(source, name);
  if (column === undefined) throw invalid(`Could not find sort property with name or id: ${name}`);
  const view = viewOf(world, Number.POSITIVE_INFINITY);
  const ranks = new Map<string, Rank>();
  const rank = (page: Page): Rank => {
    if (!ranks.has(page.id)) ranks.set(page.id, rankOf(view.value(page, column, view), column));
    return ranks.get(page.id) ?? null;
  };
  return (a, b) => compare(rank(a), rank(b), sign);
};

/** The order that a query asks for; earlier sorts win. */
export const readSorts = (value: Json | undefined, at: { world: World; source: DataSource }): Order | null => {
  const orders = needList(value ?? [], "body.sorts").map((sort, index) => orderBy(sort, `body.sorts[${index}]`, at));
  if (orders.length === 0) return null;
  return (a, b) => orders.reduce((found, order) => (found === 0 ? order(a, b) : found), 0);
};

export const sortedBy = (order: Order | null, pages: readonly Page[]): readonly Page[] =>
  order === null ? pages : [...pages].sort(order);
