import type { Ended } from "../../attempt.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import { linesIn } from "../../invariants/ledger-lines.ts";
import { LEDGER, type Scene } from "../../scene.ts";
import type { Errand } from "../errand.ts";
import { type LedgerLine, loose } from "./lines.ts";

const isMatch = ({ status }: LedgerLine): boolean => status === "sha_match";

const counted = (lines: readonly LedgerLine[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(loose(line), (counts.get(loose(line)) ?? 0) + 1);
  return counts;
};

const tellsOfLedger = ({ report }: Ended): boolean =>
  report?.problems.some(({ message }) => /ledger/i.test(message)) === true;

/** What the copy on the runner's disk says, and the branch does not; or says more often. */
const compared = (ended: Ended, { files }: Scene, { ledger, workers }: Errand): readonly string[] => {
  const before = workers.get(ended.attempt)?.branchBefore ?? "";
  const news = linesIn(ledger.text().startsWith(before) ? ledger.text().slice(before.length) : ledger.text());
  const there = counted(news);
  const own = counted(linesIn(files.all.get(LEDGER) ?? "").filter((line) => !isMatch(line)));
  const told = ended.report === undefined || tellsOfLedger(ended) || ended.attempt.diskFailed;
  return [...own].flatMap(([line, times]) => {
    const found = there.get(line) ?? 0;
    if (found > times) return [`The branch says ${found} times what was said ${times} times: ${line.slice(0, 160)}`];
    return found < times && !told ? [`The branch does not say what the run did: ${line.slice(0, 160)}`] : [];
  });
};

export const arrives = (errand: Errand): Invariant => ({
  name: "E3",
  sentence:
    "Each line of a run is on the ledger's branch, once, when the run ends, however many run at once and whatever answers are lost; or the report says that it is not.",
  onEnd: (ended, scene) => (errand.recipe.shelf === "branch" ? compared(ended, scene, errand) : []),
});
