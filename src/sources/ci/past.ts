import type { Second, WorkflowRun } from "../../ports/history.ts";
import { isOver, type Story, verdictOf } from "./attempt.ts";
import { withinBudget } from "./budget.ts";
import { type Reader, storiesOf } from "./details.ts";

/** What is counted. */
export interface Scope {
  readonly branch: string;
  readonly events: readonly string[];
  /** Their IDs; all of them where it is undefined. */
  readonly workflows: readonly number[] | undefined;
}

/** What was before the first week, as far as it says which workflows were red when the week began. */
export interface Past {
  readonly stories: readonly Story[];
  /** Workflows of which no pass and no beginning was found. */
  readonly partial: ReadonlySet<number>;
}

interface Found {
  readonly runs: readonly WorkflowRun[];
  readonly isWhole: boolean;
}

/** What was made so long before a pass may have been tried again after it. */
const LATE_RE_RUNS = 3 * 86_400;

const endedGreen = (run: WorkflowRun, before: Second): boolean =>
  isOver(run) && verdictOf(run.conclusion) === "pass" && run.updated < before;

/** The pass after which nothing older matters. */
const lastPass = (runs: readonly WorkflowRun[], before: Second): WorkflowRun | undefined =>
  runs.filter((run) => endedGreen(run, before)).sort((a, b) => b.updated - a.updated)[0];

const ofWorkflow = (runs: readonly WorkflowRun[], id: number) => runs.filter(({ workflow }) => workflow.id === id);

/** One look at all workflows together settles most of them. */
const together = async ({ branch, events, workflows }: Scope, before: Second, reader: Reader): Promise<Found> => {
  if (workflows !== undefined || !reader.budget.take()) return { runs: [], isWhole: false };
  const { items, complete } = await reader.history.latestRuns({ branch, events, before });
  return { runs: items, isWhole: complete };
};

/** The runs of the workflows that made runs in the weeks, or just before them, back to the last pass of each. */
export const readPast = async (
  { scope, before, seen }: { scope: Scope; before: Second; seen: readonly number[] },
  reader: Reader,
): Promise<Past> => {
  const { branch, events } = scope;
  const first = await together(scope, before, reader);
  const all = [...new Set([...(scope.workflows ?? seen), ...first.runs.map(({ workflow }) => workflow.id)])];
  const reach = Math.min(...first.runs.map(({ created }) => created));
  const isSettled = (id: number): boolean =>
    first.isWhole || (lastPass(ofWorkflow(first.runs, id), before)?.started ?? 0) - LATE_RE_RUNS > reach;
  const unsettled = all.filter((id) => !isSettled(id));
  const alone = await withinBudget(
    unsettled,
    (workflow) => reader.history.latestRuns({ branch, events, workflow, before }),
    reader.budget,
  );
  const partial = unsettled.filter((_, index) => {
    const found = alone[index];
    return found === undefined || (!found.complete && lastPass(found.items, before) === undefined);
  });
  const runs = [...first.runs, ...alone.flatMap((found) => found?.items ?? [])];
  const unique = [...new Map(runs.map((run) => [run.id, run])).values()];
  const since = new Map(all.map((id) => [id, lastPass(ofWorkflow(unique, id), before)?.started ?? 0]));
  const matters = (run: WorkflowRun): boolean => run.updated >= (since.get(run.workflow.id) ?? 0);
  return { stories: await storiesOf(unique, matters, reader), partial: new Set(partial) };
};
