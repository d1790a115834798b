import { called, isFinished, itemsOf, rowsOf } from "./items.ts";
import { itemsBetween, type Moments } from "./moments.ts";
import type { PromotionScene } from "./scene.ts";

/** Writes down what everything is called now, or may be by who reads it in two moments, and what is finished. */
export const chronicled = (scene: PromotionScene): void => {
  const { chronicle, recipe, time } = scene;
  for (const target of recipe.targets) {
    for (const page of rowsOf(scene, target)) {
      const who = called(target, page);
      const moments: Moments = chronicle.moments.get(who) ?? { pages: new Map(), clients: new Map() };
      chronicle.moments.set(who, moments);
      const items = [...itemsOf(scene, target, page), ...itemsBetween(page, moments, { target, scene })];
      const paths = chronicle.paths.get(who) ?? new Set();
      for (const path of items.flatMap((item) => item.paths)) paths.add(path);
      chronicle.paths.set(who, paths);
      for (const { slugs } of items) {
        const claim = `${target.name} ${slugs[0]}`;
        chronicle.claims.set(claim, (chronicle.claims.get(claim) ?? new Set()).add(page.id));
      }
      const was = chronicle.finished.get(who);
      if (isFinished(scene, target, page)) chronicle.finished.set(who, Number.POSITIVE_INFINITY);
      else if (was === Number.POSITIVE_INFINITY) chronicle.finished.set(who, time.now());
    }
  }
};
