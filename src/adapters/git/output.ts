import type { Changes } from "../../ports/git.ts";

const sorted = (paths: Iterable<string>): readonly string[] => [...new Set(paths)].sort();

/** What `git diff --name-status -z` says: a letter, then one path, or two for a rename. */
export const readStatus = (out: string): Changes => {
  const words = out.split("\0").values();
  const next = (): string => words.next().value ?? "";
  const changed: string[] = [];
  const deleted: string[] = [];
  const renamed: { from: string; to: string }[] = [];
  for (let letter = next(); letter !== ""; letter = next()) {
    const path = next();
    if (letter.startsWith("R")) renamed.push({ from: path, to: next() });
    else if (letter.startsWith("C")) changed.push(next());
    else (letter === "D" ? deleted : changed).push(path);
  }
  return {
    changed: sorted(changed),
    deleted: sorted(deleted),
    renamed: renamed.sort((a, b) => (a.to < b.to ? -1 : 1)),
  };
};

/** Files that git does not know yet are changed; one that was only taken from the index is still there. */
export const withUntracked = ({ changed, deleted, renamed }: Changes, out: string): Changes => {
  const untracked = out.split("\0").filter((path) => path !== "");
  return {
    changed: sorted([...changed, ...untracked]),
    deleted: deleted.filter((path) => !untracked.includes(path)),
    renamed,
  };
};

/** The format of `git log` that can be told from paths, in which two slashes never meet: the commit and its decorations. */
export const LOG_FORMAT = "tformat://%H//%D";
const MARK = /^\/\/([0-9a-f]{40,64})\/\/(.*)$/s;

export interface History {
  readonly lastCommits: ReadonlyMap<string, string>;
  /** How many commits were walked through. */
  readonly commits: number;
}

/**
 * What `git log -z --name-only` says, newest first: the first commit that a path stands under is its last one. Where a
 * shallow clone was cut off, every file looks as if it were new: what stands there is not known.
 */
export const readLog = (out: string, wanted: ReadonlySet<string>): History => {
  const lastCommits = new Map<string, string>();
  let commits = 0;
  let commit: string | undefined;
  let isFirst = false;
  for (const word of out.split("\0")) {
    const mark = MARK.exec(word);
    if (mark !== null) {
      commits += 1;
      commit = /(^|, )grafted(,|$)/.test(mark[2] ?? "") ? undefined : mark[1];
      isFirst = true;
      continue;
    }
    const path = isFirst ? word.replace(/^\n/, "") : word;
    isFirst = false;
    if (commit !== undefined && wanted.has(path) && !lastCommits.has(path)) lastCommits.set(path, commit);
  }
  return { lastCommits, commits };
};
