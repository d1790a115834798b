import { spawnSync } from "node:child_process";
import { jobs, workflows } from "./workflow.ts";

/** The script of a step, as it stands in the file or on the page where people copy it from. */
export const scriptOf = (page: string, name: string): string => {
  const scripts = workflows()
    .filter(({ path }) => path.startsWith(page))
    .flatMap((file) => jobs(file).flatMap(([, { steps }]) => steps))
    .filter((step) => step["name"] === name)
    .map(({ run = "" }) => run);
  const [script] = scripts;
  if (script === undefined || scripts.length > 1) throw new Error(`${page} has ${scripts.length} steps "${name}".`);
  return script;
};

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const MINUTE = 60_000;

/** Runs a script as GitHub's runner does, without anything of this machine's settings. */
export const bash = (
  script: string,
  { cwd, env = {} }: Place,
): { readonly status: number | null; readonly log: string } => {
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", ...env },
    encoding: "utf8",
    timeout: MINUTE,
  });
  return { status, log: stdout + stderr };
};
