/** What a run can be asked to do, in the words of the command line. */
export const MODES = {
  validate: "checks the configuration, the records and, with a token, the databases; writes nothing",
  backfill: "adds missing vocabulary options to Notion and fills empty ID properties",
  sync: "validates, back-fills, plans and applies, for every target in its own direction",
  pull: "brings Notion's changes to PostgreSQL, for two-way and pull targets",
  promote: "writes finished Notion pages into files, for promote targets",
  verify: "compares Notion with the sources, and fails on a difference",
  audit: "lists every discrepancy, and passes",
  health: "checks the token, the databases and the last run",
  setup: "creates the databases and properties that targets need, then syncs",
  schema: "writes the live schema of each target as JSON",
  restore: "puts pages back to the content they had at --to",
  archive: "moves records past their time to live to the trash",
} as const;

export type Mode = keyof typeof MODES;

/** What only a person at a terminal asks for. */
export const COMMANDS = {
  init: "writes a configuration from a live database",
  emulator: "serves an emulation of Notion's API on this machine",
  dashboard: "writes one static HTML page from the ledger",
} as const;

export type Command = keyof typeof COMMANDS;
