import { OPTION_NAMES, OPTIONS } from "../config/options.ts";
import { COMMANDS, MODES } from "../model/mode.ts";
import { didYouMean } from "../model/nearest.ts";
import { bad, type Checked, good, problem } from "../model/problem.ts";
import { type Flag, type Parsed, parseFlags } from "./flags.ts";
import { LOCAL_FLAGS } from "./local-flags.ts";

const FLAGS: Readonly<Record<string, Flag>> = {
  ...Object.fromEntries(OPTION_NAMES.map((name) => [name, OPTIONS[name]])),
  ...LOCAL_FLAGS,
};

/** What somebody typed: everything by name, the mode too. */
export type Typed = Parsed["flags"];

/** A mode and its flags, in any order. */
export const readTyped = (words: readonly string[]): Checked<Typed> => {
  const parsed = parseFlags(words, FLAGS);
  if (!parsed.ok) return parsed;
  const { flags, rest } = parsed.value;
  const [mode, extra] = rest;
  if (mode !== undefined && !Object.hasOwn(MODES, mode)) {
    return bad(problem(`There is no mode \`${mode}\`.`, didYouMean(mode, Object.keys({ ...MODES, ...COMMANDS }))));
  }
  if (extra !== undefined) {
    const message = `There is no mode \`${extra}\` after \`${mode}\`: one run has one mode.`;
    return bad(problem(message, "Run them one after the other, and give values to flags as --flag=value."));
  }
  return good({ ...flags, ...(mode === undefined ? {} : { mode }) });
};
