import type { Options } from "../config/options.ts";
import { branchLedger } from "../ledger/branch-store.ts";
import { fileLedger, type Ledger, noLedger } from "../ledger/ledger.ts";
import type { Line } from "../ledger/line.ts";
import { branchIn } from "../ledger/place.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import type { Problem } from "../model/problem.ts";
import { outputPath } from "./output.ts";
import type { World } from "./world.ts";

/** A ledger where the options want it, and how it is written there. */
export interface OpenLedger {
  readonly ledger: Ledger;
  /** Of the file in the workspace: the ledger itself, or its copy. */
  readonly path: string;
  /** Grows while the run goes on. */
  readonly warnings: Problem[];
  /** What was added outlives the run when this resolves. */
  readonly secure: () => Promise<void>;
  /** Nothing is added after this. */
  readonly finish: () => Promise<void>;
  /** How many of so many creates are written down together before the first of them is sent. */
  readonly atOnce: (creates: number) => number;
}

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

const nothing = (): Promise<void> => Promise.resolve();

const inFile = async (path: string, { files }: World): Promise<OpenLedger> => {
  const ways = { path, secure: nothing, finish: nothing, atOnce: () => 1 };
  try {
    const ledger = await fileLedger(path, files);
    return { ...ways, ledger, warnings: [...brokenLines(ledger, path)] };
  } catch (thrown) {
    expectFailure(thrown);
    return { ...ways, ledger: noLedger, warnings: [{ ...failureProblem(thrown, { file: path }), level: "warning" }] };
  }
};

const FEWEST = 50;
const MOST_COMMITS = 20;

/** Few enough that a run that dies leaves little to look for, and many enough that there are not too many commits. */
const batch = (creates: number): number => Math.max(FEWEST, Math.ceil(creates / MOST_COMMITS));

/** As git takes it, leaving out what nobody means. */
const NAME = /^(?![/.-])(?!.*(?:\.\.|\/\/|\/\.|@\{|\.lock(?:\/|$)))[^\s~^:?*[\\\p{Cc}]{1,200}(?<![/.])$/u;

const instead = (message: string, cure: string, path: string): Problem => ({
  level: "warning",
  message: `${message.replace(/\.$/, "")}: the ledger is kept in ${path} instead.`,
  cure,
  place: { option: "ledger" },
});

const NO_WAY =
  "Give `github-token` (in a workflow `${{ github.token }}`, with `contents: write`), and the repository in GITHUB_REPOSITORY.";

const onBranch = async (name: string, copy: OpenLedger, world: World): Promise<OpenLedger> => {
  const { path, ledger: local, warnings } = copy;
  if (!NAME.test(name)) {
    const cure = "Write it as `branch:notion-sync-ledger`.";
    return { ...copy, warnings: [...warnings, instead(`"${name}" names no branch`, cure, path)] };
  }
  if (world.branch === undefined) {
    const message = `There is no way to the branch \`${name}\`, without a token or a repository of GitHub`;
    return { ...copy, warnings: [...warnings, instead(message, NO_WAY, path)] };
  }
  const { clock, chance, signal } = world;
  const tell = (problem: Problem): void => void warnings.push(problem);
  try {
    const branch = await world.branch(name);
    const ledger = await branchLedger({ branch, local, clock, chance, signal, tell });
    return { ledger, path, warnings, secure: ledger.secure, finish: ledger.finish, atOnce: batch };
  } catch (thrown) {
    expectFailure(thrown);
    return { ...copy, warnings: [...warnings, instead(thrown.message, thrown.facts.cure, path)] };
  }
};

/** A line is tied to the one before it as it is written: so secrets go before that, and not on its way out. */
const discreet = (open: OpenLedger, { conceal }: World): OpenLedger => {
  if (conceal === undefined) return open;
  const clean = (line: Line): Line => JSON.parse(conceal(JSON.stringify(line))) as Line;
  return { ...open, ledger: { ...open.ledger, add: (lines) => open.ledger.add(lines.map(clean)) } };
};

/** The ledger as `ledger` says: in a file, or on a branch with a copy in a file. */
export const openLedger = async (options: Options, world: World): Promise<OpenLedger> => {
  const name = branchIn(options.ledger);
  const ours = outputPath(options, "ledger.ndjson");
  const file = await inFile(name === undefined ? (options.ledger ?? ours) : ours, world);
  return discreet(await (name === undefined ? file : onBranch(name, file, world)), world);
};
