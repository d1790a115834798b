import type { Chance } from "../../src/ports/chance.ts";

/** Everything that is left to luck in a simulation comes from here, so that a seed says all of it. */
export interface Dice {
  /** From 0 up to, but not including, 1. */
  readonly next: Chance;
  /** A whole number from 0 up to, but not including, a limit. */
  readonly below: (limit: number) => number;
  readonly between: (least: number, most: number) => number;
  /** True in so many of 1 cases. */
  readonly sometimes: (share: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** One of a list that may be empty. */
  readonly anyOf: <Item>(items: readonly Item[]) => Item | undefined;
  /** Each of them with the same chance to stay. */
  readonly some: <Item>(items: readonly Item[], share?: number) => readonly Item[];
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[];
  /** Dice of their own: what is thrown with them changes nothing for the others. */
  readonly fork: () => Dice;
}

/** Mulberry32: one number of state, and good enough to choose by. */
const numbers = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = (once + Math.imul(once ^ (once >>> 7), once | 61)) ^ once;
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const dice = (seed: number): Dice => {
  // Seeds that stand side by side are not to begin alike.
  const next = numbers(Math.imul(seed + 1, 0x9e3779b1));
  const below = (limit: number): number => Math.floor(next() * limit);
  const anyOf = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    sometimes: (share) => next() < share,
    pick: ([first, ...others]) => [first, ...others][below(others.length + 1)] ?? first,
    anyOf,
    some: (items, share = 0.5) => items.filter(() => next() < share),
    shuffled: (items) =>
      items
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
    fork: () => dice(Math.floor(next() * 2 ** 32)),
  };
};
