import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { githubClient } from "../../../src/adapters/github/client.ts";
import { githubHistory } from "../../../src/adapters/github/history.ts";
import type { History, Issue, Milestone, Workflow } from "../../../src/ports/history.ts";
import { githubCi } from "../../../src/sources/github-ci.ts";
import { githubMilestones } from "../../../src/sources/github-milestones.ts";
import { notAllowed, primaryLimit } from "../../fakes/github/faults.ts";
import { complaints } from "../../fakes/github/published.ts";
import { playHistory } from "../../fakes/github/routes/history.ts";
import { type FakeGitHub, fakeGitHub } from "../../fakes/github/server.ts";
import { TOKEN } from "../../fakes/github/state.ts";
import { fakeHistory, type Played, type PlayedRun, type Repository } from "../../fakes/history.ts";

const HOUR = 3_600;
const MONDAY = Date.UTC(2026, 10, 16) / 1_000;

const CI: Workflow = { id: 11, name: "CI", path: ".github/workflows/ci.yml" };
const DOCS: Workflow = { id: 12, name: "Docs", path: ".github/workflows/docs.yml" };

const attempt = (started: number, conclusion: string): Played => ({
  started,
  ended: started + 600,
  updated: started + 900,
  conclusion,
  jobs: ["build", "unit"].map((name) => ({
    name,
    conclusion,
    completed: started + 600,
    url: `https://github.example/job/${started}/${name}`,
    steps: [
      { name: "Check out", conclusion: "success" },
      { name: "Run", conclusion },
    ],
  })),
});

const run = (index: number): PlayedRun => {
  const created = MONDAY - 20 * HOUR + index * HOUR;
  const isRed = index % 7 === 3;
  const second = index % 14 === 3 ? [attempt(created + 1_200, "success")] : [];
  return {
    id: 800 + index,
    workflow: index % 3 === 0 ? DOCS : CI,
    event: index % 5 === 0 ? "schedule" : "push",
    branch: index % 11 === 0 ? "topic/one" : "main",
    sha: `c0ffee${Math.floor(index / 2)}`,
    actor: index % 2 === 0 ? "rowan" : "mender[bot]",
    created,
    attempts: [attempt(created, isRed ? "failure" : "success"), ...second],
  };
};

const milestone = (number: number, more: Partial<Milestone> = {}): Milestone => ({
  id: 5_000 + number,
  number,
  title: `Stage ${number}`,
  open: true,
  due: "2026-12-11",
  created: MONDAY - 400 * HOUR,
  closed: null,
  openIssues: 3,
  closedIssues: 4,
  url: `https://github.example/acme/bolts/milestone/${number}`,
  ...more,
});

const issue = (number: number, more: Partial<Issue> = {}): Issue => ({
  id: 9_000 + number,
  number,
  title: `Bolt ${number}`,
  open: number % 2 === 0,
  labels: number % 3 === 0 ? ["auto-fix", "P1"] : [],
  milestone: number % 4 === 0 ? null : (number % 2) + 1,
  created: MONDAY - 300 * HOUR + number,
  closed: number % 2 === 0 ? null : MONDAY + number * HOUR,
  pullRequest: number % 3 === 0 ? { merged: number % 2 === 0 ? null : MONDAY + number * HOUR } : null,
  url: `https://github.example/acme/bolts/issues/${number}`,
  ...more,
});

const PAST: Repository = {
  workflows: [CI, DOCS],
  runs: Array.from({ length: 180 }, (_, index) => run(index)),
  milestones: [milestone(1), milestone(2, { due: null, open: false, closed: MONDAY })],
  issues: Array.from({ length: 130 }, (_, index) => issue(index + 1)),
};

let fake: FakeGitHub;
let real: History;
const imagined = fakeHistory({ ...PAST, remaining: 900 });

beforeAll(async () => {
  fake = await fakeGitHub();
  playHistory(fake.state, PAST);
  const { apiUrl, graphqlUrl, repository } = fake;
  const client = githubClient({ token: TOKEN, apiUrl, graphqlUrl, clock: systemClock, chance: () => 0, maxRetries: 0 });
  real = githubHistory({ client, repository });
});
afterAll(() => fake.close());

const WEEK = { from: MONDAY, to: MONDAY + 168 * HOUR };

