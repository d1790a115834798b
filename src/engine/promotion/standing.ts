import { readText } from "../../config/document.ts";
import { expectFailure, failureProblem, isFailure } from "../../model/failure.ts";
import { bad, type Checked, good, type Problem, problem } from "../../model/problem.ts";
import { standingOf } from "../../plan/promotion/content.ts";
import type { Standing } from "../../plan/promotion/decide.ts";
import type { Files } from "../../ports/files.ts";
import type { Git } from "../../ports/git.ts";
import { splitMarkdown } from "../../sources/front-matter.ts";
import { inParallel } from "../parallel.ts";

/** What is at a path: a file, or nothing. What keeps a file from being there is a problem. */
export type There = ReadonlyMap<string, Checked<Standing | undefined>>;

const read = async (path: string, files: Files): Promise<Standing | undefined> => {
  const text = await files.read(path);
  if (text === undefined) return undefined;
  const front = readText(splitMarkdown(text).front, path);
  return standingOf(text, front.ok ? front.value.value : undefined);
};

const isFolder = (thrown: unknown): boolean => isFailure(thrown) && thrown.facts.code === "EISDIR";

/** Whether there is anything by this name; a folder is something too. What leads elsewhere is told as what it is. */
const exists = async (path: string, files: Files): Promise<"file" | "folder" | undefined> => {
  try {
    return (await files.read(path)) === undefined ? undefined : "file";
  } catch (thrown) {
    if (isFolder(thrown)) return "folder";
    if (isFailure(thrown) && thrown.facts.code !== undefined) return "file";
    throw thrown;
  }
};

const foldersOf = (path: string): readonly string[] => {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
};

const blocked = (folder: string): Problem =>
  problem(`${folder} is a file, and would have to be a folder.`, "Move it, or let `path` lead elsewhere.", {
    file: folder,
  });

const foreign = (folder: string): Problem =>
  problem(
    `${folder} is a repository of its own (a submodule): what is written there would not be committed here.`,
    "Let `path` lead elsewhere.",
    { file: folder },
  );

const footing = async (folder: string, files: Files): Promise<Problem | undefined> => {
  try {
    const found = await exists(folder, files);
    if (found === "file") return blocked(folder);
    if (found === undefined) return undefined;
    return (await exists(`${folder}/.git`, files)) === undefined ? undefined : foreign(folder);
  } catch (thrown) {
    expectFailure(thrown);
    return failureProblem(thrown, { file: folder });
  }
};

const ignored = (path: string): Problem =>
  problem(
    `${path} is ignored by git, so it would be written and never committed.`,
    "Take it out of .gitignore, or let `path` lead elsewhere.",
    { file: path },
  );

/** Where there is no git, nothing is ignored. */
const ignoredBy = async (paths: readonly string[], git: Git): Promise<ReadonlySet<string>> => {
  try {
    return new Set(await git.ignored(paths));
  } catch (thrown) {
    expectFailure(thrown);
    return new Set();
  }
};

/** Looks at every path, each once. */
export const look = async (
  paths: readonly string[],
  { files, git }: { readonly files: Files; readonly git: Git },
): Promise<There> => {
  const all = [...new Set(paths)];
  const folders = [...new Set(all.flatMap(foldersOf))];
  const grounds = new Map(await inParallel(folders, async (folder) => [folder, await footing(folder, files)] as const));
  const unseen = await ignoredBy(all, git);
  const found = await inParallel(all, async (path): Promise<readonly [string, Checked<Standing | undefined>]> => {
    const fault = foldersOf(path)
      .map((folder) => grounds.get(folder))
      .find((one) => one !== undefined);
    if (fault !== undefined) return [path, bad(fault)];
    if (unseen.has(path)) return [path, bad(ignored(path))];
    try {
      return [path, good(await read(path, files))];
    } catch (thrown) {
      expectFailure(thrown);
      return [path, bad(failureProblem(thrown, { file: path }))];
    }
  });
  return new Map(found);
};
