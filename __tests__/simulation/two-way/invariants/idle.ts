import { complainIf } from "../../invariants/invariant.ts";
import type { Make } from "./invariant.ts";

export const idle: Make = ({ sink }) => ({
  name: "B2",
  sentence: "A run that has nothing to do writes nothing in the database either.",
  atRest: () => complainIf(sink.commits.length > 0, () => `It committed changes of ${sink.commits.join("; ")}.`),
});
