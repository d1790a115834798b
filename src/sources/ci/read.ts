import type { History, Second, WorkflowRun } from "../../ports/history.ts";
import type { Attempt, Story } from "./attempt.ts";
import { type AutoFix, readRepairs } from "./auto-fix.ts";
import { budgetOf } from "./budget.ts";
import { type Jobs, type Reader, readJobs, storiesOf, withJobs } from "./details.ts";
import { failedAttempts } from "./failures.ts";
import { type Material, storiesIn } from "./figures.ts";
import { mixedIn } from "./flaky.ts";
import { isInDoubt, type Outage, outagesIn, undecided } from "./outages.ts";
import { type Past, readPast, type Scope } from "./past.ts";
import type { Week } from "./week.ts";

export interface Question {
  readonly weeks: readonly Week[];
  readonly scope: Scope;
  readonly autoFix: AutoFix | null;
  readonly now: Second;
}

/** Each turn brings jobs that were lacking, and may show that others are; so often, and then what is known has to do. */
const MOST_TURNS = 8;

interface Span {
  readonly from: Second;
  readonly to: Second;
}

const listed = async ({ branch, events, workflows }: Scope, { from, to }: Span, history: History) => {
  const runs = new Map<number, WorkflowRun>();
  const gaps: string[] = [];
  for (const workflow of workflows ?? [undefined]) {
    const found = await history.runs({ from, to, branch, events, workflow });
    for (const run of found.items) runs.set(run.id, run);
    if (!found.complete) gaps.push(found.why);
  }
  return { runs: [...runs.values()], gaps };
};

/** Before everything, when something older is known; else the first run that is. */
const firstKnown = async (from: Second, runs: readonly WorkflowRun[], history: History): Promise<Second | null> => {
  if (await history.hasRunsBefore(from)) return Number.NEGATIVE_INFINITY;
  return runs.length === 0 ? null : Math.min(...runs.map(({ created }) => created));
};

const forWeeks = (stories: readonly Story[], weeks: readonly Week[]): readonly Attempt[] =>
  weeks.flatMap((week) => {
    const made = storiesIn(stories, week);
    return [...failedAttempts(made, week.end), ...mixedIn(made, week.end).flat()];
  });

/** Outages that are over before the first week matter only as long as their order is in doubt. */
const matters =
  (from: Second) =>
  (outage: Outage): boolean =>
    outage.closed === null || outage.closed >= from || isInDoubt(outage);

interface Read {
  readonly stories: readonly Story[];
  readonly outages: readonly Outage[];
}

const withOutages = async (
  { own, past, jobs: first, from }: { own: readonly Story[]; past: Past; jobs: Jobs; from: Second },
  reader: Reader,
): Promise<Read> => {
  let jobs = first;
  for (let turn = 1; ; turn += 1) {
    const stories = withJobs(own, jobs);
    const attempts = [...stories, ...withJobs(past.stories, jobs)].flatMap((story) => story.attempts);
    const outages = outagesIn(attempts, past.partial);
    const more = await readJobs(undecided(outages.filter(matters(from)), attempts), jobs, reader);
    if (more.size === jobs.size || turn === MOST_TURNS) return { stories, outages };
    jobs = more;
  }
};

/** Reads what the figures of all the weeks are computed from: the lists whole, the details as far as the budget goes. */
export const readMaterial = async (question: Question, history: History): Promise<Material> => {
  const { weeks, scope, autoFix, now } = question;
  const [from, to] = [weeks[0]?.start ?? now, weeks.at(-1)?.end ?? now];
  const { runs, gaps } = await listed(scope, { from, to }, history);
  const availableFrom = await firstKnown(from, runs, history);
  const reader: Reader = { history, budget: budgetOf(history) };
  const own = await storiesOf(runs, () => true, reader);
  const seen = [...new Set(runs.map(({ workflow }) => workflow.id))];
  const past = await readPast({ scope, before: from, seen }, reader);
  const jobs = await readJobs(forWeeks(own, weeks), new Map(), reader);
  const read = await withOutages({ own, past, jobs, from }, reader);
  const repairs =
    autoFix === null
      ? null
      : await readRepairs({ autoFix, counted: scope.workflows, weeks, from, to }, history, reader);
  return { ...read, repairs, availableFrom, listingGaps: gaps, now };
};
