import { wellFormed } from "../../model/text.ts";

/** Words that some reader of YAML, of whatever version, takes for something else than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const WORDS = /^[A-Za-z](?:[\w ./-]*[\w/])?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HEX = /^[\da-f]{16,}$/i;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

// Control characters are in no record; the rest is written by its number, so that an editor shows it.
const CONTROLS = /[^\P{Cc}\t\n]/gu;
const HIDDEN = /[\u2028\u2029\ufeff\ufffe\uffff]/g;

const byNumber = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

export const tidyText = (text: string): string => wellFormed(text.replace(/\r\n?/g, "\n")).replace(CONTROLS, "");

const textIn = (raw: string): string => {
  const text = tidyText(raw);
  const plain = (WORDS.test(text) && !RESERVED.test(text) && !HEX.test(text)) || DAY.test(text) || UUID.test(text);
  return plain ? text : JSON.stringify(text).replace(HIDDEN, byNumber);
};

type Entries = Iterable<readonly [string, unknown]>;

const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  value instanceof Map
    ? [...value].map(([key, item]: [unknown, unknown]) => [String(key), item] as const)
    : Object.entries(value).map(([key, item]: [string, unknown]) => [key, item] as const);

/** A value within a line: lists and fields as JSON has them, which YAML reads too. */
const inLine = (value: unknown): string => {
  if (typeof value === "string") return textIn(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : "null";
  if (Array.isArray(value)) return `[${value.map(quoted).join(", ")}]`;
  if (typeof value !== "object" || value === null) return "null";
  return `{${entriesOf(value)
    .map(([key, item]) => `${quoted(key)}: ${quoted(item)}`)
    .join(", ")}}`;
};

const quoted = (value: unknown): string =>
  typeof value === "string" ? JSON.stringify(tidyText(value)).replace(HIDDEN, byNumber) : inLine(value);

const field = ([key, value]: readonly [string, unknown]): string =>
  Array.isArray(value) && value.length > 0
    ? `${textIn(key)}:\n${value.map((item) => `  - ${inLine(item)}\n`).join("")}`
    : `${textIn(key)}: ${inLine(value)}\n`;

/** Fields as YAML: the same fields always give the same text, and no value is ever read as another than it is. */
export const yamlText = (fields: Entries): string => [...fields].map(field).join("");
