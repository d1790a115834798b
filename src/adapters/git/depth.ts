import type { Command } from "./command.ts";

const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
const FETCH_MS = 300_000;

/** How a shallow clone is deepened, step by step: most of what is asked for is near. */
const STEPS = ["--deepen=100", "--deepen=1000", "--unshallow"];

const remoteOf = async (git: Command): Promise<string | undefined> => {
  const { out } = await git(["remote"]);
  const names = out.split("\n").filter((name) => name !== "");
  return names.includes("origin") ? "origin" : names[0];
};

export const isShallow = async (git: Command): Promise<boolean> =>
  (await git(["rev-parse", "--is-shallow-repository"])).out.trim() === "true";

export const isThere = async (git: Command, commit: string): Promise<boolean> =>
  (await git(["cat-file", "-e", `${commit}^{commit}`])).ok;

/** A commit that is not here is fetched; a whole clone stays whole. Whether it is here then. */
export const bring = async (git: Command, commit: string): Promise<boolean> => {
  if (await isThere(git, commit)) return true;
  const remote = await remoteOf(git);
  if (remote === undefined) return false;
  const depth = (await isShallow(git)) ? ["--depth=1"] : [];
  await git([...FETCH, ...depth, "--", remote, commit], { ms: FETCH_MS });
  return isThere(git, commit);
};

/**
 * Asks again and again, with more of the history of these commits each time, until there is an answer, or all of the
 * history, or no way to more of it.
 */
export const deepening = async <Result>(
  git: Command,
  commits: readonly string[],
  ask: () => Promise<Result | undefined>,
): Promise<Result | undefined> => {
  const first = await ask();
  if (first !== undefined) return first;
  const remote = await remoteOf(git);
  if (remote === undefined) return undefined;
  for (const step of STEPS) {
    if (!(await isShallow(git))) return undefined;
    const fetched = await git([...FETCH, step, "--", remote, ...commits], { ms: FETCH_MS });
    if (!fetched.ok) return undefined;
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
};
