import type { Problem } from "../model/problem.ts";

/** The GitHub runner, as far as an action speaks to it. */
export interface Runner {
  annotate(problem: Problem): void;
  output(name: string, value: string): void;
  /** Fails the step, with this as its reason. */
  fail(reason: string): void;
}
