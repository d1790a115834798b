import { OPTION_NAMES, OPTIONS, type OptionName } from "../config/options.ts";
import { COMMANDS, MODES } from "../model/mode.ts";
import { LOCAL_FLAGS } from "./local-flags.ts";

const WIDTH = 100;
const INDENT = 26;

/** Words in lines of the terminal's width, each line but the first pushed to the second column. */
const wrap = (words: string): string => {
  const lines: string[] = [""];
  for (const word of words.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length + 1 > WIDTH - INDENT) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join(`\n${" ".repeat(INDENT)}`);
};

const row = (name: string, meaning: string): string => {
  const left = `  ${name}`;
  return left.length < INDENT - 1
    ? left.padEnd(INDENT) + wrap(meaning)
    : `${left}\n${" ".repeat(INDENT)}${wrap(meaning)}`;
};

const flagRow = (name: OptionName): string => {
  const { default: usual, meaning } = OPTIONS[name];
  const note = usual === "" || usual.startsWith("$") ? "" : ` (default: ${usual})`;
  return row(`--${name}`, `${meaning}${note}`.replaceAll("`", ""));
};

/** Made from the same tables that the code runs on, so it cannot be out of date. */
export const helpText = (): string =>
  [
    "notion-sync: keeps Notion databases in step with a repository, its CI history and PostgreSQL.",
    "",
    "Usage: notion-sync <mode> [flags]",
    "",
    "Modes",
    ...Object.entries(MODES).map(([name, meaning]) => row(name, meaning)),
    "",
    "Commands",
    ...Object.entries(COMMANDS).map(([name, meaning]) => row(name, meaning)),
    "",
    "Flags (the action's inputs have the same names)",
    ...OPTION_NAMES.filter((name) => name !== "mode").map(flagRow),
    "",
    "On the command line only",
    ...Object.entries(LOCAL_FLAGS).map(([name, { meaning }]) => row(`--${name}`, meaning)),
    "",
  ].join("\n");
