import { pushes } from "./pushes.ts";
import type { Simulated } from "./simulated.ts";

/** What a world is made of. A new kind is a line here, and a seed tells its story in each of them. */
export const KINDS = { pushes } as const satisfies Readonly<Record<string, (seed: number) => Promise<Simulated>>>;

export type Kind = keyof typeof KINDS;

export const kinds = Object.keys(KINDS) as readonly Kind[];

/** Seeds take the kinds in turn, so that any range of them shows all. */
export const kindOf = (seed: number): Kind => kinds[seed % kinds.length] ?? "pushes";

export const simulate = (seed: number, kind: Kind = kindOf(seed)): Promise<Simulated> => KINDS[kind](seed);
