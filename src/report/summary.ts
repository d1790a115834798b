import type { Action, Change, Plan } from "../model/change.ts";
import { grouped } from "../model/grouped.ts";
import type { Mode } from "../model/mode.ts";
import { isContested, type Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import { type Counts, EXIT, type Report, type Verdict } from "../model/report.ts";
import { capital, filling, WORDS } from "./words.ts";

const tally = (changes: readonly Change[]): Readonly<Partial<Record<Action, number>>> =>
  Object.fromEntries([...grouped(changes, ({ action }) => action)].map(([action, same]) => [action, same.length]));

/** A record that waits for a person's decision is counted as a conflict, and not as a failure as well. */
const hasFailed = (outcome: Outcome): boolean => outcome.status === "failed" && !isContested(outcome);

export const countsOf = (plan: Plan, outcomes: readonly Outcome[]): readonly Counts[] => {
  const ended = grouped(outcomes, ({ change }) => change.target);
  return [...grouped(plan.changes, ({ target }) => target)].map(([target, changes]) => ({
    target,
    actions: tally(changes),
    done: tally((ended.get(target) ?? []).filter(({ status }) => status === "done").map(({ change }) => change)),
    left: (ended.get(target) ?? []).filter(({ status }) => status === "left").length,
    failed: (ended.get(target)?.filter(hasFailed) ?? changes.filter(isHopeless)).length,
  }));
};

/** What is known of a change before it is carried out: only that it cannot be. */
const isHopeless = ({ action }: Change): boolean => action === "error";

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

/** Everything that a person should know, once: what was found before anything was written, and what failed while it was. */
export const toldBy = ({ problems, outcomes }: Report): readonly Problem[] => {
  const told = new Set(problems.map((one) => JSON.stringify(one)));
  const failed = outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.problem] : []));
  return [...problems, ...failed.filter((one) => !told.has(JSON.stringify(one)))];
};

const WRITES: readonly Mode[] = ["sync", "backfill", "pull", "promote", "setup", "restore", "archive"];

const MOVES = ["create", "update", "restore", "pull", "promote", "archive"] as const satisfies readonly Action[];

const sumOf = (counts: readonly Counts[], kind: "failed" | "left"): number =>
  counts.reduce((sum, one) => sum + one[kind], 0);

const some = (count: number, words: string): readonly string[] => (count <= 0 ? [] : [`${count} ${words}`]);

/** A vocabulary is one thing, and IDs are as many as the pages that get them. */
const fillings = (changes: readonly Change[], words: string): readonly string[] => {
  const all = changes.map(filling);
  const ids = all.filter((one) => one === "IDs").length;
  return [
    ...some(ids, `${ids === 1 ? "ID" : "IDs"} ${words}`),
    ...(all.includes("vocabulary") ? [`vocabulary ${words}`] : []),
  ];
};

/** What there is to do where nothing was carried out, and else what was done. */
const moves = ({ dryRun, outcomes, counts, plan }: Report): readonly string[] => {
  const isPlan = dryRun || outcomes.length === 0;
  const [count, word] = isPlan ? ([plannedOf, "planned"] as const) : ([doneOf, "done"] as const);
  const changes = isPlan
    ? plan.changes
    : outcomes.filter(({ status }) => status === "done").map(({ change }) => change);
  return [
    ...MOVES.flatMap((action) => some(count(counts, action), WORDS[action][word])),
    ...fillings(changes, WORDS.backfill[word]),
  ];
};

const titleOf = (mode: Mode, dryRun: boolean): string =>
  `${capital(mode)}${dryRun && WRITES.includes(mode) ? " (dry run)" : ""}`;

/** What is to be mended beyond the records that are counted as failed already. */
const toMend = (report: Report): number =>
  toldBy(report).filter(({ level, cause }) => level === "error" && cause !== "conflict").length -
  sumOf(report.counts, "failed");

/** The run in one line: what a person reads first, and often last. What went wrong stands before what went well. */
export const verdictLine = (report: Report): string => {
  const { status, mode, dryRun, counts } = report;
  const parts = [
    ...some(sumOf(counts, "failed"), "failed"),
    ...some(toMend(report), "to mend"),
    ...some(plannedOf(counts, "conflict"), "in conflict"),
    ...moves(report),
    ...some(sumOf(counts, "left"), WORDS.left.done),
    ...some(plannedOf(counts, "skip"), WORDS.skip.done),
  ];
  return `${titleOf(mode, dryRun)}: ${[status, ...parts].join(" · ")}`;
};
