import type { History } from "../../ports/history.ts";

/** Of the requests that are left in the hour, the share that details may cost: all workflows of a repository draw on them. */
const SHARE = 0.4;
/** Where GitHub does not say how many are left. */
const UNSAID = 400;
/** What is always left over. */
const FLOOR = 50;
const AT_ONCE = 6;

/** What details may cost: attempts, jobs, and what was before the first week. The lists of runs are not details. */
export interface Budget {
  /** One request, if there is one left. */
  readonly take: () => boolean;
}

export const budgetOf = ({ remaining }: Pick<History, "remaining">): Budget => {
  const left = remaining();
  const allowed = left === null ? UNSAID : Math.floor(left * SHARE);
  let taken = 0;
  return {
    take: () => {
      if (taken >= allowed || (remaining() ?? FLOOR) < FLOOR) return false;
      taken += 1;
      return true;
    },
  };
};

/** So many at a time, in their order; undefined for those that the budget does not reach, or that are not there any more. */
export const withinBudget = async <Item, Found>(
  items: readonly Item[],
  read: (item: Item) => Promise<Found | undefined>,
  budget: Budget,
): Promise<readonly (Found | undefined)[]> => {
  const found: (Found | undefined)[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const batch = items.slice(start, start + AT_ONCE).map(async (item) => (budget.take() ? read(item) : undefined));
    found.push(...(await Promise.all(batch)));
  }
  return found;
};
