import type { Action, Change, Plan } from "../model/change.ts";
import { grouped } from "../model/grouped.ts";
import type { Mode } from "../model/mode.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import { type Counts, EXIT, type Report, type Verdict } from "../model/report.ts";

const tally = (changes: readonly Change[]): Readonly<Partial<Record<Action, number>>> =>
  Object.fromEntries([...grouped(changes, ({ action }) => action)].map(([action, same]) => [action, same.length]));

export const countsOf = (plan: Plan, outcomes: readonly Outcome[]): readonly Counts[] => {
  const ended = grouped(outcomes, ({ change }) => change.target);
  return [...grouped(plan.changes, ({ target }) => target)].map(([target, changes]) => ({
    target,
    actions: tally(changes),
    done: tally((ended.get(target) ?? []).filter(({ status }) => status === "done").map(({ change }) => change)),
    left: (ended.get(target) ?? []).filter(({ status }) => status === "left").length,
    failed: (ended.get(target) ?? changes.map(planned)).filter(({ status }) => status === "failed").length,
  }));
};

/** What is known of a change before it is carried out: only that it cannot be. */
const planned = ({ action }: Change): { readonly status: "failed" | "skipped" } => ({
  status: action === "error" ? "failed" : "skipped",
});

/** How many of an action the plan has, over all targets. */
export const plannedOf = (counts: readonly Counts[], action: Action): number =>
  counts.reduce((sum, { actions }) => sum + (actions[action] ?? 0), 0);

/** How many of it were carried out. */
export const doneOf = (counts: readonly Counts[], action: Action): number =>
  counts.reduce((sum, { done }) => sum + (done[action] ?? 0), 0);

/** The gravest of what was found before anything was written, or else of what only showed while writing. */
export const verdictOf = (problems: readonly Problem[], counts: readonly Counts[]): Verdict => {
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.some(({ cause }) => cause === "access")) return { status: "failed", exit: EXIT.access };
  if (errors.some(({ cause }) => cause === undefined)) return { status: "failed", exit: EXIT.usage };
  if (errors.length > 0 || counts.some(({ failed, left }) => failed + left > 0))
    return { status: "partial", exit: EXIT.partial };
  return { status: "success", exit: EXIT.success };
};

/** Everything that a person should know: what was found before anything was written, and what failed while it was. */
export const toldBy = ({ problems, outcomes }: Report): readonly Problem[] => [
  ...problems,
  ...outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.problem] : [])),
];

const WRITES: readonly Mode[] = ["sync", "backfill", "pull", "promote", "setup", "restore", "archive"];

const WORDS: readonly (readonly [action: Action, planned: string, done: string])[] = [
  ["backfill", "to fill in", "filled in"],
  ["create", "to create", "created"],
  ["update", "to update", "updated"],
  ["restore", "to restore", "restored"],
  ["archive", "to archive", "archived"],
];

/** What there is to do, or what was done, in words. */
const moves = ({ dryRun, counts }: Report): readonly string[] =>
  WORDS.flatMap(([action, planned, done]) => {
    const count = dryRun ? plannedOf(counts, action) : doneOf(counts, action);
    return count === 0 ? [] : [`${count} ${dryRun ? planned : done}`];
  });

const titleOf = (mode: Mode, dryRun: boolean): string =>
  `${mode.charAt(0).toUpperCase()}${mode.slice(1)}${dryRun && WRITES.includes(mode) ? " (dry run)" : ""}`;

const some = (count: number, words: string): readonly string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** The run in one line: what a person reads first, and often last. */
export const verdictLine = (report: Report): string => {
  const { status, mode, dryRun, counts, problems } = report;
  const parts = [
    ...moves(report),
    ...some(plannedOf(counts, "skip"), "unchanged"),
    ...some(
      counts.reduce((sum, one) => sum + one.left, 0),
      "left for the next run",
    ),
    ...some(
      counts.reduce((sum, one) => sum + one.failed, 0),
      "failed",
    ),
    ...some(problems.filter(({ level }) => level === "error").length, "to mend"),
  ];
  return `${titleOf(mode, dryRun)}: ${[status, ...parts].join(" · ")}`;
};
