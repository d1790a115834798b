import type { Change } from "../model/change.ts";
import type { Report } from "../model/report.ts";
import { plannedOf } from "./summary.ts";

const FORMAT = 1;

const changeJson = (change: Change): object => ({
  target: change.target,
  record: change.record,
  action: change.action,
  page_id: change.page?.id ?? null,
  sha: change.desired?.sha ?? null,
  before_sha: change.beforeSha,
  desired: change.desired === undefined ? null : { properties: change.desired.plain, body: change.desired.body },
  diff: change.diff,
  source: change.place.file === undefined ? null : { path: change.place.file, line: change.place.line ?? null },
  error: change.problem === undefined ? null : `${change.problem.message} ${change.problem.cure}`,
});

const summary = ({ counts }: Report): object => ({
  create: plannedOf(counts, "create"),
  update: plannedOf(counts, "update"),
  skip: plannedOf(counts, "skip"),
  archive: plannedOf(counts, "archive"),
  restore: plannedOf(counts, "restore"),
  conflict: plannedOf(counts, "conflict"),
  error: plannedOf(counts, "error"),
});

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

/** `plan.json`: what was planned, whether or not it was carried out. */
export const planJson = (report: Report): object => ({ ...head(report), changes: report.plan.changes.map(changeJson) });

/** `report.json`: how it ended. */
export const reportJson = (report: Report): object => ({
  ...head(report),
  status: report.status,
  exit: report.exit,
  requests: report.requests,
  duration_ms: report.durationMs,
  targets: report.counts,
  problems: report.problems,
  outcomes: report.outcomes
    .filter(({ status }) => status !== "skipped")
    .map((outcome) => ({
      target: outcome.change.target,
      record: outcome.change.record,
      action: outcome.change.action,
      status: outcome.status,
      page_id: outcome.status === "done" ? outcome.pageId : (outcome.change.page?.id ?? null),
      error: outcome.status === "failed" ? `${outcome.problem.message} ${outcome.problem.cure}` : null,
    })),
});
