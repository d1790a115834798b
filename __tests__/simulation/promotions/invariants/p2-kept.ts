import { complainIf } from "../../invariants/invariant.ts";
import { isPromoted } from "../scene.ts";
import { plainText } from "../shelf.ts";
import type { Rule } from "./rule.ts";

export const kept: Rule = {
  name: "P2",
  sentence: "What a person made of a file is never written over, and no file is taken away.",
  onPut: ({ path, before }, { shelf: { prints } }) => {
    if (!isPromoted(path) || before === undefined) return [];
    const ours = prints.get(path)?.texts.at(-2);
    return complainIf(
      ours !== plainText(before),
      () => `${path} said ${JSON.stringify(before.slice(0, 60))}, which no run had left there.`,
    );
  },
  onPassed: ({ before, after }) =>
    [...before.keys()].filter((path) => !after.has(path)).map((path) => `${path} is gone.`),
};
