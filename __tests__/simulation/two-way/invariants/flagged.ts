import { EXIT } from "../../../../src/model/report.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { couplesOf, differencesOf, faultOf, isOpen } from "../couples.ts";
import { STATUS } from "../plan.ts";
import { inWords } from "../values.ts";
import type { Make } from "./invariant.ts";

export const flagged: Make = (both) => ({
  name: "B7",
  sentence:
    "A page says whether it is in conflict; while one is open, runs end with exit code 1; one that is at peace says nothing of it.",
  atRest: ({ last }) =>
    both.plan.pairs.flatMap((pair) =>
      couplesOf(both, pair).flatMap((couple) => {
        const [page] = couple.pages;
        if (page === undefined || couple.pages.length > 1 || pair.direction === "pull") return [];
        if (faultOf(both, couple, page) !== undefined) return [];
        const open = differencesOf(both, couple, page).some((one) => isOpen(both, couple, one));
        const says = both.scene.sight.value(page, STATUS);
        const about = `"${couple.key}" of ${pair.name}`;
        return [
          ...complainIf(
            pair.syncStatus && open && says !== "conflict",
            () => `${about} is in conflict and says ${inWords(says)}.`,
          ),
          ...complainIf(
            pair.syncStatus && !open && (says === "conflict" || says === "pending"),
            () => `${about} is at peace and says ${inWords(says)}.`,
          ),
          ...complainIf(
            open && last.exit !== EXIT.partial,
            () => `${about} is in conflict, and the run ended with exit code ${last.exit}.`,
          ),
        ];
      }),
    ),
});
