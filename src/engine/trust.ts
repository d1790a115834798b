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

/** A run that GitHub gave no secrets, through no fault of anybody. Where it gives them, somebody forgot the token. */
export const lacksSecrets = (world: World): boolean => {
  const workflow = workflowOf(world);
  const isDenied = workflow?.stranger !== undefined && !isPrivileged(workflow);
  return world.notion === undefined && isDenied;
};

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
    `\`${event}\` runs with this repository's secrets, and this one may be about a fork, whose configuration could name any database: the records are validated, and nothing is asked of Notion.`,
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
    return { mode: "validate", world: { ...world, notion: undefined }, notices: [guarded(workflow)] };
  }
  if (stranger === undefined || !lacksSecrets(world)) return { mode, world, notices: [] };
  return { mode: "validate", world, notices: [offline(stranger)] };
};
