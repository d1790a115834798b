import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { constants, type Dirent, readdir, readFileSync, realpathSync } from "node:fs";
import { mkdir, open, readlink, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { glob } from "tinyglobby";
import { Failure, isFailure } from "../model/failure.ts";
import type { Files } from "../ports/files.ts";

const codeOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";

const CURES: Readonly<Record<string, string>> = {
  EACCES: "Give the run the right to it.",
  EPERM: "Give the run the right to it.",
  EROFS: "Choose a folder that can be written to (`output-dir`).",
  ENOSPC: "Make room on the disk, and run it again.",
  EISDIR: "Name a file, not a folder.",
  ENOTDIR: "Something on the way to it is a file, and would have to be a folder: move it, or name another path.",
  ELOOP: "Links on the way to it lead in a circle: mend them.",
  ENAMETOOLONG: "Name a shorter path.",
  ERR_FS_FILE_TOO_LARGE: "Make it smaller; in place of a ledger, begin a new one.",
  ERR_STRING_TOO_LONG: "Make it smaller; in place of a ledger, begin a new one.",
  ERR_INVALID_ARG_VALUE: "Name a path without control characters.",
};

const failed = (what: string, path: string, thrown: unknown): Failure => {
  const code = codeOf(thrown);
  return new Failure({
    kind: "refused",
    message: `${path} cannot be ${what} (${code === "" ? "for an unknown reason" : code}).`,
    cure: CURES[code] ?? "Look at the file and its folder, and run it again.",
    code,
  });
};

const outside = (path: string): Failure =>
  new Failure({ kind: "refused", message: `${path} is outside the workspace.`, cure: "Name a path below it." });

/** Asked of the system at once, as files are read: for many small ones, to wait in turn costs five times as much. */
const realpath = realpathSync.native;

const MOST_LINKS = 40;

/** Where a path leads through all its links, also those that lead to what is not there yet. */
const realPlace = async (path: string, links = 0): Promise<string> => {
  try {
    return realpath(path);
  } catch (thrown) {
    const parent = dirname(path);
    if (codeOf(thrown) !== "ENOENT" || parent === path) throw thrown;
    const folder = await realPlace(parent, links);
    const link = await readlink(path).catch(() => undefined);
    if (link === undefined) return join(folder, basename(path));
    if (links >= MOST_LINKS) throw thrown;
    return realPlace(resolve(folder, link), links + 1);
  }
};

/** What git itself keeps, and what GitHub runs: whoever writes there decides what is executed. */
const isGuarded = (from: string): boolean => {
  const names = from.split(sep).map((name) => name.toLowerCase());
  return names.includes(".git") || (names[0] === ".github" && names[1] === "workflows");
};

const guarded = (path: string): Failure =>
  new Failure({
    kind: "refused",
    message: `${path} leads into .git or .github/workflows, where nothing is ever written.`,
    cure: "Name a path elsewhere.",
  });

/** A failure of ours is told as it is; what the system says, in its words. */
const told = (what: string, path: string, thrown: unknown): Failure =>
  isFailure(thrown) ? thrown : failed(what, path, thrown);

const REPLACED = "\ufffd";
const SAMPLE = 1_000;

/** Where the first thing is that is no character; the sign that stands for one may have been meant. */
const firstStray = (bytes: Buffer, text: string): number => {
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACED); at >= 0; at = text.indexOf(REPLACED, from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (!bytes.subarray(offset, offset + 3).equals(Buffer.from(REPLACED))) return at;
    offset += 3;
    from = at + 1;
  }
  return text.length;
};

const looksLikeUtf16 = (bytes: Buffer): boolean => {
  const sample = bytes.subarray(0, SAMPLE);
  const mark = sample.subarray(0, 2).toString("hex");
  return mark === "fffe" || mark === "feff" || sample.filter((byte) => byte === 0).length > sample.length / 4;
};

const unreadable = (bytes: Buffer): Failure => {
  const cure = "Save the file as UTF-8.";
  if (looksLikeUtf16(bytes)) {
    return new Failure({ kind: "refused", message: "The file is written in UTF-16, and is read as UTF-8.", cure });
  }
  const text = bytes.toString("utf8");
  const before = text.slice(0, firstStray(bytes, text)).split("\n");
  return new Failure({
    kind: "refused",
    message: "The file is not UTF-8: here is something that is no character of it.",
    cure,
    at: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  });
};

