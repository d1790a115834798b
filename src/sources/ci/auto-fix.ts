import { grouped } from "../../model/grouped.ts";
import type { History, Issue, Listed, WorkflowRun } from "../../ports/history.ts";
import { attemptOf, type Story, unread, verdictBy } from "./attempt.ts";
import { type Reader, storiesOf } from "./details.ts";
import type { Week } from "./week.ts";

/** What counts as an automatic repair, as the configuration names it; workflows by their ID. */
export interface AutoFix {
  readonly workflows: readonly number[];
  readonly authors: readonly string[];
  readonly labels: readonly string[];
}

export interface Repairs {
  /** A run of a repairing workflow is an attempt to repair. */
  readonly runs: readonly Story[];
  /** Runs that somebody's pushes set off: each commit is an attempt. */
  readonly pushed: readonly Story[];
  /** Pull requests that are labelled as repairs. */
  readonly pulls: readonly Issue[];
  /** Why there may be more. */
  readonly gaps: readonly string[];
}

export interface Success {
  readonly attempts: number;
  readonly succeeded: number;
}

const PUSHES = ["push", "pull_request", "pull_request_target"];

const unique = <Item extends { readonly id: number }>(lists: readonly Listed<Item>[]): readonly Item[] => [
  ...new Map(lists.flatMap(({ items }) => items).map((item) => [item.id, item])).values(),
];

const inTurn = async <Name, Found>(names: readonly Name[], read: (name: Name) => Promise<Found>) => {
  const found: Found[] = [];
  for (const name of names) found.push(await read(name));
  return found;
};

const isIn = (week: Week, moment: number | null): boolean =>
  moment !== null && moment >= week.start && moment < week.end;

interface Question {
  readonly autoFix: AutoFix;
  /** The workflows that count for everything else; all of them where it is undefined. */
  readonly counted: readonly number[] | undefined;
  readonly weeks: readonly Week[];
  readonly from: number;
  readonly to: number;
}

export const readRepairs = async (
  { autoFix, counted, weeks, from, to }: Question,
  history: Pick<History, "runs" | "issues">,
  reader: Reader,
): Promise<Repairs> => {
  const window = { from, to };
  const runs = await inTurn(autoFix.workflows, (workflow) => history.runs({ ...window, workflow }));
  const pushed = await inTurn(autoFix.authors, (actor) => history.runs({ ...window, actor, events: PUSHES }));
  const state = "closed" as const;
  const pulls = await inTurn(autoFix.labels, (label) => history.issues({ labels: [label], state, since: from }));
  // The list shows the last attempt: it is enough, unless it is of a later week or says nothing.
  const isSilent = (run: WorkflowRun) => {
    const week = weeks.find((one) => isIn(one, run.created));
    return week !== undefined && verdictBy({ run, attempts: [attemptOf(run)] }, week.end) === null;
  };
  const isCheck = ({ workflow: { id } }: WorkflowRun) =>
    !autoFix.workflows.includes(id) && (counted?.includes(id) ?? true);
  return {
    runs: await storiesOf(unique(runs), isSilent, reader),
    pushed: await storiesOf(unique(pushed).filter(isCheck), isSilent, reader),
    pulls: unique(pulls).filter(({ pullRequest }) => pullRequest !== null),
    gaps: [...runs, ...pushed, ...pulls].flatMap((one) => (one.complete ? [] : [one.why])),
  };
};

/** Runs of a week that may have had a verdict in one of the attempts that are not known. */
export const unknownIn = ({ runs, pushed }: Repairs, week: Week): number =>
  [...runs, ...pushed]
    .filter(({ run }) => isIn(week, run.created))
    .filter((story) => unread(story) > 0 && verdictBy(story, week.end) === null).length;

/** A commit is good when something passed on it and nothing failed; without a verdict it is no attempt. */
const commitsOf = (stories: readonly Story[], end: number): readonly boolean[] =>
  [...grouped(stories, ({ run }) => run.sha).values()]
    .map((same) => same.map((story) => verdictBy(story, end)).filter((verdict) => verdict !== null))
    .filter((verdicts) => verdicts.length > 0)
    .map((verdicts) => verdicts.every((verdict) => verdict === "pass"));

/** Attempts to repair in a week, and how many of them succeeded. */
export const successOf = ({ runs, pushed, pulls }: Repairs, week: Week): Success => {
  const made = (stories: readonly Story[]) => stories.filter(({ run }) => isIn(week, run.created));
  const verdicts = made(runs).map((story) => verdictBy(story, week.end));
  const results = [
    ...verdicts.filter((verdict) => verdict !== null).map((verdict) => verdict === "pass"),
    ...commitsOf(made(pushed), week.end),
    ...pulls.filter(({ closed }) => isIn(week, closed)).map(({ pullRequest }) => pullRequest?.merged !== null),
  ];
  return { attempts: results.length, succeeded: results.filter(Boolean).length };
};
