import type { Action, Change } from "../model/change.ts";
import { grouped } from "../model/grouped.ts";
import type { Problem } from "../model/problem.ts";
import { EXIT, type Report } from "../model/report.ts";
import { alike } from "./alike.ts";
import { duration, requestsOf } from "./cost.ts";
import { isEmpty, plainText } from "./difference.ts";
import { shortened } from "./shorten.ts";
import { toldBy, verdictLine } from "./summary.ts";
import { problemText } from "./text.ts";

/** Of the same mistake in more records than this, so many are told; the report has them all. */
const ALIKE = 5;
/** A plan is a page at a terminal, not a book. */
const MOST_CHANGES = 40;
const VALUE = 40;

const problemLines = (problems: readonly Problem[]): readonly string[] =>
  alike(problems).flatMap(({ all }) => {
    const told = all.slice(0, ALIKE).flatMap(problemText);
    return all.length <= ALIKE ? told : [...told, `  … and ${all.length - ALIKE} more like it.`];
  });

const SIGNS: Readonly<Partial<Record<Action, string>>> = {
  create: "+",
  update: "~",
  restore: "~",
  pull: "<",
  promote: ">",
  archive: "-",
  backfill: "*",
  conflict: "!",
};

const shownValue = (value: Change["diff"][number]["after"]): string =>
  isEmpty(value) ? "(empty)" : shortened(plainText(value), VALUE);

const changeLines = ({ action, record, diff, body, promotion }: Change): readonly string[] => {
  const files = promotion?.files ?? [];
  const differences = action === "create" ? [] : diff;
  return [
    `    ${SIGNS[action]} ${record}`,
    ...differences.map(
      ({ property, before, after }) => `        ${property}: ${shownValue(before)} → ${shownValue(after)}`,
    ),
    ...files.filter(({ fate }) => fate === "write").map(({ path }) => `        ${path}`),
    ...(body && action !== "create" ? ["        (content)"] : []),
  ];
};

/** What a dry run would do, target by target. */
const planLines = ({ dryRun, plan }: Report): readonly string[] => {
  const changes = dryRun ? plan.changes.filter(({ action }) => SIGNS[action] !== undefined) : [];
  const shown = grouped(changes.slice(0, MOST_CHANGES), ({ target }) => target);
  const lines = [...shown].flatMap(([target, all]) => [`  ${target}`, ...all.flatMap(changeLines)]);
  const rest = changes.length - MOST_CHANGES;
  return rest > 0 ? [...lines, `  … and ${rest} more changes: the report has them all.`] : lines;
};

/** What a person at a terminal reads at the end: what went wrong first, the verdict last, so that it is what stays in sight. */
export const terminalLines = (report: Report): readonly string[] => {
  const cost = `  ${requestsOf(report.requests)} in ${duration(report.durationMs)}`;
  const kept = report.files.report === undefined ? [] : [`  The whole report: ${report.files.report}`];
  const changed = report.exit === EXIT.success || report.counts.length > 0;
  return [
    ...problemLines(toldBy(report)),
    ...planLines(report),
    verdictLine(report),
    ...(changed ? [cost] : []),
    ...kept,
  ];
};
