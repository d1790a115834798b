import { INVALID, type Row, SUCCESS } from "../row.ts";

const REPOSITORY = { full_name: "acme/bolts" };
const HERE = {
  GITHUB_ACTIONS: "true",
  GITHUB_REPOSITORY: "acme/bolts",
  GITHUB_RUN_ID: "1",
  GITHUB_ACTOR: "eve-example",
};
const fromFork = {
  pull_request: {
    number: 7,
    user: { login: "eve-example" },
    head: { repo: { full_name: "eve-example/bolts" }, sha: "a".repeat(40) },
    base: { repo: REPOSITORY, sha: "b".repeat(40) },
  },
  repository: REPOSITORY,
};
const ofDependabot = {
  ...fromFork,
  pull_request: {
    ...fromFork.pull_request,
    user: { login: "dependabot[bot]" },
    head: { repo: REPOSITORY, sha: "a".repeat(40) },
  },
};
const QUIET = { comment: "never", "open-issue": "never" } as const;

const pull = (input: string, event: unknown, given: object = {}) => ({
  number: 112,
  input,
  files: { "bolts/a.json": { name: "a" } },
  env: { ...HERE, GITHUB_EVENT_NAME: "pull_request" },
  event,
  options: QUIET,
  token: "",
  ...given,
});

/** Pull requests of strangers. */
export const STRANGERS: readonly Row[] = [
  {
    ...pull("a pull request from a fork, without secrets", fromFork),
    ends: SUCCESS,
    told: [
      "notice: This pull request is from a fork, and GitHub gives it no secrets: the records are validated, and nothing is compared with Notion. Nothing has to be done: the comparison is made when it is merged.",
    ],
  },
  {
    ...pull("a pull request of Dependabot, without secrets", ofDependabot),
    ends: SUCCESS,
    told: [
      "notice: This pull request is Dependabot's, and GitHub gives it no secrets: the records are validated, and nothing is compared with Notion. Nothing has to be done: the comparison is made when it is merged.",
    ],
  },
  {
    ...pull("a pull request from a fork with a record that is wrong", fromFork, {
      files: { "bolts/a.json": { name: "" } },
    }),
    ends: INVALID,
    told: [
      "notice: This pull request is from a fork, and GitHub gives it no secrets: the records are validated, and nothing is compared with Notion. Nothing has to be done: the comparison is made when it is merged.",
      "error: bolts/a.json:1:1, target bolts: The record has no key. Give it a `name`: a text or a number that no other record has.",
    ],
  },
  {
    ...pull("`pull_request_target` of a fork, which would write", fromFork, {
      env: { ...HERE, GITHUB_EVENT_NAME: "pull_request_target" },
      options: { ...QUIET, "dry-run": "false" },
      token: "ntn_ours",
    }),
    ends: INVALID,
    told: [
      "error: `pull_request_target` runs with this repository's secrets, and this one is about a fork: whoever opened it would decide what is written to Notion. Use `pull_request` for the preview and `push` for the real run; or leave `dry-run` as it is.",
    ],
  },
  {
    ...pull("`pull_request_target` of a fork, as it is", fromFork, {
      env: { ...HERE, GITHUB_EVENT_NAME: "pull_request_target" },
      token: "ntn_ours",
    }),
    ends: SUCCESS,
    told: [
      "notice: `pull_request_target` runs with this repository's secrets, and this one may be about a fork, whose configuration could name any database: the records are validated, and neither Notion nor a database is asked. Use `pull_request` for the preview.",
    ],
  },
  {
    number: 112,
    input: "the same through the action itself, for every kind of stranger",
    happens: "They pass when the records are valid, and fail at the exact line when they are not.",
    by: ["__tests__/bundle/github/strangers.test.ts", "passes when the records are valid: $name"],
  },
];
