import { type Problem, problem } from "../../model/problem.ts";

/** How much one run may bring into a repository: more is a mistake, or somebody who means harm. */
export const PROMOTION_LIMITS = { files: 1_000, bytes: 50_000_000 } as const;

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

const CURE = "Narrow `when`, or promote with `targets` or `records` in several runs.";

/** A run that would write more than may be is halted before the first write. */
export const overLimits = (
  { files, bytes }: Amount,
  target: string,
  most: Amount = PROMOTION_LIMITS,
): Problem | undefined => {
  const number = (count: number): string => count.toLocaleString("en-GB");
  if (files > most.files) {
    return problem(`${number(files)} files would be written, and ${number(most.files)} a run are the most.`, CURE, {
      target,
    });
  }
  if (bytes <= most.bytes) return undefined;
  return problem(`${number(bytes)} bytes would be written, and ${number(most.bytes)} a run are the most.`, CURE, {
    target,
  });
};
