import { complainIf } from "../../invariants/invariant.ts";
import { excuse, isSettled } from "../excuses.ts";
import { placeOf } from "../expected.ts";
import { isPromoted, logsOf, type PromotionScene } from "../scene.ts";
import { plainText, saidOf } from "../shelf.ts";
import { finishedItems } from "../standing.ts";
import type { Rule } from "./rule.ts";

const said = (path: string, { files, recipe }: PromotionScene): number =>
  logsOf(recipe).reduce((sum, log) => sum + saidOf(files.all.get(log) ?? "", path), 0);

const unsaid = (scene: PromotionScene): readonly string[] =>
  finishedItems(scene)
    .filter(({ target }) => target.actionLog !== undefined)
    // The log of a page that is refused, after a run died between its file and the log, waits with the page.
    .filter(({ target, page }) => isSettled(target, page, scene) && excuse(target, page, scene) === undefined)
    .flatMap((item) => {
      const path = placeOf(item, scene) ?? "";
      const print = scene.shelf.prints.get(path);
      const text = plainText(scene.files.all.get(path) ?? "");
      const isOurs = print !== undefined && print.texts.at(-1) === text;
      return complainIf(isOurs && said(path, scene) <= print.said, () => `${path} was written, and no log says so.`);
    });

export const logged: Rule = {
  name: "P6",
  sentence: "The action log says each file that was written once, and nothing that was not.",
  onPassed: (_passed, scene) =>
    [...(scene.chronicle.forgot ? [] : scene.shelf.prints)]
      .filter(([path]) => isPromoted(path))
      .flatMap(([path, { texts }]) => {
        const times = said(path, scene);
        return complainIf(
          times > texts.length + (scene.chronicle.completed.get(path) ?? 0),
          () => `${path} was written ${texts.length} times, and is logged ${times} times.`,
        );
      }),
  atPeace: (_peace, scene) => (scene.chronicle.forgot || scene.chronicle.logTouched ? [] : unsaid(scene)),
};
