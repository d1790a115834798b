import type { Note } from "../../ledger/line.ts";
import { Failure } from "../../model/failure.ts";
import { type ActionEntry, actionLogText, isAbout } from "../../plan/promotion/action-log.ts";
import { PROMOTION_LIMITS } from "../../plan/promotion/limits.ts";
import type { Downloaded } from "../../ports/download.ts";
import type { World } from "../world.ts";

/** An entry of the action log, and the runs that may have made it already. */
export interface Entry extends ActionEntry {
  readonly unless: readonly string[];
}

/** What the pages of one run share while they become files. */
export interface Press {
  readonly run: string;
  /** A file that Notion keeps. All of a run together have a limit. */
  readonly bring: (address: string) => Promise<Downloaded>;
  /** What is about to be written, for the run that finds this one dead. */
  readonly note: (note: Note) => Promise<void>;
  /** Adds to an action log, one after the other. */
  readonly log: (path: string, entries: readonly Entry[]) => Promise<void>;
}

const refused = (message: string, cure: string): Failure => new Failure({ kind: "refused", message, cure });

const MOST = PROMOTION_LIMITS.bytes.toLocaleString("en-GB");

/** Whether a log says already what an earlier run was about to say in it. */
const isSaid = (before: string, { unless, path }: Entry): boolean =>
  before.split("\n").some((line) => isAbout(line, path) && unless.some((run) => line.includes(run)));

export const press = (
  { files, download }: Pick<World, "files" | "download">,
  { run, note }: Pick<Press, "run" | "note">,
): Press => {
  let bytes = 0;
  let queue: Promise<void> = Promise.resolve();
  const append = async (path: string, entries: readonly Entry[]): Promise<void> => {
    const before = await files.read(path);
    const fresh = entries.filter((entry) => !isSaid(before ?? "", entry));
    if (fresh.length > 0) await files.append(path, actionLogText(before, fresh));
  };
  return {
    run,
    note,
    bring: async (address) => {
      if (download === undefined) throw refused("Files cannot be downloaded here.", "Take them out of the page.");
      const brought = await download.fetch(address);
      bytes += brought.bytes.byteLength;
      if (bytes <= PROMOTION_LIMITS.bytes) return brought;
      throw refused(
        `The files in these pages have more than ${MOST} bytes.`,
        "Promote with `records` in several runs.",
      );
    },
    log: (path, entries) => {
      const added = queue.then(() => append(path, entries));
      queue = added.catch(() => undefined);
      return added;
    },
  };
};
