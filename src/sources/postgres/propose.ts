import type { TargetConfig } from "../../config/target.ts";
import type { PropertyType } from "../../model/property.ts";
import type { EngineValue } from "../../model/target.ts";
import type { ColumnKind, ForeignKey, Table, TableColumn } from "../../ports/postgres.ts";

/** A property that a table's column could become. */
export interface Suggestion {
  readonly property: string;
  readonly type: PropertyType;
  readonly from?: string;
  readonly is?: EngineValue;
  readonly to?: string;
  readonly direction?: "push";
}

/** A target whose records are rows. */
export interface Tenant {
  readonly name: string;
  readonly written: TargetConfig;
  readonly table: Table;
}

const TYPES: Readonly<Record<ColumnKind, PropertyType | undefined>> = {
  text: "rich_text",
  uuid: "rich_text",
  integer: "number",
  number: "number",
  boolean: "checkbox",
  date: "date",
  timestamp: "date",
  timestamptz: "date",
  enum: "select",
  json: "rich_text",
  array: "multi_select",
  other: undefined,
};

const isTwoWay = ({ written: { direction } }: Tenant): boolean => direction === "two-way";

const keyOf = ({ written, table }: Tenant): readonly string[] =>
  (written.source?.kind === "postgres" ? written.source.key : undefined) ?? table.primaryKey;

const readable = ({ written, table }: Tenant): readonly TableColumn[] => {
  const only = written.source?.kind === "postgres" ? written.source.columns : undefined;
  return table.columns.filter(
    ({ name, kind, readable: can }) => can && kind !== "other" && (only === undefined || only.includes(name)),
  );
};

/** What people call a thing by, where a table has it. */
const NAMES: readonly string[] = ["name", "title", "label", "subject", "headline"];

const isWord = ({ kind }: TableColumn): boolean => kind === "text";

const titleOf = (tenant: Tenant, links: ReadonlyMap<string, string>): TableColumn | undefined => {
  const key = keyOf(tenant);
  const words = readable(tenant).filter((one) => isWord(one) && !links.has(one.name) && !key.includes(one.name));
  const named = NAMES.flatMap((name) => words.filter((one) => one.name.toLowerCase() === name));
  return named[0] ?? words.find(({ name }) => /name|title/i.test(name)) ?? words[0];
};

const pointsAt =
  ({ to, toColumns }: ForeignKey) =>
  (tenant: Tenant): boolean =>
    tenant.table.schema === to.schema &&
    tenant.table.name === to.name &&
    keyOf(tenant).length === 1 &&
    keyOf(tenant)[0] === toColumns[0];

/** Foreign keys of one column whose rows are another target's records, by column. */
const linksOf = ({ table }: Tenant, all: readonly Tenant[]): ReadonlyMap<string, string> =>
  new Map(
    table.foreignKeys.flatMap((key) => {
      const [column, ...others] = key.columns;
      const target = others.length > 0 ? undefined : all.find(pointsAt(key));
      return column === undefined || target === undefined ? [] : [[column, target.name] as const];
    }),
  );

/** What the database fills in by itself is no business of a person's on a page. */
const isOwn = ({ kind, filled, generated }: TableColumn, updated: boolean): boolean =>
  generated || updated || kind === "json" || (filled && (kind === "timestamptz" || kind === "timestamp"));

const suggestion = (
  column: TableColumn,
  tenant: Tenant,
  links: ReadonlyMap<string, string>,
): Suggestion | undefined => {
  const { name, kind } = column;
  const to = links.get(name);
  const type = to === undefined ? TYPES[kind] : "relation";
  if (type === undefined) return undefined;
  const { source } = tenant.written;
  const updated = source?.kind === "postgres" && source["updated-at"] === name;
  const oneWay = isTwoWay(tenant) && isOwn(column, updated);
  return {
    property: name,
    type,
    from: /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name),
    ...(to !== undefined && { to }),
    ...(oneWay && { direction: "push" }),
  };
};

/** What a two-way target says of itself, as long as no column has that name. */
const OWN: readonly Suggestion[] = [
  { property: "last_synced", type: "date", is: "synced-at" },
  { property: "sync_status", type: "select", is: "sync-status" },
];

/** A mapping for a table: its columns as they are called, its keys as relations, and by what its rows are known. */
export const suggestions = (tenant: Tenant, all: readonly Tenant[]): readonly Suggestion[] => {
  const key = keyOf(tenant);
  const links = linksOf(tenant, all);
  const title = titleOf(tenant, links);
  const carried = key.length === 1 ? (key[0] ?? "key") : "key";
  const rest = readable(tenant).filter(({ name }) => name !== title?.name && (key.length > 1 || !key.includes(name)));
  const mapped = rest.map((column) => suggestion(column, tenant, links)).filter((one) => one !== undefined);
  const named = title === undefined ? undefined : suggestion(title, tenant, links);
  const first: readonly Suggestion[] =
    named === undefined
      ? [{ property: carried, type: "title", is: "key" }]
      : [
          { ...named, type: "title" },
          { property: carried, type: "rich_text", is: "key" },
        ];
  const taken = new Set([...first, ...mapped].map(({ property }) => property));
  const own = isTwoWay(tenant) ? OWN.filter(({ property }) => !taken.has(property)) : [];
  return [...first, ...mapped.filter(({ property }) => property !== carried), ...own];
};
