import type { Problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import { short } from "./ci/ranking.ts";
import { recordOf } from "./ci/report.ts";
import { addDays, type Day } from "./ci/week.ts";
import type { Weekly } from "./github-ci.ts";
import { type Outlook, outlookOf } from "./kpis/at-risk.ts";
import { type Change, changeLine } from "./kpis/change.ts";
import { type Metric, metricsIn, metricsOf } from "./kpis/extra.ts";

export interface KpisQuestion {
  /** The Mondays of the weeks to sum up, the oldest first. */
  readonly weeks: readonly Day[];
  /** The newest week that a roadmap of today may speak for. */
  readonly current: Day;
  /** CI's records of these weeks, and of the week before each. */
  readonly ci: readonly SourceRecord[];
  readonly roadmap: readonly SourceRecord[];
  readonly milestones: readonly SourceRecord[];
  readonly extra: readonly SourceRecord[];
}

/** What a week is called when it is mapped, beside the figures of CI and the further metrics. */
interface Summary {
  readonly week_of: Day;
  readonly name: string;
  readonly status: "Active" | "Archived";
  readonly at_risk_items: number | null;
  readonly completion: number | null;
  readonly top_failures: string | null;
  readonly recommendations: string | null;
  readonly incomplete: string | null;
}

const FIGURES: readonly (readonly [field: string, name: string, unit: Change["unit"]])[] = [
  ["pass_rate", "Pass rate", "%"],
  ["first_attempt_pass_rate", "First-attempt pass rate", "%"],
  ["auto_fix_success_rate", "Auto-fix success rate", "%"],
  ["mttr_minutes", "Time to green", "min"],
  ["total_runs", "Total runs", ""],
  ["failed_runs", "Failed runs", ""],
  ["flaky_jobs", "Flaky jobs", ""],
];

type Fields = Readonly<Record<string, unknown>>;

const NONE: Fields = {};
const UNKNOWN: Outlook = { atRisk: null, completion: null, lines: null };

const numberAt = (data: Fields, field: string): number | null => {
  const value = data[field];
  return typeof value === "number" ? value : null;
};

const dataOf = (records: readonly SourceRecord[], week: Day): Fields =>
  records.find(({ data }) => data["week_of"] === week)?.data ?? NONE;

interface Books extends KpisQuestion {
  readonly metrics: readonly Metric[];
}

const changesOf = (week: Day, { ci, metrics }: Books): readonly Change[] => {
  const [now, before] = [dataOf(ci, week), dataOf(ci, addDays(week, -7))];
  const [metric, metricBefore] = [metricsIn(metrics, week), metricsIn(metrics, addDays(week, -7))];
  const names = [...new Set([...Object.keys(metric), ...Object.keys(metricBefore)])].sort();
  return [
    ...FIGURES.map(([field, name, unit]) => ({
      name,
      unit,
      now: numberAt(now, field),
      before: numberAt(before, field),
    })),
    ...names.map((name) => ({
      name: short(name),
      unit: "" as const,
      now: metric[name] ?? null,
      before: metricBefore[name] ?? null,
    })),
  ];
};

const outlookLines = ({ atRisk, completion }: Outlook): readonly string[] => [
  ...(atRisk === null ? [] : [`At-risk items: ${atRisk}`]),
  ...(completion === null ? [] : [`Completion: ${completion}%`]),
];

/** A roadmap only says how things are today, so it speaks for no week but the newest. */
const pastRoadmap = (isPast: boolean, { roadmap, milestones }: KpisQuestion): readonly string[] =>
  isPast && roadmap.length + milestones.length > 0
    ? ["At-risk items and completion: the roadmap of that week is not known any more, and what was said of it stays."]
    : [];

/** What only the roadmap of its own week could tell. */
const FROM_ROADMAP = ["at_risk_items", "completion", "top_failures"] as const satisfies readonly (keyof Summary)[];

const joined = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join("\n"));

const summaryOf = (week: Day, books: Books): Fields => {
  const ci = dataOf(books.ci, week);
  const isPast = week < books.current;
  const outlook = isPast ? UNKNOWN : outlookOf([...books.roadmap, ...books.milestones], addDays(week, 7));
  const known = ci["incomplete"];
  const gaps = [...(typeof known === "string" ? [known] : []), ...pastRoadmap(isPast, books)];
  const changes = changesOf(week, books).map(changeLine);
  const lines = [...changes.filter((line) => line !== undefined), ...outlookLines(outlook)];
  const summary: Summary = {
    week_of: week,
    name: `KPI Summary - Week of ${week}`,
    status: week === books.weeks.at(-1) ? "Active" : "Archived",
    at_risk_items: outlook.atRisk,
    completion: outlook.completion,
    top_failures: outlook.lines,
    recommendations: joined([...lines, ...gaps.flatMap((gap) => gap.split("\n")).map((gap) => `Incomplete – ${gap}`)]),
    incomplete: joined(gaps),
  };
  return { ...metricsIn(books.metrics, week), ...ci, ...summary };
};

/** A summary a week: the figures of CI with their change, what the roadmap says, and what a file of metrics adds. */
export const kpis = (question: KpisQuestion): Weekly => {
  const { metrics, problems } = metricsOf(question.extra, question.current);
  const wrong: readonly Problem[] = problems;
  const records = question.weeks.map((week) => ({
    ...recordOf(summaryOf(week, { ...question, metrics }), week),
    ...(week < question.current && { unknown: FROM_ROADMAP }),
  }));
  return { records: wrong.length > 0 ? [] : records, problems: wrong };
};
