import { createHash } from "node:crypto";
import type { State } from "./state.ts";

export type Tree = ReadonlyMap<string, string>;

export interface StoredCommit {
  readonly sha: string;
  readonly message: string;
  readonly parent: string | undefined;
  readonly tree: Tree;
}

/** As much of git as is needed to keep files on branches: what is named by its content, and names that move. */
export interface Git {
  readonly trees: Map<string, Tree>;
  readonly commits: Map<string, StoredCommit>;
  /** The commit of each branch. */
  readonly branches: Map<string, string>;
}

const repositories = new WeakMap<State, Git>();

export const gitOf = (state: State): Git => {
  const found = repositories.get(state) ?? {
    trees: new Map(),
    commits: new Map(),
    branches: new Map(),
  };
  repositories.set(state, found);
  return found;
};

export const nameOf = (kind: string, content: string): string =>
  createHash("sha1")
    .update(`${kind} ${Buffer.byteLength(content)}\0${content}`)
    .digest("hex");

export const putTree = ({ trees }: Git, tree: Tree): string => {
  const entries = [...tree].map(([path, text]) => `${path}\0${nameOf("blob", text)}`);
  const name = nameOf("tree", entries.sort().join("\n"));
  trees.set(name, tree);
  return name;
};

export const putCommit = (git: Git, made: Omit<StoredCommit, "sha">): string => {
  putTree(git, made.tree);
  const sha = nameOf("commit", `${git.commits.size}\n${made.message}\n${made.parent ?? ""}`);
  git.commits.set(sha, { ...made, sha });
  return sha;
};

/** Somebody adds files to a branch, or takes them away (`null`); the branch is begun where it is not there. */
export const pushTo = (
  state: State,
  name: string,
  change: Readonly<Record<string, string | null>>,
  message = "By hand",
) => {
  const git = gitOf(state);
  const parent = git.branches.get(name);
  const tree = new Map(git.commits.get(parent ?? "")?.tree);
  for (const [path, text] of Object.entries(change)) {
    if (text === null) tree.delete(path);
    else tree.set(path, text);
  }
  git.branches.set(name, putCommit(git, { message, parent, tree }));
};

/** The commits of a branch, newest first, as `git log` tells them. */
export const logOf = (state: State, name: string): readonly StoredCommit[] => {
  const { commits, branches } = gitOf(state);
  const log: StoredCommit[] = [];
  for (let at = commits.get(branches.get(name) ?? ""); at !== undefined; at = commits.get(at.parent ?? ""))
    log.push(at);
  return log;
};

export const fileOn = (state: State, name: string, path: string): string | undefined =>
  logOf(state, name)[0]?.tree.get(path);
