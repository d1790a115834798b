import { Failure, type FailureKind } from "../../../src/model/failure.ts";
import type { Dice } from "../chance.ts";
import type { Weather } from "../weather/weather.ts";
import type { Both } from "./both.ts";

/** What is to become of a process at one of its statements. */
export type Fate =
  | { readonly kind: "none" }
  | { readonly kind: "crash"; readonly statement: number; readonly applied: boolean }
  | { readonly kind: "second run"; readonly statement: number };

export type Mishap = "lost" | "lost after" | "conflict" | "slow" | "forbidden";

/** What goes wrong between a process and its database, in one world. */
export interface Trouble {
  readonly struck: () => Mishap | undefined;
  /** How long the server takes to notice that somebody is gone. */
  readonly lingerMs: () => number;
}

const KINDS: readonly Mishap[] = ["lost", "lost", "lost after", "lost after", "conflict", "slow", "forbidden"];

export const throwTrouble = (dice: Dice, isClear: () => boolean): Trouble => {
  const kinds = dice.some(KINDS, 0.6);
  const share = dice.pick([0, 0, 0.01, 0.04, 0.1]);
  const linger = dice.pick([0, 0, 5_000, 40_000]);
  return {
    struck: () => (isClear() || !dice.sometimes(share) ? undefined : dice.anyOf(kinds)),
    lingerMs: () => (isClear() ? 0 : linger),
  };
};

export const throwFate = (dice: Dice, likely: number): Fate => {
  if (!dice.sometimes(likely)) return { kind: "none" };
  const statement = dice.below(dice.pick([6, 20, 50]));
  if (dice.sometimes(0.15)) return { kind: "second run", statement };
  return { kind: "crash", statement, applied: dice.sometimes(0.5) };
};

/** How long after it was sent a write takes effect: on the line, or once nobody waits for its answer any more. */
const delayOf = ({ blow }: NonNullable<ReturnType<Weather["struck"]>>): number => {
  const { kind, applied, delayMs } = "rule" in blow ? blow.rule : {};
  return kind === "slow" || applied === "later" ? Number(delayMs) : 0;
};

/** The weather as it is, and what has to be known of it afterwards: what takes effect late, and whether it is over. */
export const watched = (given: Weather, late: Both["late"], now: () => number) => {
  let clear = false;
  const weather: Weather = {
    ...given,
    struck: (sent) => {
      const struck = given.struck(sent);
      const delay = struck === undefined || !sent.write ? 0 : delayOf(struck);
      if (delay > 0 && sent.page !== undefined) late.push({ page: sent.page, until: now() + delay, sent });
      return struck;
    },
    clear: () => {
      clear = true;
      given.clear();
    },
  };
  return { weather, isClear: () => clear };
};

const WORDS: Readonly<Record<"lost" | "conflict" | "slow" | "forbidden" | "unknown", readonly [FailureKind, string]>> =
  {
    lost: ["unavailable", "The connection to the database was lost."],
    conflict: ["conflict", "Somebody else was writing the same rows."],
    slow: ["unavailable", "The database took too long."],
    forbidden: ["forbidden", "The role in `url` may not do this."],
    unknown: ["unknown", "It is not known whether the database took the change."],
  };

export const failureOf = (mishap: keyof typeof WORDS): Failure => {
  const [kind, message] = WORDS[mishap];
  return new Failure({ kind, message, cure: "Run again: what is left is done then." });
};
