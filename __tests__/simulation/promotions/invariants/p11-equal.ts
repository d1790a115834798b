import { complainIf } from "../../invariants/invariant.ts";
import { isPromoted } from "../scene.ts";
import { pageIn, shaIn } from "../sheet.ts";
import type { Rule } from "./rule.ts";

/** Asked of each text against the one before it, while nobody changes a template. */
export const equal: Rule = {
  name: "P11",
  sentence: "Equal pages give equal files.",
  onPut: ({ path, after }, { shelf: { prints }, chronicle }) => {
    if (!isPromoted(path) || chronicle.edition > 0) return [];
    const same = (prints.get(path)?.texts ?? []).filter(
      (text) => shaIn(text) === shaIn(after) && pageIn(text) === pageIn(after),
    );
    return complainIf(new Set(same).size > 1, () => `${path} says two things of one content.`);
  },
};
