import type { FailureFacts } from "../../model/failure.ts";

/** What was being done, for the one who reads that it failed. */
export interface About {
  /** The end of "… failed while": `reading public.teams`. */
  readonly doing: string;
  /** The right that it takes, as a GRANT says it: `SELECT ON public.teams`. */
  readonly right?: string;
  readonly role?: string;
  readonly database?: string;
}

/** The database's own report. Its message and detail quote data, so only the names in it are ever used. */
export interface Reported {
  readonly state: string;
  readonly constraint: string | undefined;
  readonly column: string | undefined;
  /** What kind of thing a right was missing for, and its name. */
  readonly denied: { readonly kind: string; readonly name: string } | undefined;
  /** The function of a trigger that refused. */
  readonly trigger: string | undefined;
}

export type Words = Pick<FailureFacts, "kind" | "message" | "cure">;
