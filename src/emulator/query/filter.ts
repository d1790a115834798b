import type { World } from "../call.ts";
import { invalid, malformed, undefinedAt, unexpected } from "../errors.ts";
import { type Json, type JsonObject, listOf, objectOf, own, textOf } from "../json.ts";
import { viewOf } from "../rows/row.ts";
import { findProperty } from "../schema/schema.ts";
import type { DataSource, Page, Property } from "../store.ts";
import { minute } from "../times.ts";
import { LIMITS, needList, needObject, needText } from "../validate.ts";
import { CONDITIONS, fits, mismatchedFilter, needTest } from "./conditions.ts";
import type { View } from "./view.ts";

export type Filter = (page: Page) => boolean;
type Check = (value: Json) => boolean;

interface Place {
  readonly world: World;
  readonly source: DataSource;
  readonly path: string;
  readonly depth: number;
}

const KINDS = [...Object.keys(CONDITIONS), "formula", "rollup", "verification"];

const checkOf = (kind: string, conditions: Json | undefined, { world, path }: Place): Check => {
  const given = Object.entries(needObject(conditions, path));
  if (given.length === 0)
    throw malformed(undefinedAt(`${path}.${Object.keys(own(CONDITIONS, kind) ?? {})[0] ?? "equals"}`));
  const now = world.now();
  const tests = given.map(([name, operand]) => ({ operand, test: needTest(kind, name, { operand, path }) }));
  return (value) => tests.every(({ operand, test }) => test(value, operand, now));
};

const FORMULA_KINDS: Readonly<Record<string, string>> = {
  string: "rich_text",
  number: "number",
  checkbox: "checkbox",
  date: "date",
};

const innerValue = (value: Json): Json => {
  const inner = objectOf(value);
  return inner[textOf(inner["type"])] ?? null;
};

const rollupCheck = (filter: JsonObject, place: Place): Check => {
  const [quantifier = ""] = Object.keys(filter);
  if (quantifier === "number" || quantifier === "date") {
    const check = checkOf(quantifier, filter[quantifier], { ...place, path: `${place.path}.${quantifier}` });
    return (value) => check(innerValue(value));
  }
  const inner = needObject(filter[quantifier], `${place.path}.${quantifier}`);
  const [kind = ""] = Object.keys(inner);
  const check = checkOf(kind, inner[kind], { ...place, path: `${place.path}.${quantifier}.${kind}` });
  const items = (value: Json): readonly Json[] => listOf(objectOf(value)["array"]).map(innerValue);
  if (quantifier === "any") return (value) => items(value).some(check);
  if (quantifier === "every") return (value) => items(value).every(check);
  if (quantifier === "none") return (value) => !items(value).some(check);
  throw malformed(...["any", "every", "none", "number", "date"].map((key) => undefinedAt(`${place.path}.${key}`)));
};

const checkFor = (kind: string, column: Property, { filter, place }: { filter: JsonObject; place: Place }): Check => {
  const at = { ...place, path: `${place.path}.${kind}` };
  // Formulas that came through the API have no type that a filter could rely on, and so Notion refuses.
  if (kind === "formula" && column.type === "formula" && column.config["made_in_app"] !== true) {
    throw invalid("Unable to filter based on a formula of unknown type");
  }
  if (kind === "formula") {
    const inner = needObject(filter[kind], at.path);
    const [name = ""] = Object.keys(inner);
    const check = checkOf(own(FORMULA_KINDS, name) ?? name, inner[name], { ...at, path: `${at.path}.${name}` });
    return (value) => check(innerValue(value));
  }
  if (kind === "rollup") return rollupCheck(needObject(filter[kind], at.path), at);
  const rule = column.type === "created_by" || column.type === "last_edited_by" ? column.type : kind;
  return checkOf(rule, filter[kind], at);
};

const propertyFilter = (filter: JsonObject, place: Place): Filter => {
  const kind = KINDS.find((name) => filter[name] !== undefined);
  if (kind === undefined)
    throw malformed(...["or", "and", ...KINDS].map((name) => undefinedAt(`${place.path}.${name}`)));
  const name = needText(filter["property"], `${place.path}.property`);
  const column = findProperty(place.source, name);
  if (column === undefined) throw invalid(`Could not find property with name or id: ${name}`);
  if (!fits(kind, column.type)) throw mismatchedFilter(column.type, kind);
  const check = checkFor(kind, column, { filter, place });
  const view: View = viewOf(place.world, Number.POSITIVE_INFINITY);
  return (page) => check(view.value(page, column, view));
};

const timestampFilter = (filter: JsonObject, place: Place): Filter => {
  const which = needText(filter["timestamp"], `${place.path}.timestamp`);
  if (which !== "created_time" && which !== "last_edited_time") {
    throw malformed(
      `${place.path}.timestamp should be \`"created_time"\` or \`"last_edited_time"\`, instead was \`"${which}"\`.`,
    );
  }
  const check = checkOf("date", filter[which], { ...place, path: `${place.path}.${which}` });
  return (page) => check(minute(which === "created_time" ? page.created : page.edited));
};

const compound = (kind: "and" | "or", filter: JsonObject, place: Place): Filter => {
  const path = `${place.path}.${kind}`;
  if (place.depth >= LIMITS.depth) throw malformed(unexpected(path, filter[kind]));
  const parts = needList(filter[kind], path).map((part, index) =>
    readFilter(part, { ...place, path: `${path}[${index}]`, depth: place.depth + 1 }),
  );
  return kind === "and" ? (page) => parts.every((part) => part(page)) : (page) => parts.some((part) => part(page));
};

/** A filter of a query as a question to each row. Everything that Notion would refuse is refused before the first. */
export const readFilter = (value: Json, place: Place): Filter => {
  const filter = needObject(value, place.path);
  if (filter["and"] !== undefined) return compound("and", filter, place);
  if (filter["or"] !== undefined) return compound("or", filter, place);
  return filter["timestamp"] === undefined ? propertyFilter(filter, place) : timestampFilter(filter, place);
};
