import type { Dice } from "./chance.ts";

/** What is to become of one process. Counted in its requests, or in what it writes to the disk. */
export type Fate =
  | { readonly kind: "none" }
  /** Dies at a request: it never reached Notion, or it did and the answer came too late. */
  | { readonly kind: "crash"; readonly request: number; readonly applied: boolean }
  /** Dies while it writes: nothing, half a line, or all of it is there. */
  | { readonly kind: "crash-at-disk"; readonly write: number; readonly how: "before" | "torn" | "after" }
  /** Told to end, as a job is that is cancelled. */
  | { readonly kind: "signal"; readonly request: number }
  /** The disk takes nothing for a while. */
  | { readonly kind: "disk-full"; readonly write: number; readonly count: number }
  /** A record's file cannot be read. */
  | { readonly kind: "unreadable"; readonly file: number };

export const throwFate = (dice: Dice, likely: number): Fate => {
  if (!dice.sometimes(likely)) return { kind: "none" };
  const request = dice.below(dice.pick([4, 12, 30]));
  const write = dice.below(dice.pick([3, 8, 16]));
  return dice.pick<Fate>([
    { kind: "crash", request, applied: true },
    { kind: "crash", request, applied: true },
    { kind: "crash", request, applied: false },
    { kind: "crash-at-disk", write, how: dice.pick(["before", "torn", "torn", "after"]) },
    { kind: "signal", request },
    { kind: "disk-full", write, count: dice.between(1, 5) },
    { kind: "unreadable", file: dice.below(3) },
  ]);
};
