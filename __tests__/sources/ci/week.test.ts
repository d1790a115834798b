import { describe, expect, test } from "@jest/globals";
import { calendar, mondayOf, type Window, weeksIn } from "../../../src/sources/ci/week.ts";
import fc from "../../property.ts";

/** Wednesday. */
const NOW = Date.UTC(2026, 10, 18, 9);

const weeks = (window: Omit<Window, "now">, timeZone = "UTC", now = NOW) => {
  const found = weeksIn({ ...window, now }, timeZone);
  return found.ok ? found.value : [];
};
const mondays = (...asked: Parameters<typeof weeks>) => weeks(...asked).map(({ monday }) => monday);

describe("which weeks are made", () => {
  test.each<[rule: string, window: Omit<Window, "now">, mondays: readonly string[]]>([
    ["without a word the last one that is over", {}, ["2026-11-09"]],
    [
      "since a day: every week from its week to the last one that is over",
      { since: "2026-10-28" },
      ["2026-10-26", "2026-11-02", "2026-11-09"],
    ],
    ["both days are included", { since: "2026-11-01", until: "2026-11-02" }, ["2026-10-26", "2026-11-02"]],
    ["one day is its week", { since: "2026-11-08", until: "2026-11-08" }, ["2026-11-02"]],
    [
      "a week that is not over is made where it is asked for",
      { since: "2026-11-15", until: "2026-11-16" },
      ["2026-11-09", "2026-11-16"],
    ],
    ["no week that has not begun", { since: "2026-11-09", until: "2027-01-31" }, ["2026-11-09", "2026-11-16"]],
    ["until a day: the last week that was over then", { until: "2026-11-08" }, ["2026-11-02"]],
    ["until a Saturday: the week before", { until: "2026-11-07" }, ["2026-10-26"]],
    ["until a day to come: the last one that is over", { until: "2027-11-07" }, ["2026-11-09"]],
    ["since this week: none, for it is not over", { since: "2026-11-16" }, []],
    ["since a day to come: none", { since: "2027-01-01", until: "2027-02-01" }, []],
  ])("%s", (_rule, window, expected) => {
    expect(mondays(window)).toEqual(expected);
  });

  test("a Monday's first second is a week later than the Sunday's last one", () => {
    const monday = Date.UTC(2026, 10, 16);
    expect(mondays({}, "UTC", monday - 1)).toEqual(["2026-11-02"]);
    expect(mondays({}, "UTC", monday)).toEqual(["2026-11-09"]);
    expect(mondays({}, "Pacific/Kiritimati", monday - 14 * 3_600_000)).toEqual(["2026-11-09"]);
  });

  test.each<[window: Omit<Window, "now">, message: string]>([
    [{ since: "2026-11-09", until: "2026-11-08" }, "`since` (2026-11-09) is after `until` (2026-11-08)."],
    [{ since: "1999-01-01" }, "From 1998-12-28 to 2026-11-09 there are 1455 weeks."],
  ])("%j cannot be", (window, message) => {
    expect(weeksIn({ ...window, now: NOW }, "UTC")).toMatchObject({ ok: false, problems: [{ message }] });
  });
});

describe("how long a week is", () => {
  test.each<[timeZone: string, day: string, start: string, hours: number]>([
    ["UTC", "2026-03-23", "2026-03-23T00:00:00.000Z", 168],
    ["Europe/Berlin", "2026-03-23", "2026-03-22T23:00:00.000Z", 167],
    ["Europe/Berlin", "2026-10-19", "2026-10-18T22:00:00.000Z", 169],
    ["America/New_York", "2026-03-02", "2026-03-02T05:00:00.000Z", 167],
    ["America/New_York", "2026-10-26", "2026-10-26T04:00:00.000Z", 169],
    ["Australia/Lord_Howe", "2026-03-30", "2026-03-29T13:00:00.000Z", 168.5],
    ["Asia/Kathmandu", "2026-03-02", "2026-03-01T18:15:00.000Z", 168],
    // Samoa had no 30 December 2011.
    ["Pacific/Apia", "2011-12-26", "2011-12-26T10:00:00.000Z", 144],
  ])("%s, the week of %s", (timeZone, since, start, hours) => {
    const [week] = weeks({ since, until: since }, timeZone, Date.UTC(2027, 0, 1));
    expect(new Date((week?.start ?? 0) * 1_000).toISOString()).toBe(start);
    expect(((week?.end ?? 0) - (week?.start ?? 0)) / 3_600).toBe(hours);
  });
});

const ZONES = [
  "UTC",
  "Europe/London",
  "America/Havana",
  "Asia/Beirut",
  "Africa/Cairo",
  "Pacific/Chatham",
  "America/St_Johns",
];

test("a moment is in the week of its own Monday, in every zone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 1_000_000_000, max: 2_000_000_000 }), (zone, moment) => {
      const { dayAt, startOf } = calendar(zone);
      const start = startOf(mondayOf(dayAt(moment)));
      expect(start).toBeLessThanOrEqual(moment);
      expect(dayAt(start - 1) < mondayOf(dayAt(moment))).toBe(true);
      expect(mondayOf(dayAt(start))).toBe(mondayOf(dayAt(moment)));
    }),
    { numRuns: 300 },
  );
});
