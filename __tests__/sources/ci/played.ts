import type { Job, Workflow } from "../../../src/ports/history.ts";
import type { CiWeek } from "../../../src/sources/ci/report.ts";
import { githubCi } from "../../../src/sources/github-ci.ts";
import { fakeHistory, type Played, type PlayedRun, type Repository } from "../../fakes/history.ts";

/** `11-16 09:30` of 2026, or a whole moment, in seconds. */
export const at = (text: string): number =>
  Date.parse(`${text.length <= 11 ? `2026-${text}` : text}`.replace(" ", "T").concat("Z")) / 1_000;

export const CI: Workflow = { id: 1, name: "CI", path: ".github/workflows/ci.yml" };
export const DOCS: Workflow = { id: 2, name: "Docs", path: ".github/workflows/docs.yml" };

/** `09:00-09:10 success`, or `09:00- null` while it runs; with a day where it is not the run's own. */
const attempt = (text: string, day: string): Played => {
  const [, from = "", to = "", conclusion = ""] = /^([^>]*)>([^=]*)=(.*)$/.exec(text.replaceAll(" ", "")) ?? [];
  const moment = (time: string) => at(time.length > 5 ? `${time.slice(0, 5)} ${time.slice(5)}` : `${day} ${time}`);
  const ended = to === "" ? null : moment(to);
  return { started: moment(from), ended, conclusion: conclusion === "null" ? null : conclusion };
};

let ids = 0;

/** A run by its day and its attempts: `run("11-16", "09:00 > 09:10 = failure", "09:30 > 09:40 = success")`. */
export const run = (day: string, ...attempts: readonly string[]): PlayedRun => {
  ids += 1;
  const played = attempts.map((text) => attempt(text, day));
  const [first] = played;
  return {
    id: ids,
    workflow: CI,
    event: "push",
    branch: "main",
    sha: `sha-${ids}`,
    actor: "rowan",
    created: first?.started ?? 0,
    attempts: played,
  };
};

export const job = (name: string, conclusion: string, more: Partial<Job> = {}): Job => ({
  name,
  conclusion,
  completed: null,
  url: "",
  steps: [],
  ...more,
});

/** The same run with these jobs in its attempts, the first attempt's first. */
export const withJobs = (played: PlayedRun, ...jobs: readonly (readonly Job[])[]): PlayedRun => ({
  ...played,
  attempts: played.attempts.map((one, index) => ({ ...one, jobs: jobs[index] ?? [] })),
});

type Source = Partial<Parameters<typeof githubCi>[0]["source"]>;

export const NOW = at("11-23 09:00") * 1_000;

/** The week of 16 November 2026, as a repository would tell it a week later. */
export const weekOf = async (repository: Repository, source: Source = {}, now = NOW): Promise<CiWeek> => {
  const history = fakeHistory({ remaining: 10_000, ...repository });
  const window = { since: "2026-11-16", until: "2026-11-22", now };
  const { records, problems } = await githubCi({ source: { "time-zone": "UTC", ...source }, window, history });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return records[0]?.data as unknown as CiWeek;
};
