import { Failure } from "../../src/model/failure.ts";
import type { Branch, Committed } from "../../src/ports/branch.ts";

interface Stored {
  readonly id: string;
  readonly message: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A branch in memory, and what other people do to it. */
export interface RememberedBranch {
  readonly branch: Branch;
  /** Oldest first; nothing where there is no such branch. */
  readonly log: () => readonly Stored[];
  readonly file: (path: string) => string | undefined;
  readonly someoneCommits: (files: Readonly<Record<string, string>>, message?: string) => void;
  readonly someoneDeletes: () => void;
  /** The next commits go this way: `quicker` and `lost` have happened or not, without our knowing. */
  readonly next: (...fates: readonly Fate[]) => void;
  /** Nothing works from here on, until it is called without a failure. */
  readonly fails: (failure?: Failure) => void;
}

/** `refused`: told that somebody was quicker, though nobody was · `done`: carried out, and told the same. */
export type Fate = "well" | "refused" | "done" | "unavailable";

const unavailable = (): Failure =>
  new Failure({ kind: "unavailable", message: "GitHub could not be reached.", cure: "Run again later." });

export const rememberedBranch = (name = "notion-sync-ledger"): RememberedBranch => {
  let log: readonly Stored[] = [];
  let failure: Failure | undefined;
  let made = 0;
  const fates: Fate[] = [];

  const guarded = <Found>(found: () => Found): Promise<Found> =>
    failure === undefined ? Promise.resolve().then(found) : Promise.reject(failure);
  const add = (files: Iterable<readonly [string, string]>, message: string): string => {
    made += 1;
    const id = `c${made}`;
    log = [...log, { id, message, files: new Map([...(log.at(-1)?.files ?? []), ...files]) }];
    return id;
  };
  const commit: Branch["commit"] = ({ on, files, message }) =>
    guarded((): Committed => {
      const fate = fates.shift() ?? "well";
      if (fate === "unavailable") throw unavailable();
      if (fate === "refused" || log.at(-1)?.id !== on) return { committed: false };
      const id = add(files, message);
      return fate === "done" ? { committed: false } : { committed: true, commit: id };
    });
  return {
    branch: {
      name,
      head: () =>
        guarded(() => {
          const last = log.at(-1);
          return last && { commit: last.id, message: last.message };
        }),
      read: (path, at) => guarded(() => log.find(({ id }) => id === at)?.files.get(path)),
      commit,
    },
    log: () => log,
    file: (path) => log.at(-1)?.files.get(path),
    someoneCommits: (files, message = "By hand") => void add(Object.entries(files), message),
    someoneDeletes: () => {
      log = [];
    },
    next: (...coming) => void fates.push(...coming),
    fails: (coming) => {
      failure = coming;
    },
  };
};
