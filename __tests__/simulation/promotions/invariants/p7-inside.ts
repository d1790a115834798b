import { complainIf } from "../../invariants/invariant.ts";
import { logsOf, ROOTS } from "../scene.ts";
import type { Rule } from "./rule.ts";

export const inside: Rule = {
  name: "P7",
  sentence: "Files are written only where the configuration says that they go.",
  onFile: ({ path, how }, _attempt, { recipe }) => {
    const log = how === "append" && logsOf(recipe).includes(path);
    const root = ROOTS.some((one) => path.startsWith(one)) && !/\.\.|\/\/|\.git/.test(path);
    return complainIf(!path.startsWith(".notion-sync/") && !log && !root, () => `${path} was written.`);
  },
};
