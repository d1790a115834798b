import type { Both } from "../both.ts";
import { couplesOf } from "../couples.ts";
import type { Pair } from "../plan.ts";
import { setProperty, typed as typedOnPage } from "./in-pages.ts";
import { setColumn, typed as typedInRow } from "./in-rows.ts";

/** Two people edit the same field, each on another side, and neither sees what the other does. */
export const quarrel = (both: Both, pair: Pair): string | undefined => {
  const { dice, sight } = both.scene;
  const couple = dice.anyOf(couplesOf(both, pair).filter(({ pages }) => pages.length === 1));
  const field = dice.anyOf(pair.fields);
  const [page] = couple?.pages ?? [];
  if (couple === undefined || page === undefined || field === undefined) return undefined;
  const inRow = typedInRow(both, field, couple.row[field.column]);
  const onPage = typedOnPage(both, field, sight.value(page, field.name));
  if (!setColumn(both, pair, { row: couple.row, field, value: inRow })) return undefined;
  setProperty(both, pair, { page, field, value: onPage });
  return `edits ${field.name} of "${couple.key}" of ${pair.name} on the page, ${JSON.stringify(sight.value(page, field.name))}, and Ben in the row, ${JSON.stringify(inRow)}`;
};
