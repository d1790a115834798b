import type { Job, Second } from "../../ports/history.ts";
import { type Attempt, begunBefore, endOf, type Story, verdictOf } from "./attempt.ts";
import { type Incident, type Ranked, ranked } from "./ranking.ts";

export const failed = ({ conclusion }: Pick<Job, "conclusion">): boolean => verdictOf(conclusion) === "fail";

/** The attempts of a week that failed; the later ones of a run count too, for they failed again. */
export const failedAttempts = (stories: readonly Story[], end: Second): readonly Attempt[] =>
  stories.flatMap((story) => begunBefore(story, end).filter(({ verdict }) => verdict === "fail"));

const ofJob = (attempt: Attempt, job: Job): Incident => ({
  workflow: attempt.run.workflow.name,
  job: job.name,
  step: job.steps.find(failed)?.name ?? null,
  at: job.completed ?? endOf(attempt),
  url: job.url || attempt.run.url,
});

/** An attempt that no job failed in (it never started, or its jobs are not known) stands for itself. */
const incidentsOf = (attempt: Attempt): readonly Incident[] => {
  const jobs = (attempt.jobs ?? []).filter(failed);
  const { workflow, url } = attempt.run;
  const itself = { workflow: workflow.name, job: null, step: null, at: endOf(attempt), url };
  return jobs.length === 0 ? [itself] : jobs.map((job) => ofJob(attempt, job));
};

/** What failed, by workflow, job and the first step that failed. */
export const topFailures = (stories: readonly Story[], end: Second): readonly Ranked[] =>
  ranked(failedAttempts(stories, end).flatMap(incidentsOf));
