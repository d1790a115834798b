import type { FaultRule } from "../../../src/emulator/faults/faults.ts";
import type { Fate } from "../fate.ts";
import type { Weather } from "../weather/weather.ts";

/** The eight ways in which a step can fail. */
export const BLOWS = [
  "crash before it was sent",
  "crash after it took effect",
  "no answer, applied",
  "no answer, not applied",
  "a 5xx, applied",
  "a 5xx, not applied",
  "the job is cancelled",
  "the process dies in the middle of a write to the disk",
] as const;

export type Blow = (typeof BLOWS)[number];

const RULES: Partial<Record<Blow, FaultRule>> = {
  "no answer, applied": { kind: "timeout", applied: true },
  "no answer, not applied": { kind: "timeout", applied: false },
  "a 5xx, applied": { kind: "internal-error", applied: true },
  "a 5xx, not applied": { kind: "internal-error", applied: false },
};

export const isOfDisk = (blow: Blow): boolean => blow === "the process dies in the middle of a write to the disk";

/** What becomes of the process that the blow strikes at its nth step. */
export const fateOf = (blow: Blow, step: number): Fate => {
  if (isOfDisk(blow)) return { kind: "crash-at-disk", write: step, how: "torn" };
  if (blow === "the job is cancelled") return { kind: "signal", request: step };
  if (RULES[blow] !== undefined) return { kind: "none" };
  return { kind: "crash", request: step, applied: blow === "crash after it took effect" };
};

export interface OneBlow extends Weather {
  /** From here on requests are counted, and the nth is struck. */
  readonly arm: (blow: Blow, step: number) => void;
  readonly disarm: () => void;
}

const LAG_MS = 20_000;

/** Fine weather but for one blow, and an index that always lags behind. */
export const oneBlow = (): OneBlow => {
  let rule: FaultRule | undefined;
  let left = 0;
  let clear = false;
  return {
    arm: (blow, step) => {
      rule = RULES[blow];
      left = step;
    },
    disarm: () => {
      rule = undefined;
    },
    struck: () => {
      left -= 1;
      return rule === undefined || left !== -1 ? undefined : { name: JSON.stringify(rule), blow: { rule } };
    },
    lagMs: () => (clear ? 0 : LAG_MS),
    longestLagMs: LAG_MS,
    skewMs: () => 0,
    tokenEnds: () => false,
    clear: () => {
      rule = undefined;
      clear = true;
    },
  };
};
