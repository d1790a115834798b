import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Variables = Readonly<Record<string, string>>;

/** The action runs under Node 24; where there is one, `NODE24` names it. */
const NODE = process.env["NODE24"] || process.execPath;
const PATIENCE_MS = 30_000;

/** What goes on beside a process: it may send it a signal. */
export type Meanwhile = (signal: (name: NodeJS.Signals) => void) => Promise<void>;

interface Start {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Variables;
  readonly meanwhile?: Meanwhile | undefined;
}

/** A process with nothing in its environment but what it is given; it is ended by its own handle, at the latest when time is up. */
const run = ({ words, cwd, env, meanwhile }: Start): Promise<Ended> =>
  new Promise((ended, failed) => {
    const child = spawn(NODE, words, { cwd, env: { PATH: process.env["PATH"] ?? "", ...env } });
    const heard = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        heard[stream] += text;
      });
    }
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.once("error", failed);
    child.once("close", (exit) => {
      clearTimeout(timer);
      ended({ exit, ...heard });
    });
    meanwhile?.((name) => child.kill(name)).catch(failed);
  });

export const cli = (words: readonly string[], cwd: string, env: Variables = {}): Promise<Ended> =>
  run({ words: [resolve("dist/cli.js"), ...words], cwd, env });

/** The action as the runner starts it: inputs as variables, answers in files. */
const runAction = async ({
  inputs,
  cwd,
  env,
  meanwhile,
}: Omit<Start, "words"> & { readonly inputs: Variables }): Promise<Ended & { readonly outputs: string }> => {
  const output = join(cwd, "github-output");
  writeFileSync(output, "");
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const runner = { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: cwd, GITHUB_OUTPUT: output };
  const ended = await run({
    words: [resolve("dist/index.js")],
    cwd,
    env: { ...runner, ...given, ...env },
    meanwhile,
  });
  return { ...ended, outputs: readFileSync(output, "utf8") };
};

export const action = (
  inputs: Variables,
  cwd: string,
  env: Variables = {},
): Promise<Ended & { readonly outputs: string }> => runAction({ inputs, cwd, env });

/** One way to start the product: options in, status and exit code out. */
export interface Door {
  readonly name: string;
  readonly open: (
    options: Variables,
    cwd: string,
    meanwhile?: Meanwhile,
  ) => Promise<Ended & { readonly status: string }>;
}

const statusIn = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? "none";

export const COMMAND_LINE: Door = {
  name: "on the command line",
  open: async ({ mode = "sync", ...flags }, cwd, meanwhile) => {
    const words = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
    const ended = await run({ words: [resolve("dist/cli.js"), mode, "--json", ...words], cwd, env: {}, meanwhile });
    return { ...ended, status: statusIn(ended.stdout, /^ {2}"status": "(\w+)"/m) };
  },
};

export const ACTION: Door = {
  name: "in the action",
  open: async (options, cwd, meanwhile) => {
    const ended = await runAction({ inputs: options, cwd, env: {}, meanwhile });
    return { ...ended, status: statusIn(ended.outputs, /status<<\S+\n(\w+)\n/) };
  },
};

/** A folder for one test, gone afterwards. */
export const inFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-test-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
