import type { Issue, Job, Milestone, Workflow } from "../../../../src/ports/history.ts";
import type { Played, PlayedRun, Repository } from "../../history.ts";
import { jobsIn, urlOf } from "../../history.ts";
import { type Call, notFound, ok, paged, type Reply, type Route, refused } from "../route.ts";
import { account, repository, repositoryUrl, webUrl } from "../shapes.ts";
import type { State } from "../state.ts";
import { ISSUES } from "./issues.ts";

const played = new WeakMap<State, Repository>();

/** Lets this GitHub remember what `fakeHistory` would: one past, behind both doors. */
export const playHistory = (state: State, past: Repository): void => void played.set(state, past);

const pastOf = ({ state }: Call): Repository => played.get(state) ?? {};

/** A filtered list goes no further. */
const CAP = 1_000;

const iso = (moment: number): string => new Date(moment * 1_000).toISOString().replace(".000", "");
const isoOrNull = (moment: number | null): string | null => (moment === null ? null : iso(moment));

const nobody = (login: string) => ({ login, id: 77, type: login.endsWith("[bot]") ? "Bot" : "User" }) as const;

const RUN = "jobs logs check_suite cancel rerun artifacts".split(" ");

const runShape = (call: Call, run: PlayedRun, number: number): object => {
  const attempt = run.attempts[number - 1];
  if (attempt === undefined) throw new Error(`Run ${run.id} has no attempt ${number}.`);
  const { started, ended, updated = ended ?? started, conclusion } = attempt;
  const url = `${repositoryUrl(call)}/actions/runs/${run.id}`;
  return {
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: run.workflow.name,
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.workflow.path,
    display_title: "Tighten the bolts",
    run_number: run.id,
    run_attempt: number,
    event: run.event,
    status: ended === null ? "in_progress" : "completed",
    conclusion,
    workflow_id: run.workflow.id,
    url,
    html_url: urlOf(run.id, number),
    pull_requests: [],
    created_at: iso(run.created),
    updated_at: iso(updated),
    run_started_at: iso(started),
    actor: account(call, nobody(run.actor)),
    ...Object.fromEntries(RUN.map((name) => [`${name}_url`, `${url}/${name}`])),
    workflow_url: `${repositoryUrl(call)}/actions/workflows/${run.workflow.id}`,
    head_commit: null,
    repository: repository(call),
    head_repository: repository(call),
  };
};

const jobShape = (
  call: Call,
  run: PlayedRun,
  job: Job & { readonly attempt: Played; readonly at: number },
): object => ({
  id: run.id * 100 + job.at,
  run_id: run.id,
  run_url: `${repositoryUrl(call)}/actions/runs/${run.id}`,
  node_id: `JOB_${run.id}`,
  head_sha: run.sha,
  url: `${repositoryUrl(call)}/actions/jobs/${job.at}`,
  html_url: job.url === "" ? null : job.url,
  status: job.completed === null ? "in_progress" : "completed",
  conclusion: job.conclusion,
  created_at: iso(job.attempt.started),
  started_at: iso(job.attempt.started),
  completed_at: isoOrNull(job.completed),
  name: job.name,
  steps: job.steps.map(({ name, conclusion }, index) => ({ name, conclusion, number: index + 1, status: "completed" })),
  check_run_url: `${repositoryUrl(call)}/check-runs/${job.at}`,
  labels: ["ubuntu-latest"],
  runner_id: null,
  runner_name: null,
  runner_group_id: null,
  runner_group_name: null,
  workflow_name: run.workflow.name,
  head_branch: run.branch,
});

const workflowShape = (call: Call, { id, name, path }: Workflow): object => ({
  id,
  node_id: `W_${id}`,
  name,
  path,
  state: "active",
  created_at: "2024-02-01T08:00:00Z",
  updated_at: "2024-02-01T08:00:00Z",
  url: `${repositoryUrl(call)}/actions/workflows/${id}`,
  html_url: `${webUrl(call)}/blob/main/${path}`,
  badge_url: `${webUrl(call)}/workflows/${id}/badge.svg`,
});

const milestoneShape = (call: Call, one: Milestone): object => ({
  url: `${repositoryUrl(call)}/milestones/${one.number}`,
  html_url: one.url,
  labels_url: `${repositoryUrl(call)}/milestones/${one.number}/labels`,
  id: one.id,
  node_id: `MI_${one.id}`,
  number: one.number,
  title: one.title,
  description: null,
  creator: null,
  open_issues: one.openIssues,
  closed_issues: one.closedIssues,
  state: one.open ? "open" : "closed",
  created_at: iso(one.created),
  updated_at: iso(one.closed ?? one.created),
  due_on: one.due === null ? null : `${one.due}T08:00:00Z`,
  closed_at: isoOrNull(one.closed),
});

const labelShape = (name: string, index: number): object => ({
  id: index,
  node_id: `LA_${index}`,
  url: "https://github.example/label",
  name,
  description: null,
  color: "ededed",
  default: false,
});

