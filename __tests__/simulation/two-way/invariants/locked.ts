import { EXIT } from "../../../../src/model/report.ts";
import { complainIf } from "../../invariants/invariant.ts";
import type { Make } from "./invariant.ts";

export const locked: Make = ({ doings }) => ({
  name: "R4",
  sentence:
    "Rows are written only by a run that holds the lock; one that does not get it ends with exit code 6, and has written nothing.",
  onStatement: ({ what, write, target = "" }, _attempt, { locks }) =>
    complainIf(write && !locks.has(`target ${target}`), () => `${what} was sent without the lock.`),
  onRequest: ({ write, method, path }, attempt) =>
    complainIf(write && doings(attempt).refused, () => `${method} ${path} was sent without the lock.`),
  onEnd: ({ attempt, report }) => {
    const { refused, writes } = doings(attempt);
    if (!refused || report === undefined) return [];
    return [
      ...complainIf(report.exit !== EXIT.locked, () => `It ended with exit code ${report.exit}.`),
      ...complainIf(writes > 0, () => `${writes} statements were written.`),
    ];
  },
});
