import type { Second } from "../../ports/history.ts";
import { isOver, type Story, type Verdict, verdictBy } from "./attempt.ts";

export interface Counts {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly withoutVerdict: number;
  readonly firstPassed: number;
  readonly firstFailed: number;
  readonly unfinished: number;
}

const firstVerdict = ({ attempts }: Story): Verdict | null =>
  attempts.find(({ run }) => run.attempt === 1)?.verdict ?? null;

export const countsOf = (stories: readonly Story[], end: Second): Counts => {
  const verdicts = stories.map((story) => verdictBy(story, end));
  const first = stories.map(firstVerdict);
  const count = (all: readonly (Verdict | null)[], which: Verdict | null) => all.filter((one) => one === which).length;
  return {
    total: stories.length,
    passed: count(verdicts, "pass"),
    failed: count(verdicts, "fail"),
    withoutVerdict: count(verdicts, null),
    firstPassed: count(first, "pass"),
    firstFailed: count(first, "fail"),
    unfinished: stories.filter(({ run }) => !isOver(run)).length,
  };
};

/** From 0 to 100 with one decimal; a share of nothing is null, not 0. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1_000 * part) / whole) / 10;
