import { describe, expect, test } from "@jest/globals";
import { pastSeeds } from "./past-seeds.ts";
import { type Kind, kindOf, simulate } from "./simulate.ts";

const PATIENCE_MS = 180_000;

const WORLDS = 200;
const FIRST = 1;
/** Four in so many are run twice. */
const TWICE = 80;

type World = readonly [kind: Kind, seed: number];

/** What failed, with the command that tells its story. */
const failures = async (worlds: Iterable<World>): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [kind, seed] of worlds) {
    const [first] = (await simulate(seed, kind)).breaches;
    if (first === undefined) continue;
    found.push(`${first.invariant}: ${first.what} (npm run sim -- --seed ${seed} --kind ${kind})`);
  }
  return found;
};

const range = (from: number, count: number): readonly World[] =>
  Array.from({ length: count }, (_, index) => [kindOf(from + index), from + index] as const);

describe("in whole worlds, from their seeds", () => {
  test(
    `no invariant breaks in ${WORLDS} of them`,
    async () => {
      expect(await failures(range(FIRST, WORLDS))).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    "what once failed does not fail again",
    async () => {
      expect(await failures(pastSeeds)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    "the same seed goes the same way",
    async () => {
      for (const [kind, seed] of range(FIRST, WORLDS).filter(([, one]) => one % TWICE < 4)) {
        const [once, again] = [await simulate(seed, kind), await simulate(seed, kind)];
        expect(again.hash).toBe(once.hash);
      }
    },
    PATIENCE_MS,
  );
});
