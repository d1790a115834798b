import { updateMarkdown } from "./blocks/bodies.ts";
import type { Call, World } from "./call.ts";
import { accessWith } from "./capabilities.ts";
import { makeDatabase } from "./databases.ts";
import { NO_TWISTS } from "./faults/twists.ts";
import { isList, isObject, type Json, type JsonObject, listOf, objectOf, textOf } from "./json.ts";
import { makePage } from "./rows/pages.ts";
import { textItems } from "./rows/rich-text.ts";
import { findProperty } from "./schema/schema.ts";
import {
  type DataSource,
  dataSourceOf,
  ownBot,
  type Page,
  type Property,
  pageOf,
  type Store,
  type User,
} from "./store.ts";
import { titleOfPage } from "./titles.ts";

/**
 * What the emulator starts with, as a person would write it down. Everything is optional, and so is every `id`.
 *
 * {
 *   "workspace": { "name": "Acme", "connection": "notion-sync", "urls": "https://www.notion.so/" },
 *   "bot": { "id": "…", "name": "notion-sync" },
 *   "users": [{ "id": "…", "name": "First Person", "email": "first@example.com" }],
 *   "tokens": { "ntn_reader": ["read", "users"] },                 // capabilities: read insert update comments users emails
 *   "pages": [{ "id": "…", "title": "Handbook", "parent": "<page id>", "icon": {…}, "body": "# Markdown" }],
 *   "databases": [{
 *     "id": "…", "data_source": "…", "title": "Modules", "parent": "<page id>",
 *     "properties": { "Module": "title", "Stage": { "select": { "options": [{ "name": "Live", "color": "green" }] } } },
 *     "rows": [{ "id": "…", "properties": { "Module": "alpha", "Stage": "Live" }, "body": "text", "in_trash": true,
 *                "created_time": "2026-01-05T10:00:00Z", "last_edited_time": "…", "created_by": "<user id>" }]
 *   }],
 *   "unshared": ["<id>"]
 * }
 *
 * A property is its type's name or its settings as in a create request. A value is a plain one (text, number, name of
 * an option, list of names, date or `{start,end}`, user by ID, name or e-mail, file by URL or `{name,url}`, related row
 * by ID or title) or a value as in a page write. Parents are the root page where none is named; with `"workspace"` a
 * page stands at the top. Databases come in order, so a relation points back to one before.
 */
export interface Seeding {
  readonly world: World;
  readonly root: string;
}

const callOf = (world: World, body: JsonObject, given: JsonObject = {}): Call => {
  const time = textOf(given["created_time"]);
  return {
    ...world,
    now: time === "" ? world.now : () => Date.parse(time),
    version: "2026-03-11",
    query: new URLSearchParams(),
    body,
    access: accessWith(["read", "insert", "update", "comments", "emails"]),
    actor: textOf(given["created_by"]) || ownBot(world.store).id,
    twists: NO_TWISTS,
    param: () => textOf(given["id"]),
  };
};

const file = (value: Json): Json => {
  const url = typeof value === "string" ? value : textOf(objectOf(value)["url"]);
  const name = textOf(objectOf(value)["name"]) || (url.split("/").at(-1) ?? url);
  return isObject(value) && value["url"] === undefined ? value : { name, type: "external", external: { url } };
};

const userId = (store: Store, value: Json): string =>
  [...store.users.values()].find((user) => [user.id, user.name, user.email].includes(textOf(value)))?.id ??
  textOf(value);

const rowId = (store: Store, value: Json, property: Property): string => {
  const rows = dataSourceOf(store, textOf(property.config["target"]))?.rows ?? [];
  const named = rows.find((id) => {
    const page = pageOf(store, id);
    return page !== undefined && titleOfPage(page) === value;
  });
  return named ?? textOf(value);
};

const many = (value: Json): readonly Json[] => (isList(value) ? value : value === null ? [] : [value]);

const option = (value: Json): Json => (typeof value === "string" ? { name: value } : value);

/** A plain value as a page write would have it. */
const PLAIN: Readonly<Record<string, (value: Json, property: Property, store: Store) => Json>> = {
  title: (value) => (typeof value === "string" ? textItems(value) : value),
  rich_text: (value) => (typeof value === "string" ? textItems(value) : value),
  select: option,
  status: option,
  multi_select: (value) => many(value).map(option),
  date: (value) => (typeof value === "string" ? { start: value } : value),
  people: (value, _, store) => many(value).map((one) => (isObject(one) ? one : { id: userId(store, one) })),
  files: (value) => many(value).map(file),
  relation: (value, property, store) =>
    many(value).map((one) => (isObject(one) ? one : { id: rowId(store, one, property) })),
};

const valueIn = (source: DataSource, store: Store, [name, value]: readonly [string, Json]): readonly [string, Json] => {
  const property = findProperty(source, name);
  if (property === undefined) throw new Error(`The seed names a property that the database does not have: ${name}.`);
  const wrapped = isObject(value) && value[property.type] !== undefined;
  const plain = PLAIN[property.type];
  return [name, wrapped || plain === undefined ? value : { [property.type]: plain(value, property, store) }];
};