/** A pipe among the files has nothing to say, and is not waited for. */
const UNWAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What is no text is refused rather than read with holes in it. */
const textOf = (bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw unreadable(bytes);
  return bytes.toString("utf8");
};

/** Where a path of the workspace really is, and whether anything may be done there. */
const groundOf = (root: string) => {
  /** Where it really is. */
  const inside = async (path: string): Promise<{ readonly real: string; readonly from: string }> => {
    const home = realpath(root);
    const real = await realPlace(resolve(root, path));
    const from = relative(home, real);
    if (from === ".." || from.startsWith(`..${sep}`) || resolve(home, from) !== join(home, from)) throw outside(path);
    return { real, from };
  };
  /** The same for what is to be written: not where it could be run. */
  const writable = async (path: string): Promise<string> => {
    const { real, from } = await inside(path);
    if (isGuarded(from)) throw guarded(path);
    return real;
  };
  /** The folder of a path, made where it is missing; a link that somebody put in its way meanwhile is seen. */
  const folderOf = async (path: string): Promise<string> => {
    await writable(path);
    const folder = dirname(resolve(root, path));
    await mkdir(folder, { recursive: true });
    await writable(path);
    return realpath(folder);
  };
  return { inside, writable, folderOf };
};

type Ground = ReturnType<typeof groundOf>;

const replace = async (
  path: string,
  content: Parameters<Files["write"]>[1],
  { folderOf, writable }: Ground,
): Promise<void> => {
  const folder = await folderOf(path);
  const draft = join(folder, `${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, content, { flag: "wx" });
    await writable(path);
    if (realpath(folder) !== folder) throw outside(path);
    await rename(draft, join(folder, basename(path)));
  } catch (thrown) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw thrown;
  }
};

const append = async (path: string, line: string, { folderOf, writable }: Ground): Promise<void> => {
  await folderOf(path);
  const file = await open(await writable(path), "a");
  try {
    await file.appendFile(`${line}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
};

/** What went meanwhile, or never was, holds nothing: that is an answer. */
const NOT_THERE: readonly string[] = ["ENOENT", "ENOTDIR"];

type Answer = (thrown: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
type Closed = (path: string, thrown: unknown) => void;

/** The matching takes a folder that it cannot look into for an empty one: whoever looks in its place tells. */
const looking = (closed: Closed): typeof readdir => {
  const look = (path: string, options: { readonly withFileTypes: true }, answer: Answer): void =>
    readdir(path, options, (thrown, entries) => {
      if (thrown !== null && !NOT_THERE.includes(codeOf(thrown))) closed(path, thrown);
      answer(thrown, entries);
    });
  return look as typeof readdir;
};

/** A folder that cannot be looked into may hold records: to go on without them would take them for deleted. */
const list = async (root: string, patterns: readonly string[], exclude: readonly string[]) => {
  const failures: Failure[] = [];
  const readdir = looking((path, thrown) => {
    const { message } = failed("read", relative(root, path) || root, thrown);
    const cure = "Give the run the right to this folder, or leave it out with `exclude`.";
    failures.push(new Failure({ kind: "refused", message, cure }));
  });
  const options = { cwd: root, ignore: [...exclude], dot: true, followSymbolicLinks: false, fs: { readdir } };
  const paths = await glob([...patterns], options);
  for (const failure of failures) throw failure;
  return paths.sort();
};

/** The files below one folder. Nothing leaves it, by no link either, and nothing is left half written. */
export const workspaceFiles = (root: string): Files => {
  const ground = groundOf(root);
  return {
    read: async (path) => {
      try {
        const { real } = await ground.inside(path);
        return textOf(readFileSync(real, { flag: UNWAITING }));
      } catch (thrown) {
        if (NOT_THERE.includes(codeOf(thrown))) return undefined;
        throw told("read", path, thrown);
      }
    },
    list: (patterns, exclude) => list(root, patterns, exclude),
    write: (path, content) =>
      replace(path, content, ground).catch((thrown: unknown) => {
        throw told("written", path, thrown);
      }),
    append: (path, line) =>
      append(path, line, ground).catch((thrown: unknown) => {
        throw told("written", path, thrown);
      }),
  };
};
