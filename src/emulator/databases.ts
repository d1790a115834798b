import type { Call } from "./call.ts";
import { invalid, restricted } from "./errors.ts";
import { isObject, type Json, objectOf } from "./json.ts";
import { needDatabase, needDataSource, needEditable, needThing } from "./needs.ts";
import { adopt, fresh, readIcon, touch, touchUp, trashWish } from "./rows/edits.ts";
import { printDatabase, printDataSource } from "./rows/print.ts";
import { readRichText } from "./rows/rich-text.ts";
import { changeSchema, ensureTitle } from "./schema/change.ts";
import { type Database, type DataSource, dataSourceOf, type Parent, type RichText } from "./store.ts";
import { needBoolean, needObject, needOnly, needParent } from "./validate.ts";

const richText = (call: Call, key: string): RichText | undefined =>
  call.body[key] === undefined ? undefined : readRichText(call.body[key], `body.${key}`, call.store);

const iconIn = (call: Call, otherwise: Json): Json => {
  const icon = call.body["icon"];
  return icon === undefined ? otherwise : isObject(icon) ? readIcon(icon) : null;
};

const coverIn = (call: Call, otherwise: Json): Json => call.body["cover"] ?? otherwise;

const newDataSource = (call: Call, id: string, database: Database): DataSource => ({
  ...fresh(call, id, { type: "database_id", id: database.id }),
  object: "data_source",
  title: richText(call, "title") ?? [],
  description: richText(call, "description") ?? [],
  icon: null,
  cover: null,
  properties: new Map(),
  rows: [],
  lastNumber: 0,
});

const needParentPage = (call: Call, parent: Parent): void => {
  if (parent.type === "workspace") return;
  const page = needThing(call, "page", parent.id);
  needEditable(call, page);
  touchUp(call, page);
};

const fill = (
  call: Call,
  source: DataSource,
  { properties, path }: { properties: Json | undefined; path: string },
): void => {
  call.store.things.set(source.id, source);
  try {
    changeSchema(call, source, { properties: needObject(properties ?? {}, path), path });
    ensureTitle(source);
  } catch (refusal) {
    call.store.things.delete(source.id);
    throw refusal;
  }
};

const CREATE_KEYS = [
  "parent",
  "title",
  "description",
  "is_inline",
  "icon",
  "cover",
  "initial_data_source",
  "is_locked",
];

/** Makes a database with its first data source. Seeds may say which IDs the two get. */
export const makeDatabase = (call: Call, given: { id?: string; dataSource?: string } = {}): Database => {
  const { body, store } = call;
  needOnly(body, CREATE_KEYS, "body");
  const parent = needParent(body["parent"], ["page_id"]);
  needParentPage(call, parent);
  const database: Database = {
    ...fresh(call, given.id ?? call.ids.random(), parent),
    object: "database",
    title: richText(call, "title") ?? [],
    description: richText(call, "description") ?? [],
    icon: iconIn(call, null),
    cover: coverIn(call, null),
    isInline: body["is_inline"] === true,
    isLocked: false,
    dataSources: [],
  };
  const source = newDataSource(call, given.dataSource ?? call.ids.random(), database);
  store.things.set(database.id, database);
  try {
    const properties = objectOf(body["initial_data_source"])["properties"];
    fill(call, source, { properties, path: "body.initial_data_source.properties" });
  } catch (refusal) {
    store.things.delete(database.id);
    throw refusal;
  }
  database.dataSources.push(source.id);
  adopt(store, database);
  return database;
};

export const createDatabase = (call: Call): Json => {
  if (!call.access.insert) throw restricted();
  return printDatabase(call, makeDatabase(call));
};

export const retrieveDatabase = (call: Call): Json =>
  printDatabase(call, needDatabase(call, call.param("database_id")));

const UPDATE_KEYS = [
  "parent",
  "title",
  "description",
  "is_inline",
  "icon",
  "cover",
  "in_trash",
  "archived",
  "is_locked",
];

