import { describe, expect, test } from "@jest/globals";
import { PAST_SEEDS } from "./past-seeds.ts";
import { type Simulated, simulate } from "./simulate.ts";

const PATIENCE_MS = 180_000;

const WORLDS = 200;
const FIRST = 1;
/** One in so many is run twice. */
const TWICE = 20;

/** What failed, with the command that tells its story. */
const told = ({ seed, breaches: [first] }: Simulated): string =>
  `${first?.invariant ?? ""}: ${first?.what ?? ""} (npm run sim -- --seed ${seed})`;

const failures = async (seeds: Iterable<number>): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const seed of seeds) {
    const world = await simulate(seed);
    if (world.breaches.length > 0) found.push(told(world));
  }
  return found;
};

const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);

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
      expect(await failures(Object.keys(PAST_SEEDS).map(Number))).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    "the same seed goes the same way",
    async () => {
      for (const seed of range(FIRST, WORLDS).filter((one) => one % TWICE === 0)) {
        const [once, again] = [await simulate(seed), await simulate(seed)];
        expect(again.hash).toBe(once.hash);
      }
    },
    PATIENCE_MS,
  );
});
