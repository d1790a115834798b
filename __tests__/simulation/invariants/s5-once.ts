import { complainIf, type Invariant } from "./invariant.ts";
import { created, keyOf } from "./pages.ts";

/** Only pages that a query could have shown, or that this very run made, could be known: the rest is a published window. */
export const once: Invariant = {
  name: "S5",
  sentence: "A create takes effect at most once for a record, whatever was lost on the way.",
  onAnswer: ({ sent }, _attempt, scene) => {
    const made = created(sent, scene);
    if (made === undefined || scene.marks.twins.size > 0) return [];
    const { target, key } = made;
    const same = scene.sight
      .rows(scene.home(target) ?? "")
      .filter((page) => !page.inTrash && keyOf(scene, target, page) === key);
    return complainIf(same.length > 1, () => `${same.length} pages carry "${key}" of ${target.name}.`);
  },
};
