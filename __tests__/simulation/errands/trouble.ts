import { Failure, type FailureKind } from "../../../src/model/failure.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Dice } from "../chance.ts";
import { type Life, never } from "../disk.ts";
import type { Story } from "../story.ts";

/** One process at GitHub's door: how it gets there, and what was told to it there. */
export interface Visitor {
  readonly clock: Clock;
  readonly life: Life;
  readonly dice: Dice;
  readonly story: Story;
  /** How much of what it asks goes wrong. */
  readonly share: number;
  /** The commit at which it dies, counted from 0, and whether that took effect. */
  readonly end: { readonly commit: number; readonly applied: boolean } | undefined;
  readonly told: { branch: number; talk: number; commits: number };
}

const LONGEST_MS = 900;

/** A way takes its time; who dies on it never arrives. */
export const travel = async ({ clock, life, dice }: Visitor): Promise<void> => {
  await clock.sleep(dice.between(1, LONGEST_MS));
  if (life.isDead()) await never();
};

export const failure = (kind: FailureKind): Failure =>
  new Failure({ kind, message: `GitHub did not do it (${kind}).`, cure: "Run again later." });
