import type { Report } from "../model/report.ts";
import { digest } from "../plan/digest.ts";
import { countsOf } from "../report/summary.ts";

/** Two parts of one run as one report: the second tells how it ended. */
export const both = (first: Report, second: Report): Report => {
  const changes = [...first.plan.changes, ...second.plan.changes];
  const outcomes = [...first.outcomes, ...second.outcomes];
  const plan = { changes, hash: digest(changes) };
  return {
    ...second,
    problems: [...first.problems, ...second.problems],
    plan,
    outcomes,
    counts: countsOf(plan, outcomes),
  };
};