/** While a database has one data source, the two are one to the eye: title and description are shared. */
const alone = (call: Call, database: Database): DataSource | undefined =>
  database.dataSources.length === 1 ? dataSourceOf(call.store, database.dataSources[0] ?? "") : undefined;

export const updateDatabase = (call: Call): Json => {
  const database = needDatabase(call, call.param("database_id"));
  if (!call.access.update) throw restricted();
  const { body } = call;
  needOnly(body, UPDATE_KEYS, "body");
  const wish = trashWish(call);
  if (wish === null) needEditable(call, database);
  const words = { title: richText(call, "title"), description: richText(call, "description") };
  const twin = alone(call, database);
  for (const [key, value] of Object.entries(words)) {
    if (value === undefined) continue;
    Object.assign(database, { [key]: value });
    if (twin !== undefined) Object.assign(twin, { [key]: value });
  }
  database.icon = iconIn(call, database.icon);
  database.cover = coverIn(call, database.cover);
  if (body["is_inline"] !== undefined) database.isInline = needBoolean(body["is_inline"], "body.is_inline");
  if (body["is_locked"] !== undefined) database.isLocked = needBoolean(body["is_locked"], "body.is_locked");
  if (wish !== null) database.inTrash = wish;
  touch(call, database);
  return printDatabase(call, database);
};

export const createDataSource = (call: Call): Json => {
  if (!call.access.insert) throw restricted();
  const { body } = call;
  needOnly(body, ["parent", "properties", "title", "description", "icon"], "body");
  const parent = needParent(body["parent"], ["database_id", "page_id"]);
  if (parent.type !== "database_id") {
    throw invalid(
      "Creating new databases with data sources is not supported in this endpoint for API version 2025-09-03 and later. Use the Create Database API instead.",
    );
  }
  const database = needThing(call, "database", parent.id);
  needEditable(call, database);
  const source = newDataSource(call, call.ids.dated(call.now(), "data_source"), database);
  source.icon = iconIn(call, null);
  fill(call, source, { properties: body["properties"], path: "body.properties" });
  database.dataSources.push(source.id);
  touch(call, database);
  return printDataSource(call, source);
};

export const retrieveDataSource = (call: Call): Json =>
  printDataSource(call, needDataSource(call, call.param("data_source_id")));

const moveDataSource = (call: Call, source: DataSource): void => {
  if (call.body["parent"] === undefined) return;
  const parent = needParent(call.body["parent"], ["database_id"]);
  const next = needThing(call, "database", parent.type === "workspace" ? "" : parent.id);
  const old = source.parent.type === "database_id" ? call.store.things.get(source.parent.id) : undefined;
  if (old?.object === "database") old.dataSources = old.dataSources.filter((id) => id !== source.id);
  next.dataSources.push(source.id);
  source.parent = parent;
};

export const updateDataSource = (call: Call): Json => {
  const source = needDataSource(call, call.param("data_source_id"));
  if (!call.access.update) throw restricted();
  const { body } = call;
  needOnly(body, ["title", "description", "icon", "properties", "in_trash", "archived", "parent"], "body");
  const wish = trashWish(call);
  if (wish === null) needEditable(call, source);
  const title = richText(call, "title");
  if (body["properties"] !== undefined) {
    changeSchema(call, source, {
      properties: needObject(body["properties"], "body.properties"),
      path: "body.properties",
    });
  }
  if (title !== undefined) rename(call, source, title);
  source.icon = iconIn(call, source.icon);
  moveDataSource(call, source);
  if (wish !== null) source.inTrash = wish;
  if (Object.keys(body).length > 0) touch(call, source);
  return printDataSource(call, source);
};

const rename = (call: Call, source: DataSource, title: RichText): void => {
  source.title = title;
  const database = source.parent.type === "database_id" ? call.store.things.get(source.parent.id) : undefined;
  if (database?.object === "database" && alone(call, database) === source) database.title = title;
};

export const listTemplates = (call: Call): Json => {
  needDataSource(call, call.param("data_source_id"));
  return { templates: [], has_more: false, next_cursor: null };
};
