import type { Options } from "../config/options.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Line, Note } from "../ledger/line.ts";
import { type Memory, memoryOf } from "../ledger/memory.ts";
import type { Change } from "../model/change.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Bound } from "../plan/bind.ts";
import { sha256 } from "../plan/sha.ts";
import { intents } from "./intents.ts";
import { openLedger } from "./ledger-place.ts";
import { outcomeLines, runLine } from "./lines.ts";
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
  /** Whether a create of this record was begun by an earlier run, and never settled; or by another, while this one goes on. */
  readonly open: (target: string, record: string) => boolean;
  /** What is going to be made, before the first of it is: where that is cheaper, many creates are written down together. */
  readonly intend: (changes: readonly Change[]) => void;
  /** A create is about to be sent. */
  readonly begun: (change: Change) => Promise<void>;
  /** What a page said before it is written over. */
  readonly replaced: (markdown: string) => Promise<void>;
  readonly settled: (outcome: Outcome) => Promise<void>;
  /** Something else that the next run goes by. */
  readonly note: (note: Note) => Promise<void>;
  /** The last line. Whatever could not be written, and was not told before, is told now. */
  readonly ended: (report: Report, bounds: readonly Bound[]) => Promise<readonly Problem[]>;
}

/** What earlier runs wrote down, for a mode that only looks. */
export const pastOf = async (options: Options, world: World): Promise<Past> => {
  const { ledger } = await openLedger(options, world);
  return { lines: ledger.past.lines, recall: ledger.recall };
};

/** Runs what touches the ledger; a failure is told once, and stops nothing. */
const guarding =
  (path: string, warnings: Problem[]) =>
  async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      expectFailure(thrown);
      const told = failureProblem(thrown, { file: path });
      if (!warnings.some(({ message }) => message === told.message)) warnings.push({ ...told, level: "warning" });
    }
  };

/** What lines say of each target: read once, and anew when there are others. */
const remembering = (lines: () => readonly Line[]): ((target: string) => Memory) => {
  const memories = new WeakMap<readonly Line[], Map<string, Memory>>();
  return (target) => {
    const now = lines();
    const known = memories.get(now) ?? new Map<string, Memory>();
    const memory = known.get(target) ?? memoryOf(now, target);
    memories.set(now, known.set(target, memory));
    return memory;
  };
};

/** Of runs that go on at once, the later one to write a create down is told of the other's: its page may be there. */
const openCreates = ({ past, meanwhile }: Ledger): Recorder["open"] => {
  const [before, others] = [remembering(() => past.lines), remembering(meanwhile)];
  return (target, record) => {
    const { open, pages } = others(target);
    return before(target).open.has(record) || open.has(record) || pages.has(record);
  };
};

export const recorder = async (options: Options, run: string, world: World): Promise<Recorder> => {
  const { ledger, path, warnings, secure, finish, atOnce } = await openLedger(options, world);
  const safely = guarding(path, warnings);
  const stamp = () => ({ ts: new Date(world.clock.now()).toISOString(), run });
  // Nothing is lost with these when the run dies, so they wait for its last line.
  const matched: Line[] = [];
  const write = (lines: readonly Line[]) => safely(() => ledger.add(lines).then(secure));
  const open = openCreates(ledger);
  const { intend, begun, closed } = intents({ stamp, write, atOnce, open });

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
    open,
    intend,
    begun,
    replaced: (markdown) => safely(() => ledger.keep(sha256(markdown), { body: markdown })),
    settled: (outcome) => safely(() => settled(closed(outcome))),
    note: (note) => safely(() => ledger.add([{ ...stamp(), ...note }])),
    ended: async (report, bounds) => {
      const told = warnings.length;
      await safely(() => ledger.add([...matched, runLine(report, bounds, stamp())]));
      await safely(finish);
      return warnings.slice(told);
    },
  };
};
