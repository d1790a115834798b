import { tellsOfTwins } from "./excuses.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { livePages } from "./pages.ts";

/** A record that names its page has that one, whatever else carries its key. */
export const twins: Invariant = {
  name: "L3",
  sentence: "No two pages carry the key of one record; where people or a published limit made them, it is told.",
  atRest: ({ last }, scene) =>
    scene.recipe.targets.flatMap((target) =>
      [...livePages(scene, target)].flatMap(([key, pages]) => {
        const isOurs = scene.repository.records(target.name).has(key);
        const named = pages.some(({ id }) => id === scene.repository.pageId(target, key));
        if (pages.length < 2 || !isOurs || named) return [];
        const what = `${pages.length} pages carry "${key}" of ${target.name}`;
        return [
          ...complainIf(scene.marks.twins.size === 0, () => `${what}, and nothing that happened explains it`),
          ...complainIf(!tellsOfTwins(last, target, key), () => `${what}, and the report does not tell`),
        ];
      }),
    ),
};
