import { isExact } from "../model/exact.ts";
import { LIMITS } from "../model/limits.ts";
import { EMPTY, type FileLink, type Property, type PropertyType, type ValueOf } from "../model/property.ts";
import { readDate } from "./moment.ts";

/** What a property takes, for the one who gave it something else. */
const TAKES: Readonly<Record<PropertyType, string>> = {
  title: "text",
  rich_text: "text: join a list with `join(', ', …)`, and write an object with `to_string(…)`",
  number: "a finite number that can be held without rounding it",
  select: "one word",
  multi_select: "a list of words",
  status: "one word",
  date: "a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts",
  people: "e-mail addresses or IDs of users",
  files: "URLs, or objects with `name` and `url`",
  checkbox: "true or false",
  url: "a whole URL, starting with https:// or another scheme that a browser opens safely",
  email: "an e-mail address",
  phone_number: "text",
  relation: "a key, or a list of keys",
};

type Read<Value> = (raw: unknown) => Value | undefined;

const word: Read<string> = (raw) => {
  if (typeof raw === "string") return raw;
  return typeof raw === "boolean" || (typeof raw === "number" && Number.isFinite(raw)) ? String(raw) : undefined;
};

const words: Read<readonly string[]> = (raw) => {
  const list = (Array.isArray(raw) ? raw : [raw]).filter((item) => item !== null && item !== "").map(word);
  return list.every((item) => item !== undefined) ? list : undefined;
};

const trimmed: Read<string> = (raw) => word(raw)?.trim();

const written: Read<number> = (raw) => {
  const text = String(raw).trim();
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return undefined;
  return isExact(text, Number(text)) ? Number(text) : undefined;
};

const number: Read<number> = (raw) => {
  const value = typeof raw === "string" ? written(raw) : raw;
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

const checkbox: Read<boolean> = (raw) =>
  typeof raw === "boolean" ? raw : raw === "true" ? true : raw === "false" ? false : undefined;

const USER = /@|^[0-9a-f]{8}(-?[0-9a-f]{4}){4}[0-9a-f]{8}$/i;

const people: Read<readonly string[]> = (raw) => {
  const list = words(raw)?.map((one) => one.trim());
  return list?.every((one) => USER.test(one)) ? list : undefined;
};

const SAFE = /^(https?|mailto|ftp|tel|sftp|slack|vscode|notion|obsidian):/i;

const url: Read<string> = (raw) => {
  const text = trimmed(raw);
  return text !== undefined && URL.canParse(text) && SAFE.test(text) ? text : undefined;
};

const email: Read<string> = (raw) => {
  const text = trimmed(raw);
  return text !== undefined && /^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const nameOf = (link: string): string => {
  const { pathname, hostname } = new URL(link);
  const last = pathname
    .split("/")
    .filter((part) => part !== "")
    .at(-1);
  return decoded(last ?? hostname).slice(0, LIMITS.optionName);
};

const file: Read<FileLink> = (raw) => {
  if (typeof raw === "object" && raw !== null && "url" in raw) {
    const link = url(raw.url);
    const name = "name" in raw ? word(raw.name) : undefined;
    return link === undefined ? undefined : { name: name ?? nameOf(link), url: link };
  }
  const link = url(raw);
  return link === undefined ? undefined : { name: nameOf(link), url: link };
};

const files: Read<readonly FileLink[]> = (raw) => {
  const list = (Array.isArray(raw) ? raw : [raw]).map(file);
  return list.every((item) => item !== undefined) ? list : undefined;
};

const READERS: { readonly [Type in PropertyType]: Read<ValueOf[Type]> } = {
  title: word,
  rich_text: word,
  number,
  select: trimmed,
  multi_select: words,
  status: trimmed,
  date: readDate,
  people,
  files,
  checkbox,
  url,
  email,
  phone_number: trimmed,
  relation: words,
};

const CLEARED_BY_EMPTY: readonly PropertyType[] = [
  "select",
  "status",
  "date",
  "url",
  "email",
  "phone_number",
  "number",
];

/** A raw value as a property of a type, or what is wrong with it: the end of "`x` holds …". Null is the type's empty value. */
export const readValue = (
  type: PropertyType,
  raw: unknown,
): { readonly property: Property } | { readonly wrong: string } => {
  const empty = raw === null || raw === undefined || (raw === "" && CLEARED_BY_EMPTY.includes(type));
  const value = empty ? EMPTY[type] : READERS[type](raw);
  if (value === undefined) return { wrong: `${shown(raw)}, and takes ${TAKES[type]}` };
  return { property: { type, value } as Property };
};

const shown = (raw: unknown): string => {
  const text = typeof raw === "number" ? String(raw) : JSON.stringify(raw);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
