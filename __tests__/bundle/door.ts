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
const NODE = process.env["NODE24"] ?? process.execPath;
const PATIENCE_MS = 30_000;

/** A process with nothing in its environment but what it is given; it is ended by its own handle, at the latest when time is up. */
const run = (words: readonly string[], cwd: string, env: Variables): Promise<Ended> =>
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
  });

export const cli = (words: readonly string[], cwd: string, env: Variables = {}): Promise<Ended> =>
  run([resolve("dist/cli.js"), ...words], cwd, env);

/** The action as the runner starts it: inputs as variables, answers in files. */
export const action = async (
  inputs: Variables,
  cwd: string,
  env: Variables = {},
): Promise<Ended & { readonly outputs: string }> => {
  const output = join(cwd, "github-output");
  writeFileSync(output, "");
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const ended = await run([resolve("dist/index.js")], cwd, {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: cwd,
    GITHUB_OUTPUT: output,
    ...given,
    ...env,
  });
  return { ...ended, outputs: readFileSync(output, "utf8") };
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
