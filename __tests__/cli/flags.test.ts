import { describe, expect, test } from "@jest/globals";
import { parseFlags } from "../../src/cli/flags.ts";

const FLAGS = { prune: { words: ["true", "false"] }, config: {}, help: { words: ["true", "false"], short: "h" } };

const parse = (...words: readonly string[]) => {
  const parsed = parseFlags(words, FLAGS);
  return parsed.ok ? parsed.value : parsed.problems.map(({ message, cure }) => `${message} ${cure}`);
};

describe("flags", () => {
  test.each([
    [["--prune"], { prune: "true" }],
    [["--prune", "true"], { prune: "true" }],
    [["--prune", "false"], { prune: "false" }],
    [["--prune=false"], { prune: "false" }],
    [["--config", "x.yml"], { config: "x.yml" }],
    [["--config=x=y.yml"], { config: "x=y.yml" }],
    [["--config="], { config: "" }],
    [["--config", "-"], { config: "-" }],
    [["-h"], { help: "true" }],
    [["--prune", "--config", "a", "--config", "b"], { prune: "true", config: "b" }],
  ])("%j", (words, flags) => {
    expect(parse(...words)).toEqual({ flags, rest: [] });
  });

  test("a word after a bare switch is no value of it", () => {
    expect(parse("--prune", "sync")).toEqual({ flags: { prune: "true" }, rest: ["sync"] });
  });

  test.each([
    [["--prun"], "There is no flag `--prun`. Did you mean `--prune`?"],
    [["--frobnicate"], "There is no flag `--frobnicate`. Use one of: --prune, --config, --help."],
    [["-x"], "There is no flag `-x`."],
    [["--config"], "The flag `--config` needs a value. Write `--config VALUE`."],
    [["--config", "--prune"], "The flag `--config` needs a value."],
    [["--__proto__"], "There is no flag `--__proto__`."],
    [["--constructor=x"], "There is no flag `--constructor`."],
  ])("%j is told, not guessed", (words, complaint) => {
    expect(parse(...words)).toEqual([expect.stringContaining(complaint)]);
  });

  test("every mistake is told at once", () => {
    expect(parse("--nope", "--neither", "--config")).toHaveLength(3);
  });
});
