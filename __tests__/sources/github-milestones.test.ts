import { describe, expect, test } from "@jest/globals";
import { Failure } from "../../src/model/failure.ts";
import type { Issue, Milestone } from "../../src/ports/history.ts";
import { githubMilestones, type MilestonesSource } from "../../src/sources/github-milestones.ts";
import { fakeHistory } from "../fakes/history.ts";

/** Saturday; the milestone below is half over. */
const NOW = Date.UTC(2026, 10, 21, 9);
const day = (text: string): number => Date.parse(`${text}T12:00:00Z`) / 1_000;

const milestone = (more: Partial<Milestone> = {}): Milestone => ({
  id: 5_001,
  number: 3,
  title: "Faster checkout",
  open: true,
  due: "2026-12-11",
  created: day("2026-11-01"),
  closed: null,
  openIssues: 1,
  closedIssues: 0,
  url: "https://github.example/acme/site/milestone/3",
  ...more,
});

let numbers = 100;

const issue = (labels: readonly string[] = [], more: Partial<Issue> = {}): Issue => {
  numbers += 1;
  return {
    id: numbers,
    number: numbers,
    title: `Issue ${numbers}`,
    open: true,
    labels,
    milestone: 3,
    created: day("2026-11-02"),
    closed: null,
    pullRequest: null,
    url: "",
    ...more,
  };
};

const done = (count: number): readonly Issue[] =>
  Array.from({ length: count }, () => issue([], { open: false, closed: day("2026-11-10") }));
const open = (count: number, ...labels: readonly string[]) => Array.from({ length: count }, () => issue(labels));

const read = async (
  milestones: readonly Milestone[],
  issues: readonly Issue[],
  source: Partial<MilestonesSource> = {},
) => {
  const history = fakeHistory({ milestones, issues });
  const { records, problems } = await githubMilestones({ source: { state: "all", ...source }, now: NOW, history });
  return { data: records.map((record) => record.data), problems, asked: history.asked };
};

const only = async (one: Partial<Milestone>, issues: readonly Issue[], source: Partial<MilestonesSource> = {}) =>
  (await read([milestone(one)], issues, source)).data[0];

test("a milestone is told by its ID, with what its issues say", async () => {
  const issues = [...done(2), issue(["bug"], { number: 7, title: "Keep the\nbasket" })];
  expect(await only({}, issues)).toEqual({
    id: "5001",
    number: 3,
    name: "Faster checkout",
    status: "In Progress",
    target_date: "2026-12-11",
    progress: 66,
    next_action: "#7 Keep the basket",
    risk_level: "Low",
    drift_days: -7,
    url: "https://github.example/acme/site/milestone/3",
    incomplete: null,
  });
});

describe("the status", () => {
  test.each<[rule: string, milestone: Partial<Milestone>, issues: readonly Issue[], status: string]>([
    [
      "Completed: it is closed, whatever is open",
      { open: false, closed: day("2026-11-20") },
      open(1, "blocked"),
      "Completed",
    ],
    ["Blocked: an open issue is", {}, [...done(3), ...open(2), ...open(1, "Blocked")], "Blocked"],
    ["Blocked: by a status label too", {}, open(1, "status: on-hold"), "Blocked"],
    ["not Blocked: the issue that was is closed", {}, [issue(["blocked"], { open: false }), ...open(1)], "In Progress"],
    ["Testing: every open issue is", {}, [...done(1), ...open(1, "QA"), ...open(1, "in review")], "Testing"],
    ["Testing: nothing is open, and nobody has closed it", {}, done(4), "Testing"],
    ["In Progress: something is closed", {}, [...done(1), ...open(3)], "In Progress"],
    ["In Progress: something is labelled so", {}, [...open(3), ...open(1, "status/in-progress")], "In Progress"],
    ["In Progress: a part is in testing", {}, [...open(3), ...open(1, "testing")], "In Progress"],
    ["Planning: an open issue is", {}, [...open(3), ...open(1, "Needs spec")], "Planning"],
    ["Not Started: nothing has begun", {}, open(3), "Not Started"],
    ["Not Started: there are no issues", {}, [], "Not Started"],
  ])("%s", async (_rule, one, issues, status) => {
    expect(await only(one, issues)).toMatchObject({ status });
  });
});

describe("the progress", () => {
  test.each<[rule: string, issues: readonly Issue[], progress: number | null]>([
    ["is null without issues", [], null],
    ["is 0 when nothing is closed", open(2), 0],
    ["is never rounded up", [...done(199), ...open(1)], 99],
    ["is 100 when nothing is open", done(2), 100],
    ["does not count pull requests", [...done(1), issue([], { pullRequest: { merged: null } })], 100],
    ["does not count other milestones", [...done(1), issue([], { milestone: 4 }), issue([], { milestone: null })], 100],
  ])("%s", async (_rule, issues, progress) => {
    expect(await only({}, issues)).toMatchObject({ progress });
  });

  test("is of the issues that have one of the labels, where labels are named", async () => {
    const issues = [issue(["roadmap"], { open: false }), issue(["epic"]), ...open(3, "bug")];
    expect(await only({}, issues, { labels: ["roadmap", "epic"] })).toMatchObject({ progress: 50 });
  });
});

