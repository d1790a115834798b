import { chronicled } from "./chronicled.ts";
import { type Deed, NOTION_DEEDS } from "./in-notion.ts";
import { REPOSITORY_DEEDS } from "./in-repository.ts";
import type { PromotionScene } from "./scene.ts";

type Deeds = readonly (readonly [Deed, number])[];

const throwDeed = (deeds: Deeds, { dice }: PromotionScene): Deed | undefined => {
  let left = dice.next() * deeds.reduce((sum, [, weight]) => sum + weight, 0);
  return deeds.find(([, weight]) => {
    left -= weight;
    return left < 0;
  })?.[0];
};

const act = (who: string, deeds: Deeds, scene: PromotionScene): void => {
  const { dice, recipe, story, figures } = scene;
  const target = dice.anyOf(recipe.targets);
  const done = target === undefined ? undefined : throwDeed(deeds, scene)?.(scene, target);
  if (done === undefined) return;
  chronicled(scene);
  figures.count("deeds of people");
  story.tell(who, done);
};

/** Somebody does something in Notion: files do not change under a run. */
export const somebodyEdits = (scene: PromotionScene): void => act("Ada", NOTION_DEEDS, scene);

/** Somebody does something, in Notion or in the repository. */
export const somebodyActs = (scene: PromotionScene): void => {
  if (scene.dice.sometimes(0.6)) somebodyEdits(scene);
  else act("Ben", REPOSITORY_DEEDS, scene);
};
