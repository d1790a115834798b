import { complainIf } from "../../invariants/invariant.ts";
import type { Make } from "./invariant.ts";

/** Where there are several targets, a run may be halted for one and write the others. */
export const halted: Make = ({ doings, plan }) => ({
  name: "R10",
  sentence: "A run that is halted writes nothing, on either side.",
  onEnd: ({ attempt, report }) => {
    const isOnly = plan.pairs.length + plan.recipe.targets.length === 1;
    const writes = attempt.writes.length + doings(attempt).writes;
    return complainIf(isOnly && report?.status === "halted" && writes > 0, () => `${writes} writes were sent.`);
  },
});
