import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import { bodyOf, fileFaults, textFaults } from "./expected.ts";
import { type Item, itemsOf, titleOf } from "./items.ts";
import type { PromotedTarget } from "./recipe.ts";
import { isAnothers, knows, knowsFor } from "./remembered.ts";
import type { PromotionScene } from "./scene.ts";
import { headIn, pageIn, shaIn } from "./sheet.ts";
import { plainText, shaOf } from "./shelf.ts";
import { finishedItems } from "./standing.ts";
import { GONE } from "./stock.ts";

const folded = (path: string): string => path.normalize("NFKC").toLowerCase();

const touch = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

const isSame = (one: Item, other: Item): boolean =>
  one.page.id === other.page.id &&
  one.target === other.target &&
  one.order === other.order &&
  one.index === other.index;

/** Another file may want the same place. */
const isRivalled = (item: Item, all: readonly Item[]): boolean =>
  all
    .filter((other) => !isSame(item, other))
    .some((other) => other.paths.some((path) => item.paths.some((own) => touch(folded(path), folded(own)))));

/** What stands there is not what a run left there for this page and target, as far as the ledger knows. */
const isForeign = (path: string, { page, target }: Item, scene: PromotionScene): boolean => {
  const text = scene.files.all.get(path);
  if (text === undefined) return false;
  const ours = scene.shelf.prints.get(path)?.texts.at(-1) === plainText(text);
  const known = knowsFor(scene, target.name, { path, sha: shaOf(text) });
  return !ours || pageIn(text) !== page.id || !known || isAnothers(scene, path, page.id);
};

const isBlocked = (path: string, { files }: PromotionScene): boolean =>
  [...files.all.keys()].some((one) => one.startsWith(`${path}/`) || path.startsWith(`${one}/`));

const UNFIT = /[<>:"|?*\\]|\/\/|\/\.|(?:^|\/)\s|[\s.](?:\/|$)|\.\.|(?:^|\/)con(?:\.|\/|$)/i;

/** What a page gives to a path may be no way to another folder, and no name that nothing can be called by. */
const isUnsafe = ({ file, page, paths }: Item, { sight }: PromotionScene): boolean => {
  const given = file.path.flatMap((piece) =>
    piece === "title" ? [titleOf(sight, page)] : piece === "area" ? [textOf(sight.value(page, "Area"))] : [],
  );
  return paths.some((path) => UNFIT.test(path)) || given.some((text) => text === "" || /[/\\]/.test(text));
};

/**
 * Why a file of a page need not be as the page says, by what is there and not by what a run says. Each of these is in
 * the documentation, and each has to be told in every run.
 */
const excuseOf = (item: Item, all: readonly Item[], scene: PromotionScene): string | undefined => {
  if (isUnsafe(item, scene)) return "its path is not safe";
  if (isRivalled(item, all)) return "another file may want the same path";
  if (item.paths.some((path) => isBlocked(path, scene))) return "something is in the way of its folder";
  if (item.paths.some((path) => isForeign(path, item, scene)))
    return "something stands there that the target does not remember";
  return undefined;
};

export const excuse = (target: PromotedTarget, page: Page, scene: PromotionScene): string | undefined => {
  const all = finishedItems(scene);
  const why = itemsOf(scene, target, page).map((item) => excuseOf(item, all, scene));
  const found = why.find((one) => one !== undefined);
  return found ?? (bodyOf(scene, page).includes(GONE) ? "a file of Notion's does not come" : undefined);
};

/**
 * A file that the ledger does not know, and that says itself to be of this page and this content, is left as it is: by
 * a run that knows no more, an edit of it cannot be told from what was written.
 */
export const isTakenAtItsWord = (item: Item, scene: PromotionScene): boolean =>
  item.paths.some((path) => {
    const text = scene.files.all.get(path);
    if (text === undefined || knows(scene, path, shaOf(text))) return false;
    const { notion_page_id: page, sha } = headIn(text);
    if (page !== item.page.id) return false;
    const print = scene.shelf.prints.get(path)?.texts.findLast((one) => shaIn(one) === sha);
    return textFaults(print, { item, path, scene }).length === 0;
  });

/** Every file of the page is as the page says. */
export const isSettled = (target: PromotedTarget, page: Page, scene: PromotionScene): boolean =>
  itemsOf(scene, target, page).every((item) => fileFaults(item, scene).length === 0);
