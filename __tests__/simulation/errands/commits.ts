import { add, editBody, editField, remove } from "../people/in-repository.ts";
import type { Errand } from "./errand.ts";

const DEEDS = [editField, editField, editBody, add, remove] as const;

/** Ben commits something, and perhaps something more. */
export const somebodyCommits = ({ scene }: Errand): void => {
  const { dice, recipe, story } = scene;
  for (let count = dice.between(1, 3); count > 0; count -= 1) {
    const target = dice.anyOf(recipe.targets);
    const done = target === undefined ? undefined : dice.pick(DEEDS)(scene, target);
    if (done !== undefined) story.tell("Ben", done);
  }
};
