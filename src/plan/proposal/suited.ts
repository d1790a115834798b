import { isObject } from "../../model/json.ts";
import type { Property, PropertyType } from "../../model/property.ts";
import { unwritable } from "../../model/writable.ts";
import { expression } from "../expression.ts";
import { readValue } from "../value.ts";
import type { Field, Fields } from "./fields.ts";

/** An expression whose values a property of a type can hold, or what the first is that it cannot. */
export type Suited = { readonly from: string } | { readonly wrong: string };

const USER = /^[^\s@]+@[^\s@]+$|^[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}$/i;

/** Any word could be somebody's address, and a name is none. */
const noUser = ({ type, value }: Property): string | null => {
  const stranger = type === "people" ? value.find((word) => !USER.test(word)) : undefined;
  return stranger === undefined ? null : `${JSON.stringify(stranger)}, and takes e-mail addresses or IDs of users`;
};

const wrongWith = (type: PropertyType, raw: unknown): string | null => {
  const value = readValue(type, raw);
  return "wrong" in value ? value.wrong : (noUser(value.property) ?? unwritable(value.property));
};

/** The expression, or what is wrong with the first of its values that does not fit. */
const tried = (from: string, type: PropertyType, records: readonly Fields[]): Suited => {
  const read = expression(from);
  for (const record of records) {
    const wrong = wrongWith(type, read(record));
    if (wrong !== null) return { wrong };
  }
  return { from };
};

const held = (from: string, records: readonly Fields[]): readonly unknown[] => {
  const read = expression(from);
  return records.map((record) => read(record)).filter((value) => value !== null);
};

const NAMES = ["name", "title", "key", "id"] as const;

/** The field by which the things of a list are called, where all of them have it. */
const nameOf = (lists: readonly unknown[]): string | undefined => {
  const items = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : [null]));
  const isNamed = (name: string): boolean =>
    items.length > 0 && items.every((item) => isObject(item) && typeof item[name] === "string");
  return NAMES.find(isNamed);
};

const isWordList = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === "string");

/** Ways to bring a field into a text, from the plainest on. */
const asText = ({ from }: Field, records: readonly Fields[]): readonly string[] => {
  const values = held(from, records);
  const name = nameOf(values);
  const lines = values.length > 0 && values.every(isWordList) ? [`join('\n', ${from})`] : [];
  return [from, ...lines, ...(name === undefined ? [] : [`join('\n', ${from}[].${name})`])];
};

const asWords = ({ from }: Field, records: readonly Fields[]): readonly string[] => {
  const name = nameOf(held(from, records));
  return name === undefined ? [from] : [from, `${from}[].${name}`];
};

const WAYS: { readonly [Type in PropertyType]?: (field: Field, records: readonly Fields[]) => readonly string[] } = {
  rich_text: asText,
  multi_select: asWords,
};

/** The plainest way to bring a field into a property of a type. */
export const suited = (field: Field, type: PropertyType, records: readonly Fields[]): Suited => {
  const ways = WAYS[type]?.(field, records) ?? [field.from];
  const suits = ways.map((from) => tried(from, type, records));
  return suits.find((way) => "from" in way) ?? tried(field.from, type, records);
};
