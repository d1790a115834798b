import { type Place, type Problem, problem } from "./problem.ts";

/**
 * Why something outside did not do what was asked. The kinds are closed: whoever handles a failure handles them all.
 *
 * - `unauthorized`   the token is missing, refused or expired: nothing else will work either
 * - `forbidden`      the token is good, but has no right to this
 * - `not-found`      it is not there, or not shared with us: the two look the same
 * - `refused`        the request itself is wrong, and will be wrong again
 * - `conflict`       somebody else was writing the same thing, and still was after the last attempt
 * - `full`           a limit of the plan or the database: no more can be made, what is there can still be changed
 * - `blocked`        told not to come again (or only after longer than the run may last)
 * - `unavailable`    the service or the way to it failed, and nothing was written
 * - `unknown`        the answer was lost: the write may have happened or not, and must not be repeated blind
 * - `incomplete`     what came back is not everything, so nothing may be concluded from what is absent
 * - `cancelled`      the run is ending
 */
export type FailureKind =
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "refused"
  | "conflict"
  | "full"
  | "blocked"
  | "unavailable"
  | "unknown"
  | "incomplete"
  | "cancelled";

export interface FailureFacts {
  readonly kind: FailureKind;
  readonly message: string;
  /** What to do about it, in one sentence that starts with a verb. */
  readonly cure: string;
  /** The service's own name for it (`object_not_found`), and its number for the request, mostly for support. */
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Where it shows, in a file that could be opened and is not what it should be. */
  readonly at?: Pick<Place, "line" | "column">;
  /** A write whose answer was lost, but whose result the service named. */
  readonly committedId?: string | undefined;
}

/** The one class that an adapter may throw. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly facts: FailureFacts;

  constructor(facts: FailureFacts) {
    super(facts.message);
    this.facts = facts;
  }

  get kind(): FailureKind {
    return this.facts.kind;
  }
}

export const isFailure = (thrown: unknown): thrown is Failure => thrown instanceof Failure;

/** What a thing that was thrown says of itself. Whatever it is: a library may throw a bare text. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** For whoever catches: a failure is dealt with there; anything else is a mistake of ours, and is thrown on. */
export function expectFailure(thrown: unknown): asserts thrown is Failure {
  if (!isFailure(thrown)) throw thrown;
}

const CAUSES: Readonly<Record<FailureKind, NonNullable<Problem["cause"]> | undefined>> = {
  unauthorized: "access",
  forbidden: "access",
  "not-found": "access",
  refused: undefined,
  conflict: "weather",
  full: undefined,
  blocked: "weather",
  unavailable: "weather",
  unknown: "weather",
  incomplete: "weather",
  cancelled: "weather",
};

/** A failure as a problem of the place where it was met. */
export const failureProblem = ({ kind, message, facts }: Failure, place: Place = {}): Problem => {
  const cause = CAUSES[kind];
  return { ...problem(message, facts.cure, { ...place, ...facts.at }), ...(cause !== undefined && { cause }) };
};
