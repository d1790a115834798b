import type { Direction } from "../../merge/field.ts";
import type { Policy } from "../../merge/policy.ts";
import type { Common } from "../../model/exchange.ts";
import type { Page } from "../../model/page.ts";
import { givenAt } from "../../model/ulid.ts";

/** What is known of a record from before: its page, and the last values that both sides had. */
export interface Remembered {
  readonly pageId: string | null;
  readonly base: Common;
  /** The run that is making its page, or died of it: until that is settled, the base is what that page is to hold. */
  readonly intent?: string | null;
}

/** We threw its page away ourselves, and with it what both had. A page that is only on its way has something in common. */
export const isThrownAway = ({ pageId, base }: Remembered): boolean =>
  pageId === null && Object.keys(base).length === 0;

const MINUTE_MS = 60_000;

/** Notion tells the minute in which a page was made: one that was over before the run began is no page of that run's. */
const isOlder = ({ created }: Page, run: string): boolean => Date.parse(created) + MINUTE_MS <= givenAt(run);

const NOTHING: Remembered = { pageId: null, base: {} };

/** What a row and this page had in common. What another page was to hold, this one never held. */
export const inCommon = ({ base, intent }: Remembered = NOTHING, page: Page | undefined): Common =>
  page !== undefined && typeof intent === "string" && isOlder(page, intent) ? {} : base;

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
