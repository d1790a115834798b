/** One line of the action log: who did what, to what, where, and what it took. */
export interface ActionEntry {
  readonly ts: string;
  readonly agent: string;
  readonly action: string;
  readonly entity: string;
  readonly path: string;
  readonly latency_ms: number;
  readonly token_in: number;
  readonly token_out: number;
  readonly success: boolean;
  readonly notes: string;
}

const COLUMNS = [
  "ts",
  "agent",
  "action",
  "entity",
  "path",
  "latency_ms",
  "token_in",
  "token_out",
  "success",
  "notes",
] as const satisfies readonly (keyof ActionEntry)[];

export const ACTION_LOG_HEADER = COLUMNS.join(",");

const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
// Their wide forms too: some spreadsheets take those for the same.
const FORMULA = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/** A cell that no spreadsheet takes for a formula, on one line, in quotation marks where it needs them. */
const cell = (value: string | number | boolean): string => {
  if (typeof value !== "string") return String(value);
  const line = /^[\t\r]/.test(value) ? `'${value}` : value;
  const text = line.replace(BREAKS, " ");
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** Whether a line of a log is about a path. */
export const isAbout = (line: string, path: string): boolean => line.includes(`,${cell(path)},`);

export const actionLogLine = (entry: ActionEntry): string => COLUMNS.map((column) => cell(entry[column])).join(",");

/**
 * What is appended to a log that holds `before`, with a line end still to come: the header where the log is new, and a
 * line of its own for each entry whatever the log ended with.
 */
export const actionLogText = (before: string | undefined, entries: readonly ActionEntry[]): string => {
  const isNew = before === undefined || before.trim() === "";
  const start = before === undefined || before === "" || before.endsWith("\n") ? "" : "\n";
  return start + [...(isNew ? [ACTION_LOG_HEADER] : []), ...entries.map(actionLogLine)].join("\n");
};
