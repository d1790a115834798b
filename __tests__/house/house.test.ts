import { describe, expect, test } from "@jest/globals";
import { FLOORS, floors } from "./floors.ts";
import {
  honestTests,
  noDrawers,
  noEscape,
  oneEnvironment,
  oneImporter,
  oneSetFailed,
  oneVerdict,
  pure,
  sameCases,
  sizes,
} from "./rules.ts";
import { breaches, type Rule, source, sources } from "./source.ts";

const house = sources("src");
const tests = sources("__tests__");
const lines = (count: number): string => "x;\n".repeat(count);

/** Each rule, what it holds for, and a breach of it: a check that was never seen red proves nothing. */
const RULES: readonly (readonly [string, Rule, typeof house, readonly (readonly [path: string, text: string])[]])[] = [
  [
    "every folder looks only where its floor may look",
    floors,
    house,
    [
      ["src/model/x.ts", 'import { readFile } from "node:fs/promises";'],
      ["src/plan/x.ts", 'import type { Clock } from "../ports/clock.ts";'],
      ["src/engine/x.ts", 'const gateway = await import("../adapters/notion/gateway.ts");'],
      ["src/adapters/files.ts", 'export { environment } from "./environment.ts";'],
      ["src/action/x.ts", 'import { serve } from "../emulator/server.ts";'],
      ["src/emulator/x.ts", 'export * from "../model/page.ts";'],
      ["src/newcomer/x.ts", 'import "../model/page.ts";'],
    ],
  ],
  [
    "files, functions and parameter lists stay small",
    sizes,
    house,
    [
      ["src/model/x.ts", lines(251)],
      ["src/model/x.ts", `const f = () => {\n${lines(49)}};`],
      ["src/model/x.ts", "export function f(a, b, c, d) {}"],
    ],
  ],
  ["the environment has one reader", oneEnvironment, house, [["src/engine/x.ts", "const { CI } = process.env;"]]],
  ["one file knows setFailed", oneSetFailed, house, [["src/action/x.ts", 'setFailed("no");']]],
  ["one line fails the step", oneVerdict, house, [["src/action/outputs.ts", 'runner.fail("no");']]],
  [
    "a package with side effects has one importer",
    oneImporter,
    house,
    [["src/adapters/console.ts", 'import { error } from "@actions/core";']],
  ],
  ["properties have one seed", sameCases, tests, [["__tests__/plan/x.test.ts", 'import fc from "fast-check";']]],
  [
    "nothing switches the compiler off",
    noEscape,
    [...house, ...tests],
    [
      ["src/plan/x.ts", "const x: any = 1;"],
      ["src/plan/x.ts", "const y = x!.z;"],
      ["src/plan/x.ts", "// @ts-ignore\nconst x = 1;"],
    ],
  ],
  ["no file is a drawer", noDrawers, [...house, ...tests], [["src/plan/utils.ts", ""]]],
  [
    "pure floors do not wait, look at the clock or throw dice",
    pure,
    house,
    [
      ["src/plan/x.ts", "const now = Date.now();"],
      ["src/merge/x.ts", "export const f = async () => 1;"],
    ],
  ],
  [
    "tests mock no module and skip nothing",
    honestTests,
    tests,
    [
      ["__tests__/x.test.ts", 'jest.mock("../src/x.ts");'],
      ["__tests__/x.test.ts", 'test.skip("later", () => {});'],
    ],
  ],
];

describe.each(RULES)("%s", (_title, rule, files, planted) => {
  test("holds", () => {
    expect(breaches(files, rule)).toEqual([]);
  });

  test.each(planted)("is seen to bite: %s %#", (path, text) => {
    expect(rule(source(path, text)).length).toBeGreaterThan(0);
  });
});

test("every floor of the table is in the house's own map", async () => {
  const { readFile } = await import("node:fs/promises");
  const map = await readFile("src/README.md", "utf8");
  const missing = Object.keys(FLOORS).filter((folder) => !map.includes(`\`${folder}\``) && folder !== "(doors)");
  expect(missing).toEqual([]);
});
