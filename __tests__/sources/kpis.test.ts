import { describe, expect, test } from "@jest/globals";
import type { SourceRecord } from "../../src/model/record.ts";
import { type KpisQuestion, kpis } from "../../src/sources/kpis.ts";

const WEEK = "2026-11-16";
const BEFORE = "2026-11-09";

const record = (data: SourceRecord["data"]): SourceRecord => ({
  data,
  placeOf: () => ({ file: "metrics.yml", line: 3 }),
});

const asked = (more: Partial<KpisQuestion> = {}) => {
  const { records, problems } = kpis({
    weeks: [WEEK],
    current: WEEK,
    ci: [],
    roadmap: [],
    milestones: [],
    extra: [],
    ...more,
  });
  return { weeks: records.map(({ data }) => data), problems };
};

const summary = (more: Partial<KpisQuestion>) => asked(more).weeks[0] ?? {};

const lines = (more: Partial<KpisQuestion>) => String(summary(more)["recommendations"]).split("\n");

const ci = (week_of: string, more: SourceRecord["data"] = {}) =>
  record({ week_of, name: `CI Report - Week of ${week_of}`, status: "Active", incomplete: null, ...more });

test("a week has the figures of CI, under a name of its own", () => {
  const data = { pass_rate: 90, mttr_minutes: 12.5, total_runs: 40, top_failures: "CI: 3×", branch: "main" };
  expect(summary({ ci: [ci(WEEK, data)] })).toMatchObject({
    ...data,
    week_of: WEEK,
    name: "KPI Summary - Week of 2026-11-16",
    status: "Active",
    top_failures: null,
    at_risk_items: null,
    completion: null,
    incomplete: null,
  });
});

describe("the change from the week before", () => {
  test.each<[rule: string, before: SourceRecord["data"], now: SourceRecord["data"], line: string]>([
    ["a rate changes by points", { pass_rate: 88.2 }, { pass_rate: 92.3 }, "Pass rate: 92.3% (+4.1 points)"],
    ["what is less has a minus", { mttr_minutes: 60 }, { mttr_minutes: 34.5 }, "Time to green: 34.5 min (-25.5)"],
    ["what is the same is said to be", { total_runs: 7 }, { total_runs: 7 }, "Total runs: 7 (unchanged)"],
    ["0 is a figure", { failed_runs: 0 }, { failed_runs: 2 }, "Failed runs: 2 (+2)"],
    [
      "what was not known has no change",
      { flaky_jobs: null },
      { flaky_jobs: 1 },
      "Flaky jobs: 1 (no figure the week before)",
    ],
    [
      "what is not known any more is said to be",
      { auto_fix_success_rate: 50 },
      { auto_fix_success_rate: null },
      "Auto-fix success rate: – (was 50%)",
    ],
  ])("%s", (_rule, before, now, line) => {
    expect(lines({ ci: [ci(BEFORE, before), ci(WEEK, now)] })).toEqual([line]);
  });

  test("two weeks ago is not the week before", () => {
    expect(lines({ ci: [ci("2026-11-02", { total_runs: 5 }), ci(WEEK, { total_runs: 7 })] })).toEqual([
      "Total runs: 7 (no figure the week before)",
    ]);
  });

  test("nothing known is nothing said", () => {
    expect(summary({})).toMatchObject({ recommendations: null });
  });
});

