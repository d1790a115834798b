import { complainIf } from "../../invariants/invariant.ts";
import { called } from "../items.ts";
import { isPromoted, type PromotionScene } from "../scene.ts";
import { pageIn } from "../sheet.ts";
import type { Rule } from "./rule.ts";

/** As long as a run may take, and a query may be late. */
const LATE_MS = 13 * 3_600_000;

const isTheirs = (path: string, id: string, scene: PromotionScene): boolean => {
  const page = scene.sight.page(id);
  return (
    page !== undefined &&
    scene.recipe.targets.some((target) => {
      const who = called(target, page);
      const until = scene.chronicle.finished.get(who) ?? Number.NEGATIVE_INFINITY;
      return until >= scene.time.now() - LATE_MS && scene.chronicle.paths.get(who)?.has(path) === true;
    })
  );
};

export const finished: Rule = {
  name: "P12",
  sentence: "Only finished pages become files, and each where its path says.",
  onPut: ({ path, after }, scene) =>
    complainIf(
      isPromoted(path) && !isTheirs(path, pageIn(after) ?? "", scene),
      () => `${path} is of ${pageIn(after)}.`,
    ),
};
