import type { Log } from "../../src/ports/log.ts";

export interface RememberedLine {
  readonly level: keyof Log;
  readonly line: string;
}

/** A log that remembers. */
export const rememberingLog = (): Log & { readonly lines: readonly RememberedLine[] } => {
  const lines: RememberedLine[] = [];
  const at = (level: keyof Log) => (line: string) => void lines.push({ level, line });
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
};
