import { createHash } from "node:crypto";
import { markdownOf } from "../blocks/bodies.ts";
import type { World } from "../call.ts";
import { invalid } from "../errors.ts";
import { type Json, listOf, objectOf, textOf } from "../json.ts";
import { textItems } from "../rows/rich-text.ts";
import { findColumn } from "../rows/row.ts";
import { titleProperty } from "../schema/schema.ts";
import { dataSourceOf, dataSourceOfPage, type Page, type Property, pageOf } from "../store.ts";
import { sightOf, type Wish } from "./person.ts";
import { type Fields, writtenValue } from "./written.ts";

type Act = (fields: Fields, world: World) => Wish;

const word = (fields: Fields, name: string): string => fields.get(name) ?? "";

/** IDs go into a path, where they must not turn into another one. */
const pathOf = (kind: string, id: string, rest = ""): string => `/v1/${kind}/${encodeURIComponent(id)}${rest}`;

const needPageHere = (world: World, id: string): Page => {
  const page = pageOf(world.store, id);
  if (page === undefined) throw invalid("The page is no longer there.");
  return page;
};

/** By its ID, so that a rename meanwhile does no harm. A page outside a database has its title alone. */
export const columnById = (world: World, page: Page, id: string): Property | undefined => {
  const source = dataSourceOfPage(world.store, page);
  return source === undefined ? findColumn(source, id) : source.properties.get(id);
};

const needColumn = (world: World, page: Page, id: string): Property => {
  const column = columnById(world, page, id);
  if (column === undefined) throw invalid("The property is no longer there.");
  return column;
};

const set: Act = (fields, world) => {
  const page = needPageHere(world, word(fields, "page"));
  const { name, type } = needColumn(world, page, word(fields, "property"));
  return {
    method: "PATCH",
    path: pathOf("pages", page.id),
    body: { properties: { [name]: { [type]: writtenValue(type, fields) } } },
  };
};

const markdownNow = (world: World, page: Page): string => markdownOf(sightOf(world), page).markdown;

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The text that a person starts from, and a mark by which to see whether it is still the same when they are done. */
export const startingText = (world: World, page: Page): { markdown: string; seen: string } => {
  const markdown = markdownNow(world, page);
  return { markdown, seen: digest(markdown) };
};

/** A long text takes long to write: what a sync has written meanwhile is not to be lost without a word. */
const body: Act = (fields, world) => {
  const page = needPageHere(world, word(fields, "page"));
  if (digest(markdownNow(world, page)) !== word(fields, "seen")) {
    throw invalid("The page has changed since you began. Copy your text, cancel, and begin again from what is there.");
  }
  const text = word(fields, "value").replaceAll("\r\n", "\n");
  return { method: "PATCH", path: pathOf("pages", page.id, "/markdown"), body: { replace_content: { new_str: text } } };
};

const add: Act = (fields, world) => {
  const source = dataSourceOf(world.store, word(fields, "source"));
  if (source === undefined) throw invalid("The database is no longer there.");
  const title = word(fields, "title").trim();
  const name = titleProperty(source)?.name ?? "title";
  const properties = title === "" ? {} : { [name]: { title: textItems(title) } };
  return { method: "POST", path: "/v1/pages", body: { parent: { data_source_id: source.id }, properties } };
};

const trashed =
  (wish: boolean): Act =>
  (fields) => ({ method: "PATCH", path: pathOf("pages", word(fields, "page")), body: { in_trash: wish } });

const rename: Act = (fields, world) => {
  const source = dataSourceOf(world.store, word(fields, "source"));
  const column = source?.properties.get(word(fields, "property"));
  if (source === undefined || column === undefined) throw invalid("The property is no longer there.");
  const name = word(fields, "value").trim();
  if (name === "") throw invalid("A property needs a name.");
  return {
    method: "PATCH",
    path: pathOf("data_sources", source.id),
    body: { properties: { [column.name]: { name } } },
  };
};

const ACTS: ReadonlyMap<string, Act> = new Map(
  Object.entries({ set, body, add, trash: trashed(true), restore: trashed(false), rename }),
);

const pairOf = (value: Json): [string, string][] => {
  const [name, held] = listOf(value);
  return typeof name === "string" && typeof held === "string" ? [[name, held]] : [];
};

/** The fields of a form, as the page sends them: `{ "fields": [["do", "trash"], ["page", "…"]] }`. */
export const fieldsOf = (sent: unknown): Fields =>
  new URLSearchParams(listOf(objectOf(sent)["fields"]).flatMap(pairOf));

export const wishOf = (fields: Fields, world: World): Wish => {
  const act = ACTS.get(textOf(fields.get("do")));
  if (act === undefined) throw invalid(`There is no such act. Known: ${[...ACTS.keys()].join(", ")}.`);
  return act(fields, world);
};
