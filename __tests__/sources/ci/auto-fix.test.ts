import { expect, test } from "@jest/globals";
import type { Issue } from "../../../src/ports/history.ts";
import type { CiWeek } from "../../../src/sources/ci/report.ts";
import type { PlayedRun, Repository } from "../../fakes/history.ts";
import { at, CI, DOCS, run, weekOf } from "./played.ts";

const BOT = "mender[bot]";
const MEND = { id: 9, name: "Mend", path: ".github/workflows/mend.yml" };
const BEFORE = run("11-13", "09:00 > 09:10 = success");
const WORKFLOWS = [CI, DOCS, MEND];

const mending = (end: string): PlayedRun => ({
  ...run("11-17", `09:00 > 09:10 = ${end}`),
  workflow: MEND,
  event: "workflow_run",
  branch: "topic",
});

const pushed = (sha: string, end: string, more: Partial<PlayedRun> = {}): PlayedRun => ({
  ...run("11-17", `09:00 > 09:10 = ${end}`),
  sha,
  actor: BOT,
  event: "pull_request",
  branch: "mend/1",
  ...more,
});

const pull = (number: number, closed: string | null, isMerged: boolean, more: Partial<Issue> = {}): Issue => ({
  id: number,
  number,
  title: `Change ${number}`,
  open: closed === null,
  labels: ["auto-fix"],
  milestone: null,
  created: at("11-10 09:00"),
  closed: closed === null ? null : at(closed),
  pullRequest: { merged: isMerged && closed !== null ? at(closed) : null },
  url: "",
  ...more,
});

type AutoFix = { workflows?: string[]; authors?: string[]; labels?: string[] } | undefined;

test.each<[rule: string, repository: Repository, autoFix: AutoFix, figures: Partial<CiWeek>]>([
  [
    "without a word about auto-fix there is no rate",
    { runs: [mending("success")] },
    undefined,
    { auto_fix_success_rate: null, auto_fix_attempts: null },
  ],
  [
    "no attempt is no rate, and not 0",
    { runs: [] },
    { workflows: ["Mend"] },
    { auto_fix_success_rate: null, auto_fix_attempts: 0 },
  ],
  [
    "each run of a mending workflow with a verdict is an attempt, on every branch and event",
    { runs: [mending("success"), mending("failure"), mending("success"), mending("skipped")] },
    { workflows: ["mend.yml"] },
    { auto_fix_success_rate: 66.7, auto_fix_attempts: 3, total_runs: 0 },
  ],
  [
    "a commit that an author pushed is one attempt, good when nothing failed on it",
    {
      runs: [
        pushed("a", "success"),
        pushed("a", "success", { workflow: DOCS }),
        pushed("b", "success"),
        pushed("b", "failure", { workflow: DOCS }),
        pushed("c", "cancelled"),
        pushed("d", "success", { actor: "rowan" }),
        pushed("e", "success", { event: "schedule" }),
      ],
    },
    { authors: [BOT] },
    { auto_fix_success_rate: 50, auto_fix_attempts: 2 },
  ],
  [
    "an author's runs of a mending workflow are not counted twice",
    { runs: [pushed("a", "success", { workflow: MEND })] },
    { authors: [BOT], workflows: ["Mend"] },
    { auto_fix_success_rate: 100, auto_fix_attempts: 1 },
  ],
  [
    "a labelled pull request is an attempt in the week in which it is closed, good when it is merged",
    {
      issues: [
        pull(1, "11-16 00:00", true),
        pull(2, "11-22 23:59", false),
        pull(3, "11-15 23:59", true),
        pull(4, "11-23 00:00", true),
        pull(5, null, false),
        pull(6, "11-17 09:00", true, { labels: ["docs"] }),
        pull(7, "11-17 09:00", true, { pullRequest: null }),
      ],
    },
    { labels: ["auto-fix"] },
    { auto_fix_success_rate: 50, auto_fix_attempts: 2 },
  ],
  [
    "a pull request with two of the labels is one attempt",
    { issues: [pull(1, "11-17 09:00", true, { labels: ["auto-fix", "bot"] })] },
    { labels: ["auto-fix", "bot"] },
    { auto_fix_success_rate: 100, auto_fix_attempts: 1 },
  ],
  [
    "what is re-run after the week is judged by its attempts of the week",
    {
      runs: [
        {
          ...run("11-20", "09:00 > 09:10 = failure", "11-23 08:00 > 11-23 08:10 = success"),
          workflow: MEND,
          event: "workflow_run",
        },
      ],
    },
    { workflows: ["Mend"] },
    { auto_fix_success_rate: 0, auto_fix_attempts: 1 },
  ],
])("%s", async (_rule, repository, autoFix, figures) => {
  const runs = [BEFORE, ...(repository.runs ?? [])];
  const week = await weekOf({ workflows: WORKFLOWS, ...repository, runs }, { "auto-fix": autoFix });
  expect(week).toMatchObject({ incomplete: null, ...figures });
});
