import { readFileSync } from "node:fs";
import { isObject, type Json } from "../../src/model/json.ts";

const fields = (value: unknown): Json => (isObject(value) ? value : {});

const SOURCES = ["files", "postgres", "github-ci", "github-milestones", "kpis"];
const SCHEMA: unknown = JSON.parse(readFileSync("schema/notion-sync.schema.json", "utf8"));
const keysAt = (...path: readonly string[]): readonly string[] =>
  Object.keys(fields(path.reduce<unknown>((node, step) => fields(node)[step], SCHEMA)));
const ROOT = keysAt("properties");
const TARGET = keysAt("properties", "targets", "additionalProperties", "properties");

const FILES = { files: "x.json" };
const ROWS = { postgres: { table: "x", "updated-at": "updated_at" } };
const NAMED = { type: "title", from: "name" };

const only = (names: readonly string[], value: Json): boolean =>
  Object.keys(value).every((name) => names.includes(name));
/** Exactly one title, and what the key is in. */
const propertiesOf = ({ properties, key, preset }: Json): Json => {
  const own = fields(properties);
  const hasTitle = preset !== undefined || Object.values(own).some((one) => isObject(one) && one["type"] === "title");
  const carrier = fields(key)["property"];
  return {
    ...(!hasTitle && { "A title": NAMED }),
    ...(typeof carrier === "string" && { [carrier]: { type: "rich_text", is: "key" } }),
    ...own,
  };
};

const sourceOf = ({ direction, preset, source }: Json): unknown => {
  if (source !== undefined || preset !== undefined || direction === "promote") return source;
  return direction === "two-way" || direction === "pull" ? ROWS : FILES;
};

/** A target of which only some keys are shown. */
const wholeTarget = (shown: Json): Json => {
  const { direction, preset, files } = shown;
  const source = sourceOf(shown);
  if (direction === "promote") return { database: "d", files: [{ path: "x.md", template: "decision" }], ...shown };
  return {
    database: "d",
    ...(preset === undefined && { key: "name" }),
    ...shown,
    ...(source !== undefined && { source }),
    ...(files === undefined && { properties: propertiesOf(shown) }),
  };
};

const isTarget = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length > 0 && only(TARGET, value) && !only(ROOT, value);

/** Targets that a fragment names, and does not show. */
const others = (target: Json): Json => {
  const { ci, roadmap, milestones } = fields(fields(target["source"])["kpis"]);
  const related = Object.values(fields(target["properties"])).map((one) => fields(one)["to"]);
  const names = [...related, ci, roadmap, milestones].filter((name) => typeof name === "string");
  return Object.fromEntries(names.map((name) => [name, wholeTarget({})]));
};

/** A configuration, a target or a part of one, as a whole configuration; undefined for what is something else. */
export const wholeConfig = (value: unknown): object | undefined => {
  if (!isObject(value)) return undefined;
  if (only(ROOT, value)) return { version: 1, targets: { a: wholeTarget({}) }, ...value };
  if (isTarget(value)) return { version: 1, targets: { ...others(value), a: wholeTarget(value) } };
  if (Object.values(value).every(isTarget)) return { version: 1, targets: value };
  return SOURCES.some((kind) => kind in value)
    ? { version: 1, targets: { a: wholeTarget({ source: value }) } }
    : undefined;
};
