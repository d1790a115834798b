import { execFile } from "node:child_process";
import { Failure } from "../../model/failure.ts";

/** What a command of git came to. Most that fail do so for a reason that is an answer: no such commit, no upstream. */
export interface Ran {
  readonly ok: boolean;
  readonly out: string;
  readonly why: string;
}

export interface Limits {
  readonly ms?: number;
  /** One command takes paths as they are anyway, and refuses to be told so. */
  readonly unsaid?: boolean;
}

export type Command = (words: readonly string[], limits?: Limits) => Promise<Ran>;

const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_MS = 60_000;

/** What git needs of the environment to find itself, its settings and the network. A token that is not its own is none of it. */
const NEEDED =
  /^(path|home|userprofile|systemroot|windir|appdata|localappdata|programdata|temp|tmp|tmpdir|https?_proxy|no_proxy|all_proxy|ssl_cert_file|ssl_cert_dir|ssh_auth_sock|xdg_config_home|git_ssh|git_ssh_command|git_askpass|git_config_(global|nosystem|count|key_\d+|value_\d+))$/i;

/** No hooks, no prompts, no settings that would make git start another program or change what it prints. */
const LITERAL = "--literal-pathspecs";
const ALWAYS = [
  "--no-optional-locks",
  ...[
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.quotePath=false",
    "gc.auto=0",
    "maintenance.auto=false",
  ].flatMap((setting) => ["-c", setting]),
];

/** Why no git was started: there is none, or it may not be. */
const NO_START: Readonly<Record<string, string>> = { ENOENT: "is not installed", EACCES: "may not be started" };

const noGit = (why: string): Failure =>
  new Failure({
    kind: "refused",
    message: `The history cannot be read, since git ${why} here.`,
    cure: "Install git, or do without what needs it (`changed-only`, `_commit`).",
  });

const noRepository = (root: string): Failure =>
  new Failure({
    kind: "refused",
    message: "The workspace is no git repository.",
    cure: `Check it out with actions/checkout, or run this in a clone (${root}).`,
  });

const notOwned = (root: string): Failure =>
  new Failure({
    kind: "refused",
    message: "Git does not read this repository, since it belongs to another user.",
    cure: `Run \`git config --global --add safe.directory ${root}\` first.`,
  });

const unusable = (why: string, root: string): Failure | undefined => {
  if (/not a git repository/i.test(why)) return noRepository(root);
  return /dubious ownership/i.test(why) ? notOwned(root) : undefined;
};

const firstLine = (text: string): string => text.trim().split("\n").at(-1)?.slice(0, 300) ?? "";

/** Git in a folder: one process a question, without a shell, bounded in time and in what it may say. */
export const gitIn =
  (root: string, env: Readonly<Record<string, string | undefined>>): Command =>
  (words, { ms = MOST_MS, unsaid = false } = {}) => {
    const own = Object.entries(env).filter(([name]) => NEEDED.test(name));
    const options = {
      cwd: root,
      encoding: "utf8",
      env: { ...Object.fromEntries(own), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
      maxBuffer: MOST_CHARACTERS,
      timeout: ms,
      killSignal: "SIGKILL",
      windowsHide: true,
    } as const;
    return new Promise((resolve, reject) => {
      execFile("git", [...(unsaid ? [] : [LITERAL]), ...ALWAYS, ...words], options, (error, out, told) => {
        if (error === null) return resolve({ ok: true, out, why: "" });
        const unstarted = NO_START[String(error.code)];
        if (unstarted !== undefined) return reject(noGit(unstarted));
        const failure = unusable(told, root);
        if (failure !== undefined) return reject(failure);
        const why = error.killed === true ? `git took longer than ${ms / 1000} s` : firstLine(told) || error.message;
        resolve({ ok: false, out, why });
      });
    });
  };
