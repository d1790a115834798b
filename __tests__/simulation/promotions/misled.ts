import { LEDGER } from "../scene.ts";
import type { Passed } from "./invariants/rule.ts";
import { keptIn, linesOf } from "./remembered.ts";
import type { PromotionScene } from "./scene.ts";

/** What a run added to the ledger. */
const news = ({ before, after }: Passed): string => (after.get(LEDGER) ?? "").slice((before.get(LEDGER) ?? "").length);

/** Counts the files that a run named when it began a page, and did not write, where it did not come to the end of it. */
export const noteMisled = (passed: Passed, { chronicle }: PromotionScene): void => {
  const lines = linesOf(news(passed));
  const settled = new Set(
    lines.filter(({ status }) => status === "success" || status === "conflict").map((line) => line["page_id"]),
  );
  const open = lines.filter((line) => line["action"] === "intent" && !settled.has(line["page_id"]));
  for (const { path } of open.flatMap(keptIn)) {
    const isSame = passed.before.get(path) === passed.after.get(path);
    if (isSame) chronicle.misled.set(path, (chronicle.misled.get(path) ?? 0) + 1);
  }
};
