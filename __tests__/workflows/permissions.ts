import { isMap, isPair, isScalar, parseDocument } from "yaml";
import type { Rule } from "./rules.ts";
import { eventsOf, type Job, jobs, type Step, syncs, type Workflow } from "./workflow.ts";

type Granted = Readonly<Record<string, unknown>>;

const isGranted = (value: unknown): value is Granted =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One job of one workflow, as far as it decides what the job needs. */
interface Scene {
  readonly steps: readonly Step[];
  readonly syncs: readonly Step[];
  readonly scripts: string;
  /** Whether the job runs on pull requests, and whether on anything else. */
  readonly onPullRequests: boolean;
  readonly elsewhere: boolean;
}

const PULL_REQUEST = "github.event_name == 'pull_request'";
const ELSEWHERE = "github.event_name != 'pull_request'";

const sceneOf = (file: Workflow, job: Job): Scene => {
  const events = eventsOf(file);
  return {
    steps: job.steps,
    syncs: syncs(job),
    scripts: job.steps.map(({ run = "" }) => run).join("\n"),
    onPullRequests: events.includes("pull_request") && !job.if.includes(ELSEWHERE),
    elsewhere:
      events.some((event) => !["pull_request", "merge_group"].includes(event)) && !job.if.includes(PULL_REQUEST),
  };
};

const uses =
  (action: string) =>
  ({ steps }: Scene): boolean =>
    steps.some(({ uses: used = "" }) => used.startsWith(`${action}@`));

const runs =
  (command: RegExp) =>
  ({ scripts }: Scene): boolean =>
    command.test(scripts);

const saysNot =
  (name: string, word: string) =>
  ({ with: given }: Step): boolean =>
    given[name] !== word;

/** What a job does, and the permission that it takes. A later line outweighs an earlier one. */
const NEEDS: readonly (readonly [permission: string, level: "read" | "write", when: (scene: Scene) => boolean])[] = [
  ["contents", "read", uses("actions/checkout")],
  ["contents", "write", runs(/\bgit push\b|\bgh release (create|edit)\b|\/git\/refs\b/)],
  ["contents", "write", ({ syncs: ours }) => ours.some((step) => step.with["ledger"]?.startsWith("branch:"))],
  ["pull-requests", "write", (scene) => scene.onPullRequests && scene.syncs.some(saysNot("comment", "never"))],
  ["pull-requests", "write", runs(/\bgh pr (create|edit)\b/)],
  [
    "issues",
    "write",
    (scene) => scene.elsewhere && scene.syncs.filter(saysNot("dry-run", "true")).some(saysNot("open-issue", "never")),
  ],
  ["id-token", "write", uses("actions/attest")],
  ["attestations", "write", uses("actions/attest")],
];

const neededBy = (scene: Scene): Granted =>
  Object.fromEntries(NEEDS.filter(([, , when]) => when(scene)).map(([permission, level]) => [permission, level]));

/** Permissions with a comment on their line: somebody gave a reason that cannot be seen in the steps. */
const explained = ({ text }: Workflow, job: string): readonly string[] => {
  const granted = parseDocument(text).getIn(["jobs", job, "permissions"]);
  if (!isMap(granted)) return [];
  return granted.items
    .filter((pair) => isPair(pair) && isScalar(pair.value) && Boolean(pair.value.comment))
    .map(({ key }) => String(key));
};

/** The workflow grants nothing, so that a new job begins with nothing. */
export const nothingForAll: Rule = ({ path, content: { permissions } }) =>
  isGranted(permissions) && Object.keys(permissions).length === 0
    ? []
    : [`${path} begins with \`permissions: {}\`, and each job says what it needs`];

/** A job has what its steps need, no more and no less. */
export const least: Rule = (file) =>
  jobs(file).flatMap(([where, job], index) => {
    const { permissions } = job;
    if (!isGranted(permissions)) return [`${where} says its \`permissions\``];
    const needed = neededBy(sceneOf(file, job));
    const reasons = explained(file, Object.keys(file.content.jobs)[index] ?? "");
    const lacking = Object.keys(needed).filter((name) => permissions[name] !== needed[name]);
    const idle = Object.keys(permissions).filter((name) => needed[name] === undefined && !reasons.includes(name));
    return [
      ...lacking.map((name) => `${where} needs \`${name}: ${String(needed[name])}\``),
      ...idle.map((name) => `${where} has \`${name}\` for nothing: drop it, or say on its line what it is for`),
    ];
  });
