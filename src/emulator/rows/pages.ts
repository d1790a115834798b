import { draftsOfMarkdown, eraseContent, leadingTitle } from "../blocks/bodies.ts";
import { type BlockDraft, placeBlocks, readBlocks } from "../blocks/drafts.ts";
import type { Call, Reply } from "../call.ts";
import { invalid, malformed, restricted, unexpected } from "../errors.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { needEditable, needPage, needThing } from "../needs.ts";
import { defaultStatus } from "../schema/options.ts";
import { type DataSource, dataSourceOf, dataSourceOfPage, lineage, type Page, type Parent } from "../store.ts";
import { startTask } from "../tasks.ts";
import { needBoolean, needObject, needOnly, needParent } from "../validate.ts";
import { abandon, adopt, fresh, hideNew, readIcon, remember, touch, touchUp, trashWish } from "./edits.ts";
import { printPage } from "./print.ts";
import { textItems } from "./rich-text.ts";
import { applyWrites, columnsOf, readWrites, wantedColumns } from "./row.ts";

const asAnswer = (call: Call, page: Page): JsonObject =>
  printPage(call, page, { columns: wantedColumns(call.query, dataSourceOfPage(call.store, page)) });

export const retrievePage = (call: Call): Json => asAnswer(call, needPage(call, call.param("page_id")));

/** Resolves a database to its data source, as long as it has only one. */
const homeOf = (call: Call, parent: Parent): Parent => {
  if (parent.type !== "database_id") return parent;
  const database = needThing(call, "database", parent.id);
  const [only, ...more] = database.dataSources.filter((id) => dataSourceOf(call.store, id)?.inTrash === false);
  if (only !== undefined && more.length === 0) return { type: "data_source_id", id: only };
  throw invalid("Databases with multiple data sources are not supported in this API version.", {
    error_type: "multiple_data_sources_for_database",
    database_id: database.id,
    child_data_source_ids: database.dataSources,
    minimum_api_version: "2025-09-03",
  });
};

const needHome = (call: Call, parent: Parent): DataSource | undefined => {
  if (parent.type === "workspace") return undefined;
  const kind = parent.type === "data_source_id" ? "data_source" : "page";
  const home = needThing(call, kind, parent.id);
  needEditable(call, home);
  return home.object === "data_source" ? home : undefined;
};

const contentOf = (call: Call): readonly BlockDraft[] => {
  const { body } = call;
  if (body["markdown"] !== undefined && (body["children"] ?? body["content"]) !== undefined) {
    throw malformed(unexpected("body.children", body["children"]));
  }
  if (body["markdown"] !== undefined) return draftsOfMarkdown(body["markdown"], "body.markdown", call.store);
  return readBlocks(body["children"] ?? body["content"] ?? [], "body.children", call.store);
};

const iconOf = (value: Json | undefined): Json => (isObject(value) ? readIcon(value) : null);

const coverOf = (value: Json | undefined): Json => {
  if (value === undefined || value === null) return null;
  const cover = needObject(value, "body.cover");
  const kind = ["external", "file_upload", "file"].find((key) => cover[key] !== undefined);
  if (kind === undefined) throw malformed("body.cover.external should be defined, instead was `undefined`.");
  return { type: kind, [kind]: cover[kind] ?? null };
};

/** A row counts its number and starts with the first status, whether or not the request says so. */
const newPage = (
  call: Call,
  { id, parent, source }: { id: string; parent: Parent; source: DataSource | undefined },
): Page => {
  if (source !== undefined) source.lastNumber += 1;
  const statuses = columnsOf(source).flatMap((column): readonly (readonly [string, Json])[] => {
    const first = column.type === "status" ? defaultStatus(column) : undefined;
    return first === undefined ? [] : [[column.id, first.id]];
  });
  return {
    ...fresh(call, id, parent),
    object: "page",
    values: new Map(statuses),
    icon: iconOf(call.body["icon"]),
    cover: coverOf(call.body["cover"]),
    isLocked: false,
    isArchived: false,
    uniqueNumber: source?.lastNumber ?? 0,
    children: [],
    lag: null,
  };
};

const CREATE_KEYS = [
  ...[
    "parent",
    "properties",
    "icon",
    "cover",
    "children",
    "content",
    "markdown",
    "allow_async",
    "template",
    "position",
  ],
];

