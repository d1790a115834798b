import type { Options } from "../config/options.ts";
import type { Mode } from "../model/mode.ts";
import { type Problem, problem } from "../model/problem.ts";
import { isDryRun } from "./close.ts";
import { isPrivileged, type Workflow, workflowOf } from "./workflow.ts";
import type { World } from "./world.ts";

/** Modes that write nothing, whatever they are asked. */
const READING: readonly Mode[] = ["validate", "verify", "audit", "health", "schema"];

const danger = ({ event }: Workflow): Problem =>
  problem(
    `\`${event}\` runs with this repository's secrets, and this one is about a fork: whoever opened it would decide what is written to Notion.`,
    "Use `pull_request` for the preview and `push` for the real run; or leave `dry-run` as it is.",
    { option: "dry-run" },
  );

/** A stranger's files are never written with our token. */
export const refusal = (options: Options, world: World): Problem | undefined => {
  const workflow = workflowOf(world);
  if (workflow === undefined || workflow.stranger !== "fork" || !isPrivileged(workflow)) return undefined;
  const writes = !READING.includes(options.mode) && !isDryRun(options, world);
  return writes ? danger(workflow) : undefined;
};

/** A run that GitHub gave no secrets, through no fault of anybody. */
export const lacksSecrets = (world: World): boolean =>
  world.notion === undefined && workflowOf(world)?.stranger !== undefined;

const offline = (stranger: string): Problem => ({
  ...problem(
    `This pull request is ${stranger === "fork" ? "from a fork" : "Dependabot's"}, and GitHub gives it no secrets: the records are validated, and nothing is compared with Notion.`,
    "Nothing has to be done: the comparison is made when it is merged.",
  ),
  level: "notice",
});

interface Possible {
  readonly mode: Mode;
  readonly notices: readonly Problem[];
}

/** What can be done without secrets is to validate. */
export const withoutSecrets = ({ mode }: Options, world: World): Possible => {
  const stranger = workflowOf(world)?.stranger;
  if (stranger === undefined || !lacksSecrets(world)) return { mode, notices: [] };
  return { mode: "validate", notices: [offline(stranger)] };
};
