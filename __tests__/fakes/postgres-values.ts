import { exactNumber } from "../../src/adapters/postgres/exact.ts";
import type { Failure } from "../../src/model/failure.ts";
import type { ColumnKind, Data, Datum, Table, TableColumn } from "../../src/ports/postgres.ts";
import { refused, type Stored, same, type Ties } from "./postgres-tables.ts";

const misfit = (): Failure => refused("The database refused it: a value does not fit its column's type.");

const text = (value: Datum): Datum => {
  if (typeof value === "object") throw misfit();
  return String(value);
};

const number = (value: Datum): Datum => {
  const found = typeof value === "object" ? undefined : exactNumber(String(value));
  if (found === undefined) throw misfit();
  return found;
};

const whole = (value: Datum): Datum => {
  const found = number(value);
  if (!Number.isInteger(found)) throw misfit();
  return found;
};

const moment = (value: Datum): number => {
  const written = typeof value === "string" ? value.trim() : "";
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written) || written.length <= 10 ? written : `${written}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) throw misfit();
  return time;
};

const time = (value: Datum): Datum => new Date(moment(value)).toISOString().replace(/\.?0*Z$/, "Z");

const TAKERS: Readonly<Partial<Record<ColumnKind, (value: Datum) => Datum>>> = {
  text,
  integer: whole,
  number,
  boolean: (value) => value === true || value === "true",
  date: (value) => new Date(moment(value)).toISOString().slice(0, 10),
  timestamptz: time,
  array: (value) => {
    if (!Array.isArray(value)) throw misfit();
    return value.map((one: Datum) => (one === null ? null : text(one)));
  },
};

/** A value as its column takes it, whatever it was written as. */
export const taken = ({ kind, options }: TableColumn, value: Datum): Datum => {
  if (value === null) return null;
  if (kind === "enum" && (typeof value !== "string" || !options.includes(value))) throw misfit();
  return TAKERS[kind]?.(value) ?? value;
};

export const takenAll = ({ columns }: Table, data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const column = columns.find((one) => one.name === name);
      return [name, column === undefined ? value : taken(column, value)];
    }),
  );

/** Whether a row is one of those that are asked for: by a value, by one of several, or by nothing. */
export const matches = (table: Table, wanted: Data): ((row: Data) => boolean) => {
  const tests = Object.entries(wanted).map(([name, value]) => {
    const column = table.columns.find((one) => one.name === name);
    const several = Array.isArray(value) && column?.kind !== "array";
    const values = (several ? value : [value]).map((one: Datum) => (column === undefined ? one : taken(column, one)));
    return { name, values };
  });
  return (row) => tests.every(({ name, values }) => values.some((one) => same(one, row[name])));
};

const rounded = (value: Datum, digits: number): Datum =>
  typeof value === "number" ? Number(value.toFixed(digits)) : value;

/** What the database makes of a row before it looks whether the row will do. */
export const shaped = (row: Data, { scales = {} }: Ties): Data => ({
  ...row,
  ...Object.fromEntries(Object.entries(scales).map(([name, digits]) => [name, rounded(row[name] ?? null, digits)])),
});

export const complete = ({ columns }: Table, row: Data, { limits = {} }: Ties): Data => {
  const empty = columns.find(({ name, nullable }) => !nullable && (row[name] ?? null) === null);
  if (empty !== undefined) throw refused(`The database refused it: the column \`${empty.name}\` may not be empty.`);
  const beyond = Object.entries(limits).find(
    ([name, most]) => typeof row[name] === "number" && Number(row[name]) >= most,
  );
  if (beyond === undefined) return row;
  throw refused("The database refused it: the value breaks a rule (check constraint).");
};

export interface Filling {
  readonly now: () => number;
  readonly next: () => number;
}

/** A row with what the database fills in itself. */
export const filled = ({ draft, ties }: Omit<Stored, "rows">, given: Data, { now, next }: Filling): Data =>
  Object.fromEntries(
    draft.columns.map(({ name, fill }) => {
      const value = given[name];
      if (value !== undefined) return [name, value];
      if (fill === "number" || ties.counted === name) return [name, next()];
      if (fill === undefined) return [name, null];
      if (fill === "now") return [name, time(new Date(now()).toISOString())];
      return [name, JSON.parse(/^[{[tf]/.test(fill.value) ? fill.value : JSON.stringify(fill.value)) as Datum];
    }),
  );
