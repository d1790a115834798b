import { Failure } from "../../model/failure.ts";
import type { Json } from "../../model/json.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Held } from "../../model/page.ts";
import { canonical, type DateValue, type FileLink, type Property, type Value } from "../../model/property.ts";
import { unwritable } from "../../model/writable.ts";
import { computed } from "./computed.ts";
import { listAt, manyAt, objectAt, textAt } from "./json.ts";
import { decodeText, encodeText, mayBeCut } from "./rich-text.ts";

const named = (name: string | null): Json | null => (name === null ? null : { name });

const encodeDate = (value: DateValue): Json | null => {
  if (value === null) return null;
  return typeof value === "string" ? { start: value, end: null } : { start: value.start, end: value.end };
};

const encoded = (property: Property): unknown => {
  switch (property.type) {
    case "title":
    case "rich_text":
      return encodeText(property.value);
    case "select":
    case "status":
      return named(property.value);
    case "multi_select":
      return property.value.map(named);
    case "date":
      return encodeDate(property.value);
    case "people":
      return property.value.map((id) => ({ object: "user", id }));
    case "relation":
      return property.value.map((id) => ({ id }));
    case "files":
      return property.value.map(({ name, url }) => ({ type: "external", name, external: { url } }));
    default:
      return property.value;
  }
};

/** Notion's JSON for writing a value. What Notion would refuse is refused here, before anything is sent. */
export const encode = (given: Property): Json => {
  const property = canonical(given);
  const fault = unwritable(property);
  if (fault !== null) {
    throw new Failure({
      kind: "refused",
      message: `A ${property.type} property cannot be written: it holds ${fault}.`,
      cure: "Shorten or correct the value in the source, or change the property's mapping.",
    });
  }
  return { [property.type]: encoded(property) };
};

const ids = (json: unknown, key: string): readonly string[] =>
  manyAt(json, key).flatMap((one) => textAt(one, "id") ?? []);

const names = (json: unknown, key: string): readonly string[] =>
  listAt(json, key).flatMap((one) => textAt(one, "name") ?? []);

const decodeDate = (json: unknown): DateValue => {
  const start = textAt(json, "start");
  const end = textAt(json, "end");
  if (start === null) return null;
  const { value } = canonical({ type: "date", value: end === null ? start : { start, end } });
  return value as DateValue;
};

/** A file that Notion keeps is linked with a signature that changes by the hour: without it, it is always the same. */
const decodeFile = (json: unknown): readonly FileLink[] => {
  const name = textAt(json, "name") ?? "";
  const external = textAt(objectAt(json, "external"), "url");
  const url = external ?? textAt(objectAt(json, "file"), "url")?.replace(/[?#].*$/s, "");
  return url === undefined ? [] : [{ name, url }];
};

const line = (key: string) => (json: unknown) => ({ type: key, value: textAt(json, key) }) as Property;

const WRITABLE: Readonly<Record<string, (json: Json) => Property>> = {
  title: (json) => ({ type: "title", value: decodeText(manyAt(json, "title")) }),
  rich_text: (json) => ({ type: "rich_text", value: decodeText(manyAt(json, "rich_text")) }),
  number: (json) => ({ type: "number", value: typeof json["number"] === "number" ? json["number"] : null }),
  select: (json) => ({ type: "select", value: textAt(objectAt(json, "select"), "name") }),
  status: (json) => ({ type: "status", value: textAt(objectAt(json, "status"), "name") }),
  multi_select: (json) => ({ type: "multi_select", value: names(json, "multi_select") }),
  date: (json) => ({ type: "date", value: decodeDate(json["date"]) }),
  people: (json) => ({ type: "people", value: ids(json, "people") }),
  relation: (json) => ({ type: "relation", value: ids(json, "relation") }),
  files: (json) => ({ type: "files", value: listAt(json, "files").flatMap(decodeFile) }),
  checkbox: (json) => ({ type: "checkbox", value: json["checkbox"] === true }),
  url: line("url"),
  email: line("email"),
  phone_number: line("phone_number"),
};

const plainValue = (json: unknown): Value => {
  const type = textAt(json, "type") ?? "";
  const writable = Object.hasOwn(WRITABLE, type) ? WRITABLE[type] : undefined;
  if (writable !== undefined) return canonical(writable(json as Json)).value;
  return Object.hasOwn(COMPUTED, type) ? (COMPUTED[type]?.(json) ?? null) : null;
};

const COMPUTED = computed({ decode: plainValue, date: decodeDate });

/** Whether Notion may have left something out. Only relations say so; the others stop at 25 without a word. */
const isPartial = (json: unknown): boolean => {
  switch (textAt(json, "type")) {
    case "relation":
      return (json as Json)["has_more"] === true;
    case "people":
      return listAt(json, "people").length >= LIMITS.references;
    case "title":
      return mayBeCut(listAt(json, "title"));
    case "rich_text":
      return mayBeCut(listAt(json, "rich_text"));
    case "rollup":
      return listAt(objectAt(json, "rollup"), "array").length >= LIMITS.references;
    default:
      return false;
  }
};

/** What a property of a page holds, in plain values. A type that nobody here knows holds nothing, and fails nobody. */
export const decode = (json: unknown): Held => ({
  id: textAt(json, "id") ?? "",
  type: textAt(json, "type") ?? "unknown",
  value: plainValue(json),
  partial: isPartial(json),
});
