import { DATABASES_FILE, type Databases, readDatabases } from "../../config/databases.ts";
import { OPTIONS } from "../../config/options.ts";
import { bad, type Checked, good, problem } from "../../model/problem.ts";
import type { Files } from "../../ports/files.ts";
import type { InitFlags } from "./flags.ts";
import type { Site } from "./site.ts";

const isOn = (flags: InitFlags, name: string): boolean => flags[name]?.toLowerCase() === "true";

/** A file that is there is only written over by one who says so. */
export const free = async (path: string, flags: InitFlags, files: Files): Promise<Checked<string>> => {
  if (isOn(flags, "force") || (await files.read(path)) === undefined) return good(path);
  const cure =
    "Name another place, or write over it with `--force`. What is there is not read, and nothing was written.";
  return bad(problem("There is a file already.", cure, { file: path }));
};

export const configPath = (flags: InitFlags): string => flags["config"] || OPTIONS.config.default;

/** What earlier set-ups wrote down; that a target's name is taken there is told. */
export const settleRegister = async (
  target: string,
  flags: InitFlags,
  { files }: Site,
): Promise<Checked<Databases>> => {
  const known = readDatabases(await files.read(DATABASES_FILE));
  if (!known.ok || known.value.targets[target] === undefined || isOn(flags, "force")) return known;
  const cure = "Choose another name with `--target`, or write over it with `--force`.";
  return bad(problem(`The target \`${target}\` is written down already.`, cure, { file: DATABASES_FILE }));
};
