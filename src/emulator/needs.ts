import type { Call, World } from "./call.ts";
import { inTrash, invalid, underTrash } from "./errors.ts";
import { missingThing } from "./missing.ts";
import { isUnderTrash, isVisible } from "./sharing.ts";
import type { Block, Database, DataSource, Page, Thing } from "./store.ts";
import { pathUuid } from "./validate.ts";

const WORDS = { page: "a page", database: "a database", data_source: "a data source", block: "a block" } as const;

type Kind = keyof typeof WORDS;

interface Kinds {
  readonly page: Page;
  readonly database: Database;
  readonly data_source: DataSource;
  readonly block: Block;
}

const isKind = <Name extends Kind>(thing: Thing, kind: Name): thing is Kinds[Name] => thing.object === kind;

/** The object with that ID, which must be of that kind, exist, and be shared. */
export const needThing = <Name extends Kind>({ store }: World, kind: Name, id: string): Kinds[Name] => {
  const thing = store.things.get(id);
  if (thing === undefined || !isVisible(store, thing)) throw missingThing(store, kind, id);
  if (isKind(thing, kind)) return thing;
  // A block is not addressed by the other endpoints at all, and so it is simply not found there.
  if (thing.object === "block") throw missingThing(store, kind, id);
  const other = thing.object.replace("_", " ");
  throw invalid(
    `Provided ID ${id} is ${WORDS[thing.object]}, not ${WORDS[kind]}. Use the retrieve ${other} API instead.`,
  );
};

export const needPage = (call: Call, id: string): Page => needThing(call, "page", pathUuid(id, "page_id"));

export const needDatabase = (call: Call, id: string): Database =>
  needThing(call, "database", pathUuid(id, "database_id"));

export const needDataSource = (call: Call, id: string): DataSource =>
  needThing(call, "data_source", pathUuid(id, "data_source_id"));

/** A block in the widest sense: pages and databases are blocks too. */
export const needBlock = ({ store }: World, id: string): Page | Database | Block => {
  const thing = store.things.get(id);
  if (thing === undefined || thing.object === "data_source" || !isVisible(store, thing)) {
    throw missingThing(store, "block", id);
  }
  return thing;
};

/** Nothing in the trash can be edited, nor anything below it. */
export const needEditable = ({ store }: World, thing: Thing): void => {
  if (thing.inTrash) throw inTrash();
  if (isUnderTrash(store, thing)) throw underTrash();
};
