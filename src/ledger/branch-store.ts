import { type Failure, failureProblem } from "../model/failure.ts";
import { parsed } from "../model/json.ts";
import type { Problem } from "../model/problem.ts";
import { type Commits, commitsTo, type Way } from "./commits.ts";
import { flushing, orElse } from "./flush.ts";
import type { Ledger } from "./ledger.ts";
import { readLedger } from "./line.ts";
import { gathered, holdings, spread } from "./matched.ts";
import { doubts, readTip, type Tip } from "./tip.ts";

export interface Keeping extends Way {
  /** The copy on the runner's disk: written line by line, whatever becomes of the branch. */
  readonly local: Ledger;
  /** Hears of what cannot be read or written. It stops nothing. */
  readonly tell: (problem: Problem) => void;
}

/** A ledger that outlives the runner. Lines wait a little, so that one commit carries many. */
export interface BranchLedger extends Ledger {
  /** What was added is on the branch when this resolves, or cannot get there for now: that is told at the end. */
  readonly secure: () => Promise<void>;
  /** The last commit. What could not be written is told. */
  readonly finish: () => Promise<void>;
}

const objectPath = (sha: string): string => `objects/${sha}.json`;

const warning = (failure: Failure, what: string): Problem => ({
  ...failureProblem(failure, { option: "ledger" }),
  level: "warning",
  message: `${what}: ${failure.message}`,
});

const unwritten = (failure: Failure, name: string): Problem => {
  const { cure, ...told } = warning(failure, `The ledger cannot be written to the branch \`${name}\``);
  return { ...told, cure: `${cure} Until then it is in \`output-dir\` alone: keep that as an artifact.` };
};

/** What was on the branch when the run began; what the copy holds, where that cannot be read. */
const opened = async ({ branch, local, tell }: Keeping) => {
  const read = await orElse<{ readonly tip?: Tip; readonly failure?: Failure }>(
    readTip(branch).then((tip) => ({ tip })),
    (failure) => ({ failure }),
  );
  const { tip, failure } = read;
  if (failure !== undefined) tell(warning(failure, `The ledger on the branch \`${branch.name}\` cannot be read`));
  const page = tip === undefined ? local.past : readLedger(tip.text);
  if (tip !== undefined) for (const doubt of doubts(tip, page, branch.name)) tell(doubt);
  return { tip, failure, past: { ...page, lines: spread(page.lines) } };
};

/** What this run keeps, what the branch holds, or else what is on the disk. */
const recalling = ({ branch, local, tell }: Keeping, commits: Commits): Ledger["recall"] => {
  let told = false;
  const unread = (failure: Failure): undefined => {
    if (!told) tell(warning(failure, "Not all of the ledger's objects can be read"));
    told = true;
    return undefined;
  };
  const onBranch = async (path: string): Promise<unknown> => {
    const { commit } = commits.tip();
    return commit === undefined ? undefined : parsed(await branch.read(path, commit));
  };
  return async (sha) => {
    const path = objectPath(sha);
    return parsed(commits.object(path)) ?? (await orElse(onBranch(path), unread)) ?? local.recall(sha);
  };
};

/** A ledger on a branch of the repository, with a copy on the disk. */
export const branchLedger = async (keeping: Keeping): Promise<BranchLedger> => {
  const { branch, local, clock, signal, tell } = keeping;
  const { tip, failure, past } = await opened(keeping);
  const commits = commitsTo(keeping, tip);
  const flush = flushing(commits, clock, failure);
  const held = holdings();
  const kept = new Set<string>();
  held.note(past.lines);
  const hurry = (): void => void flush.now();
  signal.addEventListener("abort", hurry, { once: true });
  const onDisk = (written: Promise<void>): Promise<void> =>
    orElse(written, (failed) => tell(warning(failed, "The copy of the ledger cannot be written")));

  return {
    past,
    recall: recalling(keeping, commits),
    meanwhile: commits.meanwhile,
    add: async (lines) => {
      if (lines.length === 0) return;
      commits.say(gathered(lines, held.isNews));
      held.note(lines);
      flush.said();
      await onDisk(local.add(lines));
    },
    keep: async (sha, content) => {
      if (kept.has(sha)) return;
      kept.add(sha);
      commits.put(objectPath(sha), `${JSON.stringify(content)}\n`);
      await onDisk(local.keep(sha, content));
    },
    secure: async () => {
      if (flush.trouble() === undefined) await flush.now();
    },
    finish: async () => {
      signal.removeEventListener("abort", hurry);
      await flush.now();
      const failed = flush.trouble();
      if (failed !== undefined && failed !== failure) tell(unwritten(failed, branch.name));
    },
  };
};