describe("the next action", () => {
  test.each<[rule: string, milestone: Partial<Milestone>, issues: readonly Issue[], next: string | null]>([
    [
      "is the oldest open issue",
      {},
      [issue([], { number: 9, title: "B" }), issue([], { number: 8, title: "A", created: day("2026-11-01") })],
      "#8 A",
    ],
    [
      "is the most urgent, however young",
      {},
      [issue(["p2"], { number: 8, created: 1 }), issue(["Priority: High"], { number: 9, title: "Now" })],
      "#9 Now",
    ],
    [
      "is unlabelled before low",
      {},
      [issue(["low priority"], { number: 8, created: 1 }), issue([], { number: 9, title: "Plain" })],
      "#9 Plain",
    ],
    [
      "is the lower number of two of one moment",
      {},
      [issue([], { number: 9 }), issue([], { number: 8, title: "First" })],
      "#8 First",
    ],
    ["is nothing when nothing is open", {}, done(1), null],
    ["is nothing when the milestone is closed", { open: false }, open(1), null],
  ])("%s", async (_rule, one, issues, next_action) => {
    expect(await only(one, issues)).toMatchObject({ next_action });
  });
});

describe("drift and risk", () => {
  // Planned for 40 days, of which 20 are over.
  test.each<
    [rule: string, milestone: Partial<Milestone>, issues: readonly Issue[], drift: number | null, risk: string]
  >([
    ["half done at half time is on time", {}, [...done(1), ...open(1)], 0, "Low"],
    ["what is done early is ahead", {}, [...done(3), ...open(1)], -10, "Low"],
    ["nothing done at half time is half the time behind", {}, open(2), 20, "High"],
    ["more than 3 days behind is a medium risk", {}, [...done(2), ...open(3)], 4, "Medium"],
    ["3 days behind are not", {}, [...done(17), ...open(23)], 3, "Low"],
    ["more than 14 days behind is a high risk", {}, [...done(1), ...open(7)], 15, "High"],
    ["overdue is a high risk, however little is left", { due: "2026-11-20" }, [...done(99), ...open(1)], 1, "High"],
    ["due today is not overdue", { due: "2026-11-21" }, done(5), 0, "Low"],
    ["blocked is a high risk", {}, [...done(9), ...open(1, "blocked")], -16, "High"],
    ["without issues only what is overdue is known", {}, [], 0, "Low"],
    ["without issues it may be overdue", { due: "2026-11-11" }, [], 10, "High"],
    ["without a target date nothing drifts, and open work is a medium risk", { due: null }, open(1), null, "Medium"],
    ["without a target date and without work there is no risk", { due: null }, [], null, "Low"],
    ["closed late is late, and no risk any more", { open: false, closed: day("2026-12-16") }, done(1), 5, "Low"],
    ["closed early is early", { open: false, closed: day("2026-12-01") }, done(1), -10, "Low"],
    [
      "a target before it was made is only overdue",
      { due: "2026-10-22", created: day("2026-11-01") },
      open(1),
      30,
      "High",
    ],
  ])("%s", async (_rule, one, issues, drift_days, risk_level) => {
    expect(await only(one, issues)).toMatchObject({ drift_days, risk_level });
  });
});

test("the issues of all milestones are one list; of some, a list each", async () => {
  const [first, second, empty] = [
    milestone(),
    milestone({ id: 2, number: 4 }),
    milestone({ id: 3, number: 5, openIssues: 0 }),
  ];
  expect((await read([first, second, empty], open(2))).asked).toEqual(["milestones", "issues any"]);
  expect((await read([first, second, empty], open(2), { state: "open" })).asked).toEqual([
    "milestones",
    "issues 3",
    "issues 4",
  ]);
  expect((await read([empty], [])).asked).toEqual(["milestones"]);
});

test("where not every issue is known, the progress is GitHub's own, and it is said", async () => {
  const history = fakeHistory({ milestones: [milestone({ openIssues: 30, closedIssues: 10 })] });
  const cut = { ...history, issues: async () => ({ complete: false, items: open(3), why: "too many" }) as const };
  const { records } = await githubMilestones({ source: { state: "all" }, now: NOW, history: cut });
  expect(records[0]?.data).toMatchObject({
    progress: 25,
    incomplete: expect.stringContaining("GitHub's own") as unknown,
  });
});

test("what keeps the milestones from being read is a problem, and no record is made", async () => {
  const failure = new Failure({ kind: "blocked", message: "Later.", cure: "Wait." });
  const { records, problems } = await githubMilestones({
    source: { state: "all" },
    now: NOW,
    history: fakeHistory({ failure }),
  });
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ message: "Later.", cause: "weather" }]);
});