/** Makes a page, with its content. Seeds may say which ID it gets. */
export const makePage = (call: Call, id: string = call.ids.dated(call.now())): Page => {
  const { body, store } = call;
  needOnly(body, CREATE_KEYS, "body");
  const parent = homeOf(call, needParent(body["parent"], ["page_id", "database_id", "data_source_id"]));
  const source = needHome(call, parent);
  const drafts = contentOf(call);
  const writes = readWrites(body["properties"], { world: call, source });
  const titled = leadingTitle(call, drafts, writes);
  const page = newPage(call, { id, parent, source });
  store.things.set(page.id, page);
  source?.rows.push(page.id);
  adopt(store, page);
  applyWrites(call, page, writes);
  if (titled !== null) page.values.set("title", textItems(titled.title));
  placeBlocks(call, page, { drafts: titled?.rest ?? drafts });
  touchParent(call, parent);
  hideNew(call, page);
  return page;
};

export const createPage = (call: Call): Reply => {
  if (!call.access.insert) throw restricted();
  const answer = asAnswer(call, makePage(call));
  return call.body["allow_async"] === true ? startTask(call, "POST /v1/pages", answer) : answer;
};

const touchParent = (call: Call, parent: Parent): void => {
  const above = parent.type === "page_id" ? call.store.things.get(parent.id) : undefined;
  if (above !== undefined) touchUp(call, above);
};

const UPDATE_KEYS = [
  ...["properties", "icon", "cover", "in_trash", "archived", "is_locked", "is_archived", "template", "erase_content"],
];

/** Puts a page into the trash or takes it out. Only taking out is possible while it is there. */
const moveToTrash = (page: Page, wish: boolean | null): void => {
  if (wish !== null) page.inTrash = wish;
};

export const updatePage = (call: Call): Json => {
  const page = needPage(call, call.param("page_id"));
  if (!call.access.update) throw restricted();
  const { body } = call;
  needOnly(body, UPDATE_KEYS, "body");
  const wish = trashWish(call);
  if (wish === null || Object.keys(body).length > 1)
    needEditable(call, wish === false ? { ...page, inTrash: false } : page);
  const writes = readWrites(body["properties"], { world: call, source: dataSourceOfPage(call.store, page) });
  const icon = body["icon"] === undefined ? page.icon : iconOf(body["icon"]);
  const cover = body["cover"] === undefined ? page.cover : coverOf(body["cover"]);
  remember(call, page);
  moveToTrash(page, wish);
  applyWrites(call, page, writes);
  Object.assign(page, { icon, cover });
  if (body["is_locked"] !== undefined) page.isLocked = needBoolean(body["is_locked"], "body.is_locked");
  if (body["is_archived"] !== undefined) page.isArchived = needBoolean(body["is_archived"], "body.is_archived");
  if (body["erase_content"] === true) eraseContent(call, page);
  if (Object.keys(body).length > 0) touch(call, page);
  return asAnswer(call, page);
};

const sameParent = (a: Parent, b: Parent): boolean =>
  a.type === b.type && a.type !== "workspace" && b.type !== "workspace" && a.id === b.id;

/** A row brings along the values whose columns have the same name and type in its new home. */
const rehome = (call: Call, page: Page, parent: Parent): void => {
  const { store } = call;
  const old = dataSourceOfPage(store, page);
  const next = parent.type === "data_source_id" ? dataSourceOf(store, parent.id) : undefined;
  if (old !== undefined) old.rows = old.rows.filter((id) => id !== page.id);
  abandon(store, page);
  const targets = columnsOf(next);
  page.values = new Map(
    columnsOf(old).flatMap((column): readonly (readonly [string, Json])[] => {
      const value = page.values.get(column.id);
      const title = column.type === "title";
      const target = targets.find((other) => other.type === column.type && (title || other.name === column.name));
      return value === undefined || target === undefined ? [] : [[target.id, value]];
    }),
  );
  page.parent = parent;
  next?.rows.push(page.id);
  adopt(store, page);
};

export const movePage = (call: Call): Json => {
  const page = needPage(call, call.param("page_id"));
  if (!call.access.update) throw restricted();
  needOnly(call.body, ["parent"], "body");
  needEditable(call, page);
  const parent = homeOf(call, needParent(call.body["parent"], ["page_id", "data_source_id"]));
  needHome(call, parent);
  if (sameParent(parent, page.parent)) throw invalid("New parent must be different from the current parent.");
  const above = parent.type === "workspace" ? undefined : call.store.things.get(parent.id);
  if (above !== undefined && lineage(call.store, above).some((one) => one.id === page.id)) {
    throw invalid("Cannot move a page into itself.");
  }
  remember(call, page);
  rehome(call, page, parent);
  touch(call, page);
  return asAnswer(call, page);
};
