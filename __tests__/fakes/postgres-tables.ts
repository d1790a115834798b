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
} from "../../src/ports/postgres.ts";

export interface Stored {
  readonly draft: TableDraft;
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

const column = ({ name, type, required, fill }: DraftColumn): TableColumn => ({
  name,
  type,
  kind: KINDS[type],
  element: type === "text[]" ? "text" : undefined,
  options: [],
  nullable: required !== true,
  filled: fill !== undefined,
  generated: fill === "number",
  readable: true,
  writable: fill !== "number",
});

export const tableOf = ({ schema, name, comment, columns, primaryKey }: TableDraft): Table => ({
  schema,
  name,
  kind: "table",
  comment: comment ?? null,
  columns: columns.map((draft) =>
    primaryKey.includes(draft.name) ? { ...column(draft), nullable: false } : column(draft),
  ),
  primaryKey,
  uniqueKeys: [primaryKey],
  foreignKeys: [],
  updatable: true,
  insertable: true,
  rowSecurity: false,
});

export const idOf = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${schema}.${name}`;

export const found = (world: World, written: string): Table => {
  const stored = world.get(written) ?? [...world.values()].find(({ draft }) => draft.name === written);
  if (stored !== undefined) return tableOf(stored.draft);
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

export const matches =
  (wanted: Data, kinds: ReadonlyMap<string, ColumnKind> = new Map()) =>
  (row: Data): boolean =>
    Object.entries(wanted).every(([name, value]) =>
      Array.isArray(value) && kinds.get(name) !== "array"
        ? value.some((one: Datum) => same(one, row[name]))
        : same(value, row[name]),
    );

export const kindsOf = ({ columns }: Table): ReadonlyMap<string, ColumnKind> =>
  new Map(columns.map(({ name, kind }) => [name, kind]));

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

export const filled = ({ draft, rows }: Stored, given: Data): Data =>
  Object.fromEntries(
    draft.columns.map(({ name, fill }) => {
      if (given[name] !== undefined) return [name, given[name]];
      if (fill === undefined) return [name, null];
      if (fill === "now") return [name, new Date(Date.UTC(2026, 10, 21)).toISOString()];
      if (fill === "number") return [name, rows.size + 1];
      return [name, JSON.parse(/^[{[tf]/.test(fill.value) ? fill.value : JSON.stringify(fill.value)) as Datum];
    }),
  );

export const keyOf = ({ primaryKey }: TableDraft | Table, row: Data): string =>
  JSON.stringify(primaryKey.map((name) => row[name] ?? null));

export const complete = ({ columns }: Table, row: Data): Data => {
  const empty = columns.find(({ name, nullable }) => !nullable && (row[name] ?? null) === null);
  if (empty === undefined) return row;
  throw refused(`The database refused it: the column \`${empty.name}\` may not be empty.`);
};
