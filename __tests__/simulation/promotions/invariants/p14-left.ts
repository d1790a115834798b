import { isSettled } from "../excuses.ts";
import { itemsOf } from "../items.ts";
import { knows, writtenFor } from "../remembered.ts";
import { isPromoted, type PromotionScene } from "../scene.ts";
import { pageIn, sheetIn } from "../sheet.ts";
import { plainText, shaOf } from "../shelf.ts";
import { finishedPages } from "../standing.ts";
import type { Rule } from "./rule.ts";

/** A changed ledger may name a page that is none as whose a file is: where its files go today, nobody can say. */
const isLostToAnother = (path: string, text: string, scene: PromotionScene): boolean => {
  const page = writtenFor(scene, { path, sha: shaOf(text) });
  return scene.chronicle.forgot && page !== undefined && page !== pageIn(text);
};

/** Files of a finished page that stand where it is not called to any more. One that is not finished keeps what it had. */
const strays = (scene: PromotionScene): readonly string[] =>
  scene.recipe.targets.flatMap((target) =>
    finishedPages(scene, target)
      .filter((page) => scene.recipe.targets.every((one) => isSettled(one, page, scene)))
      .flatMap((page) => {
        const here = new Set(
          scene.recipe.targets.flatMap((one) => itemsOf(scene, one, page)).flatMap(({ paths }) => paths),
        );
        return [...scene.files.all]
          .filter(([path, text]) => isPromoted(path) && pageIn(text) === page.id && !here.has(path))
          .filter(([, text]) => sheetIn(text)?.front["entity"] === target.name)
          .filter(([path, text]) => scene.shelf.prints.get(path)?.texts.at(-1) === plainText(text))
          .filter(([path, text]) => knows(scene, path, shaOf(text)) && !isLostToAnother(path, text, scene))
          .map(([path]) => path);
      }),
  );

export const left: Rule = {
  name: "P14",
  sentence: "A file that a page left behind when it got another name is told.",
  atPeace: ({ last: { problems } }, scene) =>
    strays(scene)
      .filter((path) => !problems.some(({ message }) => message.includes(`${path} was written for `)))
      .map((path) => `${path} was left, and the report does not tell.`),
};
