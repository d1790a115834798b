import { complainIf } from "../../invariants/invariant.ts";
import { type Item, itemsOf, rowsOf } from "../items.ts";
import { isAnothers } from "../remembered.ts";
import { isPromoted, type PromotionScene } from "../scene.ts";
import { pageIn, sheetIn } from "../sheet.ts";
import type { Put } from "../shelf.ts";
import type { Rule } from "./rule.ts";

const isCalledAs = (one: Item, other: Item): boolean =>
  one.target === other.target && one.file.each === other.file.each && one.slugs[0] === other.slugs[0];

/** A name is for all of a page's files. Where one of them cannot have it, since another page's stands there, they may go. */
const isInTheWay = (item: Item, all: readonly Item[], scene: PromotionScene): boolean =>
  all
    .filter((other) => isCalledAs(item, other))
    .some(({ paths, page }) => paths.some((path) => isAnothers(scene, path, page.id)));

/** The other name that a page's file of a target has by now, where two pages are called the same. */
const otherPaths = (
  { path, page, entity }: { path: string; page: string; entity: unknown },
  scene: PromotionScene,
): readonly string[] => {
  const items = scene.recipe.targets
    .filter(({ name }) => name === entity)
    .flatMap((target) =>
      rowsOf(scene, target)
        .filter(({ id }) => id === page)
        .flatMap((one) => itemsOf(scene, target, one)),
    );
  const same = items.filter((item) => item.paths.includes(path) && !isInTheWay(item, items, scene));
  return same.flatMap(({ paths }) => paths).filter((one) => one !== path);
};

const twoPages = ({ path, before, after }: Put): readonly string[] => {
  const [was, is] = [pageIn(before), pageIn(after)];
  return complainIf(was !== undefined && was !== is, () => `${path} was of ${was} and is of ${is} now.`);
};

const twoPaths = ({ path, after }: Put, scene: PromotionScene): readonly string[] => {
  const page = pageIn(after) ?? "";
  const entityIn = (text: string | undefined): unknown => sheetIn(text)?.front["entity"];
  const entity = entityIn(after);
  return otherPaths({ path, page, entity }, scene)
    .filter((other) => pageIn(scene.files.all.get(other)) === page && entityIn(scene.files.all.get(other)) === entity)
    .filter((other) => scene.shelf.prints.has(other))
    .map((other) => `${page} is at ${other} already, and was written to ${path}.`);
};

/** Who is called how is known from the ledger. */
export const apart: Rule = {
  name: "P4",
  sentence: "No two pages become one file, and a page's file stays where it is while the page is called the same.",
  onPut: (put, scene) => {
    if (!isPromoted(put.path)) return [];
    return [...twoPages(put), ...(scene.chronicle.forgot ? [] : twoPaths(put, scene))];
  },
};
