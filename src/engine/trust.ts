import type { Options } from "../config/options.ts";
import type { Mode } from "../model/mode.ts";
import { type Problem, problem } from "../model/problem.ts";
import { isDryRun } from "./close.ts";
import { isPrivileged, type Workflow, workflowOf } from "./workflow.ts";
import type { World } from "./world.ts";

/** Modes that write nothing, whatever they are asked. */
const READING: readonly Mode[] = ["validate", "verify", "audit", "health", "schema"];

const whose = ({ saysWhose }: Workflow): string =>
  saysWhose ? "this one is about a fork" : "the event does not say whether this one is about a fork";

const danger = (workflow: Workflow): Problem =>
  problem(
    `\`${workflow.event}\` runs with this repository's secrets, and ${whose(workflow)}: whoever opened it would decide what is written to Notion.`,
    "Use `pull_request` for the preview and `push` for the real run; or leave `dry-run` as it is.",
    { option: "dry-run" },
  );

const isOurs = ({ stranger, saysWhose }: Workflow): boolean => saysWhose && stranger !== "fork";

/** A stranger's files are never written with our token. What nobody knows the owner of may be a stranger's. */
export const refusal = (options: Options, world: World): Problem | undefined => {
  const workflow = workflowOf(world);
  if (workflow === undefined || !isPrivileged(workflow) || isOurs(workflow)) return undefined;
  const writes = !READING.includes(options.mode) && !isDryRun(options, world);
  return writes ? danger(workflow) : undefined;
};

/**
 * A run without secrets, through no fault of anybody: GitHub gave it none, or a stranger's files may not have ours. Where
 * GitHub gives them for files of our own, somebody forgot the token.
 */
export const lacksSecrets = (world: World): boolean => {
  const workflow = workflowOf(world);
  if (workflow === undefined || world.notion !== undefined) return false;
  return isPrivileged(workflow) ? !isOurs(workflow) : workflow.stranger !== undefined;
};

const isGitHubs = (name: string): boolean => name.startsWith("GITHUB_") && name !== "GITHUB_TOKEN";

/** The same world without anything that a stranger's configuration could send somewhere, or read with our rights. */
const withoutSecrets = (world: World): World => ({
  ...world,
  notion: undefined,
  forge: undefined,
  postgres: undefined,
  download: undefined,
  env: Object.fromEntries(Object.entries(world.env).filter(([name]) => isGitHubs(name))),
});

const offline = (stranger: string): Problem => ({
  ...problem(
    `This pull request is ${stranger === "fork" ? "from a fork" : "Dependabot's"}, and GitHub gives it no secrets: the records are validated, and nothing is compared with Notion.`,
    "Nothing has to be done: the comparison is made when it is merged.",
  ),
  level: "notice",
});

interface Possible {
  readonly mode: Mode;
  readonly world: World;
  readonly notices: readonly Problem[];
}

const guarded = ({ event }: Workflow): Problem => ({
  ...problem(
    `\`${event}\` runs with this repository's secrets, and this one may be about a fork, whose configuration could name any database: the records are validated, and neither Notion nor a database is asked.`,
    "Use `pull_request` for the preview.",
  ),
  level: "notice",
});

/** What can be done without secrets, and for a stranger with ours, is to validate. */
export const withinTrust = ({ mode }: Options, world: World): Possible => {
  const workflow = workflowOf(world);
  if (workflow === undefined) return { mode, world, notices: [] };
  const { stranger } = workflow;
  if (isPrivileged(workflow) && !isOurs(workflow)) {
    return { mode: "validate", world: withoutSecrets(world), notices: [guarded(workflow)] };
  }
  if (stranger === undefined || !lacksSecrets(world)) return { mode, world, notices: [] };
  return { mode: "validate", world, notices: [offline(stranger)] };
};
