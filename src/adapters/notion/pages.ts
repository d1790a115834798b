import { Failure } from "../../model/failure.ts";
import { isObject, type Json } from "../../model/json.ts";
import type { Held, Page, PageChange, PageDraft, Parent } from "../../model/page.ts";
import { canonical, type Property, sameOptions, type Value } from "../../model/property.ts";
import { objectAt, textAt } from "./json.ts";
import { decode, encode } from "./properties.ts";
import { type Request, segment } from "./request.ts";

const parentOf = (json: Json): Parent => {
  const source = textAt(json, "data_source_id");
  if (source !== null) return { kind: "data-source", id: source, databaseId: textAt(json, "database_id") ?? "" };
  const page = textAt(json, "page_id");
  if (page !== null) return { kind: "page", id: page };
  const block = textAt(json, "block_id") ?? textAt(json, "database_id");
  return block === null ? { kind: "workspace", id: "" } : { kind: "block", id: block };
};

/** Older versions of the API say `archived`. Being archived in the newer sense (`is_archived`) is not the trash. */
export const isInTrash = (json: Json): boolean => json["in_trash"] === true || json["archived"] === true;

const isPage = (json: unknown): json is Json =>
  isObject(json) && json["object"] === "page" && textAt(json, "id") !== null && isObject(json["properties"]);

const unexpected = (about: string): Failure =>
  new Failure({
    kind: "unknown",
    message: `Notion's answer about ${about} is not a page that can be read.`,
    cure: "Run again; if it stays so, check in Notion that the page opens, and that the connection may read it.",
  });

export const decodePage = (json: unknown, about = "a page"): Page => {
  if (!isPage(json)) throw unexpected(about);
  const held = Object.entries(objectAt(json, "properties")).map(([name, value]) => [name, decode(value)] as const);
  return {
    id: textAt(json, "id") ?? "",
    url: textAt(json, "url") ?? "",
    parent: parentOf(objectAt(json, "parent")),
    created: textAt(json, "created_time") ?? "",
    edited: textAt(json, "last_edited_time") ?? "",
    editedBy: textAt(objectAt(json, "last_edited_by"), "id") ?? "",
    inTrash: isInTrash(json),
    properties: Object.fromEntries(held),
  };
};

type Properties = Readonly<Record<string, Property>>;

/** A status cannot be emptied: Notion would put its default option there, which nobody asked for. */
const written = (properties: Properties): readonly (readonly [string, Property])[] =>
  Object.entries(properties).filter(([, { type, value }]) => type !== "status" || value !== null);

const encodeAll = (properties: Properties): Json =>
  Object.fromEntries(written(properties).map(([name, property]) => [name, encode(property)]));

const holds = (page: Page, key: string): Held | undefined =>
  Object.hasOwn(page.properties, key)
    ? page.properties[key]
    : Object.values(page.properties).find(({ id }) => id === key);

const says = ({ type, value, partial }: Held, wanted: Value): boolean =>
  !partial && (JSON.stringify(value) === JSON.stringify(wanted) || sameOptions(type, value, wanted));

const already = (page: Page, { properties = {}, inTrash = page.inTrash }: PageChange): boolean =>
  page.inTrash === inTrash &&
  written(properties).every(([key, property]) => {
    const held = holds(page, key);
    return held !== undefined && says(held, canonical(property).value);
  });

/** What is neither what was there nor what was sent, somebody typed since; of what is not shown whole, nobody can tell. */
const isTypedOver = (page: Page, { properties = {}, over = {} }: PageChange): boolean =>
  written(properties).some(([key, property]) => {
    const [held, before] = [holds(page, key), over[key]];
    if (held === undefined || before === undefined || held.partial || before.partial) return false;
    return !says(held, canonical(property).value) && !says(held, before.value);
  });

const typedOver = (id: string): Failure =>
  new Failure({
    kind: "unknown",
    message: `The answer to a change of the page ${id} was lost, and somebody has edited the page since.`,
    cure: "Run it again: it looks at both sides anew.",
  });

export const readPage = (id: string): Request => ({
  kind: "read",
  method: "get",
  path: `pages/${segment(id)}`,
  about: `the page ${id}`,
});

export const createPage = ({ dataSource, properties, markdown }: PageDraft): Request => ({
  kind: "create",
  method: "post",
  path: "pages",
  about: `the new page in the data source ${dataSource}`,
  body: {
    parent: { type: "data_source_id", data_source_id: dataSource },
    properties: encodeAll(properties),
    ...(markdown === undefined || markdown === "" ? {} : { markdown }),
  },
  committed: readPage,
});

/** `look` sends a request once, to see whether a change whose answer was lost was carried out. */
export const changePage = (
  { id, change }: { id: string; change: PageChange },
  look: (request: Request) => Promise<unknown>,
): Request => ({
  kind: "update",
  method: "patch",
  path: `pages/${segment(id)}`,
  about: `the page ${id}`,
  body: {
    ...(change.properties === undefined ? {} : { properties: encodeAll(change.properties) }),
    ...(change.inTrash === undefined ? {} : { in_trash: change.inTrash }),
  },
  happened: async () => {
    const json = await look({ ...readPage(id), retries: 0 });
    const page = decodePage(json);
    if (already(page, change)) return json;
    return isTypedOver(page, change) ? typedOver(id) : undefined;
  },
});
