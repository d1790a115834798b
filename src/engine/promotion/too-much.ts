import type { Change } from "../../model/change.ts";
import { grouped } from "../../model/grouped.ts";
import type { Problem } from "../../model/problem.ts";
import { overLimits } from "../../plan/promotion/limits.ts";

const written = (changes: readonly Change[]) =>
  changes.flatMap(({ promotion }) => promotion?.files ?? []).filter(({ fate }) => fate === "write");

/** A run that would write more files, or larger ones, than may be: it is told of every target that has a part in it. */
export const tooMuch = (changes: readonly Change[]): readonly Problem[] => {
  const all = written(changes);
  const bytes = all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return [...grouped(changes, ({ target }) => target)]
    .filter(([, same]) => written(same).length > 0)
    .map(([target]) => overLimits({ files: all.length, bytes }, target))
    .filter((found) => found !== undefined);
};
