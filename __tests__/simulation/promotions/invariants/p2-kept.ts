import { complainIf } from "../../invariants/invariant.ts";
import { knows } from "../remembered.ts";
import { isPromoted, type PromotionScene } from "../scene.ts";
import { plainText, shaOf } from "../shelf.ts";
import type { Rule } from "./rule.ts";

/** What stood there before a run that died over it is what that run was to write over, also where people took it back. */
const isOurs = (path: string, before: string, scene: PromotionScene): boolean => {
  const texts = scene.shelf.prints.get(path)?.texts.slice(0, -1) ?? [];
  const text = plainText(before);
  return texts.at(-1) === text || (texts.includes(text) && knows(scene, path, shaOf(before)));
};

export const kept: Rule = {
  name: "P2",
  sentence: "What a person made of a file is never written over, and no file is taken away.",
  onPut: ({ path, before }, scene) => {
    if (!isPromoted(path) || before === undefined) return [];
    return complainIf(
      !isOurs(path, before, scene),
      () => `${path} said ${JSON.stringify(before.slice(0, 60))}, which no run had left there.`,
    );
  },
  onPassed: ({ before, after }) =>
    [...before.keys()].filter((path) => !after.has(path)).map((path) => `${path} is gone.`),
};
