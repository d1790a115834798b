import { ACTIONS, type Change } from "../model/change.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import { each, inParts, type Sequence } from "./sequence.ts";
import { plannedOf } from "./summary.ts";

const FORMAT = 1;

const sourceOf = ({ place }: Change): object | null =>
  place.file === undefined ? null : { path: place.file, line: place.line ?? null };

const changeJson = (change: Change): object => ({
  target: change.target,
  record: change.record,
  action: change.action,
  page_id: change.page?.id ?? null,
  sha: change.desired?.sha ?? null,
  before_sha: change.beforeSha,
  desired: change.desired === undefined ? null : { properties: change.desired.plain, body: change.desired.body },
  diff: change.diff,
  ...(change.promotion !== undefined && {
    files: change.promotion.files.map(({ path, fate }) => ({ path, action: fate })),
  }),
  source: sourceOf(change),
  error: change.problem === undefined ? null : `${change.problem.message} ${change.problem.cure}`,
});

const summary = ({ counts }: Report): object =>
  Object.fromEntries(ACTIONS.map((action) => [action, plannedOf(counts, action)]));

const head = (report: Report): object => ({
  version: FORMAT,
  run: report.run,
  mode: report.mode,
  dry_run: report.dryRun,
  generated_at: report.startedAt,
  config_sha: report.configSha,
  hash: report.plan.hash,
  summary: summary(report),
});

const pretty = (value: object): string => JSON.stringify(value, null, 2);

/** An object whose last field is a list: an item at a time, since there may be thousands. */
function* withList(fields: object, name: string, items: Sequence<object>): Iterable<string> {
  yield `${pretty(fields).slice(0, -2)},\n  "${name}": [`;
  let between = "";
  for (const item of items) {
    yield `${between}\n    ${pretty(item).replaceAll("\n", "\n    ")}`;
    between = ",";
  }
  yield items.length === 0 ? "]\n}\n" : "\n  ]\n}\n";
}

/** `plan.json`: what was planned, whether or not it was carried out. */
export const planText = (report: Report): Iterable<string> =>
  inParts(withList(head(report), "changes", each(report.plan.changes, changeJson)));

const outcomeJson = (outcome: Outcome): object => ({
  target: outcome.change.target,
  record: outcome.change.record,
  action: outcome.change.action,
  status: outcome.status,
  page_id: outcome.status === "done" ? outcome.pageId : (outcome.change.page?.id ?? null),
  source: sourceOf(outcome.change),
  error: outcome.status === "failed" ? `${outcome.problem.message} ${outcome.problem.cure}` : null,
});

const outcomesOf = ({ outcomes }: Report): Sequence<object> =>
  each(
    outcomes.filter(({ status }) => status !== "skipped"),
    outcomeJson,
  );

const ending = (report: Report): object => ({
  ...head(report),
  status: report.status,
  exit: report.exit,
  requests: report.requests,
  duration_ms: report.durationMs,
  targets: report.counts,
  ...(report.health !== undefined && { health: report.health }),
  ...(report.audit !== undefined && { audit: report.audit }),
  problems: report.problems,
});

/** `report.json`: how it ended. */
export const reportText = (report: Report): Iterable<string> =>
  inParts(withList(ending(report), "outcomes", outcomesOf(report)));

/** The same as a value. */
export const reportJson = (report: Report): object => ({ ...ending(report), outcomes: [...outcomesOf(report)] });
