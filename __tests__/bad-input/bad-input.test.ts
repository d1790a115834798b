import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { expectEnding } from "./expected.ts";
import { isAbsent, isCase, isProved, type Row } from "./row.ts";
import { cameOf } from "./scene.ts";
import { ROWS, TABLE } from "./table.ts";

const PATIENCE_MS = 30_000;
const MOST_NUMBERS = 112;
const LEAST_CASES = 90;

const named = (rows: readonly Row[]) =>
  rows
    .filter(isCase)
    .filter(({ sql }) => sql === undefined)
    .map((row) => [row.number, row.input, row] as const);

const played = Object.entries(TABLE).map(([heading, rows]) => [heading, named(rows)] as const);

describe.each(played.filter(([, rows]) => rows.length > 0))("%s", (_, rows) => {
  test.each(rows)(
    "%i: %s",
    async (_number, _input, row) => {
      expectEnding(await cameOf(row), row);
    },
    PATIENCE_MS,
  );
});

/** The title of a test as it is written, or the name of a scenario's folder. */
const isThere = ([file, title]: readonly [string, string]): boolean => {
  if (!existsSync(file)) return false;
  const quoted = [`"${title}"`, `'${title}'`, `\`${title}\``];
  return existsSync(join(dirname(file), title)) || quoted.some((text) => readFileSync(file, "utf8").includes(text));
};

describe("the table", () => {
  test("names tests that are there, where it leaves the proof to them", () => {
    expect(ROWS.filter(isProved).filter(({ by }) => !isThere(by))).toEqual([]);
  });

  test("says of what cannot occur why", () => {
    expect(ROWS.filter(isAbsent).filter(({ because }) => because.length < 20)).toEqual([]);
  });

  test("has a row for every number, and none twice", () => {
    const numbers = new Set(ROWS.map(({ number }) => number));
    const missing = Array.from({ length: MOST_NUMBERS }, (_, index) => index + 1).filter((one) => !numbers.has(one));
    expect(missing).toEqual([]);
    const inputs = Object.entries(TABLE).flatMap(([heading, rows]) => rows.map(({ input }) => `${heading}: ${input}`));
    expect(inputs.length - new Set(inputs).size).toBe(0);
  });

  test("has many cases that are carried out", () => {
    expect(ROWS.filter(isCase).length).toBeGreaterThanOrEqual(LEAST_CASES);
  });
});
