import type { Mapping as WrittenMapping } from "../../config/mapping.ts";
import type { TargetConfig } from "../../config/target.ts";
import type { Direction } from "../../merge/field.ts";
import type { PropertyType } from "../../model/property.ts";
import type { ColumnKind, Table, TableColumn } from "../../ports/postgres.ts";
import { directColumn } from "../../sources/postgres/mentions.ts";
import type { Wrong } from "../../sources/postgres/uses.ts";

/** Which way the properties of a target go, and the columns of those that are written to the row. */
export interface Ways {
  readonly ways: ReadonlyMap<string, Direction>;
  readonly columns: ReadonlyMap<string, TableColumn>;
  readonly wrong: readonly Wrong[];
}

const TEXTS: readonly PropertyType[] = ["title", "rich_text", "select", "status", "url", "email", "phone_number"];
const NAMES: readonly PropertyType[] = ["title", "rich_text", "select", "relation"];

/** What a column of a kind can take back from a page. */
const TAKES: Readonly<Record<ColumnKind, readonly PropertyType[]>> = {
  text: [...TEXTS, "relation"],
  uuid: NAMES,
  integer: ["number", ...NAMES],
  number: ["number", ...NAMES],
  boolean: ["checkbox"],
  date: ["date"],
  timestamp: ["date"],
  timestamptz: ["date"],
  enum: ["select", "status", "title", "rich_text"],
  array: ["multi_select", "relation"],
  json: [],
  other: [],
};

interface Case {
  readonly property: string;
  readonly written: WrittenMapping;
  readonly table: Table;
  readonly key: readonly string[];
}

type Way = { readonly way: Direction; readonly column?: TableColumn } | { readonly wrong: Wrong } | undefined;

const PUSH: Way = { way: "push" };

const wrong = ({ property }: Case, message: string, cure: string): Way => ({
  wrong: [message, cure, ["properties", property]],
});

const ONE_WAY = "Write `direction: push` to carry it to the page only.";

const unwritable = (about: Case, column: TableColumn): Way => {
  const { table, property, written } = about;
  if (!table.updatable) {
    const message = `\`${table.schema}.${table.name}\` cannot be written by this role, so nothing comes back from \`${property}\`.`;
    return wrong(about, message, `Name a table that it may write, or let the owner GRANT UPDATE on it. ${ONE_WAY}`);
  }
  if (!column.writable) {
    const grant = `GRANT UPDATE ("${column.name}") ON "${table.schema}"."${table.name}" TO that role`;
    return wrong(
      about,
      `The role in \`url\` may not write \`${column.name}\`.`,
      `Let the owner run: ${grant}. ${ONE_WAY}`,
    );
  }
  const takes = TAKES[column.kind];
  if (takes.includes(written.type)) return undefined;
  const message = `\`${column.name}\` is of type ${column.type}, and cannot take back what a property of type ${written.type} holds.`;
  return wrong(about, message, `Use one of: ${takes.join(", ")}. ${ONE_WAY}`);
};

/** What only the database says, or what a row is known by, is never written to it. */
const isFixed = ({ key }: Case, { name, generated, kind }: TableColumn): boolean =>
  generated || kind === "json" || key.includes(name);

const wayOf = (about: Case): Way => {
  const { is, from, direction } = about.written;
  if (is !== undefined) return is === "key" ? PUSH : undefined;
  if (from === undefined || direction === "push") return PUSH;
  const name = directColumn(from);
  if (name === undefined) {
    return wrong(about, `\`${about.property}\` is computed from the row, so nothing can come back from it.`, ONE_WAY);
  }
  const column = about.table.columns.find((one) => one.name === name);
  if (column === undefined) return undefined;
  if (isFixed(about, column)) return PUSH;
  return unwritable(about, column) ?? { way: direction ?? "both", column };
};

const doubles = (found: readonly (readonly [string, Way])[]): readonly Wrong[] => {
  const taken = new Map<string, string>();
  return found.flatMap(([property, way]): readonly Wrong[] => {
    if (way === undefined || "wrong" in way || way.column === undefined) return [];
    const { name } = way.column;
    const other = taken.get(name);
    taken.set(name, other ?? property);
    if (other === undefined) return [];
    const message = `\`${property}\` and \`${other}\` both go back to \`${name}\`, and could say different things.`;
    return [[message, "Write `direction: push` at one of the two.", ["properties", property]]];
  });
};

/** In a target that only pulls, what cannot come back goes no way at all. */
const directed = (way: Direction, { direction }: TargetConfig): Direction | undefined => {
  if (direction !== "pull") return way;
  return way === "push" ? undefined : "pull";
};

/** Which way each property goes, by what is written and by what the column can take. */
export const waysOf = (target: TargetConfig, table: Table, key: readonly string[]): Ways => {
  const found = Object.entries(target.properties).map(
    ([property, written]) => [property, wayOf({ property, written, table, key })] as const,
  );
  return {
    ways: new Map(
      found.flatMap(([property, way]) => {
        const direction = way !== undefined && "way" in way ? directed(way.way, target) : undefined;
        return direction === undefined ? [] : [[property, direction] as const];
      }),
    ),
    columns: new Map(
      found.flatMap(([property, way]) =>
        way !== undefined && "way" in way && way.column !== undefined ? [[property, way.column] as const] : [],
      ),
    ),
    wrong: [...found.flatMap(([, way]) => (way !== undefined && "wrong" in way ? [way.wrong] : [])), ...doubles(found)],
  };
};
