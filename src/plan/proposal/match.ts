import { isPropertyType, type PropertyType } from "../../model/property.ts";
import type { Column } from "../../model/schema.ts";
import type { Field, Fields } from "./fields.ts";
import { alike, fold, stem } from "./fold.ts";
import { suited } from "./suited.ts";

/** A property that can be written. */
export interface Writable extends Column {
  readonly type: PropertyType;
}

export const isWritable = (column: Column): column is Writable => isPropertyType(column.type);

/** A property and the field whose values it is to hold. */
export interface Match {
  readonly column: Writable;
  readonly field: Field;
  readonly from: string;
}

export interface Matches {
  readonly found: readonly Match[];
  /** Of a property that has a field by its name: why that does not fit. */
  readonly misfits: ReadonlyMap<string, string>;
}

interface Pair {
  readonly column: Writable;
  readonly field: Field;
  readonly rank: number;
}

const leaf = ({ path }: Field): string => path.slice(-1).join("");

/** From the surest sign that a field is meant by a property to the weakest. */
const SIGNS: readonly ((name: string, field: Field) => boolean)[] = [
  (name, { path }) => path.length === 1 && path[0] === name,
  (name, { path }) => fold(path.join(" ")) === fold(name),
  (name, field) => fold(leaf(field)) === fold(name),
  (name, { path }) => stem(path.join(" ")) === stem(name),
  (name, field) => stem(leaf(field)) === stem(name),
  (name, field) => field.path.length === 1 && alike(leaf(field), name),
];

const pairs = (columns: readonly Writable[], fields: readonly Field[]): readonly Pair[] =>
  columns
    .flatMap((column) =>
      fields.map((field) => ({
        column,
        field,
        rank: fold(column.name) === "" ? -1 : SIGNS.findIndex((holds) => holds(column.name, field)),
      })),
    )
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);

const misfit = ({ from }: Field, wrong: string): string => `\`${from}\` has the name, and holds ${wrong}`;

/** Each property with the field that its name means most surely, and each field once. */
export const match = (columns: readonly Writable[], fields: readonly Field[], records: readonly Fields[]): Matches => {
  const found = new Map<string, Match>();
  const taken = new Set<string>();
  const misfits = new Map<string, string>();
  for (const { column, field } of pairs(columns, fields)) {
    if (found.has(column.name) || taken.has(field.from)) continue;
    const way = suited(field, column.type, records);
    if ("wrong" in way) {
      if (!misfits.has(column.name)) misfits.set(column.name, misfit(field, way.wrong));
      continue;
    }
    found.set(column.name, { column, field, from: way.from });
    taken.add(field.from);
  }
  return { found: columns.flatMap(({ name }) => found.get(name) ?? []), misfits };
};
