import { somebodyActs } from "../../people/people.ts";
import type { Both } from "../both.ts";
import type { Pair } from "../plan.ts";
import { PAGE_DEEDS } from "./in-pages.ts";
import { addRow, type Deed, ROW_DEEDS } from "./in-rows.ts";
import { quarrel } from "./quarrel.ts";

type Deeds = readonly (readonly [Deed, number])[];

const throwDeed = (deeds: Deeds, { scene: { dice } }: Both): Deed | undefined => {
  let left = dice.next() * deeds.reduce((sum, [, weight]) => sum + weight, 0);
  return deeds.find(([, weight]) => {
    left -= weight;
    return left < 0;
  })?.[0];
};

const act = (who: string, deeds: Deeds, both: Both): void => {
  const { dice, story, figures } = both.scene;
  const pair = dice.anyOf(both.plan.pairs);
  const done = pair === undefined ? undefined : throwDeed(deeds, both)?.(both, pair);
  if (done === undefined) return;
  figures.count("deeds of people");
  story.tell(who, done);
};

/** Somebody does something: in a row, on a page, or with a file that a push target is filled from. */
export const someoneActs = (both: Both): void => {
  const { scene, plan } = both;
  if (plan.recipe.targets.length > 0 && scene.dice.sometimes(0.15)) somebodyActs({ ...scene, recipe: plan.recipe });
  else if (scene.dice.sometimes(0.12)) act("Ada", [[quarrel, 1]], both);
  else if (scene.dice.sometimes(0.55)) act("Ada", PAGE_DEEDS, both);
  else act("Ben", ROW_DEEDS, both);
};

export const addRows = (both: Both, pair: Pair): void => {
  for (let count = 0; count < pair.rows; count += 1) addRow(both, pair);
};
