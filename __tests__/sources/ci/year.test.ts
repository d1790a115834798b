import { describe, expect, test } from "@jest/globals";
import { githubCi } from "../../../src/sources/github-ci.ts";
import { fakeHistory } from "../../fakes/history.ts";
import { mondaysIn, type PlainFigures, plainly } from "./plainly.ts";
import { BOT, yearOf } from "./year.ts";

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1_000;
const FROM = at("2025-10-20");
const TO = at("2026-11-20");

const source = (timeZone: string) => ({
  "time-zone": timeZone,
  "auto-fix": { workflows: ["mend.yml"], authors: [BOT], labels: ["mended"] },
});

/** `CI › build › Install: 3× – https://…` as a name and a count. */
const counts = (lines: unknown): ReadonlyMap<string, number> =>
  new Map(
    (typeof lines === "string" ? lines : "")
      .split("\n")
      .map((line) => /^(.*): (\d+)× – http/.exec(line))
      .filter((found) => found !== null)
      .map(([, title = "", count]) => [title, Number(count)]),
  );

const topTen = (failures: ReadonlyMap<string, number>) => [...failures.values()].sort((a, b) => b - a).slice(0, 10);

const weekly = async (seed: number, timeZone: string, window: { since: string; until: string }) => {
  const year = yearOf(seed, FROM, TO);
  const history = fakeHistory({ ...year, remaining: 1_000_000 });
  const question = { source: source(timeZone), window: { ...window, now: TO * 1_000 }, history };
  const { records, problems } = await githubCi(question);
  return { records, problems, year };
};

const compare = (data: Readonly<Record<string, unknown>>, { failures, ...plain }: PlainFigures) => {
  expect({ week: data["week_of"], ...data }).toMatchObject({ week: data["week_of"], ...plain });
  const told = counts(data["top_failures"]);
  expect([...told.values()]).toEqual(topTen(failures));
  for (const [title, count] of told) expect([title, count]).toEqual([title, failures.get(title)]);
};

describe.each([
  [1, "UTC"],
  [2, "Europe/Berlin"],
  [3, "America/New_York"],
  [4, "Asia/Kolkata"],
])("a year of runs, seed %d in %s", (seed, timeZone) => {
  const mondays = mondaysIn(FROM, TO, timeZone);

  test("every week's figures are those of a plain second computation", async () => {
    const window = { since: "2025-11-10", until: "2026-11-15" };
    const { records, problems, year } = await weekly(seed, timeZone, window);
    expect(problems).toEqual([]);
    expect(records.map(({ data }) => data["week_of"])).toEqual(
      mondays.map(({ day }) => day).filter((day) => day >= "2025-11-10" && day <= "2026-11-09"),
    );
    expect(records).toHaveLength(53);
    for (const { data } of records) {
      const index = mondays.findIndex(({ day }) => day === data["week_of"]);
      compare(data, plainly(year, mondays[index]?.at ?? 0, mondays[index + 1]?.at ?? 0));
      expect(data["incomplete"]).toBeNull();
    }
  });

  test.each(["2026-01-05", "2026-03-23", "2026-07-13", "2026-10-19"])(
    "a week on its own has the figures that it has among others: %s",
    async (monday) => {
      const { records, year } = await weekly(seed, timeZone, { since: monday, until: monday });
      const index = mondays.findIndex(({ day }) => day === monday);
      expect(records).toHaveLength(1);
      compare(records[0]?.data ?? {}, plainly(year, mondays[index]?.at ?? 0, mondays[index + 1]?.at ?? 0));
    },
  );

  test("the year has something of everything", () => {
    const weeks = mondays.slice(0, -1).map(({ at: from }, index) => ({ from, to: mondays[index + 1]?.at ?? 0 }));
    const year = yearOf(seed, FROM, TO);
    const figures = weeks.map(({ from, to }) => plainly(year, from, to));
    const any = (holds: (one: PlainFigures) => boolean) => figures.some(holds);
    expect(any((one) => one.outages_open > 0)).toBe(true);
    expect(any((one) => one.flaky_jobs > 0)).toBe(true);
    expect(any((one) => one.no_verdict_runs > 0)).toBe(true);
    expect(any((one) => one.first_attempt_pass_rate !== one.pass_rate)).toBe(true);
    expect(any((one) => one.mttr_median_minutes !== one.mttr_minutes)).toBe(true);
    const hours = new Set(weeks.map(({ from, to }) => (to - from) / 3_600));
    const clocksChange = timeZone.startsWith("Europe") || timeZone.startsWith("America");
    expect([...hours].sort((a, b) => a - b)).toEqual(clocksChange ? [167, 168, 169] : [168]);
  });
});

test("the same history gives the same records", async () => {
  const window = { since: "2026-05-04", until: "2026-05-31" };
  const [first, again] = [await weekly(5, "UTC", window), await weekly(5, "UTC", window)];
  expect(again.records.map(({ data }) => data)).toEqual(first.records.map(({ data }) => data));
});
