import { type Json, type JsonObject, listOf, objectOf, textOf } from "./json.ts";

/** Rich text in the form in which Notion gives it back (`plain_text`, `annotations`, `href` all there). */
export type RichText = readonly JsonObject[];

export interface User {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl: string | null;
  readonly type: "person" | "bot";
  readonly email: string | null;
  /** Shown beside the address; `null` where Notion does not say. */
  readonly emailVerified: boolean | null;
  /** The bot of the connection itself shows its workspace; other bots are empty. */
  readonly own: boolean;
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  /** The connection's name, which Notion puts into its 404 messages. */
  readonly connection: string;
  /** Host and path before a page's slug. */
  readonly urls: string;
}

/** Where an object lives. `order` of children is kept by the parent. */
export type Parent =
  | { readonly type: "workspace" }
  | { readonly type: "page_id" | "block_id" | "database_id" | "data_source_id"; readonly id: string };

/** What pages, databases, data sources and blocks have in common. Times are milliseconds since 1970. */
export interface Kept {
  readonly id: string;
  parent: Parent;
  readonly created: number;
  readonly createdBy: string;
  edited: number;
  editedBy: string;
  inTrash: boolean;
}

/** What a query still sees of a row whose change has not reached the index (`null`: the row is not there yet). */
interface Lag {
  readonly until: number;
  readonly before: {
    readonly values: ReadonlyMap<string, Json>;
    readonly inTrash: boolean;
    readonly edited: number;
  } | null;
}

export interface Page extends Kept {
  readonly object: "page";
  /** By property ID. Options, people and relations are held as IDs, everything else as Notion shows it. */
  values: Map<string, Json>;
  icon: Json;
  cover: Json;
  isLocked: boolean;
  isArchived: boolean;
  readonly uniqueNumber: number;
  /** IDs of blocks, child pages and child databases, in the order of the page. */
  children: string[];
  lag: Lag | null;
}

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly optionIds: readonly string[];
}

/** A column. `config` is its settings as Notion shows them, apart from options and groups, which are held here. */
export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: string;
  readonly config: JsonObject;
  readonly options: readonly Option[];
  readonly groups: readonly Group[];
}

export interface DataSource extends Kept {
  readonly object: "data_source";
  title: RichText;
  description: RichText;
  icon: Json;
  cover: Json;
  /** By property ID. */
  properties: Map<string, Property>;
  /** Row IDs, oldest first. */
  rows: string[];
  lastNumber: number;
}

export interface Database extends Kept {
  readonly object: "database";
  title: RichText;
  description: RichText;
  icon: Json;
  cover: Json;
  isInline: boolean;
  isLocked: boolean;
  dataSources: string[];
}

export interface Block extends Kept {
  readonly object: "block";
  readonly type: string;
  /** The part under the type's key, without children, in the form in which Notion gives it back. */
  payload: JsonObject;
  children: string[];
}

export interface Comment {
  readonly id: string;
  readonly parent: Parent;
  readonly discussion: string;
  readonly created: number;
  edited: number;
  readonly createdBy: string;
  richText: RichText;
}

export interface Task {
  readonly id: string;
  readonly created: number;
  readonly operation: string;
  readonly result: JsonObject;
}

export type Thing = Page | Database | DataSource | Block;

/** Rights of a token. Tokens that nobody described may do everything and see everything that is shared. */
export interface Access {
  readonly read: boolean;
  readonly insert: boolean;
  readonly update: boolean;
  readonly comments: boolean;
  readonly users: boolean;
  readonly emails: boolean;
}

export interface Store {
  workspace: Workspace;
  readonly users: Map<string, User>;
  /** Pages, databases, data sources and blocks by dashed ID. */
  readonly things: Map<string, Thing>;
  readonly comments: Map<string, Comment>;
  readonly tasks: Map<string, Task>;
  /** Cursors that have been handed out, with the place in the results that each stood for. */
  readonly cursors: Map<string, number>;
  readonly unshared: Set<string>;
  readonly access: Map<string, Access>;
}

export const emptyStore = (workspace: Workspace): Store => ({
  workspace,
  users: new Map(),
  things: new Map(),
  comments: new Map(),
  tasks: new Map(),
  cursors: new Map(),
  unshared: new Set(),
  access: new Map(),
});

export const pageOf = (store: Store, id: string): Page | undefined => {
  const thing = store.things.get(id);
  return thing?.object === "page" ? thing : undefined;
};

export const databaseOf = (store: Store, id: string): Database | undefined => {
  const thing = store.things.get(id);
  return thing?.object === "database" ? thing : undefined;
};

export const dataSourceOf = (store: Store, id: string): DataSource | undefined => {
  const thing = store.things.get(id);
  return thing?.object === "data_source" ? thing : undefined;
};

export const plainText = (text: unknown): string =>
  listOf(text)
    .map((item) => textOf(objectOf(item)["plain_text"]))
    .join("");

/** The data source of a row, or nothing for a page that lives on its own. */
export const dataSourceOfPage = (store: Store, page: Page): DataSource | undefined =>
  page.parent.type === "data_source_id" ? dataSourceOf(store, page.parent.id) : undefined;

/** From the object up to the workspace, the object itself first. Parents cannot form a ring: moves are checked. */
export const lineage = (store: Store, thing: Thing): readonly Thing[] => {
  const above = thing.parent.type === "workspace" ? undefined : store.things.get(thing.parent.id);
  return above === undefined ? [thing] : [thing, ...lineage(store, above)];
};

export const ownBot = (store: Store): User => {
  const bot = [...store.users.values()].find((user) => user.own);
  if (bot === undefined) throw new Error("The emulator's store has no bot for its connection.");
  return bot;
};
