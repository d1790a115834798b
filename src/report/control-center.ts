import type { Report } from "../model/report.ts";
import { doneOf } from "./summary.ts";

/** A figure that is followed over time: the last value is the latest. */
export interface Trend {
  readonly target: string;
  readonly name: string;
  readonly values: readonly number[];
}

const HEADING = "## notion-sync";
const END = "*Everything from the heading down to here is written by notion-sync.*";
const WHEN = "Last run: ";

const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const SHOWN = 12;

const bars = (values: readonly number[]): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least;
  return values
    .map((value) => BARS[span === 0 ? 0 : Math.round(((value - least) / span) * (BARS.length - 1))])
    .join("");
};

const trendLine = ({ target, name, values }: Trend): string => {
  const shown = values.slice(-SHOWN);
  return `${bars(shown).padEnd(SHOWN)}  ${shown.at(-1) ?? "–"}  ${target}: ${name}`;
};

/** Foreign text inside a fence of ours: it must not end it. */
const fenced = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["```plain text", ...lines.map((line) => line.replaceAll("`", "'")), "```"];

const minute = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;

const countLine = ({ counts }: Report, target: string): string => {
  const ours = counts.filter((one) => one.target === target);
  const words = (["create", "update", "restore", "archive", "pull", "promote"] as const)
    .map((action) => [doneOf(ours, action), action] as const)
    .filter(([count]) => count > 0)
    .map(([count, action]) => `${count} ${action}`);
  const failed = ours.reduce((sum, one) => sum + one.failed, 0);
  const all = [...words, ...(failed > 0 ? [`${failed} failed`] : [])];
  return `${target}: ${all.length === 0 ? "as it should be" : all.join(", ")}`;
};

export interface Shown {
  readonly trends: readonly Trend[];
  /** The run's page, where there is one. */
  readonly run: string | undefined;
}

/** The section of the control centre: how the last run ended, what it did, and where the figures go. */
export const controlCenter = (report: Report, { trends, run }: Shown): string => {
  const targets = [...new Set(report.counts.map(({ target }) => target))];
  const link = run === undefined ? [] : [`${LINK}(${run})`];
  return [
    HEADING,
    `${WHEN}${minute(report.startedAt)} · **${report.status}**`,
    ...fenced([...targets.map((target) => countLine(report, target)), ...trends.map(trendLine)]),
    ...link,
    END,
  ].join("\n");
};

/** What a page's content has to become: one part replaced, or something added; or why nothing can be done. */
export type SectionChange =
  | { readonly kind: "same" }
  | { readonly kind: "add" }
  | { readonly kind: "replace"; readonly old: string }
  | { readonly kind: "broken" };

const lineStart = (body: string, line: string): number => {
  if (body.startsWith(line)) return 0;
  const at = body.indexOf(`\n${line}`);
  return at < 0 ? -1 : at + 1;
};

/** Without the words that change with every run: they alone are no reason to write. */
const timeless = (section: string, passing: readonly string[]): string =>
  section
    .split("\n")
    .filter((line) => line.trim() !== "" && !passing.some((start) => line.startsWith(start)))
    .map((line) => line.replace(/^Last run: [-\d]+ [\d:]+ UTC/, WHEN).trim())
    .join("\n");

const LINK = "- [The run]";

/** A run that had nothing to do leaves the counts of the last one that had. */
export const passingLines = ({ counts, problems }: Report): readonly string[] => {
  const idle =
    problems.length === 0 && counts.every(({ done, failed }) => failed === 0 && Object.keys(done).length === 0);
  return idle ? [LINK, ...counts.map(({ target }) => `${target}: `)] : [LINK];
};

/** Compares what the page has with what it should have. What is outside of our section is never looked at. */
export const sectionChange = (body: string, section: string, passing: readonly string[]): SectionChange => {
  const start = lineStart(body, HEADING);
  if (start < 0) return { kind: "add" };
  const end = body.indexOf(END, start);
  if (end < 0) return { kind: "broken" };
  const old = body.slice(start, end + END.length);
  return timeless(old, passing) === timeless(section, passing) ? { kind: "same" } : { kind: "replace", old };
};
