import { createHash } from "node:crypto";
import { Failure } from "../../../src/model/failure.ts";
import { type RememberedFiles, rememberedFiles } from "../../fakes/files.ts";

/** One file as a run put it there. */
export interface Put {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What runs wrote at one path. */
export interface Print {
  readonly texts: readonly string[];
  /** How many lines of the action log were about it when it was last written. */
  readonly said: number;
}

/** The workspace, and what became of each file in it. */
export interface Shelf {
  readonly files: RememberedFiles;
  /** What runs wrote, by path; nothing of what people did to it since. */
  readonly prints: ReadonlyMap<string, Print>;
  /** Hears of each file that a run has put there. */
  readonly hear: (listener: (put: Put) => void) => void;
}

/** Git may give a checkout other line ends, which is nobody's edit. */
export const plainText = (text: string): string => text.replaceAll("\r\n", "\n");

export const shaOf = (text: string): string => createHash("sha256").update(plainText(text)).digest("hex");

const folder = (path: string): Failure =>
  new Failure({
    kind: "refused",
    message: `${path} cannot be read (EISDIR).`,
    cure: "Name a file, not a folder.",
    code: "EISDIR",
  });

/** How often a log tells of a path, in lines that are whole. */
export const saidOf = (log: string, path: string): number =>
  log.split("\n").filter((line) => line.includes(`,${path},`) && /,run [0-9A-Z]{26}$/.test(line)).length;

export const shelf = (given: Readonly<Record<string, string>>, logs: readonly string[]): Shelf => {
  const inner = rememberedFiles(given);
  const prints = new Map<string, Print>();
  let listener: (put: Put) => void = () => undefined;
  const isFolder = (path: string): boolean =>
    !inner.all.has(path) && [...inner.all.keys()].some((one) => one.startsWith(`${path}/`));
  return {
    prints,
    hear: (given) => {
      listener = given;
    },
    files: {
      ...inner,
      read: async (path) => {
        if (isFolder(path)) throw folder(path);
        return inner.read(path);
      },
      write: async (path, content) => {
        const before = inner.all.get(path);
        await inner.write(path, content);
        const after = inner.all.get(path) ?? "";
        const said = logs.reduce((sum, log) => sum + saidOf(inner.all.get(log) ?? "", path), 0);
        prints.set(path, { texts: [...(prints.get(path)?.texts ?? []), plainText(after)], said });
        listener({ path, before, after });
      },
    },
  };
};
