import type { Moments } from "./moments.ts";

/** What people did that decides what may be expected in the end. Runs write nothing here but that they marked a page. */
export interface Chronicle {
  /** Each path that a page's files had by what it and its clients were called at any times. By target and page. */
  readonly paths: Map<string, Set<string>>;
  /** What pages and their clients said at any time. By target and page. */
  readonly moments: Map<string, Moments>;
  /** Pages that ever had a name's slug, by target and slug. */
  readonly claims: Map<string, Set<string>>;
  /** Until when a page was finished; for ever where it still is. By target and page. */
  readonly finished: Map<string, number>;
  /** Marks that people changed since they were last written, and what they made of them. By target, page and column. */
  readonly unmarked: Map<string, string>;
  /** What runs go by was taken away, turned back or changed: they may know less than was done. */
  forgot: boolean;
  /** A runner's clock was wrong: what was edited while it was ahead of Notion's is not read again. That is open. */
  skewed: boolean;
  /** How often people put back what a run was about to write that had not done so. By path. */
  readonly completed: Map<string, number>;
  /** People did something to an action log. */
  logTouched: boolean;
  /** Templates as they are now: texts of other ones are not compared. */
  edition: number;
}

export const chronicle = (): Chronicle => ({
  paths: new Map(),
  moments: new Map(),
  claims: new Map(),
  finished: new Map(),
  unmarked: new Map(),
  completed: new Map(),
  forgot: false,
  skewed: false,
  logTouched: false,
  edition: 0,
});
