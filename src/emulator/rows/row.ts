import type { World } from "../call.ts";
import { invalid, malformed } from "../errors.ts";
import { evaluateFormula } from "../formula/formula.ts";
import { isObject, type Json, type JsonObject, listOf, own, textOf } from "../json.ts";
import type { View } from "../query/view.ts";
import { evaluateRollup } from "../schema/rollup.ts";
import { encodeId, findProperty, propertiesOf } from "../schema/schema.ts";
import { type DataSource, dataSourceOf, dataSourceOfPage, type Page, type Property, pageOf } from "../store.ts";
import { minute } from "../times.ts";
import { printUser } from "../users.ts";
import { LIMITS, needObject } from "../validate.ts";
import { VALUE_KINDS } from "./values.ts";

/** The only property of a page outside a database. */
const TITLE: Property = {
  id: "title",
  name: "title",
  description: null,
  type: "title",
  config: {},
  options: [],
  groups: [],
};

const COMPUTED: Readonly<Record<string, (page: Page, property: Property, view: View) => Json>> = {
  created_time: (page) => minute(page.created),
  last_edited_time: (page) => minute(page.edited),
  created_by: (page, _, { world }) => printUser(world.store, page.createdBy),
  last_edited_by: (page, _, { world }) => printUser(world.store, page.editedBy),
  unique_id: (page, { config }) => ({ prefix: config["prefix"] ?? null, number: page.uniqueNumber }),
  formula: (page, property, view) => evaluateFormula(page, property, view),
  rollup: (page, property, view) => evaluateRollup(page, property, view),
  button: () => ({}),
};

/** The value as Notion shows it under the type's key. */
export const readValue = (page: Page, property: Property, view: View): Json => {
  const kind = VALUE_KINDS[property.type];
  if (kind === undefined) return COMPUTED[property.type]?.(page, property, view) ?? null;
  const kept = page.values.get(property.id) ?? kind.empty;
  return kind.read(kept, { world: view.world, property, limit: view.limit });
};

export const viewOf = (world: World, limit: number = LIMITS.references): View => ({
  world,
  limit,
  depth: 0,
  value: readValue,
});

const printValue = (page: Page, property: Property, view: View): JsonObject => ({
  id: encodeId(property.id),
  type: property.type,
  [property.type]: readValue(page, property, view),
  ...(property.type === "relation" ? { has_more: listOf(page.values.get(property.id)).length > view.limit } : {}),
});

export const columnsOf = (source: DataSource | undefined): readonly Property[] =>
  source === undefined ? [TITLE] : propertiesOf(source);

/** All columns, sent or not, unless the request names those it wants. */
export const printValues = (page: Page, view: View, wanted: readonly Property[] | null): JsonObject => {
  const columns = columnsOf(dataSourceOfPage(view.world.store, page));
  const shown = wanted === null ? columns : columns.filter((column) => wanted.some(({ id }) => id === column.id));
  return Object.fromEntries(shown.map((property) => [property.name, printValue(page, property, view)]));
};

export const findColumn = (source: DataSource | undefined, key: string): Property | undefined => {
  if (source !== undefined) return findProperty(source, key);
  return key === "title" ? TITLE : undefined;
};

/** A value comes wrapped under its type (`{ number: 1 }`) or bare (`1`); another type's wrapping is a mistake. */
const unwrap = (sent: Json, property: Property): Json => {
  if (!isObject(sent)) return sent;
  const inner = sent[property.type];
  if (inner !== undefined) return inner;
  const claimed = textOf(sent["type"]);
  const other = Object.keys(sent).some((key) => key !== "name" && own(VALUE_KINDS, key) !== undefined);
  if (other || own(VALUE_KINDS, claimed) !== undefined)
    throw invalid(`${property.name} is expected to be ${property.type}.`);
  return sent;
};

const writeValue = (
  key: string,
  sent: Json,
  at: { world: World; source: DataSource | undefined },
): readonly [Property, Json] => {
  const property = findColumn(at.source, key);
  if (property === undefined) throw invalid(`${key} is not a property that exists.`);
  const kind = VALUE_KINDS[property.type];
  if (kind === undefined) throw invalid(`Couldn't find editable properties for these identifiers: ${key}`);
  if (sent === null && kind.empty !== null) throw malformed(`Invalid property value for: "${key}".`);
  const inner = unwrap(sent, property);
  const wrapped = isObject(sent) && sent[property.type] !== undefined;
  const path = `body.properties.${key}${wrapped ? `.${property.type}` : ""}`;
  return [property, kind.write(inner, { ...at, property, path })];
};

/** Reads the `properties` of a page write. Nothing is changed yet, but for options that select and multi_select need. */
export const readWrites = (
  value: Json | undefined,
  at: { world: World; source: DataSource | undefined },
): readonly (readonly [Property, Json])[] => {
  const before = at.source?.properties;
  try {
    return Object.entries(needObject(value ?? {}, "body.properties")).map(([key, sent]) => writeValue(key, sent, at));
  } catch (refusal) {
    if (at.source !== undefined && before !== undefined) at.source.properties = before;
    throw refusal;
  }
};

const withId = (ids: Json | undefined, id: string): Json => [...listOf(ids).filter((other) => other !== id), id];

const withoutId = (ids: Json | undefined, id: string): Json => listOf(ids).filter((other) => other !== id);

/** In a two-way relation the pages on the other side point back. */
const pointBack = (world: World, page: Page, { property, value }: { property: Property; value: Json }): void => {
  const back = textOf(property.config["synced"]);
  if (dataSourceOf(world.store, textOf(property.config["target"]))?.properties.get(back) === undefined) return;
  const before = new Set(listOf(page.values.get(property.id)));
  const after = new Set(listOf(value));
  const touch = (ids: Iterable<Json>, change: (ids: Json | undefined, id: string) => Json): void => {
    for (const id of ids) {
      const other = pageOf(world.store, textOf(id));
      other?.values.set(back, change(other.values.get(back), page.id));
    }
  };
  touch(
    [...before].filter((id) => !after.has(id)),
    withoutId,
  );
  touch(
    [...after].filter((id) => !before.has(id)),
    withId,
  );
};

export const applyWrites = (world: World, page: Page, writes: readonly (readonly [Property, Json])[]): void => {
  for (const [property, value] of writes) {
    if (property.type === "relation") pointBack(world, page, { property, value });
    page.values.set(property.id, value);
  }
};

/** The columns that `filter_properties` names (by ID or name, the key once each or with brackets), or all. */
export const wantedColumns = (query: URLSearchParams, source: DataSource | undefined): readonly Property[] | null => {
  const names = [...query.getAll("filter_properties"), ...query.getAll("filter_properties[]")];
  return names.length === 0 ? null : names.flatMap((name) => findColumn(source, name) ?? []);
};
