import { grouped } from "../../model/grouped.ts";
import type { Job, Second } from "../../ports/history.ts";
import { type Attempt, begunBefore, endOf, idOf, type Story, verdictOf } from "./attempt.ts";
import { type Incident, type Ranked, ranked } from "./ranking.ts";

/** The attempts of one workflow on one commit, where some passed and some failed. */
export type Mixed = readonly Attempt[];

export const mixedIn = (stories: readonly Story[], end: Second): readonly Mixed[] => {
  const attempts = stories.flatMap((story) => begunBefore(story, end)).filter(({ verdict }) => verdict !== null);
  return [...grouped(attempts, ({ run }) => `${run.workflow.id} ${run.sha}`).values()].filter(
    (same) => new Set(same.map(({ verdict }) => verdict)).size > 1,
  );
};

interface Seen {
  readonly attempt: Attempt;
  readonly job: Job;
}

/** Two jobs of one attempt may have the same name: only different attempts contradict each other. */
const contradicts = (seen: readonly Seen[]): boolean => {
  const having = (verdict: string) => seen.filter(({ job }) => verdictOf(job.conclusion) === verdict);
  const [passes, fails] = [having("pass"), having("fail")];
  return passes.some((pass) => fails.some((fail) => idOf(pass.attempt) !== idOf(fail.attempt)));
};

const lastFailure = (seen: readonly Seen[]): Incident | undefined => {
  const failures = seen.filter(({ job }) => verdictOf(job.conclusion) === "fail");
  const latest = [...failures].sort((a, b) => endOf(b.attempt) - endOf(a.attempt))[0];
  if (latest === undefined) return undefined;
  const { attempt, job } = latest;
  const { workflow, url } = attempt.run;
  return { workflow: workflow.name, job: job.name, step: null, at: endOf(attempt), url: job.url || url };
};

const flakyOn = (mixed: Mixed): readonly Incident[] => {
  const seen = mixed.flatMap((attempt) => (attempt.jobs ?? []).map((job) => ({ attempt, job })));
  return [...grouped(seen, ({ job }) => job.name).values()]
    .filter(contradicts)
    .map(lastFailure)
    .filter((found) => found !== undefined);
};

/** Jobs that passed and failed on the same commit; the count is of commits. */
export const flakyJobs = (mixed: readonly Mixed[]): readonly Ranked[] => ranked(mixed.flatMap(flakyOn));
