import type { Report } from "../model/report.ts";

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
  ledger: "path of the ledger, or its branch",
  health: "what `health` found, as JSON",
  "comment-url": "the comment on the pull request",
  "issue-url": "the issue about a failing run",
} as const;

export type OutputName = keyof typeof OUTPUTS;

/** The outputs of a run. What it had no reason to find out is not set. */
export const outputs = (report: Report): Readonly<Partial<Record<OutputName, string>>> => ({
  status: report.status,
  requests: String(report.requests),
  "duration-ms": String(report.durationMs),
});
