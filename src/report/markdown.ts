import type { Change, Difference } from "../model/change.ts";
import type { Counts, Report } from "../model/report.ts";
import { code, codeCell } from "./neutralise.ts";
import { toldBy, verdictLine } from "./summary.ts";

const SHOWN = 60;

/** A list of words reads better without its brackets; whatever else there is, is shown as it is. */
const plain = (value: unknown): string =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? value.join(", ") : JSON.stringify(value);

const short = (value: unknown): string => {
  const text = typeof value === "string" ? value : plain(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
};

const countRow = ({ target, actions, failed }: Counts): string =>
  `| ${codeCell(target)} | ${actions.create ?? 0} | ${actions.update ?? 0} | ${actions.archive ?? 0} | ${actions.skip ?? 0} | ${failed} |`;

const countTable = (counts: readonly Counts[]): readonly string[] =>
  counts.length === 0
    ? []
    : [
        "| Target | Create | Update | Archive | Unchanged | Failed |",
        "| --- | --: | --: | --: | --: | --: |",
        ...counts.map(countRow),
        "",
      ];

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

const cell = (value: unknown): string => (isEmpty(value) ? "" : codeCell(short(value)));

const differenceRow = ({ property, before, after }: Difference): string =>
  `| ${codeCell(property)} | ${cell(before)} | ${cell(after)} |`;

/** A page that is made has nothing before, and what is empty on it is not worth a row. */
const newRow = ({ property, after }: Difference): string => `| ${codeCell(property)} | ${cell(after)} |`;

const differenceTable = ({ action, diff }: Change): readonly string[] => {
  if (action !== "create")
    return ["| Property | Before | After |", "| --- | --- | --- |", ...diff.map(differenceRow), ""];
  const filled = diff.filter(({ after }) => !isEmpty(after));
  return ["| Property | Value |", "| --- | --- |", ...filled.map(newRow), ""];
};

const changeBlock = (change: Change): readonly string[] => [
  `**${change.action}** ${code(change.record)}`,
  "",
  ...(change.diff.length === 0 ? [] : differenceTable(change)),
];

const changed = (report: Report): readonly string[] => {
  const changes = report.plan.changes.filter(({ action }) => action !== "skip" && action !== "error");
  if (changes.length === 0) return [];
  return ["## Changes", "", ...changes.flatMap(changeBlock)];
};

const troubles = (report: Report): readonly string[] => {
  const all = toldBy(report);
  if (all.length === 0) return [];
  const row = ({ level, message, cure, place }: (typeof all)[number]): string => {
    const where = [place.file, place.line].filter((part) => part !== undefined).join(":");
    return `- **${level}** ${where === "" ? "" : `${code(where)} `}${code(message)} ${code(cure)}`;
  };
  return ["## To mend", "", ...all.map(row), ""];
};

/** The report for people: the verdict first, then counts, then what changed, then what it cost. */
export const reportMarkdown = (report: Report): string =>
  [
    `# ${verdictLine(report)}`,
    "",
    ...countTable(report.counts),
    ...troubles(report),
    ...changed(report),
    `${report.requests} requests to Notion in ${(report.durationMs / 1000).toFixed(1)} s · run ${code(report.run)}`,
    "",
  ].join("\n");
