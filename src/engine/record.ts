import type { Options } from "../config/options.ts";
import { fileLedger, type Ledger, noLedger } from "../ledger/ledger.ts";
import type { Line } from "../ledger/line.ts";
import { INTENT, memoryOf } from "../ledger/memory.ts";
import type { Change } from "../model/change.ts";
import { failureProblem, isFailure } from "../model/failure.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Bound } from "../plan/bind.ts";
import { sha256 } from "../plan/sha.ts";
import { outcomeLines, runLine } from "./lines.ts";
import { outputPath } from "./output.ts";
import type { World } from "./world.ts";

/** What earlier runs wrote down. */
export interface Past {
  readonly lines: readonly Line[];
  /** The content that was written under a SHA. */
  readonly recall: (sha: string) => Promise<unknown>;
}

/** Writes down what happens, as it happens. That it cannot is a warning: Notion's own SHAs decide, not the ledger. */
export interface Recorder {
  readonly path: string;
  readonly past: Past;
  readonly warnings: readonly Problem[];
  /** Whether a create of this record was begun by an earlier run, and never settled. */
  readonly open: (target: string, record: string) => boolean;
  /** A create is about to be sent. */
  readonly begun: (change: Change) => Promise<void>;
  /** What a page said before it is written over. */
  readonly replaced: (markdown: string) => Promise<void>;
  readonly settled: (outcome: Outcome) => Promise<void>;
  readonly ended: (report: Report, bounds: readonly Bound[]) => Promise<void>;
}

const pathOf = (options: Options): string => options.ledger ?? outputPath(options, "ledger.ndjson");

const brokenLines = ({ past }: Ledger, file: string): readonly Problem[] => {
  const [first] = past.broken;
  if (first === undefined) return [];
  return [
    {
      level: "warning",
      message: `Line ${past.broken.slice(0, 5).join(", ")} of the ledger does not follow from the one before: it was changed, cut or torn.`,
      cure: "Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
      place: { file, line: first },
    },
  ];
};

interface Opened {
  readonly ledger: Ledger;
  readonly warnings: Problem[];
}

const open = async (path: string, { files }: World): Promise<Opened> => {
  try {
    const ledger = await fileLedger(path, files);
    return { ledger, warnings: [...brokenLines(ledger, path)] };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { ledger: noLedger, warnings: [{ ...failureProblem(thrown, { file: path }), level: "warning" }] };
  }
};

/** What earlier runs wrote down, for a mode that only looks. */
export const pastOf = async (options: Options, world: World): Promise<Past> => {
  const { ledger } = await open(pathOf(options), world);
  return { lines: ledger.past.lines, recall: ledger.recall };
};

/** Runs what touches the ledger; a failure is told once, and stops nothing. */
const guarding =
  (path: string, warnings: Problem[]) =>
  async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      const told = failureProblem(thrown, { file: path });
      if (!warnings.some(({ message }) => message === told.message)) warnings.push({ ...told, level: "warning" });
    }
  };

const openCreates = ({ past }: Ledger): ((target: string, record: string) => boolean) => {
  const memories = new Map<string, ReadonlySet<string>>();
  return (target, record) => {
    const keys = memories.get(target) ?? memoryOf(past.lines, target).open;
    memories.set(target, keys);
    return keys.has(record);
  };
};

export const recorder = async (options: Options, run: string, world: World): Promise<Recorder> => {
  const path = pathOf(options);
  const { ledger, warnings } = await open(path, world);
  const safely = guarding(path, warnings);
  const stamp = () => ({ ts: new Date(world.clock.now()).toISOString(), run });
  // Nothing is lost with these when the run dies, so they wait for its last line.
  const matched: Line[] = [];

  const settled = async (outcome: Outcome): Promise<void> => {
    const lines = outcomeLines(outcome, stamp());
    if (outcome.status === "skipped") {
      matched.push(...lines);
      return;
    }
    const { desired } = outcome.change;
    if (outcome.status === "done" && desired !== undefined) {
      await ledger.keep(desired.sha, { properties: desired.plain, body: desired.body });
    }
    await ledger.add(lines);
  };
  return {
    path,
    warnings,
    past: { lines: ledger.past.lines, recall: ledger.recall },
    open: openCreates(ledger),
    begun: ({ target, record }) => safely(() => ledger.add([{ ...stamp(), action: INTENT, target, record }])),
    replaced: (markdown) => safely(() => ledger.keep(sha256(markdown), { body: markdown })),
    settled: (outcome) => safely(() => settled(outcome)),
    ended: (report, bounds) => safely(() => ledger.add([...matched, runLine(report, bounds, stamp())])),
  };
};
