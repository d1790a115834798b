import { Failure } from "../../src/model/failure.ts";
import { didYouMean, nearest } from "../../src/model/nearest.ts";
import type {
  ColumnKind,
  Data,
  Datum,
  DraftColumn,
  Row,
  Table,
  TableColumn,
  TableDraft,
  TableName,
} from "../../src/ports/postgres.ts";

export interface Reference {
  readonly column: string;
  /** `schema.name` of a table, which is pointed at by its primary key. */
  readonly to: string;
  readonly onDelete: "set null" | "restrict";
}

/** What a table demands of its rows, or does to them, beside what a draft can say. */
export interface Ties {
  readonly unique?: readonly (readonly string[])[];
  readonly references?: readonly Reference[];
  /** Columns that take no other words. */
  readonly enums?: Readonly<Record<string, readonly string[]>>;
  /** Digits after the point, to which a number is rounded. */
  readonly scales?: Readonly<Record<string, number>>;
  /** A number has to be below. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Counted up where an insert leaves it out. */
  readonly counted?: string;
  /** Set to the time by a trigger whenever a row is changed. */
  readonly touched?: string;
}

export interface Stored {
  readonly draft: TableDraft;
  readonly ties: Ties;
  /** By their primary key. */
  readonly rows: ReadonlyMap<string, Data>;
}

/** All the tables by `schema.name`. Never changed in place, so that holding on to one is a snapshot. */
export type World = ReadonlyMap<string, Stored>;

const KINDS: Readonly<Record<DraftColumn["type"], ColumnKind>> = {
  text: "text",
  bigint: "integer",
  boolean: "boolean",
  numeric: "number",
  jsonb: "json",
  timestamptz: "timestamptz",
  date: "date",
  "text[]": "array",
};

export const refused = (message: string, cure = "Mend the value."): Failure =>
  new Failure({ kind: "refused", message, cure });

export const same = (a: Datum | undefined, b: Datum | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const column = ({ name, type, required, fill }: DraftColumn, { enums, counted }: Ties): TableColumn => ({
  name,
  type: enums?.[name] === undefined ? type : "mood",
  kind: enums?.[name] === undefined ? KINDS[type] : "enum",
  element: type === "text[]" ? "text" : undefined,
  options: enums?.[name] ?? [],
  nullable: required !== true,
  filled: fill !== undefined || counted === name,
  generated: fill === "number",
  readable: true,
  writable: fill !== "number",
});

const parted = (written: string): TableName => {
  const [schema = "", name = ""] = written.split(".");
  return { schema, name };
};

export const tableOf = ({
  draft: { schema, name, comment, columns, primaryKey },
  ties,
}: Omit<Stored, "rows">): Table => ({
  schema,
  name,
  kind: "table",
  comment: comment ?? null,
  columns: columns.map((draft) =>
    primaryKey.includes(draft.name) ? { ...column(draft, ties), nullable: false } : column(draft, ties),
  ),
  primaryKey,
  uniqueKeys: [primaryKey, ...(ties.unique ?? [])],
  foreignKeys: (ties.references ?? []).map((one) => ({
    columns: [one.column],
    to: parted(one.to),
    toColumns: ["id"],
  })),
  updatable: true,
  insertable: true,
  rowSecurity: false,
});

export const idOf = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${schema}.${name}`;

export const found = (world: World, written: string): Table => {
  const stored = world.get(written) ?? [...world.values()].find(({ draft }) => draft.name === written);
  if (stored !== undefined) return tableOf(stored);
  const meant = nearest(
    written,
    [...world.values()].flatMap(({ draft }) => [draft.name, idOf(draft)]),
  );
  throw new Failure({
    kind: "not-found",
    message: `The database has no table or view \`${written}\`.`,
    cure: meant === undefined ? "Write its name." : `Did you mean \`${meant}\`?`,
  });
};

export const known = ({ columns, ...table }: Table, data: Data): void => {
  const names = columns.map(({ name }) => name);
  const stranger = Object.keys(data).find((name) => !names.includes(name));
  if (stranger !== undefined)
    throw refused(`${idOf(table)} has no column \`${stranger}\`.`, didYouMean(stranger, names));
};

export const byKey =
  ({ primaryKey }: Table) =>
  (a: Data, b: Data): number => {
    const differing = primaryKey.find((name) => !same(a[name], b[name]));
    if (differing === undefined) return 0;
    const [left, right] = [a[differing], b[differing]];
    if (typeof left === "number" && typeof right === "number") return left - right;
    return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
  };

export const shown = (data: Data): Row => ({ values: data, faults: [] });

export const keyOf = ({ primaryKey }: TableDraft | Table, row: Data): string =>
  JSON.stringify(primaryKey.map((name) => row[name] ?? null));
