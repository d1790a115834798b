import { liveChildren } from "../blocks/blocks.ts";
import type { World } from "../call.ts";
import { type Json, listOf, objectOf, textOf } from "../json.ts";
import { nameOfDatabase, printBlock } from "../rows/print.ts";
import { readValue, viewOf } from "../rows/row.ts";
import { isUnderTrash } from "../sharing.ts";
import {
  type Block,
  type Database,
  type DataSource,
  databaseOf,
  dataSourceOf,
  dataSourceOfPage,
  lineage,
  type Page,
  type Property,
  pageOf,
  plainText,
  type Store,
  type Thing,
} from "../store.ts";
import { titleOfPage } from "../titles.ts";
import { type PageLink, readable, type Value } from "./value.ts";

export const MOST_ROWS = 500;
const MOST_BLOCKS = 2000;
const MOST_TRASH = 50;
const MOST_REFERENCES = 25;

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

export interface Field extends Column {
  readonly value: Value;
}

export interface Row {
  readonly link: PageLink;
  readonly values: readonly Value[];
}

/** A data source with its rows. Most databases have one. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total: number;
  /** What lies in the trash, the last first, and how much there is of it. */
  readonly trash: readonly PageLink[];
  readonly trashed: number;
}

export interface DatabaseView {
  readonly id: string;
  readonly title: string;
  readonly emoji: string;
  readonly description: readonly Json[];
  readonly total: number;
  readonly tables: readonly Table[];
}

export interface BlockView {
  readonly id: string;
  readonly type: string;
  readonly payload: Json;
  readonly children: readonly BlockView[];
}

export interface Crumb {
  readonly title: string;
  readonly href: string;
}

export interface PageView {
  readonly link: PageLink;
  readonly crumbs: readonly Crumb[];
  readonly fields: readonly Field[];
  readonly blocks: readonly BlockView[];
  readonly isCut: boolean;
  readonly inTrash: boolean;
  /** Neither the page nor anything above it lies in the trash. */
  readonly canEdit: boolean;
}

export interface HomeView {
  readonly workspace: string;
  /** The page under which everything is made. */
  readonly root: string;
  readonly databases: readonly DatabaseView[];
  readonly pages: readonly PageLink[];
}

const emojiOf = (icon: Json): string => textOf(objectOf(icon)["emoji"]);

export const linkOf = (page: Page): PageLink => ({
  id: page.id,
  title: titleOfPage(page) || "Untitled",
  emoji: emojiOf(page.icon),
});

const related = (store: Store, value: Json, total: number): Value => {
  const links = listOf(value).map((item) => {
    const id = textOf(objectOf(item)["id"]);
    const page = pageOf(store, id);
    return page === undefined ? { id, title: "No access", emoji: "" } : linkOf(page);
  });
  return links.length === 0 ? { is: "empty" } : { is: "pages", links, more: total - links.length };
};

const shown = (world: World, page: Page, property: Property): Value => {
  const value = readValue(page, property, viewOf(world, MOST_REFERENCES));
  if (property.type !== "relation") return readable(property, value);
  return related(world.store, value, listOf(page.values.get(property.id)).length);
};

/** The title first, as in Notion; the rest in the order in which they were made. */
const propertiesOf = (source: DataSource | undefined): readonly Property[] => {
  const columns = source === undefined ? [] : [...source.properties.values()];
  return [...columns.filter(({ type }) => type === "title"), ...columns.filter(({ type }) => type !== "title")];
};

const tableOf = (world: World, source: DataSource): Table => {
  const columns = propertiesOf(source);
  const pages = source.rows.flatMap((id) => pageOf(world.store, id) ?? []);
  const living = pages.filter((page) => !page.inTrash);
  const trash = pages.filter((page) => page.inTrash);
  return {
    id: source.id,
    name: plainText(source.title),
    columns: columns.map(({ id, name, type }) => ({ id, name, type })),
    rows: living.slice(0, MOST_ROWS).map((page) => ({
      link: linkOf(page),
      values: columns.map((property) => shown(world, page, property)),
    })),
    total: living.length,
    trash: trash.toReversed().slice(0, MOST_TRASH).map(linkOf),
    trashed: trash.length,
  };
};

const databaseView = (world: World, database: Database): DatabaseView => {
  const sources = database.dataSources.flatMap((id) => dataSourceOf(world.store, id) ?? []);
  const tables = sources.filter((source) => !source.inTrash).map((source) => tableOf(world, source));
  return {
    id: database.id,
    title: nameOfDatabase(database),
    emoji: emojiOf(database.icon),
    description: database.description,
    total: tables.reduce((all, { total }) => all + total, 0),
    tables,
  };
};

const isLive = (thing: Thing): boolean => !thing.inTrash;

export const homeView = (world: World): HomeView => {
  const things = [...world.store.things.values()].filter(isLive);
  const databases = things.filter((thing) => thing.object === "database");
  const pages = things.filter((thing) => thing.object === "page").filter(({ parent }) => parent.type === "page_id");
  const root = things.find((thing) => thing.object === "page" && thing.parent.type === "workspace");
  return {
    workspace: world.store.workspace.name,
    root: root?.id ?? "",
    databases: databases.map((database) => databaseView(world, database)),
    pages: pages.slice(0, MOST_ROWS).map((page) => linkOf(page)),
  };
};

export const databaseViewOf = (world: World, id: string): DatabaseView | undefined => {
  const database = databaseOf(world.store, id);
  return database === undefined ? undefined : databaseView(world, database);
};

/** Above a page: databases, and pages that have a name. */
const crumbsOf = (store: Store, page: Page): readonly Crumb[] =>
  lineage(store, page)
    .slice(1)
    .toReversed()
    .flatMap((thing): readonly Crumb[] => {
      if (thing.object === "database") return [{ title: nameOfDatabase(thing), href: `/d/${thing.id}` }];
      const title = thing.object === "page" ? titleOfPage(thing) : "";
      return title === "" ? [] : [{ title, href: `/p/${thing.id}` }];
    });

const blocksOf = (world: World, parent: Page | Block, left: { blocks: number }): readonly BlockView[] =>
  liveChildren(world, parent).flatMap((child) => {
    left.blocks -= 1;
    if (left.blocks < 0) return [];
    const printed = printBlock(world, child);
    const type = textOf(printed["type"]);
    const children = child.object === "block" ? blocksOf(world, child, left) : [];
    return [{ id: child.id, type, payload: printed[type] ?? null, children }];
  });

export const pageView = (world: World, id: string): PageView | undefined => {
  const page = pageOf(world.store, id);
  if (page === undefined) return undefined;
  const columns = propertiesOf(dataSourceOfPage(world.store, page)).filter(({ type }) => type !== "title");
  const left = { blocks: MOST_BLOCKS };
  const blocks = blocksOf(world, page, left);
  return {
    link: linkOf(page),
    crumbs: crumbsOf(world.store, page),
    fields: columns.map((property) => ({
      id: property.id,
      name: property.name,
      type: property.type,
      value: shown(world, page, property),
    })),
    blocks,
    isCut: left.blocks < 0,
    inTrash: page.inTrash,
    canEdit: !page.inTrash && !isUnderTrash(world.store, page),
  };
};

/** Moves whenever something changed that a page may show. */
export const revisionOf = ({ store }: World, changes: number): string => {
  const latest = [...store.things.values()].reduce((last, { edited }) => Math.max(last, edited), 0);
  return `${changes}.${store.things.size}.${store.users.size}.${latest}`;
};
