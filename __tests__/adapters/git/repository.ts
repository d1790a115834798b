import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceGit } from "../../../src/adapters/git/git.ts";
import type { Git } from "../../../src/ports/git.ts";

export const ENV = { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

const PERSON = ["-c", "user.name=A Person", "-c", "user.email=person@example.org", "-c", "init.defaultBranch=main"];

export interface Repository {
  readonly root: string;
  readonly git: Git;
  readonly run: (...words: readonly string[]) => string;
  readonly put: (files: Readonly<Record<string, string>>) => void;
  /** Commits everything that is there, and answers with the commit. */
  readonly commit: (files?: Readonly<Record<string, string>>) => string;
}

export const repositoryIn = (root: string): Repository => {
  const run: Repository["run"] = (...words) =>
    execFileSync("git", [...PERSON, ...words], { cwd: root, env: ENV, encoding: "utf8", stdio: "pipe" }).trim();
  const put: Repository["put"] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  return {
    root,
    git: workspaceGit(root, ENV),
    run,
    put,
    commit: (files = {}) => {
      put(files);
      run("add", "--all");
      run("commit", "--quiet", "--allow-empty", "--message", "Change");
      return run("rev-parse", "HEAD");
    },
  };
};

/** A new folder, for as long as the work takes. */
export const inNewFolder = async <Result>(work: (root: string) => Promise<Result>): Promise<Result> => {
  const root = mkdtempSync(join(tmpdir(), "notion-sync-git-"));
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** A new repository, for as long as the work takes. */
export const inRepository = <Result>(work: (repository: Repository) => Promise<Result>): Promise<Result> =>
  inNewFolder((root) => {
    const repository = repositoryIn(root);
    repository.run("init", "--quiet");
    return work(repository);
  });

/** A clone of so many commits, as actions/checkout makes it. */
export const shallowClone = (of: Repository, to: string, depth = 1): Repository => {
  of.run("clone", "--quiet", `--depth=${depth}`, `file://${of.root}`, to);
  return repositoryIn(to);
};
