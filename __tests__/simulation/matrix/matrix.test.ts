import { describe, expect, test } from "@jest/globals";
import { SCENARIOS, strikeAll } from "./matrix.ts";

/** One case in so many; `npm run sim -- --matrix` runs all. */
const EVERY = 25;
const PATIENCE_MS = 120_000;

test("there are forty situations at least, each with a name of its own", () => {
  expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(40);
});

describe("whatever step is struck, two runs later all is as it would have been", () => {
  test.each(SCENARIOS.map((scenario, index) => [scenario.name, scenario, index] as const))(
    "%s",
    async (_name, scenario, index) => {
      const { lost } = await strikeAll(scenario, EVERY, index);
      expect(lost.map(({ blow, step, breaches }) => ({ blow, step, breaches }))).toEqual([]);
    },
    PATIENCE_MS,
  );
});
