import { expect, test } from "@jest/globals";
import { Failure } from "../../../src/model/failure.ts";
import { githubCi } from "../../../src/sources/github-ci.ts";
import { fakeHistory } from "../../fakes/history.ts";
import { NOW, run, weekOf } from "./played.ts";

const BEFORE = run("11-13", "09:00 > 09:10 = success");

const retried = Array.from({ length: 30 }, () => run("11-17", "09:00 > 09:10 = failure", "10:00 > 10:10 = failure"));

const asked = async (remaining: number | null) => {
  const history = fakeHistory({ runs: [BEFORE, ...retried], remaining });
  const window = { since: "2026-11-16", until: "2026-11-22", now: NOW };
  const { records } = await githubCi({ source: { "time-zone": "UTC" }, window, history });
  const details = history.asked.filter((question) => /^(attempt|jobs|latestRuns)/.test(question));
  return { details: details.length, incomplete: String(records[0]?.data["incomplete"]).split("\n") };
};

test("details cost four tenths of the requests that are left, and what was not read is said", async () => {
  const { details, incomplete } = await asked(100);
  expect(details).toBe(40);
  expect(incomplete).toEqual([
    "Top failures and flaky jobs: the jobs of 51 attempts were not read.",
    expect.stringMatching(/^Time to green/),
  ]);
});

test("attempts that were not read are said too", async () => {
  const { details, incomplete } = await asked(60);
  expect(details).toBe(24);
  expect(incomplete[0]).toBe(
    "Pass rates, time to green and flaky jobs: earlier attempts of 6 re-run runs were not read.",
  );
});

test("nothing is read beyond the lists when little is left", async () => {
  const { details } = await asked(49);
  expect(details).toBe(0);
});

test.each([1_000, null])("what is enough is all read (%s requests left)", async (remaining) => {
  const { details, incomplete } = await asked(remaining);
  expect(details).toBeGreaterThan(60);
  expect(incomplete).toEqual(["null"]);
});

test("jobs that are not there any more are told as not read, and the others stay", async () => {
  const [kept, gone] = [run("11-16", "09:00 > 09:10 = failure"), run("11-17", "09:00 > 09:10 = failure")];
  const history = fakeHistory({ runs: [BEFORE, kept, gone], remaining: 1_000 });
  const window = { since: "2026-11-16", until: "2026-11-22", now: NOW };
  const forgetful = {
    ...history,
    jobs: async (id: number, attempt: number) => (id === gone.id ? undefined : history.jobs(id, attempt)),
  };
  const { records } = await githubCi({ source: { "time-zone": "UTC" }, window, history: forgetful });
  expect(records[0]?.data).toMatchObject({
    failed_runs: 2,
    incomplete: "Top failures and flaky jobs: the jobs of 1 attempt were not read.",
  });
});

test("a list that is cut short is said to be", async () => {
  const history = fakeHistory({ runs: [BEFORE, run("11-17", "09:00 > 09:10 = success")], remaining: 1_000 });
  const cut = { ...history, runs: async () => ({ complete: false, items: [], why: "the hour is used up" }) as const };
  const window = { since: "2026-11-16", until: "2026-11-22", now: NOW };
  const { records } = await githubCi({ source: { "time-zone": "UTC" }, window, history: cut });
  expect(records[0]?.data["incomplete"]).toBe("All figures: not every run was listed; the hour is used up.");
});

test("what keeps the lists from being read is a problem, and no record is made", async () => {
  const failure = new Failure({ kind: "forbidden", message: "Not allowed.", cure: "Add `actions: read`." });
  const history = fakeHistory({ failure });
  const { records, problems } = await githubCi({ source: { "time-zone": "UTC" }, window: { now: NOW }, history });
  expect(records).toEqual([]);
  expect(problems).toEqual([
    { level: "error", message: "Not allowed.", cure: "Add `actions: read`.", place: {}, cause: "access" },
  ]);
});

test("four missed weeks are one question, and the newest of them is the active one", async () => {
  const history = fakeHistory({ runs: [BEFORE], remaining: 1_000 });
  const window = { since: "2026-10-26", now: NOW };
  const { records } = await githubCi({ source: { "time-zone": "UTC" }, window, history });
  expect(records.map(({ data }) => [data["week_of"], data["name"], data["status"]])).toEqual([
    ["2026-10-26", "CI Report - Week of 2026-10-26", "Archived"],
    ["2026-11-02", "CI Report - Week of 2026-11-02", "Archived"],
    ["2026-11-09", "CI Report - Week of 2026-11-09", "Archived"],
    ["2026-11-16", "CI Report - Week of 2026-11-16", "Active"],
  ]);
  expect(history.asked.filter((question) => question.startsWith("runs"))).toHaveLength(1);
  expect(records[3]?.placeOf([])).toEqual({ record: "2026-11-16" });
});

test("since a week that is not over there is nothing to report, and it is said", async () => {
  const { records, problems } = await githubCi({
    source: { "time-zone": "UTC" },
    window: { since: "2026-11-23", now: NOW },
    history: fakeHistory(),
  });
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ level: "warning", place: { option: "since" } }]);
});

test("nothing stands out in a green week", async () => {
  const { recommendations } = await weekOf({ runs: [BEFORE, run("11-16", "09:00 > 09:10 = success")] });
  expect(recommendations).toBe("Nothing stands out: the pass rate is 100% of 1 run.");
});
