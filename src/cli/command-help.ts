import type { Command } from "../model/mode.ts";
import { COMMANDS } from "../model/mode.ts";
import type { Flag } from "./flags.ts";

export type Explained = Readonly<Record<string, Flag & { readonly meaning: string }>>;

const HELP = { words: ["true", "false"], short: "h", meaning: "show this help" } as const;

/** A command's own flags, and the one that explains them. */
export const withHelp = (flags: Explained): Explained => ({ ...flags, help: HELP });

/** What a command does, and its flags. */
export const commandHelp = (command: Command, flags: Explained): string => {
  const rows = Object.entries(flags).map(([name, { meaning, words }]) => [
    `  --${name}${words === undefined ? " VALUE" : ""}`,
    meaning,
  ]);
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return [
    `notion-sync ${command}: ${COMMANDS[command]}.`,
    "",
    ...rows.map(([name = "", meaning = ""]) => `${name.padEnd(width)}  ${meaning}`),
    "",
  ].join("\n");
};
