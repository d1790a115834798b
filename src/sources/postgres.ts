import type { PostgresSource } from "../config/sources.ts";
import { Failure } from "../model/failure.ts";
import type { Problem } from "../model/problem.ts";
import type { Snapshot, Table } from "../ports/postgres.ts";
import { type Reader, type RowRecord, readRecord } from "./postgres/records.ts";
import { readingOf, type Use } from "./postgres/uses.ts";

export interface Rows {
  readonly records: readonly RowRecord[];
  readonly problems: readonly Problem[];
}

const keyless = ({ schema, name }: Table): Failure =>
  new Failure({
    kind: "refused",
    message: `\`${schema}.${name}\` has no primary key, so its rows cannot be told apart.`,
    cure: "Name the columns that do with `key`, under `source`.",
  });

/** How the rows of a table become records: by which key, and which of their values have to be whole. */
export const rowReader = (source: PostgresSource, table: Table, uses: readonly Use[]): Reader => {
  const key = source.key ?? table.primaryKey;
  if (key.length === 0) throw keyless(table);
  const { needed, ...reading } = readingOf(uses, table);
  return { table, key, reading: { ...reading, needed: new Set([...needed, ...key]) } };
};

/** The columns that were asked for, and those without which a row is not itself. */
const columnsOf = (
  { columns, "updated-at": updated }: PostgresSource,
  { key }: Reader,
): readonly string[] | undefined =>
  columns && [...new Set([...columns, ...key, ...(updated === undefined ? [] : [updated])])];

/** Every row that is asked for, as it was at the snapshot's instant. It throws where it cannot tell them all. */
export const postgresRows = async (source: PostgresSource, reader: Reader, snapshot: Snapshot): Promise<Rows> => {
  const columns = columnsOf(source, reader);
  const query = {
    table: reader.table,
    ...(columns !== undefined && { columns }),
    ...(source.where !== undefined && { where: source.where }),
  };
  const records: RowRecord[] = [];
  const problems: Problem[] = [];
  for await (const batch of snapshot.rows(query)) {
    for (const row of batch) {
      const read = readRecord(row, reader);
      records.push(read.record);
      problems.push(...read.problems);
    }
  }
  return { records, problems };
};
