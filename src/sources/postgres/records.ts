import { keyText } from "../../model/key.ts";
import { type Place, type Problem, problem } from "../../model/problem.ts";
import type { SourceRecord } from "../../model/record.ts";
import type { Data, Datum, Row, Table } from "../../ports/postgres.ts";
import { beyondSet } from "./sets.ts";
import type { Reading } from "./uses.ts";

/** Between the parts of a key of several columns. */
const SEPARATOR = "/";

/** A row as a record, and as the database holds it. */
export interface RowRecord extends SourceRecord {
  readonly row: Data;
}

export interface ReadRow {
  readonly record: RowRecord;
  readonly problems: readonly Problem[];
}

export interface Reader {
  readonly table: Table;
  readonly key: readonly string[];
  readonly reading: Reading;
}

const part = (value: Datum | undefined): string => (typeof value === "boolean" ? String(value) : keyText(value));

/** Within a part it is marked: or "a/b" with "c" would be the same key as "a" with "b/c". */
const marked = (text: string): string => text.replaceAll(/[\\/]/g, "\\$&");

/** What tells a row apart; empty where a part of it is missing. */
export const rowKey = (values: Data, key: readonly string[]): string => {
  const parts = key.map((column) => part(values[column]));
  if (parts.includes("")) return "";
  return parts.length === 1 ? parts.join() : parts.map(marked).join(SEPARATOR);
};

/** The parts of a key of several columns again, each as it was. */
export const keyParts = (key: string): readonly string[] =>
  [...`${key}${SEPARATOR}`.matchAll(/((?:\\[\\/]|[^/])*)\//g)].map(([, text = ""]) =>
    text.replaceAll(/\\([\\/])/g, "$1"),
  );

const spoken = ({ schema, name }: Table): string => `${schema}.${name}`;

const MEND = "Mend it in the row, or leave the column out of the mapping.";

const faultsOf = ({ faults }: Row, { reading }: Reader, place: Place): readonly Problem[] =>
  faults
    .filter(({ column }) => reading.needed.has(column))
    .map(({ column, why }) => problem(`\`${column}\` holds ${why}.`, MEND, place));

const setsOf = ({ values }: Row, { reading }: Reader, place: Place): readonly Problem[] =>
  [...reading.asSet].flatMap(([column, property]) => {
    const why = beyondSet(values[column]);
    const cure = `Mend it in the row; or, where that does not matter, write \`from: sort(${column})\`, which goes to the page only.`;
    return why === undefined ? [] : [problem(`\`${column}\` holds ${why}.`, cure, { ...place, property })];
  });

/** What cannot be carried is told of the row, and stands for nothing: its text would be refused once more as a property. */
const asWritten = ({ values, faults }: Row, { key, reading: { asText } }: Reader): Data => {
  const refused = new Set(faults.map(({ column }) => column).filter((column) => !key.includes(column)));
  const written = (name: string, value: Datum): Datum =>
    asText.has(name) && value !== null ? JSON.stringify(value) : value;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, refused.has(name) ? null : written(name, value)]),
  );
};

/** A row as a record, with everything about it that cannot be carried as it is. */
export const readRecord = (row: Row, reader: Reader): ReadRow => {
  const { table, key } = reader;
  const name = rowKey(row.values, key);
  const where: Place = { table: spoken(table), ...(name !== "" && { record: name }) };
  const data = { ...asWritten(row, reader), _key: name === "" ? null : name, _table: spoken(table) };
  return {
    record: { data, row: row.values, placeOf: () => where },
    problems: [...faultsOf(row, reader, where), ...setsOf(row, reader, where)],
  };
};
