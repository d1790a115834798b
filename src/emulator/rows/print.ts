import type { Call, World } from "../call.ts";
import type { Json, JsonObject } from "../json.ts";
import { printSchema } from "../schema/schema.ts";
import {
  type Block,
  type Database,
  type DataSource,
  databaseOf,
  dataSourceOf,
  type Page,
  type Parent,
  type Property,
  plainText,
  type Store,
  type Thing,
} from "../store.ts";
import { minute, precise } from "../times.ts";
import { titleOfPage, urlOf } from "../titles.ts";
import { userRef } from "../users.ts";
import { printValues, viewOf } from "./row.ts";

const printParent = (store: Store, parent: Parent): JsonObject => {
  if (parent.type === "workspace") return { type: "workspace", workspace: true };
  const above = { type: parent.type, [parent.type]: parent.id };
  if (parent.type !== "data_source_id") return above;
  const database = dataSourceOf(store, parent.id)?.parent;
  return database?.type === "database_id" ? { ...above, database_id: database.id } : above;
};

const nothing = { text: "New database" };

/** Untitled databases are called "New database" everywhere, but the data source in them keeps its empty title. */
export const nameOfDatabase = (database: Database): string => plainText(database.title) || nothing.text;

export interface Wanted {
  readonly columns: readonly Property[] | null;
}

export const printPage = (call: World & Partial<Call>, page: Page, wanted: Wanted = { columns: null }): JsonObject => ({
  object: "page",
  id: page.id,
  created_time: minute(page.created),
  last_edited_time: minute(page.edited),
  created_by: userRef(page.createdBy),
  last_edited_by: userRef(page.editedBy),
  cover: page.cover,
  icon: page.icon,
  parent: printParent(call.store, page.parent),
  in_trash: page.inTrash,
  is_archived: page.isArchived,
  is_locked: page.isLocked,
  properties: printValues(page, viewOf(call, call.twists?.truncate), wanted.columns),
  url: urlOf(call.store, page.id, titleOfPage(page)),
  public_url: null,
});

const untitled = (title: string): Json => [
  {
    type: "text",
    text: { content: title, link: null },
    annotations: { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: "default" },
    plain_text: title,
    href: null,
  },
];

export const printDatabase = ({ store }: World, database: Database): JsonObject => ({
  object: "database",
  id: database.id,
  title: database.title.length === 0 ? untitled(nothing.text) : database.title,
  description: database.description,
  parent: printParent(store, database.parent),
  is_inline: database.isInline,
  in_trash: database.inTrash,
  is_locked: database.isLocked,
  created_time: precise(database.created),
  last_edited_time: precise(database.edited),
  data_sources: database.dataSources.flatMap((id) => {
    const source = dataSourceOf(store, id);
    return source === undefined || source.inTrash ? [] : [{ id, name: plainText(source.title) || nothing.text }];
  }),
  icon: database.icon,
  cover: database.cover,
  url: urlOf(store, database.id),
  public_url: null,
});

export const printDataSource = ({ store }: World, source: DataSource): JsonObject => {
  const database = source.parent.type === "database_id" ? databaseOf(store, source.parent.id) : undefined;
  return {
    object: "data_source",
    id: source.id,
    cover: source.cover,
    icon: source.icon,
    created_time: minute(source.created),
    created_by: userRef(source.createdBy),
    last_edited_by: userRef(source.editedBy),
    last_edited_time: minute(source.edited),
    title: source.title,
    description: source.description,
    is_inline: database?.isInline ?? false,
    properties: printSchema(store, source),
    parent: printParent(store, source.parent),
    database_parent: database === undefined ? null : printParent(store, database.parent),
    url: urlOf(store, database?.id ?? source.id),
    public_url: null,
    in_trash: source.inTrash,
  };
};

interface Shown {
  readonly type: string;
  readonly payload: JsonObject;
  readonly children: readonly string[];
}

const asBlock = (thing: Page | Database | Block): Shown => {
  if (thing.object === "block") return thing;
  if (thing.object === "database") {
    return { type: "child_database", payload: { title: nameOfDatabase(thing) }, children: [] };
  }
  return { type: "child_page", payload: { title: titleOfPage(thing) }, children: thing.children };
};

/** A block; pages and databases are blocks too, of the types child_page and child_database. */
export const printBlock = ({ store }: World, thing: Page | Database | Block): JsonObject => {
  const { type, payload, children } = asBlock(thing);
  return {
    object: "block",
    id: thing.id,
    parent: printParent(store, thing.parent),
    created_time: minute(thing.created),
    last_edited_time: minute(thing.edited),
    created_by: userRef(thing.createdBy),
    last_edited_by: userRef(thing.editedBy),
    has_children: children.some((id) => store.things.get(id)?.inTrash === false),
    in_trash: thing.inTrash,
    type,
    [type]: payload,
  };
};

export const isBlockLike = (thing: Thing): thing is Page | Database | Block => thing.object !== "data_source";
