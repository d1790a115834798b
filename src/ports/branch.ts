/** Where a branch stands. */
export interface Head {
  readonly commit: string;
  /** What its last commit says of itself. */
  readonly message: string;
}

export interface CommitDraft {
  /** Where the branch is expected to stand. Undefined where it is not there: then it is begun, on no history of the repository's. */
  readonly on: string | undefined;
  /** Whole files, by their path; all others stay as they are. */
  readonly files: ReadonlyMap<string, string>;
  /** A subject, and after an empty line what else is to be said. */
  readonly message: string;
}

/** Not committed where somebody else was quicker: the branch stands elsewhere by now. That is no failure. */
export type Committed = { readonly committed: true; readonly commit: string } | { readonly committed: false };

/** A branch of the repository as a place to keep files. Every method throws only a `Failure`. */
export interface Branch {
  readonly name: string;
  /** Undefined where there is no such branch. */
  head(): Promise<Head | undefined>;
  /** A file as it was at a commit; undefined where it was not there. */
  read(path: string, commit: string): Promise<string | undefined>;
  /** All of the files or none. What is not known to have been done is looked for, and not done again blind. */
  commit(draft: CommitDraft): Promise<Committed>;
}
