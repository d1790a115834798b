import { bad, type Checked, good, problem } from "../../model/problem.ts";
import type { Second } from "../../ports/history.ts";

/** A day of the calendar, `2026-11-21`. */
export type Day = string;

/** From Monday 00:00 to the next Monday 00:00 in a time zone: the end is not in it. */
export interface Week {
  readonly monday: Day;
  readonly start: Second;
  readonly end: Second;
}

export interface Window {
  /** Days, both included. */
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
  /** Milliseconds since 1970, as a clock tells them. */
  readonly now: number;
}

const DAY_SECONDS = 86_400;
/** Ten years. */
const MOST_WEEKS = 530;

const dayNumber = (day: Day): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 1_000 / DAY_SECONDS);

const dayNamed = (count: number): Day => new Date(count * DAY_SECONDS * 1_000).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayNamed(dayNumber(day) + days);

/** From one day to another; negative when the other comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1970 began on a Thursday. */
export const mondayOf = (day: Day): Day => addDays(day, -((dayNumber(day) + 3) % 7));

export interface Calendar {
  readonly dayAt: (moment: Second) => Day;
  /** The first second of a day: usually midnight, later where the clocks jump over it. */
  readonly startOf: (day: Day) => Second;
}

export const calendar = (timeZone: string): Calendar => {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const dayAt = (moment: Second): Day => {
    const parts = new Map(format.formatToParts(moment * 1_000).map(({ type, value }) => [type, value]));
    return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
  };
  // No zone is two days from UTC, and days never go back: so the change of day can be closed in on.
  const startOf = (day: Day): Second => {
    let before = (dayNumber(day) - 2) * DAY_SECONDS;
    let reached = before + 4 * DAY_SECONDS;
    while (reached - before > 1) {
      const middle = Math.floor((before + reached) / 2);
      if (dayAt(middle) < day) before = middle;
      else reached = middle;
    }
    return reached;
  };
  return { dayAt, startOf };
};

const earlier = (day: Day, other: Day): Day => [day, other].sort()[0] ?? day;

const today = ({ now }: Window, { dayAt }: Calendar): Day => dayAt(Math.floor(now / 1_000));

const weekBefore = (day: Day): Day => addDays(mondayOf(day), -7);

/** The Monday of the last week that is over. */
export const lastWhole = (window: Window, timeZone: string): Day => weekBefore(today(window, calendar(timeZone)));

/** The Mondays of the first and the last week that are asked for. */
const range = ({ since, until }: Window, now: Day): readonly [first: Day, last: Day] => {
  const complete = weekBefore(now);
  if (since === undefined) {
    const whole = until === undefined ? complete : weekBefore(addDays(until, 1));
    const last = earlier(whole, complete);
    return [last, last];
  }
  const asked = until === undefined ? complete : mondayOf(until);
  return [mondayOf(since), earlier(asked, mondayOf(now))];
};

/**
 * The weeks that a run is about, the oldest first. Without `since` the last one that is over; without `until` none
 * that is not over; with both, every week that has a day between them and has begun.
 */
export const weeksIn = (window: Window, timeZone: string): Checked<readonly Week[]> => {
  const { since, until } = window;
  if (since !== undefined && until !== undefined && since > until) {
    return bad(problem(`\`since\` (${since}) is after \`until\` (${until}).`, "Swap them.", { option: "since" }));
  }
  const days = calendar(timeZone);
  const [first, last] = range(window, today(window, days));
  const count = daysBetween(first, last) / 7 + 1;
  if (count > MOST_WEEKS) {
    const cure = `Begin later: ${MOST_WEEKS} weeks are the most at a time.`;
    return bad(problem(`From ${first} to ${last} there are ${count} weeks.`, cure, { option: "since" }));
  }
  const mondays = Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, 7 * index));
  return good(
    mondays.map((monday) => ({ monday, start: days.startOf(monday), end: days.startOf(addDays(monday, 7)) })),
  );
};
