import type { Options } from "../config/options.ts";
import { fileLedger, type Ledger } from "../ledger/ledger.ts";
import type { Line } from "../ledger/line.ts";
import { INTENT, type Memory, memoryOf } from "../ledger/memory.ts";
import type { Change } from "../model/change.ts";
import { isFailure } from "../model/failure.ts";
import type { Outcome } from "../model/outcome.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Bound } from "../plan/bind.ts";
import { sha256 } from "../plan/sha.ts";
import { keptBinding } from "./binding.ts";
import type { World } from "./world.ts";

/** Writes down what happens, as it happens. That it cannot is a warning: Notion's own SHAs decide, not the ledger. */
export interface Recorder {
  readonly path: string;
  readonly past: Past;
  /** Whether a create of this record was begun by an earlier run, and never settled. */
  readonly open: (target: string, record: string) => boolean;
  /** A create is about to be sent. */
  readonly begun: (change: Change) => Promise<void>;
  readonly settled: (outcome: Outcome) => Promise<void>;
  readonly ended: (report: Report, bounds: Iterable<Bound>) => Promise<void>;
  /** What a page said before it is written over. */
  readonly replaced: (markdown: string) => Promise<void>;
  readonly warnings: readonly Problem[];
}

/** What earlier runs wrote down. */
export interface Past {
  readonly lines: readonly Line[];
  /** The content that was written under a SHA. */
  readonly recall: (sha: string) => Promise<unknown>;
}

const STATUS = { done: "success", skipped: "sha_match", failed: "error", left: "left" } as const;

export const ledgerPath = (options: Options): string =>
  options.ledger ?? `${options["output-dir"].replace(/\/+$/, "")}/ledger.ndjson`;

/** What earlier runs wrote down, for a mode that only looks. */
export const pastOf = async (options: Options, { files }: World): Promise<Past> => {
  const { past, recall } = await fileLedger(ledgerPath(options), files);
  return { lines: past.lines, recall };
};

const lineOf = (outcome: Outcome, stamp: Pick<Line, "ts" | "run">): Line => {
  const { change, status } = outcome;
  return {
    ...stamp,
    target: change.target,
    record: change.record,
    page_id: status === "done" ? outcome.pageId : (change.page?.id ?? null),
    sha: change.desired?.sha ?? null,
    before_sha: change.beforeSha,
    action: change.action,
    status: STATUS[status],
    ...(status === "failed" && { error: outcome.problem.message, unsettled: outcome.problem.cause === "weather" }),
  };
};

const backfillLine = (outcome: Outcome, stamp: Pick<Line, "ts" | "run">): Line => {
  const { target, options = new Map() } = outcome.change;
  const lists = [...options.values()].map((list) => list.options.length);
  return {
    ...stamp,
    target,
    action: "notion-backfill-apply",
    status: STATUS[outcome.status],
    properties: [...options.keys()],
    total_options: lists.reduce((sum, length) => sum + length, 0),
  };
};

const tampered = (ledger: Ledger, file: string): readonly Problem[] =>
  ledger.past.broken.length === 0
    ? []
    : [
        {
          level: "warning",
          message: `Line ${ledger.past.broken.slice(0, 5).join(", ")} of the ledger does not follow from the one before: it was changed, cut or torn.`,
          cure: "Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
          place: { file },
        },
      ];

export const recorder = async (options: Options, run: string, { files, clock }: World): Promise<Recorder> => {
  const path = ledgerPath(options);
  const ledger = await fileLedger(path, files);
  const warnings: Problem[] = [...tampered(ledger, path)];
  const stamp = () => ({ ts: new Date(clock.now()).toISOString(), run });
  const safely = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      const told = problem(thrown.message, thrown.facts.cure, { file: path });
      if (!warnings.some(({ message }) => message === told.message)) warnings.push({ ...told, level: "warning" });
    }
  };
  // Nothing is lost with these when the run dies, so they wait for its last line.
  const matched: Line[] = [];
  const memories = new Map<string, Memory>();
  const memory = (target: string): Memory => {
    const known = memories.get(target) ?? memoryOf(ledger.past.lines, target);
    memories.set(target, known);
    return known;
  };
  return {
    path,
    warnings,
    past: { lines: ledger.past.lines, recall: ledger.recall },
    open: (target, key) => memory(target).open.has(key),
    begun: ({ target, record }) => safely(() => ledger.add([{ ...stamp(), action: INTENT, target, record }])),
    settled: (outcome) =>
      safely(async () => {
        if (outcome.status === "skipped") {
          matched.push(lineOf(outcome, stamp()));
          return;
        }
        const { desired } = outcome.change;
        if (outcome.status === "done" && desired !== undefined) {
          await ledger.keep(desired.sha, { properties: desired.plain, body: desired.body });
        }
        await ledger.add([
          outcome.change.action === "backfill" ? backfillLine(outcome, stamp()) : lineOf(outcome, stamp()),
        ]);
      }),
    replaced: (markdown) => safely(() => ledger.keep(sha256(markdown), { body: markdown })),
    ended: (report, bounds) =>
      safely(() =>
        ledger.add([
          ...matched,
          {
            ...stamp(),
            action: "run",
            mode: report.mode,
            status: report.status,
            counts: report.counts,
            requests: report.requests,
            duration_ms: report.durationMs,
            bindings: Object.fromEntries([...bounds].map((bound) => [bound.target.name, keptBinding(bound)])),
          },
        ]),
      ),
  };
};
