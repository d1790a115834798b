import type { Change } from "../model/change.ts";
import { grouped } from "../model/grouped.ts";
import { type Problem, problem } from "../model/problem.ts";
import { isDryRun } from "./close.ts";
import type { Session } from "./perform.ts";

interface Asked {
  readonly problems: readonly Problem[];
  readonly halted: ReadonlySet<string>;
}

const isMove = ({ action }: Change): boolean => action !== "skip" && action !== "error";

/** What destroys needs a person's word, once there is something to destroy. A dry run shows it, and says so. */
export const confirmed = (changes: readonly Change[], { options, world }: Session): Asked => {
  const moves = [...grouped(changes.filter(isMove), ({ target }) => target)];
  if (options.confirm || moves.length === 0) return { problems: [], halted: new Set() };
  const dry = isDryRun(options, world);
  const told = moves.map(([target, same]): Problem => {
    const message = `It would ${options.mode} ${same.length} ${same.length === 1 ? "page" : "pages"}.`;
    const found = problem(message, "Look at the plan, and run it once with `confirm`.", { target });
    return dry ? { ...found, level: "notice" } : found;
  });
  return { problems: told, halted: new Set(dry ? [] : moves.map(([target]) => target)) };
};
