import { EXIT, type Report } from "../model/report.ts";
import { toldBy, verdictLine } from "./summary.ts";
import { problemText } from "./text.ts";

/** What a person at a terminal reads at the end: what went wrong first, the verdict last, so that it is what stays in sight. */
export const terminalLines = (report: Report): readonly string[] => {
  const problems = toldBy(report).flatMap(problemText);
  const cost = `  ${report.requests} requests in ${(report.durationMs / 1000).toFixed(1)} s`;
  const kept = report.files.report === undefined ? [] : [`  The whole report: ${report.files.report}`];
  const changed = report.exit === EXIT.success || report.counts.length > 0;
  return [...problems, verdictLine(report), ...(changed ? [cost] : []), ...kept];
};
