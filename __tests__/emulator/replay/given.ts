import { undashed } from "./names.ts";
import {
  type Exchange,
  type Given,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  type Recording,
  textOf,
} from "./recording.ts";

/** Every object of the recording, however deep, that passes. */
const within = (value: Json | undefined, passes: (object: JsonObject) => boolean): readonly JsonObject[] => {
  if (Array.isArray(value)) return value.flatMap((item: Json) => within(item, passes));
  if (!isObject(value)) return [];
  return [...(passes(value) ? [value] : []), ...Object.values(value).flatMap((item) => within(item, passes))];
};

const responses = (recording: Recording): readonly JsonObject[] => [
  ...recording.given.map(({ response }) => response),
  ...recording.exchanges.map(({ response }) => response),
];

const isFullUser = (object: JsonObject): boolean => object["object"] === "user" && typeof object["type"] === "string";

const isMade = ({ method, path, status }: Exchange): boolean =>
  method === "POST" && status < 300 && ["/v1/pages", "/v1/comments", "/v1/data_sources"].includes(path);

/** The connection in whose name the recording was made: the one that says so, else the maker of what was made. */
const botOf = (recording: Recording): JsonObject => {
  const users = responses(recording).flatMap((response) => within(response, isFullUser));
  const own = users.find((user) => objectOf(user["bot"])["owner"] !== undefined);
  const made = recording.exchanges.find(isMade)?.response;
  const id = textOf(own?.["id"]) || textOf(objectOf(made?.["created_by"])["id"]) || editor(recording);
  const spoken = responses(recording).flatMap((response) =>
    within(response, (one) => textOf(one["resolved_name"]) !== ""),
  )[0];
  const name =
    textOf(own?.["name"]) ||
    textOf(users.find((user) => user["id"] === id)?.["name"]) ||
    textOf(spoken?.["resolved_name"]);
  return { ...(id === "" ? {} : { id }), ...(name === "" ? {} : { name }) };
};

/** Databases and blocks that the recording made may only show their maker when they are read. */
const editor = (recording: Recording): string => {
  const isThing = (one: JsonObject): boolean =>
    ["data_source", "block"].includes(textOf(one["object"])) && isObject(one["created_by"]);
  const found = recording.exchanges.flatMap(({ response }) => within(response, isThing))[0];
  return textOf(objectOf(found?.["created_by"])["id"]);
};

const otherUsers = (recording: Recording, bot: JsonObject): readonly JsonObject[] => {
  const full = responses(recording).flatMap((response) => within(response, isFullUser));
  const others = full.filter((user) => user["id"] !== bot["id"] || user["name"] !== bot["name"]);
  // Masking gave two bots of one workspace the same identifier: ours need one each.
  const withIds = others.map((user) => ({
    ...user,
    id: user["id"] === bot["id"] ? `${textOf(user["id"]).slice(0, -4)}ffff` : (user["id"] ?? null),
    email: objectOf(user["person"])["email"] ?? null,
    email_verified: objectOf(user["person"])["email_verified"] ?? null,
  }));
  return [...new Map(withIds.map((user) => [user.id, user])).values()];
};

const workspaceOf = (recording: Recording, bot: JsonObject): JsonObject => {
  const owner = responses(recording).flatMap((response) =>
    within(response, (one) => textOf(one["workspace_name"]) !== ""),
  )[0];
  const url = within(recording.given[0]?.response, (one) => textOf(one["url"]) !== "")[0]?.["url"];
  const anyUrl =
    textOf(url) ||
    textOf(responses(recording).flatMap((one) => within(one, (o) => o["object"] === "page"))[0]?.["url"]);
  return {
    ...(owner === undefined ? {} : { name: owner["workspace_name"] ?? "", id: owner["workspace_id"] ?? "" }),
    connection: textOf(bot["name"]) || "Connection",
    urls: anyUrl.startsWith("https://app.notion.com/p/") ? "https://app.notion.com/p/" : "https://www.notion.so/",
  };
};

const seededPage = (page: JsonObject, children: readonly Json[]): JsonObject => {
  const title = Object.values(objectOf(page["properties"])).find((one) => objectOf(one)["type"] === "title");
  const parent = objectOf(page["parent"]);
  return {
    id: page["id"] ?? "",
    title: objectOf(title)["title"] ?? [],
    parent: textOf(parent["page_id"]) || "workspace",
    icon: page["icon"] ?? null,
    cover: page["cover"] ?? null,
    children,
    created_time: page["created_time"] ?? "",
    last_edited_time: page["last_edited_time"] ?? "",
    created_by: objectOf(page["created_by"])["id"] ?? "",
    last_edited_by: objectOf(page["last_edited_by"])["id"] ?? "",
  };
};

