import type { Page } from "../../../../src/emulator/store.ts";
import type { Report } from "../../../../src/model/report.ts";
import { tells } from "../../invariants/excuses.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { excuse, isTakenAtItsWord } from "../excuses.ts";
import { fileFaults, markFaults } from "../expected.ts";
import { itemsOf, titleOf } from "../items.ts";
import type { PromotedTarget } from "../recipe.ts";
import type { PromotionScene } from "../scene.ts";
import { finishedPages } from "../standing.ts";
import type { Rule } from "./rule.ts";

const wrongWith = (target: PromotedTarget, page: Page, scene: PromotionScene): readonly string[] => {
  const items = itemsOf(scene, target, page);
  const files = items.filter((item) => !isTakenAtItsWord(item, scene)).flatMap((item) => fileFaults(item, scene));
  return files.length > 0 ? files : markFaults(items, { page, target, scene });
};

const judged = (target: PromotedTarget, page: Page, { last, scene }: { last: Report; scene: PromotionScene }) => {
  const wrong = wrongWith(target, page, scene);
  const stale = scene.chronicle.skewed && wrong.every((one) => / says ".* should say "/.test(one));
  if (wrong.length === 0 || stale) return [];
  const title = titleOf(scene.sight, page);
  const about = `"${title}" (${page.id.slice(-6)}) of ${target.name}: ${wrong.join("; ")}`;
  const why = excuse(target, page, scene);
  if (why === undefined) return [about];
  return complainIf(
    !tells(last, target.name, title || page.id),
    () => `${about} (${why}), and the report does not tell`,
  );
};

export const converged: Rule = {
  name: "P8",
  sentence: "When the weather is fine again, every finished page is its files and is marked, or is told as refused.",
  atPeace: ({ last }, scene) =>
    scene.recipe.targets.flatMap((target) =>
      finishedPages(scene, target).flatMap((page) => judged(target, page, { last, scene })),
    ),
};
