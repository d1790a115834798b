import { createHash } from "node:crypto";
import type { Report, Status } from "../model/report.ts";
import { markdownOf } from "./blocks.ts";
import { reportBlocks } from "./markdown.ts";

/** A run of a workflow on GitHub. Only `id` grows over all runs; `number` is what people see. */
export interface Run {
  readonly id: number;
  readonly attempt: number;
  readonly number: number;
}

/** What a comment or an issue says of itself where nobody sees it: whose it is, of which run, and what it tells. */
export interface Marker {
  /** One use of the product in one repository. */
  readonly id: string;
  readonly run: Run;
  /** The plan's hash, or `none`. */
  readonly plan: string;
  readonly verdict: Status;
  /** A hash of what is told, times and run apart. */
  readonly told: string;
  /** How much the run was asked for: `all`, or a name for a part. */
  readonly reach?: string;
}

/** Where the product is used. Two uses in one pull request do not touch each other's comment. */
export interface Use {
  readonly workflow: string;
  readonly job?: string;
  /** The step, where a job has several that use the product. */
  readonly step?: string;
  readonly config: string;
  readonly targets?: readonly string[];
  readonly shard?: string;
}

const hash = (words: string, length: number): string =>
  createHash("sha256").update(words).digest("hex").slice(0, length);

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 20)
    .replace(/^-|-$/g, "");

/** A name of fixed letters for a use, the same in every run. */
export const useId = ({ workflow, job = "", step = "", config, targets = [], shard = "" }: Use): string => {
  const whole = JSON.stringify([workflow, job, step, config, [...targets].sort(), shard]);
  return [slug(workflow), hash(whole, 12)].filter((part) => part !== "").join("-");
};

/** What a report comes to, for telling whether anything changed since the last one. */
export const markerOf = (report: Report, { id, run }: Pick<Marker, "id" | "run">): Marker => ({
  id,
  run,
  plan: /^[\da-f]{1,64}$/.test(report.plan.hash) ? report.plan.hash : "none",
  verdict: report.status,
  told: hash(markdownOf(reportBlocks(report, {})), 16),
});

/** What a run was asked for. */
export interface Asked {
  readonly targets: readonly string[];
  readonly records: readonly string[];
  readonly changedOnly: boolean;
}

const EVERYTHING = "all";

export const reachOf = ({ targets, records, changedOnly }: Asked): string => {
  if (targets.includes("all") && records.length === 0 && !changedOnly) return EVERYTHING;
  return hash(JSON.stringify([[...targets].sort(), [...records].sort(), changedOnly]), 12);
};

/** Whether a run that works says anything about what failed: a part that works leaves open what the rest does. */
export const covers = (now: Marker, there: Marker): boolean =>
  now.reach === EVERYTHING || there.reach === undefined || now.reach === there.reach;

export const writeMarker = ({ id, run, plan, verdict, told, reach }: Marker): string => {
  const about = reach === undefined ? "" : ` reach=${reach}`;
  return `<!-- notion-sync:${id} run=${run.number}.${run.attempt}.${run.id} plan=${plan} verdict=${verdict} told=${told}${about} -->`;
};

const MARKER =
  /^<!-- notion-sync:([a-z0-9-]{1,40}) run=(\d{1,9})\.(\d{1,6})\.(\d{1,15}) plan=([\da-f]{1,64}|none) verdict=(success|partial|failed|drift|halted) told=([\da-f]{16})(?: reach=(all|[\da-f]{12}))?(?: [a-z]{1,20}=[\w.]{1,80}){0,9} -->/;

const STATUSES: readonly Status[] = ["success", "partial", "failed", "drift", "halted"];

/** The marker of a body of ours. Only at its very beginning: anywhere else it may be quoted. */
export const readMarker = (body: string): Marker | undefined => {
  const [, id, number, attempt, runId, plan, word, told, reach] = MARKER.exec(body) ?? [];
  const verdict = STATUSES.find((status) => status === word);
  if (id === undefined || plan === undefined || told === undefined || verdict === undefined) return undefined;
  const run = { id: Number(runId), attempt: Number(attempt), number: Number(number) };
  return { id, run, plan, verdict, told, ...(reach !== undefined && { reach }) };
};

/** A body that is as it was, but for what it says of itself: a closed issue tells which run closed it. */
export const withMarker = (body: string, marker: Marker): string => body.replace(MARKER, () => writeMarker(marker));

/** Whether a run began after another one; the second attempt at an old run is still an old run. */
export const isNewer = (a: Run, b: Run): boolean => (a.id === b.id ? a.attempt > b.attempt : a.id > b.id);

export const tellsTheSame = (a: Marker, b: Marker): boolean =>
  a.plan === b.plan && a.verdict === b.verdict && a.told === b.told;
