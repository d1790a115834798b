/** From one commit to another; from where their histories parted, or from the first as it stands. */
export interface Range {
  readonly base: string;
  readonly head: string;
  readonly from: "merge-base" | "base";
}

/** Files that differ, relative to the workspace, each list sorted. What was renamed is in no other list. */
export interface Changes {
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** An unknown answer says why, in a few words. It is never an empty one. */
export type Answer =
  | { readonly known: true; readonly changes: Changes }
  | { readonly known: false; readonly why: string };

export interface LastCommits {
  /** By file; one that no commit touched is not in it. */
  readonly commits: ReadonlyMap<string, string>;
  /** Why commits of some files are not known that there may be. */
  readonly lacking?: string;
}

/** The history of the workspace. Everything throws a `Failure` where there is no git, or no repository. */
export interface Git {
  /** The last commit that touched each of the files. */
  lastCommits(paths: readonly string[]): Promise<LastCommits>;
  /** What a range changed. Commits that a shallow clone lacks are fetched where there is a remote. */
  changes(range: Range): Promise<Answer>;
  /** What differs from the upstream branch: commits, what is staged and what is not, and files that git does not know yet. */
  localChanges(): Promise<Answer>;
  /** Those of the paths that git is told to overlook, and does not know already. */
  ignored(paths: readonly string[]): Promise<readonly string[]>;
}
