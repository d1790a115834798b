import { textOf } from "../../../src/emulator/json.ts";
import type { Json } from "../world/values.ts";

type Shown = { readonly [key: string]: Json };

const isShown = (value: Json | undefined): value is Shown =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const at = (value: Json | undefined, key: string): Json => (isShown(value) ? (value[key] ?? null) : null);

const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

const names = (value: Json, key: string): readonly string[] => list(value).map((one) => textOf(at(one, key)));

const moment = (text: Json): string => {
  const written = textOf(text);
  return written.length > 10 ? new Date(Math.floor(Date.parse(written) / 60_000) * 60_000).toISOString() : written;
};

const text = (value: Json): string => names(value, "plain_text").join("");

const date = (value: Json): Json => {
  if (value === null) return null;
  const [start, end] = [at(value, "start"), at(value, "end")];
  return end === null ? moment(start) : { start: moment(start), end: moment(end) };
};

const file = (value: Json): Json => ({ name: at(value, "name"), url: at(at(value, "external"), "url") });

/** A value as Notion shows it, in the plain words of the contract's SHA. Written here once more, not taken from the product. */
export const PLAIN: Readonly<Record<string, (value: Json) => Json>> = {
  title: text,
  rich_text: text,
  select: (value) => at(value, "name"),
  status: (value) => at(value, "name"),
  multi_select: (value) => [...names(value, "name")].sort(),
  date,
  people: (value) => [...names(value, "id")].sort(),
  relation: (value) => [...names(value, "id")].sort(),
  files: (value) => list(value).map(file),
};

export const plain = (type: string, value: Json): Json =>
  PLAIN[type]?.(value) ?? (PLAIN[type] === undefined ? value : null);
