/** What a fault changes inside a request that is otherwise answered as usual. */
export interface Twists {
  /** Queries see what this request writes only after so many milliseconds. */
  readonly lagMs?: number;
  /** Rows that one query may go through before it ends as incomplete. */
  readonly cap?: number;
  readonly deadCursor?: boolean;
  readonly repeatCursor?: boolean;
  /** Which row (from 0) of the page of results is left out. */
  readonly missingRow?: number;
  /** The page of results begins with the last row of the page before. */
  readonly repeatedRow?: boolean;
  /** Rows in the trash are found as well. */
  readonly trashedRow?: boolean;
  /** Lists in properties are cut off after so many. */
  readonly truncate?: number;
}

export const NO_TWISTS: Twists = {};