const idIn = (path: string): string => path.split("/")[3] ?? "";

const TOKEN = /\{\{notion:block_property:([^:}]+):[^}]*\}\}/g;

/** Formulas are shown with identifiers, but written with names. */
const writable = (properties: JsonObject): JsonObject => {
  const names = new Map(
    Object.values(properties).map((column) => [textOf(objectOf(column)["id"]), textOf(objectOf(column)["name"])]),
  );
  const rewrite = (expression: string): string =>
    expression.replaceAll(TOKEN, (token: string, id: string) =>
      names.has(id) ? `prop(${JSON.stringify(names.get(id))})` : token,
    );
  return Object.fromEntries(
    Object.entries(properties).map(([name, column]) => {
      const formula = objectOf(column)["formula"];
      if (formula === undefined) return [name, withoutGroups(column)];
      return [name, { ...objectOf(column), formula: { expression: rewrite(textOf(objectOf(formula)["expression"])) } }];
    }),
  );
};

const COMPUTED = ["formula", "rollup", "created_time", "created_by", "last_edited_time", "last_edited_by", "unique_id"];

const seededRow = (row: JsonObject): JsonObject => ({
  ...seededPage(row, []),
  properties: Object.fromEntries(
    Object.entries(objectOf(row["properties"])).filter(
      ([, value]) => !COMPUTED.includes(textOf(objectOf(value)["type"])),
    ),
  ),
});

/** Without what a seed cannot set, so that it is learnt from the first answer that shows it. */
const seededBlock = (value: Json): JsonObject => {
  const block = objectOf(value);
  const type = textOf(block["type"]);
  return { type, [type]: block[type] ?? {} };
};

const withoutGroups = (column: Json): Json => {
  const { status } = objectOf(column);
  return status === undefined
    ? column
    : { ...objectOf(column), status: { options: objectOf(status)["options"] ?? [] } };
};

const seededDatabase = (source: JsonObject, rows: readonly Json[]): JsonObject => ({
  id: objectOf(source["parent"])["database_id"] ?? "",
  data_source: source["id"] ?? "",
  title: source["title"] ?? [],
  description: source["description"] ?? [],
  parent: textOf(objectOf(source["database_parent"])["page_id"]),
  properties: writable(objectOf(source["properties"])),
  rows: rows.toReversed().map((row) => seededRow(objectOf(row))),
});

const blank = (id: string): JsonObject => ({ id, title: "", parent: "workspace" });

/** Pages above their children, with an empty one for each parent that was not given. */
const familyOf = (pages: readonly JsonObject[], databases: readonly JsonObject[]): readonly JsonObject[] => {
  const known = new Set(pages.map((page) => page["id"]));
  const parents = [...pages, ...databases]
    .map((one) => textOf(one["parent"]))
    .filter((id) => id !== "" && id !== "workspace");
  const missing = [...new Set(parents)].filter((id) => !known.has(id));
  const isTop = (page: JsonObject): number => Number(page["parent"] !== "workspace");
  return [...missing.map(blank), ...[...pages].sort((a, b) => isTop(a) - isTop(b))];
};

const named = (given: readonly Given[], pattern: RegExp): readonly Given[] =>
  given.filter(({ path }) => pattern.test(path));

/** A seed for the emulator with everything that the recording says was there, under the recording's own identifiers. */
export const seedOf = (recording: Recording): JsonObject => {
  const { given } = recording;
  const bot = botOf(recording);
  const inside = (pattern: RegExp, id: string): readonly Json[] =>
    named(given, pattern)
      .filter(({ path }) => undashed(idIn(path)) === undashed(id))
      .flatMap(({ response }) => listOf(response["results"]));
  const databases = named(given, /^\/v1\/data_sources\/[^/]+$/).map(({ response }) =>
    seededDatabase(response, inside(/\/query$/, textOf(response["id"]))),
  );
  const pages = named(given, /^\/v1\/pages\/[^/]+$/).map(({ response }) =>
    seededPage(response, inside(/\/children$/, textOf(response["id"])).map(seededBlock)),
  );
  return {
    workspace: workspaceOf(recording, bot),
    bot,
    users: otherUsers(recording, bot),
    pages: familyOf(pages, databases),
    databases,
  };
};
