import { expect, test } from "@jest/globals";
import type { CiWeek } from "../../../src/sources/ci/report.ts";
import type { PlayedRun } from "../../fakes/history.ts";
import { at, CI, DOCS, job, NOW, run, weekOf, withJobs } from "./played.ts";

const BEFORE = run("11-13", "09:00 > 09:10 = success");
const PASS = "09:00 > 09:10 = success";
const FAIL = "09:00 > 09:10 = failure";

const same = (sha: string, ...runs: readonly PlayedRun[]) => runs.map((one) => ({ ...one, sha }));

test.each<[rule: string, runs: readonly PlayedRun[], figures: Partial<CiWeek>]>([
  [
    "a week without runs has no rates, and not a rate of 0",
    [],
    { total_runs: 0, failed_runs: 0, pass_rate: null, first_attempt_pass_rate: null, mttr_minutes: null },
  ],
  [
    "no failure is no time to green, and no list",
    [run("11-16", PASS)],
    { pass_rate: 100, mttr_minutes: null, outages_closed: 0, top_failures: null, open_outages: null },
  ],
  [
    "what was cancelled, skipped, neutral, stale or waits for somebody is in the total alone",
    ["cancelled", "skipped", "neutral", "stale", "action_required", "success"].map((end) =>
      run("11-17", `09:00 > 09:10 = ${end}`),
    ),
    { total_runs: 6, passed_runs: 1, failed_runs: 0, no_verdict_runs: 5, pass_rate: 100 },
  ],
  [
    "time-outs and runs that could not start are failures",
    ["failure", "timed_out", "startup_failure", "success"].map((end) => run("11-17", `09:00 > 09:10 = ${end}`)),
    { failed_runs: 3, pass_rate: 25 },
  ],
  [
    "a rate has one decimal, halves up",
    [run("11-16", PASS), run("11-17", FAIL), run("11-18", FAIL)],
    { pass_rate: 33.3 },
  ],
  [
    "a failure that is tried again and passes is a pass, but not at the first attempt",
    [run("11-17", FAIL, "10:00 > 10:10 = success")],
    { pass_rate: 100, first_attempt_pass_rate: 0, failed_runs: 0, mttr_minutes: 60 },
  ],
  [
    "cancelling the second attempt does not hide that the first one failed",
    [run("11-17", FAIL, "10:00 > 10:10 = cancelled")],
    { pass_rate: 0, failed_runs: 1, no_verdict_runs: 0 },
  ],
  [
    "a re-run after the week does not change the week",
    [run("11-20", FAIL, "11-23 08:00 > 11-23 08:10 = success")],
    { pass_rate: 0, failed_runs: 1, outages_closed: 0, outages_open: 1 },
  ],
  [
    "a run that crosses the border belongs to the week in which it was made",
    [run("11-22", "23:50 > 11-23 00:10 = success")],
    { total_runs: 1, pass_rate: 100 },
  ],
  [
    "Monday 00:00 is in the week, and the next Monday 00:00 is not",
    [
      run("11-16", "00:00 > 00:01 = success"),
      run("11-22", "23:59 > 23:59 = success"),
      run("11-23", "00:00 > 00:01 = failure"),
    ],
    { total_runs: 2, pass_rate: 100 },
  ],
  [
    "an outage of the week before is closed with its whole length",
    [run("11-15", "12:00 > 12:30 = failure"), run("11-16", "12:00 > 12:30 = success")],
    { mttr_minutes: 1440, outages_closed: 1, total_runs: 1 },
  ],
  [
    "an outage opens at its first failure, however many follow",
    [run("11-16", FAIL), run("11-17", FAIL), run("11-18", PASS)],
    { mttr_minutes: 2880, mttr_median_minutes: 2880, outages_closed: 1 },
  ],
  [
    "what is red when the week ends is told with its age, and is in no average",
    [run("11-16", FAIL), run("11-17", PASS), run("11-20", FAIL)],
    {
      mttr_minutes: 1440,
      outages_open: 1,
      open_outages: expect.stringMatching(/^CI: red for 2 d 14 h, since 2026-11-20 09:10 UTC – https:/) as never,
    },
  ],
  [
    "a workflow that is red since the week before is open without a run in the week",
    [{ ...run("11-13", FAIL), workflow: DOCS }],
    { total_runs: 0, outages_open: 1, outages_closed: 0 },
  ],
  [
    "one workflow's pass does not mend another",
    [run("11-16", FAIL), { ...run("11-17", PASS), workflow: DOCS }],
    { outages_open: 1, outages_closed: 0 },
  ],
  [
    "what is cancelled neither opens nor closes an outage",
    [run("11-16", FAIL), run("11-17", "09:00 > 09:10 = cancelled"), run("11-18", PASS)],
    { outages_closed: 1, mttr_minutes: 2880 },
  ],
  [
    "pull requests, other branches and other events are not counted",
    [
      { ...run("11-17", FAIL), event: "pull_request" },
      { ...run("11-17", FAIL), branch: "feature" },
      { ...run("11-17", FAIL), event: "workflow_run" },
    ],
    { total_runs: 0 },
  ],
  [
    "a failure and a pass on one commit are flaky, by attempt or by run",
    [
      withJobs(
        run("11-16", FAIL, "10:00 > 10:10 = success"),
        [job("unit", "failure"), job("lint", "success")],
        [job("unit", "success"), job("lint", "success")],
      ),
      ...same(
        "twice",
        withJobs(run("11-17", FAIL), [job("unit", "failure")]),
        withJobs(run("11-18", PASS), [job("unit", "success")]),
      ),
    ],
    { flaky_jobs: 1, flaky: expect.stringMatching(/^CI › unit: 2× – https:/) as never },
  ],
  [
    "two jobs of one name in one attempt do not contradict each other",
    [
      withJobs(
        run("11-16", FAIL, "10:00 > 10:10 = success"),
        [job("a", "failure"), job("b", "success")],
        [job("b", "success")],
      ),
      withJobs(run("11-17", FAIL), [job("b", "success"), job("b", "failure")]),
    ],
    { flaky_jobs: 0 },
  ],
  [
    "nor do they when another attempt passes without them",
    [
      withJobs(
        run("11-16", FAIL, "10:00 > 10:10 = success"),
        [job("b", "success"), job("b", "failure")],
        [job("c", "success")],
      ),
    ],
    { flaky_jobs: 0 },
  ],
  [
    "an outage that closes at the week's first second is the week's, and at the next week's first second not",
    [
      run("11-15", "23:00 > 23:10 = failure"),
      run("11-15", "23:50 > 11-16 00:00 = success"),
      run("11-22", "23:00 > 23:10 = failure"),
      run("11-22", "23:50 > 11-23 00:00 = success"),
    ],
    { outages_closed: 1, mttr_minutes: 50, outages_open: 1 },
  ],
  [
    "a run from before the last pass that was tried again after it may have made the branch red",
    [
      run("11-12", PASS, "11-14 09:00 > 11-14 09:10 = failure", "11-14 12:00 > 11-14 12:10 = cancelled"),
      run("11-16", "09:00 > 09:10 = success"),
    ],
    { outages_closed: 1, mttr_minutes: 2880 },
  ],
  [
    "failures are ranked by workflow, job and first failing step; what never started stands for itself",
    [
      withJobs(run("11-16", FAIL), [
        job("unit", "failure", { steps: [{ name: "Run\ntests", conclusion: "failure" }], url: "https://x.example/1" }),
      ]),
      withJobs(run("11-17", FAIL), [
        job("unit", "failure", { steps: [{ name: "Run\ntests", conclusion: "failure" }], url: "https://x.example/2" }),
      ]),
      withJobs(run("11-18", FAIL), [job("unit", "failure", { url: "https://x.example/3" })]),
      withJobs({ ...run("11-19", "09:00 > 09:00 = startup_failure"), workflow: DOCS }, []),
    ],
    {
      top_failures: expect.stringMatching(
        /^CI › unit › Run tests: 2× – https:\/\/x.example\/2\nCI › unit: 1× – https:\/\/x.example\/3\nDocs: 1× – https:[^\n]*$/,
      ) as never,
    },
  ],
])("%s", async (_rule, runs, figures) => {
  const week = await weekOf({ runs: [{ ...BEFORE, workflow: CI }, ...runs] });
  expect(week).toMatchObject({ ...figures, incomplete: null });
});

