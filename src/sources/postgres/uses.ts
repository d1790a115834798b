import type { PostgresSource } from "../../config/sources.ts";
import type { TargetConfig } from "../../config/target.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Table, TableColumn } from "../../ports/postgres.ts";
import { directColumn, mentioned, rootColumn } from "./mentions.ts";

/** One thing that a target says of a table, and where it says it. */
export interface Use {
  readonly expression: string;
  readonly path: readonly string[];
  /** The property that it fills, and its type. */
  readonly property?: string;
  readonly type?: string;
}

/** What a record has besides its columns. */
export const OWN_FIELDS = ["_key", "_table"] as const;

export const usesOf = ({ key, body, when, properties }: TargetConfig): readonly Use[] => [
  ...Object.entries(properties).flatMap(([property, { from, type }]) =>
    from === undefined ? [] : [{ expression: from, path: ["properties", property, "from"], property, type }],
  ),
  ...(key === undefined ? [] : [{ expression: key.from, path: ["key"] }]),
  ...(body === undefined ? [] : [{ expression: body, path: ["body"] }]),
  ...Object.keys(when ?? {}).map((field) => ({ expression: JSON.stringify(field), path: ["when", field] })),
];

/** What is wrong, what to do, and where below the target. */
export type Wrong = readonly [message: string, cure: string, path: readonly string[]];

const unread = (column: TableColumn, { path }: Use): Wrong =>
  column.kind === "other"
    ? [
        `\`${column.name}\` has the type ${column.type}, which has no counterpart in Notion.`,
        "Give it as text in a view, or take the mapping out.",
        path,
      ]
    : [
        `The role in \`url\` may not read \`${column.name}\`.`,
        `Let the owner run: GRANT SELECT ("${column.name}") ON the table TO that role; or take the mapping out.`,
        path,
      ];

const isRead = ({ kind, readable }: TableColumn): boolean => readable && kind !== "other";

const wrongWith = (use: Use, table: Table, { columns }: PostgresSource): readonly Wrong[] => {
  const name = rootColumn(use.expression);
  const isOwn = OWN_FIELDS.some((field) => field === name);
  if (name === undefined || isOwn) return [];
  const column = table.columns.find((one) => one.name === name);
  const names = table.columns.map((one) => one.name);
  if (column === undefined) {
    return [[`\`${table.name}\` has no column \`${name}\`.`, didYouMean(name, names), use.path]];
  }
  if (!isRead(column)) return [unread(column, use)];
  const isLeftOut = columns !== undefined && !columns.includes(name);
  return isLeftOut
    ? [[`\`${name}\` is not among the \`columns\` of the source.`, "Add it there, or take the mapping out.", use.path]]
    : [];
};

/** Names that the table does not have, or that cannot be read: told before any row is looked at. */
export const wrongUses = (uses: readonly Use[], table: Table, source: PostgresSource): readonly Wrong[] =>
  uses.flatMap((use) => wrongWith(use, table, source));

export interface Reading {
  /** Columns that any expression speaks of: a value of theirs that cannot be carried is an error. */
  readonly needed: ReadonlySet<string>;
  /** JSON that goes to the page as it is: as text. Where an expression reaches into it, it stays what it is. */
  readonly asText: ReadonlySet<string>;
  /** Lists that become sets of options as they are, by column, with the property. */
  readonly asSet: ReadonlyMap<string, string>;
}

const kindOf = (table: Table, name: string): string | undefined => table.columns.find((one) => one.name === name)?.kind;

const TEXTS: readonly (string | undefined)[] = ["title", "rich_text"];

export const readingOf = (uses: readonly Use[], table: Table): Reading => {
  const direct = uses.flatMap((use) => {
    const column = directColumn(use.expression);
    return column === undefined ? [] : [{ ...use, column }];
  });
  return {
    needed: mentioned(uses.map(({ expression }) => expression)),
    asText: new Set(
      direct
        .filter(({ column, type }) => TEXTS.includes(type) && kindOf(table, column) === "json")
        .map(({ column }) => column),
    ),
    asSet: new Map(
      direct
        .filter(({ column, type }) => type === "multi_select" && kindOf(table, column) === "array")
        .map(({ column, property = "" }) => [column, property]),
    ),
  };
};