describe("GitHub and the fake say the same", () => {
  test.each<[question: string, ask: (history: History) => Promise<unknown>]>([
    ["the default branch", (history) => history.defaultBranch()],
    ["the workflows", (history) => history.workflows()],
    ["all runs of a time", (history) => history.runs(WEEK)],
    ["the runs of a branch with a slash", (history) => history.runs({ ...WEEK, branch: "topic/one" })],
    ["the runs of a workflow", (history) => history.runs({ ...WEEK, workflow: 12 })],
    ["the runs of one event", (history) => history.runs({ ...WEEK, events: ["schedule"] })],
    [
      "the runs of several events",
      (history) => history.runs({ ...WEEK, events: ["schedule", "push"], branch: "main" }),
    ],
    ["the runs of somebody", (history) => history.runs({ ...WEEK, actor: "mender[bot]" })],
    ["the runs of a second", (history) => history.runs({ from: MONDAY, to: MONDAY + 1 })],
    ["the runs of no time", (history) => history.runs({ from: MONDAY, to: MONDAY })],
    ["the last runs, all of them", (history) => history.latestRuns({ before: MONDAY, branch: "main" })],
    ["the last runs, a hundred", (history) => history.latestRuns({ before: MONDAY + 160 * HOUR })],
    [
      "the last runs of an event",
      (history) => history.latestRuns({ before: MONDAY + 160 * HOUR, events: ["schedule"], workflow: 11 }),
    ],
    ["whether there is anything older", (history) => history.hasRunsBefore(MONDAY)],
    ["that there is nothing older", (history) => history.hasRunsBefore(MONDAY - 20 * HOUR)],
    ["an attempt", (history) => history.attempt(803, 1)],
    ["an attempt that is not there", (history) => history.attempt(803, 9)],
    ["jobs", (history) => history.jobs(803, 2)],
    ["jobs that are not there", (history) => history.jobs(9, 1)],
    ["all milestones", (history) => history.milestones("all")],
    ["open milestones", (history) => history.milestones("open")],
    ["the issues of any milestone", (history) => history.issues({ milestone: "any", state: "all" })],
    ["the issues of one", (history) => history.issues({ milestone: 2, state: "all" })],
    [
      "closed ones with a label, since a moment",
      (history) => history.issues({ labels: ["auto-fix"], state: "closed", since: MONDAY + 9 * HOUR }),
    ],
  ])("%s", async (_question, ask) => {
    const answer = await ask(real);
    expect(answer).toEqual(await ask(imagined));
  });

  test("a week's record is the same, through the wire and without it", async () => {
    const autoFix = { workflows: ["docs.yml"], authors: ["mender[bot]"], labels: ["auto-fix"] };
    const question = {
      source: { "time-zone": "Europe/Berlin", "auto-fix": autoFix },
      window: { now: (MONDAY + 170 * HOUR) * 1_000 },
    };
    const [wired, plain] = [
      await githubCi({ ...question, history: real }),
      await githubCi({ ...question, history: imagined }),
    ];
    expect(wired.problems).toEqual([]);
    expect(wired.records.map(({ data }) => data)).toEqual(plain.records.map(({ data }) => data));
    expect(wired.records[0]?.data).toMatchObject({
      week_of: "2026-11-16",
      incomplete: null,
      failed_runs: expect.any(Number) as unknown,
    });
  });

  test("so are the milestones", async () => {
    const question = { source: { state: "all" as const }, now: MONDAY * 1_000 };
    const [wired, plain] = [
      await githubMilestones({ ...question, history: real }),
      await githubMilestones({ ...question, history: imagined }),
    ];
    expect(wired.records.map(({ data }) => data)).toEqual(plain.records.map(({ data }) => data));
    expect(wired.records).toHaveLength(2);
  });
});

test("what is asked and answered is as GitHub publishes it, but for ranges, which its description does not know", () => {
  const found = fake.exchanges
    .flatMap(complaints)
    .filter((one) => !one.includes('query created must match format "date-time"'));
  expect(found).toEqual([]);
});

test("what is left of the hour is known", async () => {
  await real.defaultBranch();
  expect(real.remaining()).toBe(1_000 - fake.exchanges.length);
});

test("a right that is missing is told with its cure, and no record is made", async () => {
  fake.fails("/actions/runs", notAllowed("actions=read"));
  const { records, problems } = await githubCi({
    source: { "time-zone": "UTC" },
    window: { now: WEEK.to * 1_000 },
    history: real,
  });
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ cause: "access", cure: expect.stringContaining("actions: read") as unknown }]);
});

test("a limit that is used up for longer than a run may last is a problem of the weather", async () => {
  fake.fails("/actions/runs", primaryLimit(Math.floor(Date.now() / 1_000) + 100 * HOUR));
  const { records, problems } = await githubCi({
    source: { "time-zone": "UTC" },
    window: { now: WEEK.to * 1_000 },
    history: real,
  });
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ cause: "weather", message: expect.stringContaining("rate limit") as unknown }]);
});

test("an answer that is not what it should be is never taken for an empty one", async () => {
  const answers: readonly unknown[] = [
    [],
    { total_count: 1 },
    { total_count: 1, workflow_runs: [{}] },
    { total_count: 1, workflow_runs: [{ id: 1, workflow_id: 2, created_at: "yesterday" }] },
  ];
  for (const body of answers) {
    const strange = await fakeGitHub();
    strange.fails("/actions/runs", { how: "reply", reply: { status: 200, body } });
    const { apiUrl, graphqlUrl, repository } = strange;
    const client = githubClient({
      token: TOKEN,
      apiUrl,
      graphqlUrl,
      clock: systemClock,
      chance: () => 0,
      maxRetries: 0,
    });
    await expect(githubHistory({ client, repository }).runs(WEEK)).rejects.toMatchObject({
      facts: { kind: "incomplete" },
    });
    await strange.close();
  }
});
