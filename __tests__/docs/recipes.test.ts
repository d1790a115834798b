import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { blocks } from "./blocks.ts";
import { happening, unlike } from "./quoted.ts";
import { RECIPES } from "./recipes.ts";

const PAGE = "docs/recipes.md";

const trimmed = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const pieces = blocks.filter(({ at, language }) => at.startsWith(`${PAGE}:`) && language === "yaml");

describe("the recipes", () => {
  test.each(readdirSync("examples"))("explain the whole configuration of %s, and no other", (example) => {
    const whole = trimmed(readFileSync(`examples/${example}/notion-sync.yml`, "utf8"));
    const text = whole.join("\n");
    const told = pieces.flatMap((piece) => {
      const lines = trimmed(piece.text);
      return text.includes(lines.join("\n")) ? lines : [];
    });
    expect(told).toEqual(whole);
  });

  test("have no piece that is in no example", () => {
    const all = readdirSync("examples").map((name) =>
      trimmed(readFileSync(`examples/${name}/notion-sync.yml`, "utf8")).join("\n"),
    );
    expect(pieces.filter(({ text }) => !all.some((whole) => whole.includes(trimmed(text).join("\n"))))).toEqual([]);
  });

  test("show what is printed, and nothing else", async () => {
    const { unsaid } = unlike(PAGE, await happening(RECIPES));
    expect(unsaid).toEqual([]);
  });

  test("name each example's workflow", () => {
    const page = readFileSync(PAGE, "utf8");
    const workflows = readdirSync("examples").map((name) => `(../examples/${name}/workflow.yml)`);
    expect(workflows.filter((link) => !page.includes(link))).toEqual([]);
  });
});
