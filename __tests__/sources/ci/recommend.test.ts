import { expect, test } from "@jest/globals";
import type { PlayedRun } from "../../fakes/history.ts";
import { CI, job, run, weekOf, withJobs } from "./played.ts";

const BEFORE = run("11-13", "09:00 > 09:10 = success");
const PASS = "09:00 > 09:10 = success";
const FAIL = "09:00 > 09:10 = failure";

/** So many runs, one a minute, so that what fails first is mended within minutes. */
const many = (count: number, end: string): readonly PlayedRun[] =>
  Array.from({ length: count }, (_, index) => {
    const time = `08:${String(index).padStart(2, "0")}`;
    return run(end === "success" ? "11-18" : "11-17", `${time} > ${time} = ${end}`);
  });

const naming = (name: string, runs: readonly PlayedRun[]) => runs.map((one) => withJobs(one, [job(name, "failure")]));

test.each<[rule: string, runs: readonly PlayedRun[], said: readonly string[]]>([
  [
    "what is red comes first, with its age",
    [run("11-20", FAIL)],
    ["Mend CI first: it has been red for 2 d 14 h, since 2026-11-20 09:10 UTC."],
  ],
  [
    "a pass rate under 90% of at least 5 runs",
    [...naming("a", many(1, "failure")), ...many(4, "success")],
    ["Make green the rule again: the pass rate is 80% (4 of 5 runs), under 90%.", "Revert first"],
  ],
  [
    "a pass rate of 4 runs says too little",
    [...naming("a", many(1, "failure")), ...many(3, "success")],
    ["Revert first"],
  ],
  [
    "re-runs that hide more than 10 points",
    [run("11-18", FAIL, "10:00 > 10:10 = success"), ...many(5, "success")],
    ["Do not trust re-runs: 100% of the runs passed, but only 83.3% at the first attempt.", "Quarantine or mend"],
  ],
  [
    "more than 240 minutes to green",
    [run("11-17", "08:00 > 08:00 = failure"), run("11-17", "12:01 > 12:01 = success")],
    ["Revert first and mend afterwards: time to green was 241 minutes over 1 outage, above 240."],
  ],
  [
    "240 minutes to green are not more",
    [run("11-17", "08:00 > 08:00 = failure"), run("11-17", "12:00 > 12:00 = success")],
    ["Nothing stands out"],
  ],
  [
    "a cause of at least 3 failures and a third of all",
    [...naming("unit", many(3, "failure")), ...naming("e2e", many(1, "failure")), ...many(40, "success")],
    ["Revert first", "Begin with CI › unit: it failed 3 times of 4."],
  ],
  [
    "runs of which more than a quarter say nothing",
    [...many(2, "cancelled"), ...many(3, "success")],
    ["Find out what is cancelled or skipped: 2 of 5 runs ended without a verdict."],
  ],
])("is recommended: %s", async (_rule, runs, said) => {
  const { recommendations } = await weekOf({ runs: [BEFORE, ...runs] });
  const lines = recommendations?.split("\n") ?? [];
  expect(lines.map((line, index) => line.slice(0, said[index]?.length))).toEqual(said);
});

test("auto-fix that mostly fails is told with its rate", async () => {
  const mend = { id: 9, name: "Mend", path: ".github/workflows/mend.yml" };
  const tries = [FAIL, FAIL, PASS].map((end) => ({ ...run("11-17", end), workflow: mend, event: "workflow_run" }));
  const week = await weekOf(
    { runs: [BEFORE, ...tries], workflows: [CI, mend] },
    { "auto-fix": { workflows: ["Mend"] } },
  );
  expect(week.recommendations).toBe("Look at what auto-fix tries: it succeeded 1 time of 3 (33.3%), under 50%.");
});
