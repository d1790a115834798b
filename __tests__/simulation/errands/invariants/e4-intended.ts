import { complainIf, type Invariant } from "../../invariants/invariant.ts";
import { linesIn } from "../../invariants/ledger-lines.ts";
import { created } from "../../invariants/pages.ts";
import type { Errand } from "../errand.ts";

export const intended = (errand: Errand): Invariant => ({
  name: "E4",
  sentence: "A create stands on the ledger's branch before it is sent, or GitHub did not take the ledger.",
  onRequest: (sent, attempt, scene) => {
    const made = created(sent, scene);
    const worker = errand.workers.get(attempt);
    if (made === undefined || worker === undefined || errand.recipe.shelf !== "branch") return [];
    const { branchBefore, visitor } = worker;
    const text = errand.ledger.text();
    const news = linesIn(text.startsWith(branchBefore) ? text.slice(branchBefore.length) : text);
    const there = news.some(
      ({ action, target, record }) => action === "intent" && target === made.target.name && record === made.key,
    );
    if (!there && visitor.told.branch > 0)
      scene.marks.twins.add("GitHub did not take the ledger, and its runner is gone");
    return complainIf(
      !there && visitor.told.branch === 0,
      () => `"${made.key}" of ${made.target.name} was sent, and the branch does not say so.`,
    );
  },
});
