import type { Report } from "../../../../src/model/report.ts";
import { tells } from "../../invariants/excuses.ts";
import { complainIf } from "../../invariants/invariant.ts";
import type { Both } from "../both.ts";
import { type Couple, couplesOf, differencesOf, faultOf, isOpen } from "../couples.ts";
import type { Make } from "./invariant.ts";

/** Why a row need not have one page: each of these has to be told. */
const homeless = ({ trashed, archived }: Both, { pages, inTrash }: Couple): string | undefined => {
  if (pages.length > 1) return "several pages carry its key";
  return inTrash || trashed.size > 0 || archived.size > 0 ? "its page is in the trash, and stays there" : undefined;
};

const wrong = (both: Both, couple: Couple, last: Report): readonly string[] => {
  const { pair, key, pages } = couple;
  const [page] = pages;
  const isTold = tells(last, pair.name, key);
  const about = `The row ${key} of ${pair.name}`;
  if (page === undefined || pages.length > 1) {
    if (pair.direction === "pull" && page === undefined) return [];
    const why = homeless(both, couple);
    if (why === undefined) return [`${about} has ${pages.length} pages.`];
    return complainIf(!isTold, () => `${about} has ${pages.length} pages (${why}), and the report does not tell.`);
  }
  const differing = differencesOf(both, couple, page);
  if (differing.length === 0) return [];
  const words = differing
    .map(
      (one) => `${one.field.name} is ${JSON.stringify(one.row)} in the row and ${JSON.stringify(one.page)} on the page`,
    )
    .join("; ");
  const isExcused = faultOf(both, couple, page) !== undefined || differing.every((one) => isOpen(both, couple, one));
  if (!isExcused) return [`${about}: ${words}.`];
  return complainIf(!isTold, () => `${about}: ${words}, and the report does not tell.`);
};

export const converged: Make = (both) => ({
  name: "B1",
  sentence:
    "When the weather is fine again, three runs later both sides are equal on what is mapped, or it is told why not.",
  atRest: ({ last }) =>
    both.plan.pairs.flatMap((pair) => couplesOf(both, pair).flatMap((couple) => wrong(both, couple, last))),
});
