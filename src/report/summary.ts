import type { Action, Change, Plan } from "../model/change.ts";
import { grouped } from "../model/grouped.ts";
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
    done: (ended.get(target) ?? []).filter(({ status }) => status === "done").length,
    left: (ended.get(target) ?? []).filter(({ status }) => status === "left").length,
    failed: (ended.get(target) ?? changes.map(planned)).filter(({ status }) => status === "failed").length,
  }));
};

/** What is known of a change before it is carried out: only that it cannot be. */
const planned = ({ action }: Change): { readonly status: "failed" | "skipped" } => ({
  status: action === "error" ? "failed" : "skipped",
});

export const totalOf = (counts: readonly Counts[], action: Action): number =>
  counts.reduce((sum, { actions }) => sum + (actions[action] ?? 0), 0);

/** The gravest of what was found before anything was written, or else of what only showed while writing. */
export const verdictOf = (problems: readonly Problem[], counts: readonly Counts[]): Verdict => {
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.some(({ cause }) => cause === "access")) return { status: "failed", exit: EXIT.access };
  if (errors.some(({ cause }) => cause === undefined)) return { status: "failed", exit: EXIT.usage };
  if (errors.length > 0 || counts.some(({ failed, left }) => failed + left > 0))
    return { status: "partial", exit: EXIT.partial };
  return { status: "success", exit: EXIT.success };
};

const WORDS: readonly (readonly [Action, string])[] = [
  ["create", "to create"],
  ["update", "to update"],
  ["archive", "to archive"],
  ["skip", "unchanged"],
];

/** The run in one line: what a person reads first, and often last. */
export const verdictLine = ({ status, dryRun, counts, problems }: Report): string => {
  const errors = problems.filter(({ level }) => level === "error").length;
  const failed = counts.reduce((sum, one) => sum + one.failed, 0);
  const moves = WORDS.map(([action, words]) => [totalOf(counts, action), words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${dryRun ? words : words.replace(/^to (\w+)e$/, "$1ed")}`);
  const left = counts.reduce((sum, one) => sum + one.left, 0);
  const parts = [
    ...moves,
    ...(left > 0 ? [`${left} left for the next run`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(errors > 0 ? [`${errors} to mend`] : []),
  ];
  return `${dryRun ? "Plan" : "Sync"}: ${status}${parts.length > 0 ? ` · ${parts.join(" · ")}` : ""}`;
};
