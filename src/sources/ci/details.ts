import { grouped } from "../../model/grouped.ts";
import type { History, Job, WorkflowRun } from "../../ports/history.ts";
import { type Attempt, attemptOf, idOf, type Story } from "./attempt.ts";
import { type Budget, withinBudget } from "./budget.ts";

export interface Reader {
  readonly history: Pick<History, "attempt" | "jobs" | "latestRuns">;
  readonly budget: Budget;
}

const earlier = ({ id, attempt }: WorkflowRun) =>
  Array.from({ length: attempt - 1 }, (_, index) => ({ id, attempt: index + 1 }));

/** Lists show a run as its last attempt left it: the earlier ones of those that are wanted are asked for one by one. */
export const storiesOf = async (
  runs: readonly WorkflowRun[],
  isWanted: (run: WorkflowRun) => boolean,
  { history, budget }: Reader,
): Promise<readonly Story[]> => {
  const asked = runs.filter(isWanted).flatMap(earlier);
  const found = await withinBudget(asked, ({ id, attempt }) => history.attempt(id, attempt), budget);
  const known = grouped(
    found.filter((run) => run !== undefined),
    ({ id }) => String(id),
  );
  return runs.map((run) => ({ run, attempts: [...(known.get(String(run.id)) ?? []), run].map(attemptOf) }));
};

/** The jobs that were read, by attempt. */
export type Jobs = ReadonlyMap<string, readonly Job[]>;

/** What one looks for jobs for: each attempt once, the newest first, and none that was read or tried already. */
export const readJobs = async (wanted: readonly Attempt[], known: Jobs, { history, budget }: Reader): Promise<Jobs> => {
  const unread = new Map(wanted.filter(({ jobs }) => jobs === null).map((attempt) => [idOf(attempt), attempt]));
  const asked = [...unread.values()].sort((a, b) => b.run.started - a.run.started || b.run.id - a.run.id);
  const found = await withinBudget(asked, ({ run }) => history.jobs(run.id, run.attempt), budget);
  const pairs = asked.flatMap((attempt, index) => {
    const jobs = found[index];
    return jobs === undefined ? [] : [[idOf(attempt), jobs] as const];
  });
  return new Map([...known, ...pairs]);
};

export const withJobs = (stories: readonly Story[], jobs: Jobs): readonly Story[] =>
  stories.map(({ run, attempts }) => ({
    run,
    attempts: attempts.map((attempt) => ({ ...attempt, jobs: jobs.get(idOf(attempt)) ?? null })),
  }));
