import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { glob } from "tinyglobby";
import { Failure } from "../model/failure.ts";
import type { Files } from "../ports/files.ts";

const codeOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";

const CURES: Readonly<Record<string, string>> = {
  EACCES: "Give the run the right to it.",
  EPERM: "Give the run the right to it.",
  EROFS: "Choose a folder that can be written to (`output-dir`).",
  ENOSPC: "Make room on the disk, and run it again.",
  EISDIR: "Name a file, not a folder.",
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

/** The real path of the nearest folder above that is there: a link may not lead out of the workspace. */
const realParent = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (thrown) {
    const parent = dirname(path);
    if (codeOf(thrown) !== "ENOENT" || parent === path) throw thrown;
    return realParent(parent);
  }
};

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

/** What is no text is refused rather than read with holes in it. */
const textOf = (bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw unreadable(bytes);
  return bytes.toString("utf8");
};

/** The files below one folder. Nothing leaves it, by no link either, and nothing is left half written. */
export const workspaceFiles = (root: string): Files => {
  const inside = async (path: string): Promise<string> => {
    const whole = resolve(root, path);
    const home = await realpath(root);
    const from = relative(home, await realParent(whole));
    if (from === ".." || from.startsWith(`..${sep}`) || resolve(home, from) !== join(home, from)) throw outside(path);
    return whole;
  };
  return {
    read: async (path) => {
      const whole = await inside(path);
      const bytes = await readFile(whole).catch((thrown: unknown) => {
        if (["ENOENT", "ENOTDIR"].includes(codeOf(thrown))) return undefined;
        throw failed("read", path, thrown);
      });
      return bytes === undefined ? undefined : textOf(bytes);
    },
    list: async (patterns, exclude) =>
      (await glob([...patterns], { cwd: root, ignore: [...exclude], dot: true, followSymbolicLinks: false })).sort(),
    write: async (path, text) => {
      const whole = await inside(path);
      const draft = `${whole}.${randomUUID()}.tmp`;
      try {
        await mkdir(dirname(whole), { recursive: true });
        await writeFile(draft, text);
        await rename(draft, whole);
      } catch (thrown) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw failed("written", path, thrown);
      }
    },
    append: async (path, line) => {
      const whole = await inside(path);
      try {
        await mkdir(dirname(whole), { recursive: true });
        const file = await open(whole, "a");
        try {
          await file.appendFile(`${line}\n`);
          await file.datasync();
        } finally {
          await file.close();
        }
      } catch (thrown) {
        throw failed("written", path, thrown);
      }
    },
  };
};