test("the end of an attempt is the end of its last job, and not the last remark about it", async () => {
  const [red, green] = [run("11-16", FAIL), run("11-16", "10:00 > 10:30 = success")];
  const late = (one: PlayedRun): PlayedRun => ({
    ...one,
    attempts: one.attempts.map((each) => ({ ...each, updated: (each.ended ?? 0) + 7_200 })),
  });
  expect(await weekOf({ runs: [BEFORE, late(red), late(green)] })).toMatchObject({ mttr_minutes: 80 });
});

test("a pass that ended before the failure did, but was remarked upon later, closes nothing", async () => {
  const early = run("11-14", "09:00 > 09:30 = success");
  const remarked = { ...early, attempts: early.attempts.map((each) => ({ ...each, updated: at("11-14 11:00") })) };
  const runs = [remarked, run("11-14", "09:10 > 10:00 = failure"), run("11-16", "10:00 > 10:00 = success")];
  expect(await weekOf({ runs })).toMatchObject({ outages_closed: 1, mttr_minutes: 2880 });
});

test("the other time zone's week has other runs in it", async () => {
  const runs = [
    BEFORE,
    run("11-15", "23:30 > 23:40 = success"),
    run("11-22", "22:59 > 22:59 = success"),
    run("11-22", "23:00 > 23:01 = failure"),
  ];
  expect(await weekOf({ runs })).toMatchObject({ total_runs: 2, pass_rate: 50 });
  expect(await weekOf({ runs }, { "time-zone": "Europe/Berlin" })).toMatchObject({ total_runs: 2, pass_rate: 100 });
});

