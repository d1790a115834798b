import type { Desired } from "../model/desired.ts";
import { keyText } from "../model/key.ts";
import type { Page } from "../model/page.ts";
import type { Bound } from "./bind.ts";
import type { RowSide } from "./two-way/row-side.ts";

/** Where a page is that should be in the data source under its key, and is not: `here` it is, and has lost the key. */
export type Elsewhere =
  | { readonly state: "here"; readonly page: Page }
  | { readonly state: "trash" | "moved"; readonly page: Page }
  | { readonly state: "gone"; readonly id: string };

/** One target with both its sides: the pages that its records should be, and the pages that there are. */
export interface Sides {
  readonly bound: Bound;
  readonly desired: readonly Desired[];
  readonly pages: readonly Page[];
  /** Pages of records that no query shows: asked for by their IDs. By key. */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>;
  /** A page that is gone is made again, and one in the trash is brought back. */
  readonly createIfMissing: boolean;
  /** Options that the vocabulary no longer has may go. */
  readonly prune: boolean;
  /** Read for the sake of other targets' relations: nothing is planned for it. */
  readonly bystander: boolean;
  /** All records were looked at, not a selection: so a page without one is an orphan. */
  readonly whole: boolean;
  /** When the run began, in milliseconds since 1970: what is past its time to live is left alone. */
  readonly now: number;
  /** Pages that went to the trash when their time to live was over, by ID. */
  readonly over?: ReadonlySet<string>;
  /** For a target that goes both ways: what is known of its rows. */
  readonly rows?: RowSide;
}

/** What a property is called in Notion today; as the configuration calls it, where the database does not have it. */
export const nameIn = ({ columns }: Pick<Bound, "columns">, property: string): string =>
  columns.get(property)?.name ?? property;

/** What the property that holds the key is called in Notion today. */
export const keyColumn = (bound: Bound): string => nameIn(bound, bound.target.key.property);

/** The key that a page carries; empty where it carries none. */
export const heldKey = ({ properties }: Page, bound: Bound): string => keyText(properties[keyColumn(bound)]?.value);
