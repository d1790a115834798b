import type { Answer, Git, LastCommits, Range } from "../../ports/git.ts";
import { type Command, gitIn } from "./command.ts";
import { bring, deepening, isShallow } from "./depth.ts";
import { type History, LOG_FORMAT, readLog, readStatus, withUntracked } from "./output.ts";

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

const DIFF = [
  "diff",
  "--name-status",
  "-z",
  "-M",
  "--no-ext-diff",
  "--no-textconv",
  "--relative",
  "--ignore-submodules=all",
];
const LOG = ["log", "-z", "--name-only", "--no-renames", "-c", "--relative", "--no-ext-diff", `--format=${LOG_FORMAT}`];

/** So many commits are walked through, if need be: most files were touched not long ago. */
const WALKS = [1_000, 20_000, 500_000];

/** More paths than these make a command line too long: then the whole history is walked. */
const MOST_PATHS = 500;
const MOST_PATH_CHARACTERS = 20_000;

/** Paths of a thousand bytes each still make no command line that is too long. */
const MOST_IGNORED = 100;

const unknown = (why: string): Answer => ({ known: false, why });

const pathspecs = (paths: readonly string[]): readonly string[] =>
  paths.length <= MOST_PATHS && paths.join("").length <= MOST_PATH_CHARACTERS ? paths : [];

const tracked = async (git: Command, paths: readonly string[]): Promise<readonly string[]> => {
  const { out } = await git(["ls-files", "-z"]);
  const known = new Set(out.split("\0"));
  return paths.filter((path) => known.has(path));
};

interface Walk extends Pick<History, "lastCommits"> {
  readonly whole: boolean;
  /** What git said where it did not come to its end. */
  readonly broken?: string;
}

/** The history as far as it is here and as far as it is needed; whether more of it could say more. */
const walk = async (git: Command, paths: readonly string[]): Promise<Walk> => {
  const wanted = new Set(paths);
  let lastCommits: Walk["lastCommits"] = new Map();
  for (const most of WALKS) {
    const { ok, out, why } = await git([...LOG, `--max-count=${most}`, "HEAD", "--", ...pathspecs(paths)]);
    const history = readLog(out, wanted);
    lastCommits = history.lastCommits;
    if (lastCommits.size === wanted.size) return { lastCommits, whole: true };
    if (!ok) return { lastCommits, whole: false, broken: why };
    if (history.commits < most) break;
  }
  return { lastCommits, whole: false };
};

const SHALLOW = "this clone has the newest commits only, and more could not be fetched";

const lastCommits = async (git: Command, all: readonly string[]): Promise<LastCommits> => {
  const paths = await tracked(git, all);
  const { out: head } = await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (paths.length === 0 || !COMMIT.test(head.trim())) return { commits: new Map() };
  let last: Walk = { lastCommits: new Map(), whole: false };
  await deepening(git, [head.trim()], async () => {
    last = await walk(git, paths);
    return last.whole ? last : undefined;
  });
  const { lastCommits: commits, whole, broken } = last;
  const lacking = broken ?? (!whole && (await isShallow(git)) ? SHALLOW : undefined);
  return { commits, ...(lacking !== undefined && { lacking }) };
};

const mergeBase = (git: Command, base: string, head: string): Promise<string | undefined> =>
  deepening(git, [base, head], async () => {
    const { ok, out } = await git(["merge-base", base, head]);
    return ok && COMMIT.test(out.trim()) ? out.trim() : undefined;
  });

const changes = async (git: Command, { base, head, from }: Range): Promise<Answer> => {
  for (const commit of [base, head]) {
    if (!COMMIT.test(commit)) return unknown(`${JSON.stringify(commit.slice(0, 80))} is no commit`);
    if (!(await bring(git, commit)))
      return unknown(`the commit ${commit} is not in this clone and could not be fetched`);
  }
  const start = from === "base" ? base : await mergeBase(git, base, head);
  if (start === undefined) return unknown(`no common ancestor of ${base} and ${head} was found in this clone`);
  const { ok, out, why } = await git([...DIFF, start, head, "--"]);
  return ok ? { known: true, changes: readStatus(out) } : unknown(why);
};

const localChanges = async (git: Command): Promise<Answer> => {
  const upstream = await git(["rev-parse", "--verify", "--quiet", "@{upstream}^{commit}"]);
  if (!upstream.ok) return unknown("the current branch has no upstream branch");
  const head = await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const start = await mergeBase(git, upstream.out.trim(), head.out.trim());
  if (start === undefined) return unknown("the current branch and its upstream branch have no common ancestor here");
  const diff = await git([...DIFF, start, "--"]);
  const others = await git(["ls-files", "--others", "--exclude-standard", "-z"]);
  if (!diff.ok || !others.ok) return unknown(diff.why || others.why);
  return { known: true, changes: withUntracked(readStatus(diff.out), others.out) };
};

const ignored = async (git: Command, paths: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let from = 0; from < paths.length; from += MOST_IGNORED) {
    const { out } = await git(["check-ignore", "--", ...paths.slice(from, from + MOST_IGNORED)], { unsaid: true });
    found.push(...out.split("\n"));
  }
  const ours = new Set(paths);
  return found.filter((path) => ours.has(path));
};

/** The history of a folder, asked of the git that is installed. */
export const workspaceGit = (root: string, env: Readonly<Record<string, string | undefined>>): Git => {
  const git = gitIn(root, env);
  return {
    lastCommits: (paths) => lastCommits(git, paths),
    changes: (range) => changes(git, range),
    localChanges: () => localChanges(git),
    ignored: (paths) => ignored(git, paths),
  };
};
