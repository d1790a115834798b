import { complainIf } from "../../invariants/invariant.ts";
import { suffixOf } from "../items.ts";
import { isPromoted, type PromotionScene } from "../scene.ts";
import { entityIn, pageIn, shaIn, slugIn } from "../sheet.ts";
import type { Rule } from "./rule.ts";

/** The name that a text has with the end of the page's ID, and that another page has or had, too. */
const sharedName = (text: string, { chronicle }: PromotionScene): string | undefined => {
  const [slug = "", end] = [slugIn(text), `-${suffixOf(pageIn(text) ?? "")}`];
  const name = slug.endsWith(end) ? slug.slice(0, -end.length) : slug;
  return (chronicle.claims.get(`${entityIn(text)} ${name}`)?.size ?? 0) > 1 ? name : undefined;
};

/** Which of two pages is called by their name alone is known from the ledger, and from nothing else. */
const sayingOf = (text: string, scene: PromotionScene): string => {
  const name = scene.chronicle.forgot ? sharedName(text, scene) : undefined;
  return name === undefined ? text : text.replace(/^f_slug: .*$/m, `f_slug: ${name}`);
};

/** Asked of each text against the one before it, while nobody changes a template. */
export const equal: Rule = {
  name: "P11",
  sentence: "Equal pages give equal files.",
  onPut: ({ path, after }, scene) => {
    if (!isPromoted(path) || scene.chronicle.edition > 0) return [];
    const same = (scene.shelf.prints.get(path)?.texts ?? []).filter(
      (text) => shaIn(text) === shaIn(after) && pageIn(text) === pageIn(after),
    );
    const sayings = new Set(same.map((text) => sayingOf(text, scene)));
    return complainIf(sayings.size > 1, () => `${path} says two things of one content.`);
  },
};
