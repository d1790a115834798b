import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import type { Variables } from "../door.ts";
import { type Command, commandsIn } from "./commands.ts";
import { pairsIn } from "./file-commands.ts";
import { inLane } from "./lanes.ts";

/** A step as the runner starts it, and what it has after it. */
export interface Start {
  readonly workspace: string;
  readonly with: Variables;
  readonly env: Variables;
  /** The text of the event's file. */
  readonly event: string;
  /** What `${{ github.token }}` is. */
  readonly token: string;
}

export interface Step {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly Command[];
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly outputText: string;
}

interface Declared {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

/** The action runs under Node 24; where there is one, `NODE24` names it. */
const NODE = process.env["NODE24"] || process.execPath;
const PATIENCE_MS = 60_000;
const MOST_OUTPUT = 64 * 2 ** 20;

const DECLARED = parse(readFileSync("action.yml", "utf8")) as Declared;

/** Every input that is declared is there, empty where it has no value; dashes stay, and what is undeclared comes too. */
const inputs = (given: Variables, token: string): Variables => {
  const defaults = Object.entries(DECLARED.inputs).map(([name, { default: usual = "" }]) => [
    name,
    usual.replace("${{ github.token }}", token),
  ]);
  const all = { ...(Object.fromEntries(defaults) as Variables), ...given };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
};

type Ran = Pick<Step, "exit" | "stdout" | "stderr">;

const spawned = (cwd: string, env: Variables): Promise<Ran> =>
  new Promise((ended) => {
    const options = { cwd, env, timeout: PATIENCE_MS, killSignal: "SIGKILL", maxBuffer: MOST_OUTPUT } as const;
    const child = execFile(NODE, [resolve("dist/index.js")], options, (_, stdout, stderr) => {
      ended({ exit: child.exitCode, stdout, stderr });
    });
  });

const FILES = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"] as const;

/** Runs the bundle as one step of a job, and reads what it left where the runner would. */
export const step = async ({ workspace, with: given, env, event, token }: Start): Promise<Step> => {
  const temp = mkdtempSync(join(tmpdir(), "notion-sync-runner-"));
  const files = Object.fromEntries(FILES.map((name) => [name, join(temp, name.toLowerCase())]));
  const at = (name: (typeof FILES)[number]): string => readFileSync(files[name] ?? "", "utf8");
  try {
    for (const file of Object.values(files)) writeFileSync(file, "");
    writeFileSync(join(temp, "event.json"), event);
    const home = { PATH: process.env["PATH"] ?? "", HOME: temp, RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace };
    const own = { ...home, ...files, GITHUB_EVENT_PATH: join(temp, "event.json") };
    const ran = await inLane(() => spawned(workspace, { ...own, ...inputs(given, token), ...env }));
    return {
      ...ran,
      commands: [...commandsIn(ran.stdout), ...commandsIn(ran.stderr)],
      outputs: pairsIn(at("GITHUB_OUTPUT")),
      state: pairsIn(at("GITHUB_STATE")),
      summary: at("GITHUB_STEP_SUMMARY"),
      outputText: at("GITHUB_OUTPUT"),
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
};
