import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

const HOME = "__tests__/simulation/mutants";

interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Finds it, where the simulation does not. */
  readonly test?: string;
  /** A world, or a situation of the matrix, that has found it before, and is tried first. */
  readonly world?: readonly [kind: string, seed: number];
  readonly situation?: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(`${HOME}/${file}`, "utf8"));

const mutants = read("mutants.json") as readonly Mutant[];
const names = mutants.map(({ name }) => name);

test.each(mutants)("the planted fault fits its source: $name", ({ file, find, replace }) => {
  expect(readFileSync(file, "utf8").split(find).length - 1).toBe(1);
  expect(replace).not.toBe(find);
});

test("a test that is to find a fault is there", () => {
  expect(mutants.flatMap(({ test: one }) => one ?? []).filter((one) => !existsSync(one))).toEqual([]);
});

test("a fault that is told by its name has one of its own", () => {
  expect(names).toEqual([...new Set(names)]);
  expect(Object.keys(read("survivors.json") as object).filter((name) => !names.includes(name))).toEqual([]);
});
