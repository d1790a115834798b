import { complainIf } from "../../invariants/invariant.ts";
import type { Rule } from "./rule.ts";

const isOfRun = (path: string): boolean => path.startsWith(".notion-sync/");

export const idle: Rule = {
  name: "P9",
  sentence: "A run that has nothing to do writes nothing, neither in Notion nor in the repository.",
  atPeace: ({ idle: { attempt, before, after } }) => [
    ...complainIf(attempt.writes.length > 0, () =>
      attempt.writes.map(({ method, path }) => `${method} ${path}`).join("; "),
    ),
    ...[...after]
      .filter(([path, text]) => !isOfRun(path) && before.get(path) !== text)
      .map(([path]) => `${path} was written.`),
  ],
};
