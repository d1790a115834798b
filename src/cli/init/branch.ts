import type { Files } from "../../ports/files.ts";

const NAME = /^ref: refs\/(?:remotes\/origin|heads)\/([\w./-]+)\s*$/;

const USUAL = ["main", "master", "trunk"];

/** The branch that the repository lives on: what the remote says, else the one that is checked out if it is called so. */
export const mainBranch = async (files: Files): Promise<string> => {
  const remote = NAME.exec((await files.read(".git/refs/remotes/origin/HEAD")) ?? "")?.[1];
  const here = NAME.exec((await files.read(".git/HEAD")) ?? "")?.[1];
  return remote ?? USUAL.find((name) => name === here) ?? "main";
};
