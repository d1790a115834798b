import type { Answer, Changes, Range } from "../../../src/ports/git.ts";
import type { RememberedFiles } from "../../fakes/files.ts";
import type { Records, Repository } from "../world/repository.ts";

export interface Commit {
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, Records>;
}

/** The commits of the repository's default branch, in one line. */
export interface History {
  /** What stands there now, as a commit: the last one where nothing changed since. */
  readonly head: () => Commit;
  readonly at: (id: string) => Commit | undefined;
  readonly changes: (range: Range) => Answer;
}

const sameFiles = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);

const between = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Changes => ({
  changed: [...b].flatMap(([path, text]) => (a.get(path) === text ? [] : [path])).sort(),
  deleted: [...a.keys()].filter((path) => !b.has(path)).sort(),
  renamed: [],
});

export const historyOf = (files: RememberedFiles, repository: Repository): History => {
  const commits: Commit[] = [];
  const at = (id: string): Commit | undefined => commits.find((one) => one.id === id);
  return {
    at,
    head: () => {
      const last = commits.at(-1);
      if (last !== undefined && sameFiles(last.files, files.all)) return last;
      const id = (commits.length + 1).toString(16).padStart(40, "c");
      const made = { id, files: new Map(files.all), records: repository.snapshot() };
      commits.push(made);
      return made;
    },
    changes: ({ base, head }) => {
      const [before, after] = [at(base), at(head)];
      if (before === undefined || after === undefined) return { known: false, why: "there is no such commit" };
      return { known: true, changes: between(before.files, after.files) };
    },
  };
};
