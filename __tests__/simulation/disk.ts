import { Failure } from "../../src/model/failure.ts";
import type { Files } from "../../src/ports/files.ts";
import type { Fate } from "./fate.ts";
import { LEDGER, type Scene } from "./scene.ts";

/** What a process has of its own life: whether it still has one, and how it loses it. */
export interface Life {
  readonly isDead: () => boolean;
  /** Aborted when it is over, one way or the other. */
  readonly over: AbortSignal;
  readonly die: (how: string) => void;
}

export const never = <Nothing>(): Promise<Nothing> => new Promise(() => undefined);

export interface DiskWatch {
  readonly writing: (path: string, how: "write" | "append") => void;
  readonly failed: (what: "disk" | "source") => void;
}

const full = (path: string): Failure =>
  new Failure({ kind: "refused", message: `${path} cannot be written (ENOSPC).`, cure: "Make room on the disk." });

const unreadable = (path: string): Failure =>
  new Failure({ kind: "refused", message: `${path} cannot be read (EACCES).`, cure: "Give the run the right to it." });

/** The disk of one process: it may fill up, and the process may die over it. */
export const diskOf = (
  { files, figures }: Scene,
  fate: Fate,
  { life, watch }: { life: Life; watch: DiskWatch },
): Files => {
  let writes = 0;
  let reads = 0;

  const put = async (path: string, how: "write" | "append", work: () => Promise<void>): Promise<void> => {
    if (life.isDead()) return never();
    watch.writing(path, how);
    const order = writes;
    writes += 1;
    if (fate.kind === "disk-full" && order >= fate.write && order < fate.write + fate.count) {
      watch.failed("disk");
      figures.count("fault: disk full");
      throw full(path);
    }
    const struck = fate.kind === "crash-at-disk" && order === fate.write;
    if (struck && fate.how === "before") {
      life.die(`while it was about to write ${path}`);
      return never();
    }
    if (struck && fate.how === "torn" && how === "append") return torn(path, work);
    await work();
    if (!struck) return;
    life.die(`when it had written ${path}`);
    return never();
  };
  /** Half of what was to be added is there. */
  const torn = async (path: string, work: () => Promise<void>): Promise<void> => {
    const before = files.all.get(path) ?? "";
    await work();
    const after = files.all.get(path) ?? "";
    files.put(path, after.slice(0, before.length + Math.ceil((after.length - before.length) / 2)));
    figures.count("fault: torn line");
    life.die(`in the middle of a line of ${path}`);
    return never();
  };
  return {
    read: async (path) => {
      if (life.isDead()) return never();
      if (fate.kind === "unreadable" && path.startsWith("data/")) {
        const order = reads;
        reads += 1;
        if (order === fate.file) {
          watch.failed("source");
          figures.count("fault: unreadable source");
          throw unreadable(path);
        }
      }
      return files.read(path);
    },
    list: (patterns, exclude) => (life.isDead() ? never() : files.list(patterns, exclude)),
    write: (path, content) => put(path, "write", () => files.write(path, content)),
    append: (path, line) => put(path, "append", () => files.append(path, line)),
  };
};

const isRunLine = (line: string): boolean => line.includes('"action":"run"');

/** What people and machines do to the ledger while nobody runs. Answers what they did. */
export const DISASTERS: Readonly<Record<string, (scene: Scene) => boolean>> = {
  "lost ledger": ({ files }) => {
    const there = files.all.has(LEDGER);
    files.remove(LEDGER);
    return there;
  },
  "ledger rolled back": ({ files, dice }) => {
    const lines = (files.all.get(LEDGER) ?? "").split("\n").slice(0, -1);
    const kept = dice.below(lines.length + 1);
    if (kept === lines.length) return false;
    files.put(
      LEDGER,
      lines
        .slice(0, kept)
        .map((line) => `${line}\n`)
        .join(""),
    );
    return true;
  },
  "ledger tampered with": ({ files, dice }) => {
    const lines = (files.all.get(LEDGER) ?? "").split("\n");
    // Not the last line of a run: what it says of the databases is still taken at its word.
    const place = dice.anyOf(
      [...lines.keys()].filter((index) => lines[index] !== "" && !isRunLine(lines[index] ?? "")),
    );
    if (place === undefined) return false;
    const line = lines[place] ?? "";
    const at = dice.below(line.length);
    files.put(LEDGER, lines.with(place, `${line.slice(0, at)}#${line.slice(at + 1)}`).join("\n"));
    return true;
  },
};
