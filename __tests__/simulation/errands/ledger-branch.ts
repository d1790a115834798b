import type { Branch, CommitDraft, Committed } from "../../../src/ports/branch.ts";
import { rememberedBranch } from "../../fakes/branch.ts";
import { never } from "../disk.ts";
import { failure, travel, type Visitor } from "./trouble.ts";

export const FILE = "ledger.ndjson";
export const BRANCH = "notion-sync-ledger";

/** What one commit made of the branch. */
export interface Step {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** The ledger's branch on GitHub, which every process reaches by its own way. */
export interface LedgerBranch {
  readonly text: () => string;
  readonly files: () => ReadonlyMap<string, string>;
  readonly visit: (visitor: Visitor) => Branch;
  /** People delete it, or put something else there. */
  readonly remove: () => void;
  readonly replace: (text: string) => void;
}

type Mishap = "well" | "unavailable" | "limited" | "refused" | "done" | "lost";

const MISHAPS: readonly [Mishap, ...Mishap[]] = ["unavailable", "limited", "refused", "done", "lost"];
const LIMIT_MS = 60_000;

const NOTHING: ReadonlyMap<string, string> = new Map();

export const ledgerBranch = (onStep: (step: Step) => void): LedgerBranch => {
  const memory = rememberedBranch(BRANCH);
  const files = (): ReadonlyMap<string, string> => memory.log().at(-1)?.files ?? NOTHING;

  const carriedOut = async (draft: CommitDraft): Promise<Committed> => {
    const before = files();
    const done = await memory.branch.commit(draft);
    if (done.committed) onStep({ before, after: files() });
    return done;
  };
  const mishapFor = ({ dice, share }: Visitor): Mishap => (dice.sometimes(share) ? dice.pick(MISHAPS) : "well");

  const struck = (visitor: Visitor, kind: "unavailable" | "unknown"): never => {
    visitor.told.branch += 1;
    throw failure(kind);
  };
  const asked = async <Found>(visitor: Visitor, ask: () => Promise<Found>): Promise<Found> => {
    await travel(visitor);
    if (visitor.dice.sometimes(visitor.share / 2)) {
      visitor.story.tell("GitHub", "does not answer for the ledger");
      struck(visitor, "unavailable");
    }
    const found = await ask();
    await travel(visitor);
    return found;
  };
  const commit = async (visitor: Visitor, draft: CommitDraft): Promise<Committed> => {
    const order = visitor.told.commits;
    visitor.told.commits += 1;
    await travel(visitor);
    const mishap = mishapFor(visitor);
    const end = visitor.end?.commit === order ? visitor.end : undefined;
    if (end !== undefined && !end.applied) {
      visitor.life.die("before a commit to the ledger's branch");
      return never();
    }
    if (mishap !== "well") visitor.story.tell("GitHub", `treats a commit of the ledger so: ${mishap}`);
    if (mishap === "unavailable") struck(visitor, "unavailable");
    if (mishap === "refused") return { committed: false };
    if (mishap === "limited") await visitor.clock.sleep(LIMIT_MS);
    const done = await carriedOut(draft);
    visitor.story.tell("GitHub", `${done.committed ? "takes" : "does not take"} a commit of the ledger`);
    if (end !== undefined) {
      visitor.life.die("after a commit to the ledger's branch");
      return never();
    }
    await travel(visitor);
    if (mishap === "lost") struck(visitor, "unknown");
    return mishap === "done" ? { committed: false } : done;
  };
  return {
    text: () => files().get(FILE) ?? "",
    files,
    remove: memory.someoneDeletes,
    replace: (text) => memory.someoneCommits({ [FILE]: text }),
    visit: (visitor) => ({
      name: BRANCH,
      head: () => asked(visitor, () => memory.branch.head()),
      read: (path, at) => asked(visitor, () => memory.branch.read(path, at)),
      commit: (draft) => commit(visitor, draft),
    }),
  };
};
