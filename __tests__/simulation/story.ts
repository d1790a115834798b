import { createHash } from "node:crypto";

/** Everything that happened, in order: for a person to read, and for two runs of one seed to be compared by. */
export interface Story {
  readonly tell: (who: string, what: string) => void;
  readonly lines: () => readonly string[];
  readonly hash: () => string;
}

const WIDTH = 9;

export const story = (now: () => number): Story => {
  const start = now();
  const told: string[] = [];
  return {
    tell: (who, what) => {
      const seconds = ((now() - start) / 1000).toFixed(1).padStart(10);
      told.push(`${seconds} s  ${who.padEnd(WIDTH)} ${what}`);
    },
    lines: () => told,
    hash: () => createHash("sha256").update(told.join("\n")).digest("hex").slice(0, 16),
  };
};
