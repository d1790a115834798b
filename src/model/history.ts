/** What a run wrote in one target, and what it left as it was. */
export interface Tally {
  readonly target: string;
  readonly created: number;
  readonly updated: number;
  readonly archived: number;
  /** Restored, pulled, promoted or filled in. */
  readonly otherwise: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly failed: number;
  readonly left: number;
}

/** A run as the ledger remembers it. One that died before its last line has no mode, and its status says so. */
export interface PastRun {
  readonly id: string;
  /** The time of its last line. */
  readonly at: string;
  readonly mode: string;
  readonly status: string;
  readonly tallies: readonly Tally[];
  readonly requests: number | undefined;
  readonly durationMs: number | undefined;
}

/** A record that could not be written, or that both sides changed. The same again is counted, not repeated. */
export interface Trouble {
  readonly kind: "failure" | "conflict";
  readonly target: string;
  readonly record: string;
  readonly message: string;
  readonly pageId: string | undefined;
  readonly times: number;
  readonly lastAt: string;
  /** It was written, or found as it should be, later on. */
  readonly mended: boolean;
}

export interface History {
  /** Oldest first. */
  readonly runs: readonly PastRun[];
  /** The last seen first. */
  readonly troubles: readonly Trouble[];
  readonly lines: number;
  /** Lines that cannot be read, or do not follow from the one before: from 1. */
  readonly broken: readonly number[];
}
