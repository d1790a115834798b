import type { PropertyType } from "./property.ts";

export const COLORS = [
  "default",
  "gray",
  "brown",
  "orange",
  "yellow",
  "green",
  "blue",
  "purple",
  "pink",
  "red",
] as const;
export type Color = (typeof COLORS)[number];

/** One choice of a select, multi_select or status property. */
export interface Option {
  readonly id?: string;
  readonly name: string;
  readonly color?: Color;
  readonly description?: string | null;
}

/** A property of a data source, as Notion has it. `type` may be one that cannot be written (formula, rollup, …). */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description?: string | null;
  readonly options?: readonly Option[];
  /** The data source that a relation points at. */
  readonly relatesTo?: string;
  /** The property there that is the other end of the same relation: what is written at one end, Notion writes at both. */
  readonly pairedWith?: string;
  readonly format?: string;
}

/** A table of Notion: since 2025-09-03 a database holds one or several of these. */
export interface DataSource {
  readonly id: string;
  readonly databaseId: string;
  readonly title: string;
  readonly url: string;
  readonly inTrash: boolean;
  readonly columns: readonly Column[];
}

export interface Database {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly inTrash: boolean;
  readonly dataSources: readonly { readonly id: string; readonly name: string }[];
}

/**
 * A property to add, or the new settings of one that is there. `options` is the whole list, since Notion replaces
 * what it has by what it gets: whoever adds one sends all the others too, by their IDs, and the property's
 * description as well, since Notion empties the one that it does not get.
 */
export interface ColumnDraft {
  readonly type: PropertyType;
  readonly description?: string | null;
  readonly options?: readonly Option[];
  readonly format?: string;
  readonly relatesTo?: string;
}

/** `rename`, or add or set (`draft`), or remove. The key is the property's name or ID. */
export type ColumnChange =
  | { readonly change: "set"; readonly draft: ColumnDraft }
  | { readonly change: "rename"; readonly name: string }
  | { readonly change: "remove" };
