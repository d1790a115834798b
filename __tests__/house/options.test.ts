import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { OUTPUTS } from "../../src/action/outputs.ts";
import { helpText } from "../../src/cli/help.ts";
import { OPTION_NAMES, OPTIONS } from "../../src/config/options.ts";
import { MODES } from "../../src/model/mode.ts";
import { VERSION } from "../../src/version.ts";

const action = z
  .strictObject({
    name: z.string(),
    description: z.string().max(125),
    author: z.string(),
    branding: z.strictObject({ icon: z.string(), color: z.enum(["gray-dark", "black", "white", "blue"]) }),
    inputs: z.record(
      z.string().regex(/^[_a-zA-Z][a-zA-Z0-9_-]*$/),
      z.strictObject({ description: z.string().min(1), required: z.literal(false), default: z.string() }),
    ),
    outputs: z.record(z.string(), z.strictObject({ description: z.string().min(1) })),
    runs: z.strictObject({ using: z.literal("node24"), main: z.literal("dist/index.js") }),
  })
  .parse(parse(readFileSync("action.yml", "utf8")));

/** The first cell of each row of the table between a pair of marks. */
const rowsOf = (name: string): readonly string[] => {
  const readme = readFileSync("README.md", "utf8");
  const block = readme.split(`<!-- ${name}: made by npm run docs -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? "";
  return [...block.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? "");
};

describe("one table of options, everywhere the same (if not: npm run docs)", () => {
  test("action.yml has every option as an input, with its default", () => {
    expect(Object.entries(action.inputs).map(([name, input]) => [name, input.default])).toEqual(
      OPTION_NAMES.map((name) => [name, OPTIONS[name].default]),
    );
  });

  test("action.yml has every output", () => {
    expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  });

  test.each([
    ["options", OPTION_NAMES],
    ["modes", Object.keys(MODES)],
    ["outputs", Object.keys(OUTPUTS)],
  ])("the README's table of %s has a row for each", (name, wanted) => {
    expect(rowsOf(name)).toEqual([...wanted]);
  });

  test("--help names every option as a flag, and every mode", () => {
    const help = helpText();
    const missing = [
      ...OPTION_NAMES.filter((name) => name !== "mode").map((name) => `  --${name}`),
      ...Object.keys(MODES).map((mode) => `  ${mode} `),
    ].filter((text) => !help.includes(text));
    expect(missing).toEqual([]);
  });

  test("no line of --help is wider than a terminal of 100 columns", () => {
    expect(
      helpText()
        .split("\n")
        .filter((line) => line.length > 100),
    ).toEqual([]);
  });
});

test("the version is the package's", () => {
  expect(z.object({ version: z.string() }).parse(JSON.parse(readFileSync("package.json", "utf8"))).version).toBe(
    VERSION,
  );
});
