import { textOf } from "../../../../src/emulator/json.ts";
import type { Report } from "../../../../src/model/report.ts";
import { tells } from "../../invariants/excuses.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { type Both, isRemembered, ownersOf } from "../both.ts";
import { couplesOf, keyOn } from "../couples.ts";
import { type Pair, STATUS, TITLE } from "../plan.ts";
import type { Make } from "./invariant.ts";

/** By the page itself: a record whose page is known from elsewhere is told of under its own name. */
const tellsPage = ({ plan, outcomes }: Report, id: string): boolean =>
  plan.changes.some(({ page, problem }) => page?.id === id && problem !== undefined) ||
  outcomes.some((one) => one.status === "failed" && one.change.page?.id === id);

const wrong = (both: Both, pair: Pair, last: Report): readonly string[] => {
  const { sight } = both.scene;
  const owners = ownersOf(both, pair);
  const couples = couplesOf(both, pair);
  const claimed = new Set(couples.flatMap(({ pages }) => pages.map(({ id }) => id)));
  return sight
    .rows(pair.dataSource)
    .filter(({ id, inTrash }) => !inTrash && !claimed.has(id))
    .flatMap((page) => {
      const key = keyOn(both, page);
      const about = `The page ${page.id} ("${key}") of ${pair.name}, which has no row,`;
      const isTold = tells(last, pair.name, key === "" ? page.id : key) || tellsPage(last, page.id);
      const isCopy = !owners.has(page.id) && couples.some((couple) => couple.key === key);
      const isWidow = owners.has(page.id) || (!isCopy && key !== "" && isRemembered(both, pair, key));
      if (!isWidow && textOf(sight.value(page, TITLE)).trim() === "") return [];
      if (isWidow && pair.onMissing === "keep") return [];
      const marks = isWidow && pair.onMissing === "flag" && pair.syncStatus && pair.direction === "two-way";
      return [
        ...complainIf(!isTold, () => `${about} is not told of.`),
        ...complainIf(marks && sight.value(page, STATUS) !== "conflict", () => `${about} is not marked.`),
      ];
    });
};

export const alone: Make = (both) => ({
  name: "B6",
  sentence:
    "A page without a row is what `on-missing` and `on-new-page` say, and it is told of where it waits for somebody.",
  atRest: ({ last }) => both.plan.pairs.flatMap((pair) => wrong(both, pair, last)),
});