describe("the roadmap", () => {
  const item = (name: string, more: SourceRecord["data"] = {}) =>
    record({ name, status: "In Progress", risk_level: "Low", progress: 50, ...more });

  test.each<[rule: string, item: SourceRecord, line: string | null]>([
    ["a high risk", item("A", { risk_level: "High" }), "A: high risk"],
    ["what is blocked", item("A", { status: "Blocked" }), "A: blocked"],
    ["what is overdue when the week ends", item("A", { target_date: "2026-11-20" }), "A: 3 days overdue"],
    ["due on the Monday after the week: not yet", item("A", { target_date: "2026-11-23" }), null],
    [
      "several reasons",
      item("A", { status: "Blocked", risk_level: "High", target_date: "2026-11-22" }),
      "A: blocked, high risk, 1 day overdue",
    ],
    ["a medium risk is none", item("A", { risk_level: "Medium" }), null],
    [
      "what is completed is never at risk",
      item("A", { status: "Completed", risk_level: "High", target_date: "2026-01-01" }),
      null,
    ],
  ])("at risk: %s", (_rule, one, line) => {
    const expected = { at_risk_items: line === null ? 0 : 1, top_failures: line };
    expect(summary({ roadmap: [one] })).toMatchObject(expected);
    expect(summary({ milestones: [one] })).toMatchObject(expected);
  });

  test("completion is the mean of what has a progress; what is completed is 100", () => {
    const roadmap = [
      item("A", { progress: 25 }),
      item("B", { status: "Completed", progress: null }),
      item("C", { progress: null }),
    ];
    expect(summary({ roadmap })).toMatchObject({ completion: 62.5 });
    expect(summary({ roadmap: [item("A", { progress: 0 })] })).toMatchObject({ completion: 0 });
    expect(summary({ roadmap: [item("C", { progress: null })] })).toMatchObject({ completion: null });
    expect(lines({ roadmap, milestones: [item("D", { progress: 0, risk_level: "High" })] })).toEqual([
      "At-risk items: 1",
      "Completion: 41.7%",
    ]);
  });

  test("a roadmap of today says nothing about weeks that are long over", () => {
    const { weeks } = asked({ weeks: [BEFORE, WEEK], roadmap: [item("A", { risk_level: "High" })] });
    expect(
      weeks.map((week) => [week["at_risk_items"], week["completion"], week["status"], week["incomplete"]]),
    ).toEqual([
      [
        null,
        null,
        "Archived",
        "At-risk items and completion: the roadmap of that week is not known any more, and what was said of it stays.",
      ],
      [1, 50, "Active", null],
    ]);
  });

  test("more than ten items at risk are counted, and not all told", () => {
    const roadmap = Array.from({ length: 12 }, (_, index) => item(`Item ${index + 1}`, { risk_level: "High" }));
    const told = String(summary({ roadmap })["top_failures"]).split("\n");
    expect(told).toHaveLength(11);
    expect(told.at(-1)).toBe("and 2 more");
  });
});

describe("further metrics", () => {
  test("a row a week, or a row a metric", () => {
    const extra = [
      record({ week_of: BEFORE, deploys: 9 }),
      record({ week_of: "2026-11-18", deploys: 12, note: "a text is no metric" }),
      record({ name: "Open bugs", value: 31 }),
    ];
    expect(summary({ extra })).toMatchObject({ deploys: 12, "Open bugs": 31 });
    expect(lines({ extra })).toEqual(["Open bugs: 31 (no figure the week before)", "deploys: 12 (+3)"]);
  });

  test("a metric never takes the place of what is computed", () => {
    const extra = [record({ week_of: WEEK, pass_rate: 1, at_risk_items: 7, completion: 7 })];
    expect(summary({ ci: [ci(WEEK, { pass_rate: 90 })], extra })).toMatchObject({
      pass_rate: 90,
      at_risk_items: null,
      completion: null,
    });
  });

  test("a week that is no day is a problem at its place, and nothing is made", () => {
    const { weeks, problems } = asked({ extra: [record({ week_of: "last week", deploys: 1 })] });
    expect(weeks).toEqual([]);
    expect(problems).toMatchObject([{ message: "`week_of` is no day.", place: { file: "metrics.yml", line: 3 } }]);
  });
});

test("what is incomplete in CI is incomplete in the summary", () => {
  const incomplete = "Pass rate: 1 run had not ended yet.";
  expect(summary({ ci: [ci(WEEK, { pass_rate: 50, incomplete })] })).toMatchObject({
    incomplete,
    recommendations: `Pass rate: 50% (no figure the week before)\nIncomplete – ${incomplete}`,
  });
});
