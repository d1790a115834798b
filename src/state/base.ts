import type { Common, Shared } from "../model/exchange.ts";
import { isObject } from "../model/json.ts";
import { isPropertyType, type Property, type PropertyType, type Value } from "../model/property.ts";
import type { Data, Datum } from "../ports/postgres.ts";

type Fits = (value: unknown) => boolean;

const text: Fits = (value) => typeof value === "string";
const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);
const range: Fits = (value) => isObject(value) && text(value["start"]) && text(value["end"]);
const file: Fits = (value) => isObject(value) && text(value["name"]) && text(value["url"]);

const SHAPES: Readonly<Record<PropertyType, Fits>> = {
  title: text,
  rich_text: text,
  number: orNull((value) => typeof value === "number"),
  select: orNull(text),
  multi_select: listOf(text),
  status: orNull(text),
  date: orNull((value) => text(value) || range(value)),
  people: listOf(text),
  files: listOf(file),
  checkbox: (value) => typeof value === "boolean",
  url: orNull(text),
  email: orNull(text),
  phone_number: orNull(text),
  relation: listOf(text),
};

const isProperty = (kept: unknown): kept is Property =>
  isObject(kept) &&
  typeof kept["type"] === "string" &&
  isPropertyType(kept["type"]) &&
  SHAPES[kept["type"]](kept["value"]);

const isShared = (kept: unknown): kept is Shared => isProperty(kept) && (!("made" in kept) || isProperty(kept.made));

/** A value that somebody has damaged is no base: the field is then met as if for the first time, and nothing is lost. */
export const readBase = (kept: Datum | undefined): Common => {
  const entries = isObject(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(entries.flatMap(([name, value]) => (isShared(value) ? [[name, value]] : [])));
};

/** Values are plain JSON already; only the compiler does not see that a link to a file is an object like any other. */
export const asDatum = (value: Value): Datum => {
  if (typeof value !== "object" || value === null) return value;
  if ("start" in value) return { ...value };
  return value.map((one) => (typeof one === "string" ? one : { ...one }));
};

const written = ({ type, value }: Property): Data => ({ type, value: asDatum(value) });

export const writeBase = (base: Common): Data =>
  Object.fromEntries(
    Object.entries(base).map(([name, one]) => [
      name,
      { ...written(one), ...(one.made && { made: written(one.made) }) },
    ]),
  );
