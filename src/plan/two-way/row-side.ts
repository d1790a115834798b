import type { Direction } from "../../merge/field.ts";
import type { Policy } from "../../merge/policy.ts";
import type { Common } from "../../model/exchange.ts";

/** What is known of a record from before: its page, and the last values that both sides had. */
export interface Remembered {
  readonly pageId: string | null;
  readonly base: Common;
}

/** We threw its page away ourselves, and with it what both had. A page that is only on its way has something in common. */
export const isThrownAway = ({ pageId, base }: Remembered): boolean =>
  pageId === null && Object.keys(base).length === 0;

/** What a plan has to know of the rows of a two-way target. */
export interface RowSide {
  /** By key. */
  readonly known: ReadonlyMap<string, Remembered>;
  /** When a row was last changed, by key, as it says itself. */
  readonly changed: ReadonlyMap<string, string | null>;
  /** Which way each property goes; one that is not here goes no way at all. */
  readonly ways: ReadonlyMap<string, Direction>;
  /** Relations of which the row has room for one. */
  readonly single: ReadonlySet<string>;
  readonly policy: Policy;
  /** What is written on pages: nothing, where a target only pulls. */
  readonly pushes: boolean;
  /** A page that a person made becomes a row. */
  readonly inserts: boolean;
  /** Some rows may be hidden from this role: one that is not seen may still be there. */
  readonly hidden: boolean;
}
