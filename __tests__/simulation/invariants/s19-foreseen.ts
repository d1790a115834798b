import { complainIf, type Invariant } from "./invariant.ts";

export const foreseen: Invariant = {
  name: "S19",
  sentence: "Every end of a run is one that somebody foresaw: no bare exception.",
  onEnd: ({ attempt }) => {
    const stack = attempt.lines.find((line) => /\n\s+at /.test(line) && !line.startsWith("Failure: "));
    return complainIf(stack !== undefined, () => (stack ?? "").split("\n").slice(0, 4).join(" | "));
  },
};
