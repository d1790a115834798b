import type { Shared } from "../model/exchange.ts";
import type { Property } from "../model/property.ts";
import { type Policy, type Side, type Times, winner } from "./policy.ts";
import { isEmpty, same } from "./same.ts";
import { mergedSet } from "./sets.ts";

/** Which way a field goes: from the row to the page, from the page to the row, or both. */
export type Direction = "push" | "pull" | "both";

/** One field of one record, in canonical values. `base` is the last that both sides had; missing at first contact. */
export interface Sides {
  readonly base?: Shared | undefined;
  readonly row: Property;
  readonly page: Property;
}

export interface Rules {
  readonly direction: Direction;
  readonly policy: Policy;
  readonly times: Times;
}

/** Why a value had to give way: the policy said so, the field goes one way only, or a status can hold no nothing. */
export type Reason = "policy" | "direction" | "status";

/** How a field is settled. `value` is what both sides are to hold; `lost` names the side whose own word is not in it. */
export type Settled =
  | { readonly value: Shared; readonly lost?: { readonly side: Side; readonly why: Reason } }
  | { readonly open: true };

const OTHER: Readonly<Record<Side, Side>> = { row: "page", page: "row" };

/** Whether a side says something of its own, that would be gone if it were overwritten. */
const speaks = (sides: Sides, side: Side): boolean =>
  sides.base === undefined ? !isEmpty(sides[side]) : !same(sides[side], sides.base);

const wins = (sides: Sides, side: Side, why: Reason): Settled => {
  const loser = OTHER[side];
  return { value: sides[side], ...(speaks(sides, loser) && { lost: { side: loser, why } }) };
};

const contest = (sides: Sides, { policy, times }: Rules): Settled => {
  const side = winner(policy, times);
  return side === null ? { open: true } : wins(sides, side, "policy");
};

const firstContact = (sides: Sides, rules: Rules): Settled => {
  if (isEmpty(sides.row)) return { value: sides.page };
  return isEmpty(sides.page) ? { value: sides.row } : contest(sides, rules);
};

const bothWays = (sides: Sides, rules: Rules): Settled => {
  const { base, row, page } = sides;
  if (base === undefined) return firstContact(sides, rules);
  if (same(row, base)) return { value: page };
  if (same(page, base)) return { value: row };
  const value = mergedSet(base, row, page);
  return value === undefined ? contest(sides, rules) : { value };
};

/** The page says what it said, and the row holds what the database made of that: written again, it would come to the same. */
const isRemade = ({ base, row, page }: Sides): boolean =>
  base?.made !== undefined && same(page, base) && same(row, base.made);

const pulled = (sides: Sides): Settled =>
  isRemade(sides) ? { value: { ...sides.page, made: sides.row } } : wins(sides, "page", "direction");

/** Nothing is sent for a status without a value, and what Notion holds counts as right. */
const isSilentStatus = ({ row }: Sides): boolean => row.type === "status" && isEmpty(row);

/** A value of another type is from before the mapping changed, and says nothing about this one. */
const known = (sides: Sides): Sides =>
  sides.base === undefined || sides.base.type === sides.row.type ? sides : { ...sides, base: undefined };

/** What the three values of one field come to. The row's and the page's are of one type: the mapping's. */
export const settle = (given: Sides, rules: Rules): Settled => {
  const sides = known(given);
  if (same(sides.row, sides.page)) return { value: sides.page };
  if (rules.direction === "pull") return pulled(sides);
  if (isSilentStatus(sides)) return wins(sides, "page", "status");
  return rules.direction === "push" ? wins(sides, "row", "direction") : bothWays(sides, rules);
};
