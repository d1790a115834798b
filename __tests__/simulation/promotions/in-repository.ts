import type { Deed } from "./in-notion.ts";
import { itemsOf, rowsOf } from "./items.ts";
import { isBegun } from "./remembered.ts";
import { isPromoted, logsOf, type PromotionScene, ROOTS } from "./scene.ts";
import { sheetIn } from "./sheet.ts";
import { shaOf } from "./shelf.ts";

const promotedFiles = ({ files }: PromotionScene): readonly string[] => [...files.all.keys()].filter(isPromoted);

const edits: readonly ((text: string, mark: string) => string)[] = [
  (text, mark) => `${text}A person's own words ${mark}.\n`,
  (text, mark) => text.replace(/^zone: .*$/m, `zone: ${mark}`),
  (text, mark) => `${mark}\n${text}`,
  (_, mark) => `Nothing but ${mark}.\n`,
  (text) => text.slice(0, Math.floor(text.length / 2)),
  () => "",
];

const editFile: Deed = (scene) => {
  const { dice, files } = scene;
  const path = dice.anyOf(promotedFiles(scene));
  const edit = dice.anyOf(edits);
  if (path === undefined || edit === undefined) return undefined;
  files.put(path, edit(files.all.get(path) ?? "", `x${dice.below(1_000)}`));
  return `edits ${path}`;
};

const deleteFile: Deed = ({ dice, files, ...scene }) => {
  const path = dice.anyOf([...files.all.keys()].filter((one) => ROOTS.some((root) => one.startsWith(root))));
  if (path === undefined) return undefined;
  files.remove(path);
  scene.figures.count("files deleted by people");
  return `deletes ${path}`;
};

const isFree = (path: string, { files }: PromotionScene): boolean =>
  ![...files.all.keys()].some((one) => one === path || one.startsWith(`${path}/`) || path.startsWith(`${one}/`));

/** Where a page's file is, or may be one day. */
const somePath = (scene: PromotionScene, target: Parameters<Deed>[1]): string | undefined => {
  const items = rowsOf(scene, target).flatMap((page) => itemsOf(scene, target, page));
  const paths = items.flatMap(({ paths: found }) => found);
  return scene.dice.anyOf(
    paths.filter((path) => /^\w+\/[^/].*\.md$/.test(path) && !path.includes("..") && !path.includes("//")),
  );
};

const moveFile: Deed = (scene, target) => {
  const { dice, files } = scene;
  const from = dice.anyOf(promotedFiles(scene));
  const to = dice.sometimes(0.5) ? `docs/moved-${dice.below(9)}.md` : somePath(scene, target);
  if (from === undefined || to === undefined || !isFree(to, scene)) return undefined;
  files.put(to, files.all.get(from) ?? "");
  if (dice.sometimes(0.3)) return `copies ${from} to ${to}`;
  files.remove(from);
  return `moves ${from} to ${to}`;
};

const foreignFile: Deed = (scene, target) => {
  const path = somePath(scene, target);
  if (path === undefined || !isFree(path, scene)) return undefined;
  scene.files.put(path, `A file of somebody's ${scene.dice.below(9)}.\n`);
  return `puts a file of their own at ${path}`;
};

/** Something that stands where a folder would have to be. */
const blockFolder: Deed = (scene, target) => {
  const folder = somePath(scene, target)?.split("/").slice(0, -1).join("/") ?? "";
  if (!folder.includes("/") || !isFree(folder, scene)) return undefined;
  scene.files.put(folder, "A file where a folder would have to be.\n");
  return `puts a file at ${folder}`;
};

/** A checkout on another machine has other line ends. */
const otherEnds: Deed = (scene) => {
  const { dice, files } = scene;
  const to = dice.pick(["\r\n", "\n"]);
  for (const path of promotedFiles(scene)) {
    files.put(path, (files.all.get(path) ?? "").replaceAll("\r\n", "\n").replaceAll("\n", to));
  }
  return `checks the files out with ${JSON.stringify(to)} at the ends of lines`;
};

/** As git does it, to what stood there before. */
const takeBackFile: Deed = (scene) => {
  const { dice, files, shelf } = scene;
  const path = dice.anyOf([...shelf.prints.keys()].filter(isPromoted));
  const text = path === undefined ? undefined : dice.anyOf(shelf.prints.get(path)?.texts ?? []);
  if (path === undefined || text === undefined || (!files.all.has(path) && !isFree(path, scene))) return undefined;
  const { completed } = scene.chronicle;
  if (isBegun(scene, path, shaOf(text))) completed.set(path, (completed.get(path) ?? 0) + 1);
  files.put(path, text);
  return `takes ${path} back to what it said once`;
};

const deleteLog: Deed = (scene) => {
  const log = scene.dice.anyOf(logsOf(scene.recipe));
  if (log === undefined || !scene.files.all.has(log)) return undefined;
  if (scene.dice.sometimes(0.5)) scene.files.remove(log);
  else scene.files.put(log, (scene.files.all.get(log) ?? "").trimEnd());
  scene.chronicle.logTouched = true;
  return `deletes ${log}, or the end of its last line`;
};

const editTemplate: Deed = (scene) => {
  const { dice, files, chronicle } = scene;
  const path = dice.anyOf([...files.all.keys()].filter((one) => one.startsWith("templates/")));
  if (path === undefined) return undefined;
  chronicle.edition += 1;
  files.put(
    path,
    (files.all.get(path) ?? "")
      .replace(/^---\n/, `---\nf_edition: ${chronicle.edition}\n`)
      .replace(/(f_edition: \d+\n)f_edition: \d+\n/, "$1"),
  );
  return `edits ${path}`;
};

/** A person who reads the report may do what it says. */
const heed: Deed = (scene) => {
  const path = scene.dice.anyOf(promotedFiles(scene).filter((one) => sheetIn(scene.files.all.get(one)) === undefined));
  if (path === undefined) return undefined;
  scene.files.remove(path);
  return `heeds the report, and deletes ${path}`;
};

/** What people do in the repository, each with how often. */
export const REPOSITORY_DEEDS: readonly (readonly [Deed, number])[] = [
  [editFile, 3],
  [deleteFile, 2],
  [moveFile, 1],
  [foreignFile, 1],
  [otherEnds, 0.4],
  [takeBackFile, 0.7],
  [heed, 1],
  [blockFolder, 0.3],
  [deleteLog, 0.3],
  [editTemplate, 0.4],
];
