import type { Line } from "../ledger/line.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import type { Bound } from "../plan/bind.ts";
import { keptBinding } from "./binding.ts";

export type Stamp = Pick<Line, "ts" | "run">;

const STATUS = { done: "success", skipped: "sha_match", failed: "error", left: "left" } as const;

const recordLine = (outcome: Outcome, stamp: Stamp): Line => {
  const { change, status } = outcome;
  return {
    ...stamp,
    target: change.target,
    record: change.record,
    page_id: status === "done" ? outcome.pageId : (change.page?.id ?? null),
    sha: change.desired?.sha ?? null,
    before_sha: change.beforeSha,
    action: change.action,
    status: STATUS[status],
    ...(status === "failed" && { error: outcome.problem.message, unsettled: outcome.unsettled === true }),
  };
};

const vocabularyLine = ({ change, status }: Outcome, stamp: Stamp): Line => {
  const lists = [...(change.options ?? [])];
  return {
    ...stamp,
    target: change.target,
    action: "notion-backfill-apply",
    status: STATUS[status],
    properties: lists.map(([property]) => property),
    total_options: lists.reduce((sum, [, { options }]) => sum + options.length, 0),
  };
};

/** How a change ended, as the ledger says it. */
export const outcomeLine = (outcome: Outcome, stamp: Stamp): Line =>
  outcome.change.action === "backfill" ? vocabularyLine(outcome, stamp) : recordLine(outcome, stamp);

/** How a run ended, and what the next one may go by. */
export const runLine = (report: Report, bounds: readonly Bound[], stamp: Stamp): Line => ({
  ...stamp,
  action: "run",
  mode: report.mode,
  status: report.status,
  counts: report.counts,
  requests: report.requests,
  duration_ms: report.durationMs,
  bindings: Object.fromEntries(bounds.map((bound) => [bound.target.name, keptBinding(bound)])),
});