const issueShape = (call: Call, one: Issue): object => {
  const url = `${repositoryUrl(call)}/issues/${one.number}`;
  const milestone = pastOf(call).milestones?.find(({ number }) => number === one.milestone);
  const merged = one.pullRequest === null ? {} : { merged_at: isoOrNull(one.pullRequest.merged) };
  const pull = { url, html_url: one.url, diff_url: `${url}.diff`, patch_url: `${url}.patch`, ...merged };
  return {
    id: one.id,
    node_id: `I_${one.id}`,
    url,
    repository_url: repositoryUrl(call),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: one.url,
    number: one.number,
    title: one.title,
    user: null,
    labels: one.labels.map(labelShape),
    state: one.open ? "open" : "closed",
    locked: false,
    assignee: null,
    assignees: [],
    milestone: milestone === undefined ? null : milestoneShape(call, milestone),
    comments: 0,
    created_at: iso(one.created),
    updated_at: iso(one.closed ?? one.created),
    closed_at: isoOrNull(one.closed),
    author_association: "NONE",
    ...(one.pullRequest === null ? {} : { pull_request: pull }),
  };
};

/** `A..B`, both included, or `<A`. */
const inRange = (range: string | null): ((moment: number) => boolean) => {
  if (range === null) return () => true;
  if (range.startsWith("<")) return (moment) => moment < Date.parse(range.slice(1)) / 1_000;
  const [from = 0, to = 0] = range.split("..").map((text) => Date.parse(text) / 1_000);
  return (moment) => moment >= from && moment <= to;
};

const fits = (query: URLSearchParams, name: string, value: string): boolean => (query.get(name) ?? value) === value;

const runList = (call: Call, workflow: string | undefined): Reply => {
  const { query } = call;
  const isIn = inRange(query.get("created"));
  const found = (pastOf(call).runs ?? [])
    .filter((run) => (workflow ?? String(run.workflow.id)) === String(run.workflow.id))
    .filter((run) => fits(query, "branch", run.branch) && fits(query, "event", run.event))
    .filter((run) => fits(query, "actor", run.actor) && isIn(run.created))
    .toSorted((a, b) => b.created - a.created || b.id - a.id);
  const size = Number(query.get("per_page") ?? 30);
  if (Number(query.get("page") ?? 1) * size > CAP) return refused(422, "Only the first 1000 results are available.");
  const shapes = found.slice(0, CAP).map((run) => runShape(call, run, run.attempts.length));
  return paged(call, shapes, (page) => ({ total_count: found.length, workflow_runs: page }));
};

const attemptAt = (call: Call) => {
  const [id, number] = call.parts.map(Number);
  const run = pastOf(call).runs?.find((one) => one.id === id);
  const attempt = run?.attempts[(number ?? 0) - 1];
  return run === undefined || attempt === undefined ? undefined : { run, attempt, number: number ?? 0 };
};

const jobsOf = (call: Call): Reply => {
  const found = attemptAt(call);
  if (found === undefined) return notFound();
  const { run, attempt } = found;
  const jobs = jobsIn(attempt).map((job, at) => jobShape(call, run, { ...job, attempt, at }));
  return paged(call, jobs, (page) => ({ total_count: jobs.length, jobs: page }));
};

const issueList = (call: Call): Reply => {
  const { issues } = pastOf(call);
  const usual = ISSUES.find(({ operation }) => operation === "issues/list-for-repo");
  if (issues === undefined) return usual?.answer(call) ?? notFound();
  const { query } = call;
  const state = query.get("state") ?? "open";
  const milestone = query.get("milestone");
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const since = Date.parse(query.get("since") ?? "1970-01-01") / 1_000;
  const found = issues
    .filter(({ open }) => state === "all" || open === (state === "open"))
    .filter(
      (one) => milestone === null || (milestone === "*" ? one.milestone !== null : String(one.milestone) === milestone),
    )
    .filter((one) => labels.every((name) => one.labels.includes(name)))
    .filter(({ created, closed }) => (closed ?? created) >= since);
  return paged(
    call,
    found.map((one) => issueShape(call, one)),
  );
};

const milestoneList = (call: Call): Reply => {
  const state = call.query.get("state") ?? "open";
  const found = (pastOf(call).milestones ?? []).filter(({ open }) => state === "all" || open === (state === "open"));
  return paged(
    call,
    found.map((one) => milestoneShape(call, one)),
  );
};

const workflowList = (call: Call): Reply => {
  const { workflows, runs = [] } = pastOf(call);
  const known = workflows ?? [...new Map(runs.map(({ workflow }) => [workflow.id, workflow])).values()];
  const shapes = known.map((one) => workflowShape(call, one));
  return paged(call, shapes, (page) => ({ total_count: shapes.length, workflows: page }));
};

const read = (operation: string, path: string, answer: Route["answer"]): Route => ({
  operation,
  method: "GET",
  path: `/repos/{owner}/{repo}${path}`,
  answer,
});

const ATTEMPT = "/actions/runs/{run_id}/attempts/{attempt_number}";

/** Runs, milestones and their issues. They come before the issues that are written to. */
export const HISTORY: readonly Route[] = [
  read("actions/list-workflow-runs-for-repo", "/actions/runs", (call) => runList(call, undefined)),
  read("actions/list-workflow-runs", "/actions/workflows/{workflow_id}/runs", (call) => runList(call, call.parts[0])),
  read("actions/list-repo-workflows", "/actions/workflows", workflowList),
  read("actions/get-workflow-run-attempt", ATTEMPT, (call) => {
    const found = attemptAt(call);
    return found === undefined ? notFound() : ok(runShape(call, found.run, found.number));
  }),
  read("actions/list-jobs-for-workflow-run-attempt", `${ATTEMPT}/jobs`, jobsOf),
  read("issues/list-milestones", "/milestones", milestoneList),
  read("issues/list-for-repo", "/issues", issueList),
];
