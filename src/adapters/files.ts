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
      try {
        return await readFile(whole, "utf8");
      } catch (thrown) {
        if (["ENOENT", "ENOTDIR"].includes(codeOf(thrown))) return undefined;
        throw failed("read", path, thrown);
      }
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
