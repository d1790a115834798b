import type { Action, Discrepancy, Plan } from "./change.ts";
import type { Health } from "./health.ts";
import type { Mode } from "./mode.ts";
import type { Outcome } from "./outcome.ts";
import type { Problem } from "./problem.ts";

export type Status = "success" | "partial" | "failed" | "drift" | "halted";

/** What the process ends with. The meaning of each is in the contract, and never changes. */
export const EXIT = {
  success: 0,
  partial: 1,
  usage: 2,
  drift: 3,
  halted: 4,
  access: 5,
  locked: 6,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Verdict {
  readonly status: Status;
  readonly exit: ExitCode;
}

/** How many of a target's records go which way; `failed` is what the plan or the writing could not do. */
export interface Counts {
  readonly target: string;
  readonly actions: Readonly<Partial<Record<Action, number>>>;
  /** What was carried out of it; nothing in a dry run. */
  readonly done: Readonly<Partial<Record<Action, number>>>;
  readonly failed: number;
  /** Not begun, since the run was ended. */
  readonly left: number;
}

/** What an audit found, in numbers, by target. */
export type AuditCounts = Readonly<
  Record<string, { readonly checked: number; readonly kinds: Readonly<Partial<Record<Discrepancy, number>>> }>
>;

export interface Audited {
  readonly now: AuditCounts;
  /** The audit before this one, where the ledger remembers any. */
  readonly before: AuditCounts | undefined;
}

/** How a run ended, for people and machines. */
export interface Report extends Verdict {
  readonly run: string;
  readonly mode: Mode;
  readonly dryRun: boolean;
  readonly startedAt: string;
  readonly problems: readonly Problem[];
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly counts: readonly Counts[];
  readonly configSha: string | null;
  readonly requests: number;
  readonly durationMs: number;
  /** For `verify` and `audit`. */
  readonly audit?: Audited;
  readonly health?: Health;
  /** Where the run was spoken of on GitHub. */
  readonly said?: { readonly comment?: string; readonly issue?: string };
  /** Files that the run left, by what they are. */
  readonly files: Readonly<Partial<Record<"plan" | "report" | "report-json" | "ledger", string>>>;
}
