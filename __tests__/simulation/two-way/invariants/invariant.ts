import type { Data, RowChange, RowDraft } from "../../../../src/ports/postgres.ts";
import type { Changes } from "../../../fakes/postgres-writing.ts";
import type { Attempt } from "../../attempt.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import type { Both, Doings } from "../both.ts";

type Complaints = readonly string[];

/** One statement on its way to the database. */
export interface Statement {
  readonly what: string;
  readonly write: boolean;
  /** The target that it writes for. */
  readonly target: string | undefined;
}

/** A row that a process has changed, and what it was before. */
export interface Update {
  readonly change: RowChange;
  readonly before: Data | undefined;
  readonly after: Data;
}

/** What always holds on the side of the database, too. */
export interface RowInvariant extends Invariant {
  readonly onStatement?: (statement: Statement, attempt: Attempt, doings: Doings) => Complaints;
  readonly onUpdate?: (update: Update, attempt: Attempt, doings: Doings) => Complaints;
  readonly onInsert?: (draft: RowDraft, attempt: Attempt, doings: Doings) => Complaints;
  readonly onCommit?: (changes: Changes, attempt: Attempt, doings: Doings) => Complaints;
}

/** Made for one world, which it can look at. */
export type Make = (both: Both) => RowInvariant;
