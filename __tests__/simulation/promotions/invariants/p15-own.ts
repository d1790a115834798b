import { complainIf } from "../../invariants/invariant.ts";
import { linesIn } from "../../invariants/ledger-lines.ts";
import { LEDGER } from "../../scene.ts";
import { keptIn } from "../remembered.ts";
import { isPromoted, type PromotionScene } from "../scene.ts";
import { plainText, shaOf } from "../shelf.ts";
import type { Passed, Rule } from "./rule.ts";

/** What a run added to the ledger. */
const news = ({ before, after }: Passed): string => (after.get(LEDGER) ?? "").slice((before.get(LEDGER) ?? "").length);

const isTheirs = (path: string, text: string, { shelf: { prints } }: PromotionScene): boolean =>
  prints.get(path)?.texts.includes(plainText(text)) !== true;

export const own: Rule = {
  name: "P15",
  sentence: "The ledger never takes what a person wrote for what a run wrote: it would be written over one day.",
  onPassed: (passed, scene) =>
    linesIn(news(passed))
      .flatMap(keptIn)
      .flatMap(({ path, sha }) => {
        const text = passed.after.get(path);
        const wrong = text !== undefined && isPromoted(path) && shaOf(text) === sha && isTheirs(path, text, scene);
        return complainIf(wrong, () => `${path} says ${JSON.stringify(text?.slice(-60))}, and is taken for ours.`);
      }),
};
