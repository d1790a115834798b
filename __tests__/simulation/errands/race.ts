import { throwFate } from "../fate.ts";
import type { Errand } from "./errand.ts";
import { type Order, start } from "./runner.ts";
import type { Visitor } from "./trouble.ts";

export interface Lot {
  readonly bustle: number;
  readonly peril: number;
}

const STARTS_MS = [0, 0, 300, 5_000, 45_000] as const;

/** When a process dies over the ledger's branch, if it does. */
export const throwEnd = ({ scene: { dice } }: Errand, peril: number): Visitor["end"] =>
  dice.sometimes(peril / 3) ? { commit: dice.below(4), applied: dice.sometimes(0.6) } : undefined;

/** An order with what is to become of it. */
export const fated = (errand: Errand, order: Order, { bustle, peril }: Lot): Order => {
  const { dice } = errand.scene;
  if (order.calm === true) return order;
  return { ...order, bustle, fate: throwFate(dice, peril), end: throwEnd(errand, peril) };
};

/** Several processes at once: each slow in its own way, so that any request of one may come between any two of another. */
export const race = async (errand: Errand, orders: readonly Order[], lot: Lot): Promise<void> => {
  const { scene } = errand;
  const { dice, time, figures } = scene;
  figures.count("races");
  await Promise.all(
    orders.map(async (order, index) => {
      const wait = index === 0 ? 0 : dice.pick(STARTS_MS);
      const slowMs = dice.pick([50, 400, 4_000]);
      const given = fated(errand, { ...order, name: `${"ABCD"[index] ?? ""}: `, slowMs }, lot);
      if (wait > 0) await time.pass(wait);
      await start(errand, given);
    }),
  );
};
