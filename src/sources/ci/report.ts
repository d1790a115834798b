import type { SourceRecord } from "../../model/record.ts";
import type { Figures, Material } from "./figures.ts";
import { gapsOf } from "./gaps.ts";
import type { Outage } from "./outages.ts";
import { linesOf, rankedLine, short } from "./ranking.ts";
import { recommendations } from "./recommend.ts";
import { duration, moment } from "./wording.ts";

/** What a week is called when it is mapped: the preset `ci-reports` reads these names. */
export interface CiWeek {
  readonly week_of: string;
  readonly name: string;
  readonly status: "Active" | "Archived";
  readonly repository: string | null;
  readonly branch: string;
  readonly pass_rate: number | null;
  readonly first_attempt_pass_rate: number | null;
  readonly auto_fix_success_rate: number | null;
  readonly auto_fix_attempts: number | null;
  readonly mttr_minutes: number | null;
  readonly mttr_median_minutes: number | null;
  readonly outages_closed: number | null;
  readonly outages_open: number | null;
  readonly open_outages: string | null;
  readonly total_runs: number | null;
  readonly passed_runs: number | null;
  readonly failed_runs: number | null;
  readonly no_verdict_runs: number | null;
  readonly flaky_jobs: number | null;
  readonly flaky: string | null;
  readonly top_failures: string | null;
  readonly recommendations: string | null;
  readonly incomplete: string | null;
}

export interface Origin {
  readonly repository: string | null;
  readonly branch: string;
  readonly newest: string;
}

const outageLine =
  (asOf: number) =>
  ({ opener, opened, isOlder }: Outage): string =>
    `${short(opener.run.workflow.name)}: red for ${isOlder ? "at least " : ""}${duration(asOf - opened)}, since ${moment(opened)} – ${opener.run.url}`;

const joined = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join("\n"));

export const ciWeek = (figures: Figures, material: Material, origin: Origin): CiWeek => {
  const { week, counts, asOf, repairs } = figures;
  const gaps = gapsOf(figures, material);
  const known = <Value>(value: Value): Value | null => (counts === null ? null : value);
  return {
    week_of: week.monday,
    name: `CI Report - Week of ${week.monday}`,
    status: week.monday === origin.newest ? "Active" : "Archived",
    repository: origin.repository,
    branch: origin.branch,
    pass_rate: figures.passRate,
    first_attempt_pass_rate: figures.firstAttemptPassRate,
    auto_fix_success_rate: figures.repairRate,
    auto_fix_attempts: material.repairs === null ? null : known(repairs.attempts),
    mttr_minutes: figures.minutesToGreen,
    mttr_median_minutes: figures.medianMinutesToGreen,
    outages_closed: known(figures.closed.length),
    outages_open: known(figures.open.length),
    open_outages: linesOf(figures.open, outageLine(asOf)),
    total_runs: counts?.total ?? null,
    passed_runs: counts?.passed ?? null,
    failed_runs: counts?.failed ?? null,
    no_verdict_runs: counts?.withoutVerdict ?? null,
    flaky_jobs: known(figures.flaky.length),
    flaky: linesOf(figures.flaky, rankedLine),
    top_failures: linesOf(figures.failures, rankedLine),
    recommendations: joined([...recommendations(figures), ...gaps.map((gap) => `Incomplete – ${gap}`)]),
    incomplete: joined(gaps),
  };
};

/** A record that is in no file: its place is the week that it is about. */
export const recordOf = (data: Readonly<Record<string, unknown>>, name: string): SourceRecord => ({
  data,
  placeOf: () => ({ record: name }),
});
