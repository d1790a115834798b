import { type Json, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import type { Property } from "../store.ts";

/** A value as a person sees it, whatever its type was. */
export type Value =
  | { readonly is: "empty" }
  | { readonly is: "text"; readonly richText: readonly Json[] }
  | { readonly is: "plain"; readonly text: string }
  | { readonly is: "number"; readonly text: string }
  | { readonly is: "options"; readonly options: readonly Choice[]; readonly dotted: boolean }
  | { readonly is: "date"; readonly start: string; readonly end: string | null }
  | { readonly is: "people"; readonly names: readonly string[] }
  | { readonly is: "checkbox"; readonly checked: boolean }
  | { readonly is: "addresses"; readonly links: readonly Link[] }
  | { readonly is: "pages"; readonly links: readonly PageLink[]; readonly more: number };

export interface Choice {
  readonly name: string;
  readonly color: string;
}

export interface Link {
  readonly text: string;
  readonly url: string;
}

export interface PageLink {
  readonly id: string;
  readonly title: string;
  readonly emoji: string;
}

const EMPTY: Value = { is: "empty" };

const text = (value: Json): Value => (listOf(value).length === 0 ? EMPTY : { is: "text", richText: listOf(value) });

const plain = (words: string): Value => (words === "" ? EMPTY : { is: "plain", text: words });

const SIGNS: Readonly<Record<string, string>> = {
  dollar: "USD",
  euro: "EUR",
  pound: "GBP",
  yen: "JPY",
  yuan: "CNY",
  rupee: "INR",
};

const formatOf = (format: string): Intl.NumberFormatOptions => {
  const currency = SIGNS[format];
  if (currency !== undefined) return { style: "currency", currency };
  if (format === "percent") return { style: "percent", maximumFractionDigits: 10 };
  return { useGrouping: format === "number_with_commas", maximumFractionDigits: 20 };
};

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than everything else in a cell, and there are few of them. */
const formatFor = (format: string): Intl.NumberFormat => {
  const made = formats.get(format) ?? new Intl.NumberFormat("en-US", formatOf(format));
  formats.set(format, made);
  return made;
};

const numeric = (value: Json, { config }: Property): Value =>
  typeof value === "number" ? { is: "number", text: formatFor(textOf(config["format"])).format(value) } : EMPTY;

const choice = (value: Json): Choice => {
  const { name, color } = objectOf(value);
  return { name: textOf(name), color: textOf(color) || "default" };
};

const options = (values: readonly Json[], dotted: boolean): Value =>
  values.length === 0 ? EMPTY : { is: "options", options: values.map(choice), dotted };

const some = (value: Json): readonly Json[] => (value === null ? [] : [value]);

const date = (value: Json): Value => {
  const { start, end } = objectOf(value);
  return typeof start === "string" ? { is: "date", start, end: textOf(end) || null } : EMPTY;
};

const moment = (value: Json): Value => (typeof value === "string" ? { is: "date", start: value, end: null } : EMPTY);

const people = (values: readonly Json[]): Value =>
  values.length === 0
    ? EMPTY
    : { is: "people", names: values.map((user) => textOf(objectOf(user)["name"]) || "Somebody") };

const address =
  (scheme: string) =>
  (value: Json): Value =>
    typeof value === "string" && value !== ""
      ? { is: "addresses", links: [{ text: value, url: scheme + value }] }
      : EMPTY;

const file = (value: Json): Link => {
  const item = objectOf(value);
  const url = textOf(objectOf(item[textOf(item["type"])])["url"]);
  return { text: textOf(item["name"]) || url, url };
};

const files = (value: Json): Value =>
  listOf(value).length === 0 ? EMPTY : { is: "addresses", links: listOf(value).map(file) };

const uniqueId = (value: Json): Value => {
  const { prefix, number } = objectOf(value);
  return typeof number === "number"
    ? plain([textOf(prefix), String(number)].filter((part) => part !== "").join("-"))
    : EMPTY;
};

const place = (value: Json): Value => {
  const { name, address: at, lat, lon } = objectOf(value);
  return plain(textOf(name) || textOf(at) || (typeof lat === "number" ? `${lat}, ${Number(lon)}` : ""));
};

type Reading = (value: Json, property: Property) => Value;

/** Formulas and rollups hold a value of another type. */
const inner: Reading = (value, property) => {
  const result = objectOf(value);
  const type = textOf(result["type"]);
  const held = result[type] ?? null;
  if (type === "array")
    return plain(
      listOf(held)
        .map((one) => wordsOf(objectOf(one), property))
        .filter((word) => word !== "")
        .join(", "),
    );
  return (COMPUTED[type] ?? plainly)(held, property);
};

const plainly: Reading = (value) => plain(typeof value === "object" ? "" : String(value));

const COMPUTED: Readonly<Record<string, Reading>> = {
  number: numeric,
  date,
  boolean: (value) => ({ is: "checkbox", checked: value === true }),
};

const wordsOf = (item: JsonObject, property: Property): string => {
  const type = textOf(item["type"]);
  const value = readable({ ...property, type }, item[type] ?? null);
  switch (value.is) {
    case "text":
      return value.richText.map((part) => textOf(objectOf(part)["plain_text"])).join("");
    case "plain":
    case "number":
      return value.text;
    case "options":
      return value.options.map(({ name }) => name).join(", ");
    case "people":
      return value.names.join(", ");
    case "date":
      return value.start;
    case "checkbox":
      return value.checked ? "✓" : "";
    case "addresses":
      return value.links.map((link) => link.text).join(", ");
    case "pages":
    case "empty":
      return "";
  }
};

const READINGS: ReadonlyMap<string, Reading> = new Map(
  Object.entries({
    title: text,
    rich_text: text,
    number: numeric,
    select: (value: Json) => options(some(value), false),
    multi_select: (value: Json) => options(listOf(value), false),
    status: (value: Json) => options(some(value), true),
    date,
    people: (value: Json) => people(listOf(value)),
    files,
    checkbox: (value: Json): Value => ({ is: "checkbox", checked: value === true }),
    url: address(""),
    email: address("mailto:"),
    phone_number: address("tel:"),
    created_time: moment,
    last_edited_time: moment,
    created_by: (value: Json) => people(some(value)),
    last_edited_by: (value: Json) => people(some(value)),
    unique_id: uniqueId,
    formula: inner,
    rollup: inner,
    place,
  }),
);

/** What Notion shows under the type's key, as a value for people. Relations are read elsewhere: they need the other page. */
export const readable = (property: Property, value: Json): Value =>
  READINGS.get(property.type)?.(value, property) ?? EMPTY;
