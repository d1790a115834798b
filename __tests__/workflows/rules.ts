import { OPTION_NAMES, readOptions } from "../../src/config/options.ts";
import { eventsOf, type Job, jobs, type Step, syncs, type Workflow } from "./workflow.ts";

/** What is not as it should be: where, and the rule with its reason. */
export type Breach = string;
export type Rule = (file: Workflow) => readonly Breach[];

const USES = /^[\s-]*uses:[ \t]*(\S+)(?:[ \t]+#[ \t]*(\S+))?/gm;
const OURS = /^(OWNER\/notion-sync@v1|\.\/)$/;
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION = /^v\d+\.\d+\.\d+$/;

/** A tag can be moved to other code overnight; a commit cannot. The version is for people, and for Dependabot. */
export const pinned: Rule = ({ path, text }) =>
  [...text.matchAll(USES)]
    .filter(([, uses = "", version = ""]) => !OURS.test(uses) && !(PINNED.test(uses) && VERSION.test(version)))
    .map(([, uses = ""]) => `${path}: \`${uses}\` is pinned by a full SHA with \`# vX.Y.Z\` behind it`);

/** What every pinned action is, as `owner/name` and `sha # version`. */
export const pins = ({ text }: Workflow): readonly (readonly [action: string, pin: string])[] =>
  [...text.matchAll(USES)]
    .filter(([, uses = ""]) => PINNED.test(uses))
    .map(([, uses = "", version = ""]) => {
      const [name = "", sha = ""] = uses.split("@");
      return [name.split("/").slice(0, 2).join("/"), `${sha} # ${version}`];
    });

const stepsOf = (file: Workflow): readonly (readonly [where: string, step: Step])[] =>
  jobs(file).flatMap(([where, { steps }]) => steps.map((step) => [where, step] as const));

/** Foreign text in a script is a script. In the environment it is text. */
export const nothingInScripts: Rule = (file) =>
  stepsOf(file)
    .filter(([, { run = "" }]) => run.includes("${{"))
    .map(([where]) => `${where} has \`\${{ }}\` in a \`run\`: pass it by \`env\``);

/** A job that hangs costs six hours. */
export const timed: Rule = (file) =>
  jobs(file)
    .filter(([, job]) => typeof job["timeout-minutes"] !== "number" || job["timeout-minutes"] > 60)
    .map(([where]) => `${where} says \`timeout-minutes\`, 60 at most`);

/** A token on the disk is there for every later step, and for every artifact. */
export const noTokenOnDisk: Rule = (file) =>
  stepsOf(file)
    .filter(
      ([, { uses = "", with: given }]) =>
        uses.startsWith("actions/checkout@") && given["persist-credentials"] !== "false",
    )
    .map(([where]) => `${where} checks out with \`persist-credentials: false\``);

const DANGEROUS = ["pull_request_target", "workflow_run", "issue_comment"];

/** These run with secrets and a token that may write, on what a stranger made. */
export const noDangerousEvent: Rule = (file) =>
  eventsOf(file)
    .filter((event) => DANGEROUS.includes(event))
    .map((event) => `${file.path}: not on \`${event}\`, which gives strangers' changes a token that may write`);

const holdsSecret = (env: unknown): boolean => /\bsecrets\.|github\.token/.test(JSON.stringify(env));

/** A secret is for the step that needs it. */
export const secretsForOneStep: Rule = (file) =>
  [[file.path, file.content.env] as const, ...jobs(file).map(([where, { env }]) => [where, env] as const)]
    .filter(([, env]) => holdsSecret(env))
    .map(([where]) => `${where} has a secret in \`env\`: give it to the step that needs it`);

const READS = ["validate", "verify", "schema", "health"];

const writes = ({ with: given }: Step): boolean =>
  !READS.includes(given["mode"] ?? "sync") && given["dry-run"] !== "true";

const queues = (concurrency: unknown): boolean =>
  typeof concurrency === "string" ||
  (typeof concurrency === "object" &&
    concurrency !== null &&
    "group" in concurrency &&
    !("cancel-in-progress" in concurrency && concurrency["cancel-in-progress"] !== false));

/** Two runs that write the same pages wait for each other, and none is cut short. */
export const inTurn: Rule = (file) =>
  jobs(file)
    .filter(([, job]) => syncs(job).some(writes))
    .filter(([, job]: readonly [string, Job]) => !queues(job.concurrency) && !queues(file.content.concurrency))
    .map(([where]) => `${where} writes: it needs a \`concurrency\` group, without \`cancel-in-progress\``);

const isOption = (name: string): boolean => OPTION_NAMES.some((one) => one === name);

/** What is said in the workflow itself; the rest is only known in a run. */
const plain = (given: Step["with"]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => !value.includes("${{")));

/** The runner only warns of an input that does not exist. */
export const options: Rule = (file) =>
  jobs(file).flatMap(([where, job]) =>
    syncs(job).flatMap(({ with: given }) => {
      const unknown = Object.keys(given).filter((name) => !isOption(name));
      const read = readOptions(plain(given), {});
      return [
        ...unknown.map((name) => `${where} gives \`${name}\`, which is no option`),
        ...(read.ok ? [] : read.problems.map(({ message }) => `${where}: ${message}`)),
      ];
    }),
  );
