import type { Line } from "./line.ts";

/** What the ledger remembers of one target's records. */
export interface Memory {
  /** The page that was last written for a key. */
  readonly pages: ReadonlyMap<string, string>;
  /** Keys whose create was begun and never settled: the run died, or lost the answer and could not look. */
  readonly open: ReadonlySet<string>;
  /** The file that a record was last in. */
  readonly homes: ReadonlyMap<string, string>;
  /** Pages that went to the trash when their time to live was over. */
  readonly over: ReadonlySet<string>;
}

const WRITTEN: readonly string[] = ["update", "restore"];

/** A create that is about to be sent. Written before it, so that a run that dies leaves word of what it was doing. */
export const INTENT = "intent";

/** A create that was begun and that the end of the run overtook. It is in no doubt, and the next run does the rest. */
export const LEFT = "left";

/** A create that failed may have made its page before it did. A page that was found to be right is its record's, too. */
const stands = ({ action, status }: Line): boolean =>
  action === LEFT ||
  action === "create" ||
  status === "sha_match" ||
  (status === "success" && WRITTEN.includes(action));

export const memoryOf = (lines: readonly Line[], target: string): Memory => {
  const pages = new Map<string, string>();
  const open = new Set<string>();
  const homes = new Map<string, string>();
  const over = new Set<string>();
  for (const line of lines) {
    const { action, record, page_id: page, unsettled } = line;
    if (line.target !== target || record === undefined) continue;
    if (action === INTENT) open.add(record);
    else if (unsettled !== true) open.delete(record);
    const isOver = line["over"] === true && line.status === "success";
    if (typeof page === "string" && (isOver || stands(line))) pages.set(record, page);
    if (typeof page === "string" && isOver) over.add(page);
    if (typeof page === "string" && action === "restore" && line.status === "success") over.delete(page);
    if (typeof line["source"] === "string") homes.set(record, line["source"]);
    if (line["source"] === null) homes.delete(record);
  }
  return { pages, open, homes, over };
};
