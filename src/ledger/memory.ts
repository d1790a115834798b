import type { Line } from "./line.ts";

/** What the ledger remembers of one target's records. */
export interface Memory {
  /** The page that was last written for a key. */
  readonly pages: ReadonlyMap<string, string>;
  /** Keys whose create was begun and never settled: the run died, or lost the answer and could not look. */
  readonly open: ReadonlySet<string>;
}

const WRITTEN: readonly string[] = ["create", "update", "restore"];

/** A create that is about to be sent. Written before it, so that a run that dies leaves word of what it was doing. */
export const INTENT = "intent";

export const memoryOf = (lines: readonly Line[], target: string): Memory => {
  const pages = new Map<string, string>();
  const open = new Set<string>();
  for (const { action, status, record, page_id: page, target: of, unsettled } of lines) {
    if (of !== target || record === undefined) continue;
    if (action === INTENT) open.add(record);
    else if (unsettled !== true) open.delete(record);
    if (status === "success" && typeof page === "string" && WRITTEN.includes(action)) pages.set(record, page);
  }
  return { pages, open };
};
