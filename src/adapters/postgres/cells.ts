import { isObject } from "../../model/json.ts";
import type { ColumnKind, Data, Datum, Fault, Row, Table, TableColumn } from "../../ports/postgres.ts";
import { exactNumber, hasInexactNumber } from "./exact.ts";
import { quoted } from "./quote.ts";

/** What a cell's text stands for, or why it stands for nothing that can be carried. */
type Reading = { readonly value: Datum } | { readonly why: string };

const isDatum = (value: unknown): value is Datum =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every(isDatum)) ||
  (isObject(value) && Object.values(value).every(isDatum));

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const number = (text: string): Reading => {
  const value = exactNumber(text);
  if (value !== undefined) return { value };
  return /^-?(nan|infinity)$/i.test(text)
    ? { why: `${text}, which is no number that Notion could hold` }
    : { why: `a number with more digits than Notion can hold: ${short(text)} would be rounded` };
};

/** Years of four digits after Christ: what ISO text, and Notion, has room for. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)(\+00)?$/;

const outOfCalendar = (text: string): Reading => ({ why: `${short(text)}, which is no day of Notion's calendar` });

const date = (text: string): Reading => (DAY.test(text) ? { value: text } : outOfCalendar(text));

/** The session's zone is UTC, so a time with a zone ends in +00 and nothing else. */
const time = (text: string): Reading => {
  const [, day, clock, zone] = TIME.exec(text) ?? [];
  return day === undefined ? outOfCalendar(text) : { value: `${day}T${clock}${zone === undefined ? "" : "Z"}` };
};

const json = (text: string): Reading => {
  if (hasInexactNumber(text)) return { why: "JSON with a number that has more digits than can be carried" };
  const value: unknown = JSON.parse(text);
  return isDatum(value) ? { value } : { why: "JSON that cannot be read" };
};

const asIs = (text: string): Reading => ({ value: text });

const READERS: Readonly<Record<Exclude<ColumnKind, "array">, (text: string) => Reading>> = {
  text: asIs,
  uuid: asIs,
  enum: asIs,
  other: asIs,
  integer: number,
  number,
  boolean: (text) => ({ value: text === "true" }),
  date,
  timestamp: time,
  timestamptz: time,
  json,
};

const array = (text: string, element: ColumnKind | undefined): Reading => {
  const items: unknown = JSON.parse(text);
  if (!Array.isArray(items) || items.some(Array.isArray)) return { why: "a list of lists" };
  const kind = element === undefined || element === "array" ? "other" : element;
  const readings = items.map(
    (item: unknown): Reading => (typeof item === "string" ? READERS[kind](item) : { value: null }),
  );
  const bad = readings.find((one) => "why" in one);
  return bad ?? { value: readings.flatMap((one) => ("value" in one ? [one.value] : [])) };
};

const read = ({ kind, element }: TableColumn, text: string): Reading =>
  kind === "array" ? array(text, element) : READERS[kind](text);

/** Everything is asked for as text, so that what the client's own parsers would round or shift never passes through them. */
export const asText = ({ name, kind }: TableColumn): string =>
  kind === "array" ? `pg_catalog.array_to_json(${quoted(name)}::text[])::text` : `${quoted(name)}::text`;

export const readRow = (columns: readonly TableColumn[], cells: readonly (string | null)[]): Row => {
  const cellsRead = columns.map((column, at): readonly [TableColumn, string | null, Reading] => {
    const text = cells[at] ?? null;
    return [column, text, text === null ? { value: null } : read(column, text)];
  });
  const values: Data = Object.fromEntries(
    cellsRead.map(([{ name }, text, reading]) => [name, "value" in reading ? reading.value : text]),
  );
  const faults: readonly Fault[] = cellsRead.flatMap(([{ name }, , reading]) =>
    "why" in reading ? [{ column: name, why: reading.why }] : [],
  );
  return { values, faults };
};

/** What this role can read of a table, and Notion has a counterpart for. */
export const readableColumns = ({ columns }: Table): readonly TableColumn[] =>
  columns.filter(({ kind, readable }) => readable && kind !== "other");

export type Parameter = string | null | readonly (string | null)[];

const scalar = (value: Datum): string | null => {
  if (value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** A value on its way to the database, which parses it itself: as text, by the type that the column has. */
export const parameter = (value: Datum, { kind }: TableColumn): Parameter => {
  if (value === null) return null;
  if (kind === "json") return JSON.stringify(value);
  return Array.isArray(value) ? value.map(scalar) : scalar(value);
};
