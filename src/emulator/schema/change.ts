import type { World } from "../call.ts";
import { invalid, malformed } from "../errors.ts";
import { printExpression } from "../formula/text.ts";
import { isObject, type Json, type JsonObject, textOf } from "../json.ts";
import { missingThing } from "../missing.ts";
import { type DataSource, dataSourceOf, type Property, pageOf, plainText, type Store } from "../store.ts";
import { convertValue } from "./convert.ts";
import { draftProperty, findProperty, titleProperty } from "./schema.ts";

const put = (source: DataSource, property: Property): void => {
  source.properties = new Map(source.properties).set(property.id, property);
};

const drop = (source: DataSource, id: string): void => {
  const rest = new Map(source.properties);
  rest.delete(id);
  source.properties = rest;
};

const needFreeName = (source: DataSource, name: string, own?: Property): void => {
  const taken = findByName(source, name);
  if (taken !== undefined && taken.id !== own?.id) throw invalid(`Property with name ${name} already exists.`);
};

const findByName = (source: DataSource, name: string): Property | undefined =>
  [...source.properties.values()].find((property) => property.name === name);

/** The other half of a two-way relation comes and goes with the first. */
const pair = (world: World, source: DataSource, property: Property): void => {
  const target = dataSourceOf(world.store, textOf(property.config["target"]));
  if (property.type !== "relation" || property.config["dual"] !== true || target === undefined) return;
  if (property.config["synced"] !== undefined) return;
  const wish = textOf(property.config["wish"]) || `Related to ${plainText(source.title)} (${property.name})`;
  const id = world.ids.property(new Map([...target.properties, ...source.properties]));
  const config = { target: source.id, dual: true, synced: property.id };
  put(target, { ...property, id, name: wish, description: null, config });
  put(source, { ...property, config: { target: target.id, dual: true, synced: id } });
};

/** A relation that turns one-way leaves its old other half behind only until that is removed; Notion keeps no link. */
const unpair = (store: Store, old: Property, now: Property | null): void => {
  if (old.type !== "relation" || old.config["dual"] !== true) return;
  const same = now?.type === "relation" && now.config["target"] === old.config["target"] && now.config["dual"] === true;
  const target = dataSourceOf(store, textOf(old.config["target"]));
  const other = target?.properties.get(textOf(old.config["synced"]));
  if (same || target === undefined || other === undefined) return;
  const { synced: _, ...config } = other.config;
  put(target, { ...other, config: { ...config, dual: false } });
};

const removeProperty = (world: World, source: DataSource, old: Property): void => {
  if (old.type === "title") throw invalid("Cannot delete title property");
  unpair(world.store, old, null);
  drop(source, old.id);
};

/** The same two-way relation written again is no news: the other half, its name included, stays. */
const keepPair = (old: Property, next: Property): Property =>
  next.type === "relation" &&
  old.type === "relation" &&
  next.config["dual"] === true &&
  old.config["dual"] === true &&
  next.config["target"] === old.config["target"]
    ? { ...next, config: old.config }
    : next;

const convertRows = (world: World, source: DataSource, change: { old: Property; next: Property }): void => {
  for (const id of source.rows) {
    const row = pageOf(world.store, id);
    const value = row?.values.get(change.old.id);
    if (row === undefined || value === undefined) continue;
    const converted = convertValue(value, { ...change, world });
    if (converted.options !== undefined) put(source, { ...change.next, options: converted.options });
    row.values.set(change.next.id, converted.value);
  }
};

const changeProperty = (
  world: World,
  source: DataSource,
  change: { old: Property; sent: JsonObject; path: string },
): void => {
  const { old, sent, path } = change;
  const name = textOf(sent["name"]) || old.name;
  needFreeName(source, name, old);
  const described = sent["description"] === undefined ? old.description : textOf(sent["description"]) || null;
  const onlyWords = Object.keys(sent).every((key) => ["name", "description", "id", "type"].includes(key));
  if (onlyWords) {
    put(source, { ...old, name, description: described });
    return;
  }
  const drafted = draftProperty(sent, { world, source, path, name, old });
  if ((old.type === "title") !== (drafted.type === "title"))
    throw invalid("Cannot change the type of a title property");
  const next = keepPair(old, drafted);
  unpair(world.store, old, next);
  put(source, next);
  if (old.type !== next.type) convertRows(world, source, { old, next });
  pair(world, source, next);
};

const addProperty = (
  world: World,
  source: DataSource,
  { name, sent, path }: { name: string; sent: Json; path: string },
): void => {
  const next = draftProperty(sent, { world, source, path, name });
  if (next.type === "title" && titleProperty(source) !== undefined) {
    throw invalid("A data source must have exactly one title property.");
  }
  put(source, next);
  pair(world, source, next);
};

const changeOne = (
  world: World,
  source: DataSource,
  { key, sent, path }: { key: string; sent: Json; path: string },
): void => {
  const old = findProperty(source, key);
  if (sent === null) {
    if (old === undefined) throw missingThing(world.store, "property_item", key);
    removeProperty(world, source, old);
  } else if (old === undefined) {
    addProperty(world, source, { name: key, sent, path });
  } else if (isObject(sent)) {
    changeProperty(world, source, { old, sent, path });
  } else {
    throw malformed(`${path} should be an object or \`null\`.`);
  }
};

const laterFirst = ([, a]: readonly [string, Json], [, b]: readonly [string, Json]): number =>
  Number(isObject(a) && a["rollup"] !== undefined) - Number(isObject(b) && b["rollup"] !== undefined);

/** A formula keeps its columns by ID from the moment they exist, and so outlives their renames. */
const bindFormulas = (store: Store, source: DataSource): void => {
  for (const property of source.properties.values()) {
    if (property.type !== "formula") continue;
    const written = textOf(property.config["expression"]);
    const expression = printExpression(written, { store, source });
    if (expression !== written) put(source, { ...property, config: { ...property.config, expression } });
  }
};

/** Carries out the `properties` of a schema write, all or nothing. Rollups come last: they lean on relations. */
export const changeSchema = (
  world: World,
  source: DataSource,
  { properties, path }: { properties: JsonObject; path: string },
): void => {
  const before = [...world.store.things.values()].flatMap((thing) =>
    thing.object === "data_source" ? [{ thing, properties: thing.properties }] : [],
  );
  try {
    for (const [key, sent] of Object.entries(properties).toSorted(laterFirst)) {
      changeOne(world, source, { key, sent, path: `${path}.${key}` });
      bindFormulas(world.store, source);
    }
  } catch (refusal) {
    for (const { thing, properties: old } of before) thing.properties = old;
    throw refusal;
  }
};

export const ensureTitle = (source: DataSource): void => {
  if (titleProperty(source) === undefined) {
    put(source, { id: "title", name: "Name", description: null, type: "title", config: {}, options: [], groups: [] });
  }
};
