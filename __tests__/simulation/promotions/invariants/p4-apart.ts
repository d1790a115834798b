import { complainIf } from "../../invariants/invariant.ts";
import { itemsOf, rowsOf } from "../items.ts";
import { isPromoted, type PromotionScene } from "../scene.ts";
import { pageIn } from "../sheet.ts";
import type { Put } from "../shelf.ts";
import type { Rule } from "./rule.ts";

/** The other name that a page's file has by now, where two pages are called the same. */
const otherPaths = (path: string, page: string, scene: PromotionScene): readonly string[] => {
  const items = scene.recipe.targets.flatMap((target) =>
    rowsOf(scene, target)
      .filter(({ id }) => id === page)
      .flatMap((one) => itemsOf(scene, target, one)),
  );
  const same = items.filter(({ paths }) => paths.includes(path));
  return same.flatMap(({ paths }) => paths).filter((one) => one !== path);
};

const twoPages = ({ path, before, after }: Put): readonly string[] => {
  const [was, is] = [pageIn(before), pageIn(after)];
  return complainIf(was !== undefined && was !== is, () => `${path} was of ${was} and is of ${is} now.`);
};

const twoPaths = ({ path, after }: Put, scene: PromotionScene): readonly string[] => {
  const page = pageIn(after) ?? "";
  return otherPaths(path, page, scene)
    .filter((other) => pageIn(scene.files.all.get(other)) === page && scene.shelf.prints.has(other))
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
