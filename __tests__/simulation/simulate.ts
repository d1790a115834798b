import { errands } from "./errands/errands.ts";
import { promotions } from "./promotions/promotions.ts";
import { pushes } from "./pushes.ts";
import type { Simulated } from "./simulated.ts";
import { twoWay } from "./two-way/two-way.ts";

/** What a world is made of. A new kind is a line here, and a seed tells its story in each of them. */
export const KINDS = { errands, promotions, pushes, "two-way": twoWay } as const satisfies Readonly<
  Record<string, (seed: number) => Promise<Simulated>>
>;

export type Kind = keyof typeof KINDS;

export const kinds = Object.keys(KINDS) as readonly Kind[];

/** Seeds take the kinds in turn, so that any range of them shows all. */
export const kindOf = (seed: number): Kind => kinds[seed % kinds.length] ?? "pushes";

export const simulate = (seed: number, kind: Kind = kindOf(seed)): Promise<Simulated> => KINDS[kind](seed);
