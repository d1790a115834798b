import { type Problem, problem } from "../../model/problem.ts";
import type { SourceRecord } from "../../model/record.ts";
import { type Day, mondayOf } from "../ci/week.ts";

/** A figure that no other source knows: its name, and its value in a week. */
export interface Metric {
  readonly week: Day;
  readonly name: string;
  readonly value: number;
}

export interface Metrics {
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (value: unknown): value is Day =>
  typeof value === "string" && DAY.test(value) && !Number.isNaN(Date.parse(value));

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** Either a week with a field a metric, or one metric with a name and a value. */
const pairsOf = ({ name, value, ...fields }: SourceRecord["data"]): readonly (readonly [string, number])[] => {
  const named = typeof name === "string" && isNumber(value) ? ([[name, value]] as const) : [];
  const wide = Object.entries(fields).filter((pair): pair is [string, number] => isNumber(pair[1]));
  return [...named, ...wide];
};

/** A metric belongs to the week that its day is in; without `week_of` to the newest. */
export const metricsOf = (records: readonly SourceRecord[], newest: Day): Metrics => {
  const read = records.map((record): Metrics => {
    const { week_of: day = newest } = record.data as { readonly week_of?: unknown };
    if (!isDay(day)) {
      const cure = "Write a day, like 2026-11-16.";
      return { metrics: [], problems: [problem("`week_of` is no day.", cure, record.placeOf(["week_of"]))] };
    }
    const week = mondayOf(day);
    return { metrics: pairsOf(record.data).map(([name, value]) => ({ week, name, value })), problems: [] };
  });
  return { metrics: read.flatMap(({ metrics }) => metrics), problems: read.flatMap(({ problems }) => problems) };
};

export const metricsIn = (metrics: readonly Metric[], week: Day): Readonly<Record<string, number>> =>
  Object.fromEntries(metrics.filter((one) => one.week === week).map(({ name, value }) => [name, value]));
