import type { Page } from "../../../src/emulator/store.ts";
import { type Item, isFinished, itemsOf, rowsOf } from "./items.ts";
import type { PromotedTarget } from "./recipe.ts";
import type { PromotionScene } from "./scene.ts";

export const finishedPages = (scene: PromotionScene, target: PromotedTarget): readonly Page[] =>
  rowsOf(scene, target).filter((page) => isFinished(scene, target, page));

/** Every file that finished pages are to become. */
export const finishedItems = (scene: PromotionScene): readonly Item[] =>
  scene.recipe.targets.flatMap((target) =>
    finishedPages(scene, target).flatMap((page) => itemsOf(scene, target, page)),
  );