/** What a request cannot set: times, the trash, who edited last. */
const settle = (page: Page, given: JsonObject): void => {
  const edited = textOf(given["last_edited_time"]) || textOf(given["created_time"]);
  if (edited !== "") page.edited = Date.parse(edited);
  page.editedBy = textOf(given["last_edited_by"]) || page.editedBy;
  page.inTrash = given["in_trash"] === true;
};

const addBody = (world: World, page: Page, given: JsonObject): void => {
  const markdown = textOf(given["body"]);
  if (markdown === "") return;
  updateMarkdown(callOf(world, { replace_content: { new_str: markdown } }, { ...given, id: page.id }));
};

const addRow = ({ world }: Seeding, source: DataSource, value: Json): void => {
  const given = objectOf(value);
  const properties = Object.fromEntries(
    Object.entries(objectOf(given["properties"])).map((entry) => valueIn(source, world.store, entry)),
  );
  const body = { parent: { data_source_id: source.id }, properties, ...extras(given) };
  const page = makePage(callOf(world, body, given), textOf(given["id"]) || world.ids.dated(world.now()));
  addBody(world, page, given);
  settle(page, given);
};

const extras = (given: JsonObject): JsonObject =>
  Object.fromEntries(
    ["icon", "cover", "children"].flatMap((key) => {
      const value = given[key];
      return value === undefined || value === null ? [] : [[key, value]];
    }),
  );

const parentOf = (given: JsonObject, root: string): JsonObject => {
  const parent = textOf(given["parent"]) || root;
  return parent === "workspace" ? { workspace: true } : { page_id: parent };
};

const addPage = ({ world, root }: Seeding, value: Json): void => {
  const given = objectOf(value);
  const properties = { title: { title: PLAIN["title"]?.(given["title"] ?? "", NO_PROPERTY, world.store) ?? [] } };
  const body = { parent: parentOf(given, root), properties, ...extras(given) };
  const page = makePage(callOf(world, body, given), textOf(given["id"]) || world.ids.dated(world.now()));
  addBody(world, page, given);
  settle(page, given);
};

const NO_PROPERTY: Property = { id: "", name: "", description: null, type: "", config: {}, options: [], groups: [] };

const schemaOf = (properties: Json | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(objectOf(properties)).map(([name, settings]) => [
      name,
      typeof settings === "string" ? { [settings]: {} } : settings,
    ]),
  );

const addDatabase = (seeding: Seeding, value: Json): void => {
  const { world, root } = seeding;
  const given = objectOf(value);
  const title = given["title"] ?? "";
  const body = {
    parent: parentOf(given, root),
    title: typeof title === "string" ? textItems(title) : title,
    description:
      typeof given["description"] === "string" ? textItems(given["description"]) : (given["description"] ?? []),
    is_inline: given["is_inline"] === true,
    initial_data_source: { properties: schemaOf(given["properties"]) },
    ...extras(given),
  };
  const id = textOf(given["id"]);
  const dataSource = textOf(given["data_source"]);
  const database = makeDatabase(callOf(world, body, given), {
    ...(id === "" ? {} : { id }),
    ...(dataSource === "" ? {} : { dataSource }),
  });
  const source = dataSourceOf(world.store, database.dataSources[0] ?? "");
  for (const row of listOf(given["rows"])) if (source !== undefined) addRow(seeding, source, row);
  database.inTrash = given["in_trash"] === true;
};

const addUser = ({ world }: Seeding, value: Json): void => {
  const given = objectOf(value);
  const id = textOf(given["id"]) || world.ids.random();
  const user: User = {
    id,
    name: textOf(given["name"]),
    avatarUrl: textOf(given["avatar_url"]) || null,
    type: given["type"] === "bot" ? "bot" : "person",
    email: textOf(given["email"]) || null,
    emailVerified: given["email_verified"] === null ? null : given["email_verified"] !== false,
    own: false,
  };
  world.store.users.set(id, user);
};

const setBot = (store: Store, value: Json | undefined): void => {
  if (!isObject(value)) return;
  const old = ownBot(store);
  const bot = { ...old, id: textOf(value["id"]) || old.id, name: textOf(value["name"]) || old.name };
  store.users.delete(old.id);
  store.users.set(bot.id, bot);
  store.workspace = { ...store.workspace, connection: bot.name };
};

export const plant = (seeding: Seeding, data: unknown): void => {
  const { store } = seeding.world;
  const seed = objectOf(data);
  const workspace = objectOf(seed["workspace"]);
  const words = ["id", "name", "connection", "urls"].filter((key) => typeof workspace[key] === "string");
  store.workspace = { ...store.workspace, ...Object.fromEntries(words.map((key) => [key, textOf(workspace[key])])) };
  for (const user of listOf(seed["users"])) addUser(seeding, user);
  setBot(store, seed["bot"]);
  for (const [token, capabilities] of Object.entries(objectOf(seed["tokens"]))) {
    store.access.set(token, accessWith(listOf(capabilities).map(textOf)));
  }
  for (const page of listOf(seed["pages"])) addPage(seeding, page);
  for (const database of listOf(seed["databases"])) addDatabase(seeding, database);
  for (const id of listOf(seed["unshared"])) store.unshared.add(textOf(id));
};
