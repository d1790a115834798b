import { ACTIONS, type Action } from "../model/change.ts";
import type { Report } from "../model/report.ts";
import { doneOf, plannedOf } from "../report/summary.ts";

/** What each output says, by its name in `action.yml`. */
export const OUTPUTS = {
  status: "`success`, `partial`, `failed`, `drift` or `halted`",
  "has-changes": "`true` when there was something to do",
  planned: "changes in the plan",
  created: "pages created",
  updated: "pages updated",
  skipped: "records that were as they should be",
  archived: "pages moved to the trash",
  pulled: "rows written from Notion",
  promoted: "pages written into files",
  conflicts: "conflicts that a person has to decide",
  failed: "records that failed",
  requests: "requests sent to Notion",
  "duration-ms": "how long the run took, in milliseconds",
  report: "path of the report in Markdown",
  "report-json": "path of the report as JSON",
  plan: "path of the plan",
  ledger: "path of the ledger, or of its copy where it is kept on a branch",
  health: "what `health` found, as JSON",
  "comment-url": "the comment on the pull request",
  "issue-url": "the issue about a failing run",
} as const;

export type OutputName = keyof typeof OUTPUTS;

const IDLE: readonly Action[] = ["skip", "error"];
const WRITING = ACTIONS.filter((action) => !IDLE.includes(action));

/** The outputs of a run. What it had no reason to find out is not set. */
export const outputs = (report: Report): Readonly<Partial<Record<OutputName, string>>> => {
  const { counts, files } = report;
  const planned = WRITING.reduce((sum, action) => sum + plannedOf(counts, action), 0);
  return {
    status: report.status,
    "has-changes": String(planned > 0),
    planned: String(planned),
    created: String(doneOf(counts, "create")),
    updated: String(doneOf(counts, "update") + doneOf(counts, "restore")),
    skipped: String(plannedOf(counts, "skip")),
    archived: String(doneOf(counts, "archive")),
    pulled: String(doneOf(counts, "pull")),
    promoted: String(doneOf(counts, "promote")),
    conflicts: String(plannedOf(counts, "conflict")),
    failed: String(counts.reduce((sum, { failed }) => sum + failed, 0)),
    requests: String(report.requests),
    "duration-ms": String(report.durationMs),
    ...(files.report !== undefined && { report: files.report }),
    ...(files["report-json"] !== undefined && { "report-json": files["report-json"] }),
    ...(files.plan !== undefined && { plan: files.plan }),
    ...(report.said?.comment !== undefined && { "comment-url": report.said.comment }),
    ...(report.said?.issue !== undefined && { "issue-url": report.said.issue }),
    ...(report.health !== undefined && { health: JSON.stringify(report.health) }),
    ...(files.ledger !== undefined && { ledger: files.ledger }),
  };
};
