import type { Page } from "../../../src/emulator/store.ts";
import { called, type Item, isFinished, itemsOf, rowsOf } from "./items.ts";
import { itemsBetween, type Moments } from "./moments.ts";
import type { PromotedTarget } from "./recipe.ts";
import type { PromotionScene } from "./scene.ts";

const claim = (items: readonly Item[], page: Page, { chronicle }: PromotionScene): void => {
  for (const { target, slugs, paths } of items) {
    const [who, name] = [called(target, page), `${target.name} ${slugs[0]}`];
    chronicle.paths.set(who, new Set([...(chronicle.paths.get(who) ?? []), ...paths]));
    chronicle.claims.set(name, (chronicle.claims.get(name) ?? new Set()).add(page.id));
  }
};

/** Pages that were a target's, as they were last: who read one before it went asks for its clients after. */
const goneFrom = (target: PromotedTarget, rows: readonly Page[], { chronicle }: PromotionScene): readonly Page[] => {
  const here = new Set(rows.map((page) => called(target, page)));
  return [...chronicle.moments].flatMap(([who, { pages }]) => {
    const last = [...pages.values()].at(-1);
    return last === undefined || who !== called(target, last) || here.has(who) ? [] : [last];
  });
};

/** Writes down what everything is called now, or may be by who reads it in two moments, and what is finished. */
export const chronicled = (scene: PromotionScene): void => {
  const { chronicle, recipe, time } = scene;
  for (const target of recipe.targets) {
    const rows = rowsOf(scene, target);
    for (const page of [...rows, ...goneFrom(target, rows, scene)]) {
      const who = called(target, page);
      const moments: Moments = chronicle.moments.get(who) ?? { pages: new Map(), clients: new Map() };
      chronicle.moments.set(who, moments);
      claim(itemsBetween(page, moments, { target, scene }), page, scene);
    }
    for (const page of rows) {
      const who = called(target, page);
      claim(itemsOf(scene, target, page), page, scene);
      const was = chronicle.finished.get(who);
      if (isFinished(scene, target, page)) chronicle.finished.set(who, Number.POSITIVE_INFINITY);
      else if (was === Number.POSITIVE_INFINITY) chronicle.finished.set(who, time.now());
    }
  }
};
