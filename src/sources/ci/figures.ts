import type { Second } from "../../ports/history.ts";
import type { Story } from "./attempt.ts";
import { type Repairs, type Success, successOf } from "./auto-fix.ts";
import { type Counts, countsOf, percent } from "./counts.ts";
import { topFailures } from "./failures.ts";
import { flakyJobs, type Mixed, mixedIn } from "./flaky.ts";
import { lengthsOf, meanMinutes, medianMinutes, type Outage } from "./outages.ts";
import type { Ranked } from "./ranking.ts";
import type { Week } from "./week.ts";

/** Everything that was read for all the weeks. */
export interface Material {
  readonly stories: readonly Story[];
  readonly outages: readonly Outage[];
  readonly repairs: Repairs | null;
  /** The first second that GitHub still knows of; null when it knows of nothing. Before everything when nothing is missing. */
  readonly availableFrom: Second | null;
  readonly listingGaps: readonly string[];
  readonly now: Second;
}

/** The figures of one week. Null is "nothing to compute it from", which is not 0. */
export interface Figures {
  readonly week: Week;
  /** Null where GitHub knows of nothing in this week any more. */
  readonly counts: Counts | null;
  readonly passRate: number | null;
  readonly firstAttemptPassRate: number | null;
  readonly minutesToGreen: number | null;
  readonly medianMinutesToGreen: number | null;
  readonly closed: readonly Outage[];
  readonly open: readonly Outage[];
  /** How long the open ones were open when the week ended, or now. */
  readonly asOf: Second;
  readonly failures: readonly Ranked[];
  readonly mixed: readonly Mixed[];
  readonly flaky: readonly Ranked[];
  readonly repairs: Success;
  readonly repairRate: number | null;
}

export const storiesIn = (stories: readonly Story[], { start, end }: Week): readonly Story[] =>
  stories.filter(({ run }) => run.created >= start && run.created < end);

const NO_REPAIRS: Success = { attempts: 0, succeeded: 0 };

export const figuresOf = (
  week: Week,
  { stories: all, outages, repairs: read, availableFrom, now }: Material,
): Figures => {
  const stories = storiesIn(all, week);
  const counts = countsOf(stories, week.end);
  const closed = outages.filter(({ closed: at }) => at !== null && at >= week.start && at < week.end);
  const mixed = mixedIn(stories, week.end);
  const repairs = read === null ? NO_REPAIRS : successOf(read, week);
  return {
    week,
    counts: availableFrom === null || availableFrom >= week.end ? null : counts,
    passRate: percent(counts.passed, counts.passed + counts.failed),
    firstAttemptPassRate: percent(counts.firstPassed, counts.firstPassed + counts.firstFailed),
    minutesToGreen: meanMinutes(lengthsOf(closed)),
    medianMinutesToGreen: medianMinutes(lengthsOf(closed)),
    closed,
    open: outages.filter(({ opened, closed: at }) => opened < week.end && (at === null || at >= week.end)),
    asOf: Math.min(week.end, now),
    failures: topFailures(stories, week.end),
    mixed,
    flaky: flakyJobs(mixed),
    repairs,
    repairRate: percent(repairs.succeeded, repairs.attempts),
  };
};
