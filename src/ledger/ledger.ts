import { expectFailure } from "../model/failure.ts";
import { parsed } from "../model/json.ts";
import type { Files } from "../ports/files.ts";
import { type Line, type Page, readLedger, writeLine } from "./line.ts";

/** What happened, kept for ever: lines are added and never changed. Beside it the content that was written, by its SHA. */
export interface Ledger {
  readonly past: Page;
  /** On the disk when this resolves. Lines keep the order in which they were given. */
  readonly add: (lines: readonly Line[]) => Promise<void>;
  /** Content that `restore` can bring back; kept once, however often it is written. */
  readonly keep: (sha: string, content: object) => Promise<void>;
  /** What was kept under a SHA; undefined where nothing was, or where it can no longer be read. */
  readonly recall: (sha: string) => Promise<unknown>;
  /** What other runs wrote to it since it was opened, as far as that is known. */
  readonly meanwhile: () => readonly Line[];
}

const NOTHING: readonly Line[] = [];

const lastOf = (text: string): string | undefined => text.split("\n").findLast((line) => line !== "");

/** A ledger in a file of the workspace. */
export const fileLedger = async (path: string, files: Files): Promise<Ledger> => {
  const text = (await files.read(path)) ?? "";
  const folder = path.split("/").slice(0, -1).join("/");
  const objectPath = (sha: string): string =>
    [folder, "objects", `${sha}.json`].filter((part) => part !== "").join("/");
  const kept = new Set<string>();
  let before = lastOf(text);
  let torn = text !== "" && !text.endsWith("\n");
  let queue = Promise.resolve();
  let waiting: readonly Line[] = [];

  const append = async (lines: readonly Line[]): Promise<void> => {
    // What the disk did not take comes before what is new: a create that is forgotten would be made again.
    waiting = [...waiting, ...lines];
    const written: string[] = [];
    for (const line of waiting) written.push(writeLine(line, written.at(-1) ?? before));
    // A crash, or a disk that filled up, may have left half a line: what follows it starts a line of its own.
    const start = torn ? "\n" : "";
    torn = true;
    await files.append(path, `${start}${written.join("\n")}`);
    torn = false;
    before = written.at(-1);
    waiting = [];
  };
  return {
    past: readLedger(text),
    meanwhile: () => NOTHING,
    add: (lines) => {
      if (lines.length === 0) return queue;
      const added = queue.then(() => append(lines));
      queue = added.catch(() => undefined);
      return added;
    },
    recall: async (sha) => {
      try {
        return parsed(await files.read(objectPath(sha)));
      } catch (thrown) {
        expectFailure(thrown);
        return undefined;
      }
    },
    keep: async (sha, content) => {
      const object = objectPath(sha);
      if (kept.has(sha)) return;
      if ((await files.read(object)) === undefined) await files.write(object, `${JSON.stringify(content)}\n`);
      kept.add(sha);
    },
  };
};

/** Where the ledger cannot be read, nothing is remembered and nothing written: half a memory would be worse. */
export const noLedger: Ledger = {
  past: { lines: NOTHING, broken: [] },
  meanwhile: () => NOTHING,
  add: () => Promise.resolve(),
  keep: () => Promise.resolve(),
  recall: () => Promise.resolve(undefined),
};
