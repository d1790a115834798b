import type { Variables } from "../door.ts";

/** An event: its name, what its file says, and what the runner says of it in the environment. */
export interface Event {
  readonly name: string;
  readonly payload: unknown;
  readonly env: Variables;
}

export const HOME = "acme/bolts";
export const FORK = "eve-example/bolts";
export const BASE = "1".repeat(40);
export const HEAD = "2".repeat(40);
export const MERGE = "3".repeat(40);
const ZERO = "0".repeat(40);
const WEB = "https://github.example";

const person = (login: string) => ({ login, id: 1_815, type: login.endsWith("[bot]") ? "Bot" : "User" });

const repository = (name: string) => ({
  id: 77,
  name: name.split("/")[1],
  full_name: name,
  private: false,
  fork: name !== HOME,
  owner: person(name.split("/")[0] ?? ""),
  html_url: `${WEB}/${name}`,
  default_branch: "main",
});

const sent = (login = "ada-example") => ({ repository: repository(HOME), sender: person(login) });

const BRANCH = { GITHUB_REF: "refs/heads/main", GITHUB_REF_NAME: "main", GITHUB_REF_TYPE: "branch", GITHUB_SHA: HEAD };

const PULL = { GITHUB_HEAD_REF: "tighter", GITHUB_BASE_REF: "main", GITHUB_SHA: MERGE };

interface Pull {
  readonly number: number;
  /** Where its branch is; null where that repository is gone. */
  readonly from?: string | null;
  readonly author?: string;
  /** Who set it off, where that was somebody else. */
  readonly actor?: string;
}

const pullPayload = ({ number, from = HOME, author = "ada-example" }: Pull) => ({
  action: "synchronize",
  number,
  pull_request: {
    id: 50_000 + number,
    number,
    state: "open",
    draft: false,
    title: "Tighten the bolts",
    body: null,
    user: person(author),
    html_url: `${WEB}/${HOME}/pull/${number}`,
    head: {
      label: `${(from ?? "eve-example").split("/")[0]}:tighter`,
      ref: "tighter",
      sha: HEAD,
      repo: from === null ? null : repository(from),
    },
    base: { label: "acme:main", ref: "main", sha: BASE, repo: repository(HOME) },
    merged: false,
    author_association: "CONTRIBUTOR",
  },
  ...sent(author),
});

export const pullRequest = (pull: Pull): Event => ({
  name: "pull_request",
  payload: pullPayload(pull),
  env: {
    ...PULL,
    GITHUB_REF: `refs/pull/${pull.number}/merge`,
    GITHUB_ACTOR: pull.actor ?? pull.author ?? "ada-example",
  },
});

export const pullRequestTarget = (pull: Pull): Event => ({
  name: "pull_request_target",
  payload: pullPayload(pull),
  env: { ...PULL, ...BRANCH, GITHUB_ACTOR: pull.author ?? "ada-example" },
});

const pushPayload = (range: Readonly<Record<string, unknown>>) => ({
  ref: "refs/heads/main",
  before: BASE,
  after: HEAD,
  created: false,
  deleted: false,
  forced: false,
  base_ref: null,
  compare: `${WEB}/${HOME}/compare/111111111111...222222222222`,
  commits: [],
  head_commit: null,
  pusher: { name: "ada-example", email: "ada@example.com" },
  ...sent(),
  ...range,
});

export const push = (range: Readonly<Record<string, unknown>> = {}): Event => ({
  name: "push",
  payload: pushPayload(range),
  env: BRANCH,
});
export const firstPush = (): Event => push({ before: ZERO, created: true });
export const forcedPush = (): Event => push({ forced: true });

export const schedule = (): Event => ({
  name: "schedule",
  payload: { schedule: "17 3 * * *", workflow: ".github/workflows/notion.yml", ...sent() },
  env: BRANCH,
});

export const workflowDispatch = (inputs: Variables = {}): Event => ({
  name: "workflow_dispatch",
  payload: { inputs, ref: "refs/heads/main", workflow: ".github/workflows/notion.yml", ...sent() },
  env: BRANCH,
});

export const repositoryDispatch = (): Event => ({
  name: "repository_dispatch",
  payload: { action: "notion-changed", branch: "main", client_payload: { page: "made-up" }, ...sent() },
  env: BRANCH,
});

export const mergeGroup = (): Event => {
  const ref = `refs/heads/gh-readonly-queue/main/pr-7-${BASE}`;
  return {
    name: "merge_group",
    payload: {
      action: "checks_requested",
      merge_group: {
        head_sha: HEAD,
        head_ref: ref,
        base_sha: BASE,
        base_ref: "refs/heads/main",
        head_commit: { id: HEAD, tree_id: MERGE, message: "Tighten the bolts", timestamp: "2026-11-20T08:00:00Z" },
      },
      ...sent(),
    },
    env: { ...BRANCH, GITHUB_REF: ref },
  };
};

export const workflowRun = (from: string | null = HOME): Event => ({
  name: "workflow_run",
  payload: {
    action: "completed",
    workflow: { id: 5, name: "Tests", path: ".github/workflows/tests.yml" },
    workflow_run: {
      id: 4_711,
      name: "Tests",
      event: "pull_request",
      status: "completed",
      conclusion: "success",
      head_branch: "tighter",
      head_sha: HEAD,
      run_number: 9,
      run_attempt: 1,
      // GitHub leaves this empty for forks.
      pull_requests: [],
      repository: repository(HOME),
      head_repository: from === null ? null : repository(from),
    },
    ...sent(),
  },
  env: BRANCH,
});
