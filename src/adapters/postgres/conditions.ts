import { Failure } from "../../model/failure.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Data, Datum, Table, TableColumn } from "../../ports/postgres.ts";
import { type Parameter, parameter } from "./cells.ts";
import { quoted, spoken } from "./quote.ts";

/** Collects values, and gives each its place in the statement: no value is ever part of the text. */
export interface Values {
  readonly list: readonly Parameter[];
  readonly place: (value: Parameter) => string;
}

export const values = (): Values => {
  const list: Parameter[] = [];
  return { list, place: (value) => `$${list.push(value)}` };
};

/** A column by its name, which has to be in the catalogue before it is in a statement. */
export const columnOf = (table: Table, name: string): TableColumn => {
  const column = table.columns.find((one) => one.name === name);
  if (column !== undefined) return column;
  throw new Failure({
    kind: "refused",
    message: `${spoken(table)} has no column \`${name}\`.`,
    cure: didYouMean(
      name,
      table.columns.map((one) => one.name),
    ),
  });
};

/** The database takes the type of a parameter from what it is compared with. */
const isOne = (column: TableColumn, value: Datum, { place }: Values): string => {
  const name = quoted(column.name);
  if (value === null) return `${name} IS NULL`;
  if (!Array.isArray(value) || column.kind === "array") return `${name} = ${place(parameter(value, column))}`;
  const wanted = value.filter((one) => one !== null).map((one: Datum) => parameter(one, column));
  const listed = `${name} = ANY(${place(wanted.filter((one) => typeof one === "string"))})`;
  return wanted.length < value.length ? `(${listed} OR ${name} IS NULL)` : listed;
};

/** `WHERE` that every one of these columns equals its value, or one of its values; empty where nothing is asked. */
export const where = (table: Table, wanted: Data, places: Values): string => {
  const tests = Object.entries(wanted).map(([name, value]) => isOne(columnOf(table, name), value, places));
  return tests.length === 0 ? "" : ` WHERE ${tests.join(" AND ")}`;
};

/**
 * Whether a column still holds what was read. Text is compared by its characters, since what a collation (or `citext`)
 * takes for equal may still be an edit.
 */
const isStill = (column: TableColumn, value: Datum, { place }: Values): string => {
  const name = quoted(column.name);
  const given = place(parameter(value, column));
  if (column.kind === "json") return `${name}::jsonb IS NOT DISTINCT FROM ${given}::jsonb`;
  return ["text", "enum", "uuid"].includes(column.kind)
    ? `${name}::text COLLATE "C" IS NOT DISTINCT FROM ${given}::text`
    : `${name} IS NOT DISTINCT FROM ${given}`;
};

export const stillHolds = (table: Table, expected: Data, places: Values): string =>
  Object.entries(expected)
    .map(([name, value]) => ` AND ${isStill(columnOf(table, name), value, places)}`)
    .join("");
