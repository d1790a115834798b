import { complainIf } from "../../invariants/invariant.ts";
import { PASSWORD } from "../both.ts";
import type { Make } from "./invariant.ts";

export const secrets: Make = ({ database }) => ({
  name: "R6",
  sentence: "The password of the database is in nothing that a run says or leaves.",
  onEnd: ({ attempt, report }, { files }) => [
    ...complainIf(
      attempt.lines.some((line) => line.includes(PASSWORD)),
      () => "The password is in the log.",
    ),
    ...complainIf(
      report !== undefined && JSON.stringify([report.problems, report.outcomes]).includes(PASSWORD),
      () => "The password is in the report.",
    ),
    ...[...files.all].flatMap(([path, text]) =>
      complainIf(text.includes(PASSWORD), () => `The password is in ${path}.`),
    ),
  ],
  onCommit: (changes) =>
    complainIf(
      JSON.stringify([...changes].map(([, rows]) => [...rows])).includes(PASSWORD),
      () => `The password is in a row: ${database.world().size}.`,
    ),
});
