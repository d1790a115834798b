import type { Line } from "../ledger/line.ts";
import { LEFT } from "../ledger/memory.ts";
import type { Change } from "../model/change.ts";
import { isContested, type Outcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import type { Bound } from "../plan/bind.ts";
import { keptBinding } from "./binding.ts";
import { promotionFacts } from "./promotion/lines.ts";

export type Stamp = Pick<Line, "ts" | "run">;

const STATUS = { done: "success", skipped: "sha_match", failed: "error" } as const;

/** An outcome that is about something that happened. */
type Settled = Exclude<Outcome, { readonly status: "left" }>;

const pageOf = (outcome: Settled): string | null =>
  ("pageId" in outcome ? outcome.pageId : undefined) ?? outcome.change.page?.id ?? null;

const recordLine = (outcome: Settled, stamp: Stamp): Line => {
  const { change, status } = outcome;
  return {
    ...stamp,
    target: change.target,
    record: change.record,
    page_id: pageOf(outcome),
    sha: change.desired?.sha ?? null,
    before_sha: change.beforeSha,
    action: change.action,
    status: isContested(outcome) ? "conflict" : STATUS[status],
    source: change.place.file ?? null,
    ...(change.over === true && { over: true }),
    ...(status === "failed" && { error: outcome.problem.message, unsettled: outcome.unsettled === true }),
    ...promotionFacts(outcome),
  };
};

type Lists = NonNullable<Change["options"]>;

const vocabularyLine = ({ change, status }: Settled, options: Lists, stamp: Stamp): Line => {
  const lists = [...options];
  return {
    ...stamp,
    target: change.target,
    action: "notion-backfill-apply",
    status: STATUS[status],
    properties: lists.map(([property]) => property),
    total_options: lists.reduce((sum, [, list]) => sum + list.options.length, 0),
  };
};

/** What was left is only told where the ledger holds that it was begun: so that nobody waits for it to turn up. */
const leftLines = ({ change, begun }: Extract<Outcome, { readonly status: "left" }>, stamp: Stamp): readonly Line[] =>
  begun === undefined
    ? []
    : [{ ...stamp, target: change.target, record: change.record, page_id: begun.pageId, action: LEFT }];

/** How a change ended, as the ledger says it. */
export const outcomeLines = (outcome: Outcome, stamp: Stamp): readonly Line[] => {
  if (outcome.status === "left") return leftLines(outcome, stamp);
  const { options } = outcome.change;
  return [options === undefined ? recordLine(outcome, stamp) : vocabularyLine(outcome, options, stamp)];
};

/** How a run ended, and what the next one may go by. */
export const runLine = (report: Report, bounds: readonly Bound[], stamp: Stamp): Line => ({
  ...stamp,
  action: "run",
  mode: report.mode,
  status: report.status,
  counts: report.counts,
  requests: report.requests,
  duration_ms: report.durationMs,
  ...(report.mode === "audit" && { audit: report.audit?.now }),
  bindings: Object.fromEntries(bounds.map((bound) => [bound.target.name, keptBinding(bound)])),
});
