import { isObject, type Json, parsed } from "../model/json.ts";
import type { Surroundings } from "./occasion.ts";

/** What is known of the workflow that a run is a part of; undefined outside GitHub Actions. */
export interface Workflow {
  readonly name: string;
  readonly job: string;
  /** As GitHub numbers the uses of one action in a job, or as the workflow names it. */
  readonly step: string;
  readonly event: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly run: { readonly id: number; readonly attempt: number; readonly number: number };
  /** Addresses of the run's page, and of the files at its commit. */
  readonly links: { readonly run?: string; readonly files?: string };
  readonly pullRequest: number | undefined;
  /** A pull request from a fork, or of Dependabot: GitHub gives it no secrets, and a token that may only read. */
  readonly stranger: "fork" | "Dependabot" | undefined;
  /** Whether the event says whose files it is about. */
  readonly saysWhose: boolean;
}

const fields = (value: unknown): Json => (isObject(value) ? value : {});

const nameOf = (repository: unknown): unknown => fields(repository)["full_name"];

/** A head whose repository is gone was a fork: this one is there. */
const isFork = (head: unknown, base: unknown): boolean => !isObject(head) || nameOf(head) !== nameOf(base);

const strangerIn = (event: Json, actor: string | undefined): Workflow["stranger"] => {
  const pull = event["pull_request"];
  if (isObject(pull)) {
    const author = fields(pull["user"])["login"];
    if (isFork(fields(pull["head"])["repo"], fields(pull["base"])["repo"])) return "fork";
    return [actor, author].includes("dependabot[bot]") ? "Dependabot" : undefined;
  }
  const run = event["workflow_run"];
  if (!isObject(run)) return undefined;
  return isFork(run["head_repository"], event["repository"]) ? "fork" : undefined;
};

const count = (written: string | undefined): number => {
  const value = Number(written);
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
};

const linksOf = (env: Surroundings["env"]): Workflow["links"] => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SHA: sha } = env;
  if (!server || !repository) return {};
  const home = `${server}/${repository}`;
  return { ...(run && { run: `${home}/actions/runs/${run}` }), ...(sha && { files: `${home}/blob/${sha}` }) };
};

export const workflowOf = ({ env, event }: Surroundings): Workflow | undefined => {
  if (env["GITHUB_ACTIONS"] !== "true" || !env["GITHUB_REPOSITORY"]) return undefined;
  const payload = fields(parsed(event));
  const number = fields(payload["pull_request"])["number"];
  return {
    name: env["GITHUB_WORKFLOW"] ?? "",
    job: env["GITHUB_JOB"] ?? "",
    step: env["GITHUB_ACTION"] ?? "",
    event: env["GITHUB_EVENT_NAME"] ?? "",
    repository: env["GITHUB_REPOSITORY"],
    run: {
      id: count(env["GITHUB_RUN_ID"]),
      attempt: count(env["GITHUB_RUN_ATTEMPT"]),
      number: count(env["GITHUB_RUN_NUMBER"]),
    },
    links: linksOf(env),
    pullRequest: typeof number === "number" ? number : undefined,
    stranger: strangerIn(payload, env["GITHUB_ACTOR"]),
    saysWhose: ["pull_request", "workflow_run"].some((subject) => isObject(payload[subject])),
  };
};

/** Workflows that run with this repository's secrets and may hold a stranger's files. */
export const isPrivileged = ({ event }: Workflow): boolean =>
  event === "pull_request_target" || event === "workflow_run";

export const isAboutPullRequest = ({ event }: Workflow): boolean => event.startsWith("pull_request");
