import type { Flag } from "./flags.ts";

const SWITCH = { words: ["true", "false"] };

/** What only a terminal needs, and no workflow. */
export const LOCAL_FLAGS = {
  json: { ...SWITCH, meaning: "print the report as JSON on the standard output" },
  quiet: { ...SWITCH, meaning: "say nothing but errors and the report" },
  verbose: { ...SWITCH, meaning: "say everything" },
  "no-color": { ...SWITCH, meaning: "no colours (also when NO_COLOR is set, or the output is no terminal)" },
  help: { ...SWITCH, short: "h", meaning: "show this help" },
  version: { ...SWITCH, meaning: "show the version" },
} as const satisfies Record<string, Flag & { readonly meaning: string }>;
