import { LEDGER } from "../scene.ts";
import type { Passed } from "./invariants/rule.ts";
import { keptIn, type Line, linesOf } from "./remembered.ts";
import type { PromotionScene } from "./scene.ts";

/** What a run added to the ledger. */
const news = ({ before, after }: Passed): string => (after.get(LEDGER) ?? "").slice((before.get(LEDGER) ?? "").length);

/** Counts the files that a run named when it began a page, and did not write, where it did not come to the end of it. */
export const noteMisled = (passed: Passed, { chronicle }: PromotionScene): void => {
  const lines = linesOf(news(passed));
  const about = (line: Line): string => JSON.stringify([line["target"], line["page_id"]]);
  const isSettled = ({ status, files }: Line): boolean =>
    files !== undefined && (status === "success" || status === "conflict");
  const settled = new Set(lines.filter(isSettled).map(about));
  const open = lines.filter((line) => line["action"] === "intent" && !settled.has(about(line)));
  for (const { path } of open.flatMap(keptIn)) {
    const isSame = passed.before.get(path) === passed.after.get(path);
    if (isSame) chronicle.misled.set(path, (chronicle.misled.get(path) ?? 0) + 1);
  }
};