test("only the workflows that are named count, by name, file or path", async () => {
  const runs = [BEFORE, run("11-16", PASS), { ...run("11-16", FAIL), workflow: DOCS }];
  for (const name of ["Docs", "docs.yml", ".github/workflows/docs.yml", "2"]) {
    expect(await weekOf({ runs }, { workflows: [name] })).toMatchObject({ total_runs: 1, failed_runs: 1 });
  }
  await expect(weekOf({ runs }, { workflows: ["dosc.yml"] })).rejects.toThrow("Did you mean `docs.yml`?");
});

test("a week that is not over, and runs that have not ended, are said to be so", async () => {
  const runs = [BEFORE, run("11-16", PASS), run("11-18", "08:59 > = null")];
  const week = await weekOf({ runs }, {}, at("11-18 09:00") * 1_000);
  expect(week).toMatchObject({ total_runs: 2, pass_rate: 100, no_verdict_runs: 1 });
  expect(week.incomplete?.split("\n")).toEqual([
    "All figures: the week is not over; counted up to 2026-11-18 09:00 UTC.",
    "Pass rate: 1 run had not ended yet.",
  ]);
  expect(week.recommendations).toContain("Incomplete – Pass rate: 1 run");
});

test("history that GitHub has forgotten is said to be missing, and is no 0", async () => {
  const partly = await weekOf({ runs: [run("11-18", PASS)] });
  expect(partly).toMatchObject({
    total_runs: 1,
    incomplete: "All figures: history is available from 2026-11-18 09:00 UTC, and not before.",
  });
  const none = await weekOf({ runs: [run("11-23", "08:00 > 08:10 = success")] });
  expect(none).toMatchObject({
    total_runs: null,
    failed_runs: null,
    pass_rate: null,
    outages_open: null,
    flaky_jobs: null,
  });
  expect(none.incomplete).toBe("All figures: GitHub knows of no run in this week or before it.");
  expect(NOW).toBe(Date.UTC(2026, 10, 23, 9));
});

test("a workflow that has failed since its first run is known from its beginning", async () => {
  const others = Array.from({ length: 130 }, (_, index) => {
    const moment = at("11-10 00:00") + index * 600;
    return {
      ...run("11-10", PASS),
      created: moment,
      attempts: [{ started: moment, ended: moment + 60, conclusion: "success" }],
    };
  });
  const docs = [run("11-10", "03:00 > 03:10 = failure"), run("11-17", PASS)].map((one) => ({ ...one, workflow: DOCS }));
  expect(await weekOf({ runs: [...others, ...docs] })).toMatchObject({ outages_closed: 1, incomplete: null });
});

test("a workflow whose beginning is not known may have been red for longer", async () => {
  const runs = Array.from({ length: 130 }, (_, index) => {
    const moment = at("11-10 00:00") + index * 600;
    return {
      ...run("11-10", FAIL),
      created: moment,
      attempts: [{ started: moment, ended: moment + 60, conclusion: "failure" }],
    };
  });
  const week = await weekOf({ runs: [...runs, run("11-17", PASS)] });
  expect(week.outages_closed).toBe(1);
  expect(week.incomplete).toBe("Time to green: 1 outage may have begun before what is known.");
});
