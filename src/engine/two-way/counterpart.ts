import type { PostgresSource } from "../../config/sources.ts";
import type { TargetConfig } from "../../config/target.ts";
import type { Policy } from "../../merge/policy.ts";
import { keyText } from "../../model/key.ts";
import { asked, expression } from "../../plan/expression.ts";
import type { RowSide } from "../../plan/two-way/row-side.ts";
import type { Data, PostgresPort, Row, Table, TableColumn } from "../../ports/postgres.ts";
import { type Reader, type ReadRow, type RowRecord, readRecord } from "../../sources/postgres/records.ts";
import { type Known, openState, readState, type StateTables } from "../../state/state.ts";
import type { Instant } from "../world.ts";
import type { Ways } from "./ways.ts";

/** The other side of a two-way target: its table, what is known of its rows, and the way to write them. */
export interface Counterpart {
  readonly postgres: PostgresPort;
  readonly table: Table;
  readonly tables: StateTables;
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  readonly keyOf: (record: Pick<RowRecord, "data">) => string;
  /** A row as it was read, by its record's key. */
  readonly rows: ReadonlyMap<string, Data>;
  readonly known: ReadonlyMap<string, Known>;
  /** The columns that properties are written to. */
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** What of a row has to be as it was read, for it to be written. */
  readonly watched: readonly string[];
  /** What a new row has to hold to belong to the target. */
  readonly where: Data;
  /** A row as the database gave it back. */
  readonly read: (row: Row) => ReadRow;
  readonly side: RowSide;
}

export interface Making {
  readonly name: string;
  readonly written: TargetConfig;
  readonly source: PostgresSource;
  readonly reader: Reader;
  readonly ways: Ways;
  readonly records: readonly RowRecord[];
}

/** Of several values that `where` lets through, a new row gets the first. */
const belonging = ({ where = {} }: PostgresSource): Data =>
  Object.fromEntries(
    Object.entries(where).map(([column, wanted]) => [column, (Array.isArray(wanted) ? wanted[0] : wanted) ?? null]),
  );

const policyOf = ({ direction, conflicts = "last-write-wins" }: TargetConfig): Policy =>
  direction === "pull" ? "notion-wins" : conflicts;

const timeOf = (row: Data, { "updated-at": column }: PostgresSource): string | null => {
  const value = column === undefined ? null : row[column];
  return typeof value === "string" ? value : null;
};

/** Where a foreign key has room for one record only. What else holds one value is no relation. */
const singles = ({ written, ways }: Making): ReadonlySet<string> =>
  new Set(
    [...ways.columns]
      .filter(([property, { kind }]) => written.properties[property]?.type === "relation" && kind !== "array")
      .map(([property]) => property),
  );

const sideOf = (making: Making, known: Counterpart["known"], rows: Counterpart["rows"]) => {
  const { written, source, reader, ways } = making;
  return {
    known,
    changed: new Map([...rows].map(([key, row]) => [key, timeOf(row, source)])),
    ways: ways.ways,
    single: singles(making),
    policy: policyOf(written),
    pushes: written.direction === "two-way",
    inserts: written["on-new-page"] === "insert",
    hidden: reader.table.rowSecurity,
  } satisfies RowSide;
};

/** Everything that a two-way target has to know of its rows, from the same instant as the rows themselves. */
export const counterpartOf = async (making: Making, { postgres, snapshot }: Instant): Promise<Counterpart> => {
  const { name, written, source, reader, ways, records } = making;
  const tables = await openState(snapshot);
  const known = await readState(snapshot, tables, name);
  const read = expression(written.key?.from ?? "_key");
  const keyOf: Counterpart["keyOf"] = ({ data }) => {
    const found = asked(read, data);
    return "value" in found ? keyText(found.value) : "";
  };
  const rows = new Map(records.map((record) => [keyOf(record), record.row]));
  const updated = source["updated-at"];
  return {
    postgres,
    table: reader.table,
    tables,
    key: reader.key,
    keyOf,
    rows,
    known,
    columns: ways.columns,
    watched: [...new Set([...ways.columns.values()].map((column) => column.name).concat(updated ?? []))],
    where: belonging(source),
    read: (row) => readRecord(row, reader),
    side: sideOf(making, known, rows),
  };
};
