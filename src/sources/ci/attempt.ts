import type { Job, Second, WorkflowRun } from "../../ports/history.ts";

export type Verdict = "pass" | "fail";

/** What else a run may end with says nothing about the code: cancelled, skipped, neutral, stale, waiting for somebody. */
const VERDICTS: Readonly<Record<string, Verdict>> = {
  success: "pass",
  failure: "fail",
  timed_out: "fail",
  startup_failure: "fail",
};

export const verdictOf = (conclusion: string | null): Verdict | null =>
  conclusion !== null && Object.hasOwn(VERDICTS, conclusion) ? (VERDICTS[conclusion] ?? null) : null;

/** One try of a run. Its jobs are null where they were not read. */
export interface Attempt {
  readonly run: WorkflowRun;
  readonly verdict: Verdict | null;
  readonly jobs: readonly Job[] | null;
}

/** A run with its attempts, the first one first; some may not be known. */
export interface Story {
  readonly run: WorkflowRun;
  readonly attempts: readonly Attempt[];
}

export const isOver = ({ status }: WorkflowRun): boolean => status === "completed";

export const attemptOf = (run: WorkflowRun): Attempt => ({
  run,
  verdict: isOver(run) ? verdictOf(run.conclusion) : null,
  jobs: null,
});

export const idOf = ({ run }: Attempt): string => `${run.id}.${run.attempt}`;

/** GitHub does not say when an attempt ended: the end of its last job does, or else the last change of anything about it. */
export const endOf = ({ run, jobs }: Attempt): Second => {
  const ends = (jobs ?? []).map(({ completed }) => completed).filter((moment) => moment !== null);
  return ends.length === 0 ? run.updated : Math.max(run.started, ...ends);
};

/** What begins later, a re-run on the next Monday too, belongs to another week. */
export const begunBefore = ({ attempts }: Story, end: Second): readonly Attempt[] =>
  attempts.filter(({ run }) => run.started < end);

/** A run is judged by the last of its attempts that has a verdict. */
export const verdictBy = (story: Story, end: Second): Verdict | null =>
  begunBefore(story, end).findLast(({ verdict }) => verdict !== null)?.verdict ?? null;

/** How many attempts are not known that the run had before its last known one. */
export const unread = ({ run, attempts }: Story): number => run.attempt - attempts.length;
