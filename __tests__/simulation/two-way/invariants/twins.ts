import { grouped } from "../../../../src/model/grouped.ts";
import { tells } from "../../invariants/excuses.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { ownersOf } from "../both.ts";
import { couplesOf, keyOn } from "../couples.ts";
import { inWords } from "../values.ts";
import type { Make } from "./invariant.ts";

export const twins: Make = (both) => ({
  name: "B3",
  sentence:
    "No two pages carry one key, and no two rows were made of one page; where people or a published limit did that, it is told.",
  atRest: ({ last }) =>
    both.plan.pairs.flatMap((pair) => {
      const { sight, marks } = both.scene;
      const keys = new Set(couplesOf(both, pair).map((couple) => couple.key));
      const owners = ownersOf(both, pair);
      // The page of a row that is gone is that row's still, whatever it is called by now.
      const isLeft = (id: string): boolean => owners.has(id) && !keys.has(inWords(owners.get(id)?.["key"]));
      const live = sight.rows(pair.dataSource).filter(({ id, inTrash }) => !inTrash && !isLeft(id));
      return [...grouped(live, (page) => keyOn(both, page))].flatMap(([key, pages]) => {
        // A key that no row has is nobody's: its pages are looked at one by one.
        if (!keys.has(key) || pages.length < 2) return [];
        const what = `${pages.length} pages carry "${key}" of ${pair.name}`;
        // A person may have given a page the key of another record: then its own is told of, and it keeps its page.
        const names = [key, ...pages.map(({ id }) => inWords(owners.get(id)?.["key"] ?? id))];
        return [
          ...complainIf(marks.twins.size === 0, () => `${what}, and nothing that happened explains it.`),
          ...complainIf(
            !names.some((name) => tells(last, pair.name, name)),
            () => `${what}, and the report does not tell.`,
          ),
        ];
      });
    }),
});
