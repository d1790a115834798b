import { OPTIONS } from "../../config/options.ts";
import { type Explained, withHelp } from "../command-help.ts";

const SWITCH = { words: ["true", "false"] } as const;

/** What `init` asks, as flags: each answers one question. */
export const INIT_FLAGS: Explained = withHelp({
  database: { meaning: "the database: its address or ID (else the variable NOTION_DATABASE_ID)" },
  "data-source": { meaning: "name or ID of the data source, where the database has several" },
  files: { meaning: "patterns of the files with the records, separated by commas" },
  target: { meaning: "a name for the target (the database's title when not given)" },
  key: { meaning: "the expression that tells records apart" },
  vocabulary: { ...SWITCH, meaning: "write the options of select properties to files below vocab/" },
  config: { meaning: "where the configuration goes (.github/notion-sync.yml)" },
  workflow: { meaning: "where the workflow goes (.github/workflows/notion-sync.yml), or `none`" },
  yes: { ...SWITCH, short: "y", meaning: "ask nothing: what is not given is what would be proposed" },
  force: { ...SWITCH, meaning: "write over files that are there" },
  "notion-token": { meaning: OPTIONS["notion-token"].meaning },
  "notion-url": { meaning: "another base URL, for an emulator: loopback addresses only" },
});

export type InitFlags = Readonly<Record<string, string>>;
