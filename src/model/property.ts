import { wellFormed } from "./text.ts";

/** A file that is linked from a page. One that Notion keeps itself is named without the signature that its link carries. */
export interface FileLink {
  readonly name: string;
  readonly url: string;
}

/** A day (`2026-11-21`), a minute in UTC (`2026-11-21T09:30:00.000Z`), or a range of either. */
export type DateValue = string | { readonly start: string; readonly end: string } | null;

/**
 * What each writable property holds, in plain values: the ones that are hashed, compared and printed.
 * People are user IDs and relations are page IDs here; both are sets, so they are kept sorted.
 */
export interface ValueOf {
  readonly title: string;
  readonly rich_text: string;
  readonly number: number | null;
  readonly select: string | null;
  readonly multi_select: readonly string[];
  readonly status: string | null;
  readonly date: DateValue;
  readonly people: readonly string[];
  readonly files: readonly FileLink[];
  readonly checkbox: boolean;
  readonly url: string | null;
  readonly email: string | null;
  readonly phone_number: string | null;
  readonly relation: readonly string[];
}

export type PropertyType = keyof ValueOf;
export type Value = ValueOf[PropertyType];
export type Property = {
  [Type in PropertyType]: { readonly type: Type; readonly value: ValueOf[Type] };
}[PropertyType];

/** The empty value of each type: what null stands for in a source. */
export const EMPTY: ValueOf = {
  title: "",
  rich_text: "",
  number: null,
  select: null,
  multi_select: [],
  status: null,
  date: null,
  people: [],
  files: [],
  checkbox: false,
  url: null,
  email: null,
  phone_number: null,
  relation: [],
};

export const PROPERTY_TYPES = Object.keys(EMPTY) as readonly PropertyType[];

const CHOICES: readonly (string | undefined)[] = ["select", "multi_select", "status"];

/** Whether a property of this type holds words out of a list of options. */
export const isChoice = (type: string | undefined): boolean => CHOICES.includes(type);

export const isPropertyType = (type: string): type is PropertyType => Object.hasOwn(EMPTY, type);

/** By code point, as the contract wants it: the usual order compares UTF-16 units, which differs beyond the 16-bit plane. */
export const byCodePoint = (a: string, b: string): number => {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const difference = (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

const folded = (value: Value): readonly string[] =>
  [value]
    .flat()
    .map((name) => (typeof name === "string" ? name.toLowerCase() : ""))
    .sort(byCodePoint);

/** Notion keeps the first spelling of an option: "bug" stays "bug" however it is written again, so that is no change. */
export const sameOptions = (type: string | undefined, a: Value, b: Value): boolean =>
  isChoice(type) && JSON.stringify(folded(a)) === JSON.stringify(folded(b));

const asSet = (values: readonly string[]): readonly string[] => [...new Set(values)].sort(byCodePoint);

/** Notion takes an identifier with dashes or without, and gives it back with them, in small letters. */
export const asId = (text: string): string =>
  text
    .replace(/^([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})$/i, "$1-$2-$3-$4-$5")
    .replace(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/i, (id) => id.toLowerCase());

/** Notion keeps minutes, forgets offsets, and gives UTC back; a day stays a day. */
const asMoment = (text: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) return text;
  return new Date(Math.floor(time / 60_000) * 60_000).toISOString();
};

const asDate = (value: DateValue): DateValue => {
  if (value === null) return null;
  if (typeof value === "string") return asMoment(value);
  return { start: asMoment(value.start), end: asMoment(value.end) };
};

/** Nothing is said with null: Notion refuses an empty text for these. */
const orNull = (text: string | null): string | null => (text === null || text === "" ? null : wellFormed(text));

/**
 * The value as Notion will give it back: write → read → equal. Everything is brought to this form before it is
 * hashed or compared, so that the loss Notion imposes (seconds, offsets, the order of options, a negative zero)
 * never looks like a change.
 */
export const canonical = (property: Property): Property => {
  switch (property.type) {
    case "title":
    case "rich_text":
      return { type: property.type, value: wellFormed(property.value) };
    case "multi_select":
      return { type: "multi_select", value: asSet(property.value.map(wellFormed)) };
    case "people":
    case "relation":
      return { type: property.type, value: asSet(property.value.map(asId)) };
    case "date":
      return { type: "date", value: asDate(property.value) };
    case "number":
      return { type: "number", value: property.value === 0 ? 0 : property.value };
    case "files":
      return { type: "files", value: property.value.map(({ name, url }) => ({ name: wellFormed(name), url })) };
    case "checkbox":
      return property;
    default:
      return { type: property.type, value: orNull(property.value) };
  }
};
