import type { Scene } from "../scene.ts";
import { type Deed, NOTION_DEEDS } from "./in-notion.ts";
import { REPOSITORY_DEEDS } from "./in-repository.ts";

type Deeds = readonly (readonly [Deed, number])[];

const throwDeed = (deeds: Deeds, { dice }: Scene): Deed | undefined => {
  let left = dice.next() * deeds.reduce((sum, [, weight]) => sum + weight, 0);
  return deeds.find(([, weight]) => {
    left -= weight;
    return left < 0;
  })?.[0];
};

const act = (who: string, deeds: Deeds, scene: Scene): void => {
  const { dice, recipe, story, figures } = scene;
  const target = dice.anyOf(recipe.targets);
  const done = target === undefined ? undefined : throwDeed(deeds, scene)?.(scene, target);
  if (done === undefined) return;
  figures.count("deeds of people");
  story.tell(who, done);
};

/** Somebody does something in Notion. */
export const somebodyEdits = (scene: Scene): void => act("Ada", NOTION_DEEDS, scene);

/** Somebody does something, in Notion or in the repository. */
export const somebodyActs = (scene: Scene): void => {
  if (scene.dice.sometimes(0.6)) somebodyEdits(scene);
  else act("Ben", REPOSITORY_DEEDS, scene);
};
