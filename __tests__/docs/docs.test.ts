import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { readTyped } from "../../src/cli/order.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { isObject } from "../../src/model/json.ts";
import { COMMANDS } from "../../src/model/mode.ts";
import { liquid } from "../../src/templates/liquid.ts";
import { blocks, links, PAGES } from "./blocks.ts";
import { wholeConfig } from "./whole.ts";

const env = new Proxy<Record<string, string>>({}, { get: () => "0de0c0de-0000-4000-8000-00000000da7a" });

/** Workflows have a linter of their own, and headers are what the product writes. */
const isElsewhere = (value: unknown): boolean => isObject(value) && ("jobs" in value || "notion_page_id" in value);

const editors = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync("schema/notion-sync.schema.json", "utf8")) as object,
);

const of = (...languages: readonly string[]) => blocks.filter(({ language }) => languages.includes(language));
/** Those of the recipes are parts of the examples, which are tried as a whole. */
const configurations = of("yaml").filter(({ at }) => !at.startsWith("docs/recipes.md"));

/** Where blocks of other languages are tried, or why they need not be. */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  "": /^$/,
  sql: /^docs\/two-way\.md/, // __tests__/engine/two-way/example.test.ts
  text: /^docs\/(operations|recipes)\.md/, // beside this file
};

/** Programs that a reader of these pages has, or is told to get. */
const PROGRAMS = ["notion-sync", "npm", "node", "git", "gh", "curl", "psql", "export"];

describe("the documentation", () => {
  test.each(configurations.map((block) => [block.at, block.text] as const))(
    "%s is YAML that the product takes, and so do editors",
    (_, text) => {
      const value: unknown = parse(text);
      if (value === null || isElsewhere(value)) return;
      const config = wholeConfig(value);
      expect({ known: config !== undefined, text }).toEqual({ known: true, text });
      const read = parseConfig(JSON.stringify(config), "doc.yml", { env });
      expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([]);
      expect(editors(config) ? [] : editors.errors).toEqual([]);
    },
  );

  test("every block is in a language that is tried", () => {
    const tried = ["yaml", "json", "console", "sh", "make", "liquid"];
    const untried = blocks.filter(({ at, language }) => !tried.includes(language) && !ELSEWHERE[language]?.test(at));
    expect(untried).toEqual([]);
  });

  test("scripts are ones that a shell can read, and templates ones that the product can", () => {
    const scripts = of("sh", "console").map(({ at, text }) => ({
      at,
      said: spawnSync("bash", ["-n"], { input: text, encoding: "utf8" }).stderr,
    }));
    expect(scripts.filter(({ said }) => said !== "")).toEqual([]);
    for (const { text } of of("liquid")) liquid(String).parse(text);
  });

  test("commands begin with a program that a reader has", () => {
    const strange = of("console").flatMap(({ at, text }) =>
      text
        .replaceAll("\\\n", " ")
        .split("\n")
        .filter((line) => line !== "" && !PROGRAMS.includes(line.split(" ")[0] ?? ""))
        .map((line) => `${at}: ${line}`),
    );
    expect(strange).toEqual([]);
  });

  test("what it calls JSON is JSON", () => {
    for (const { text } of blocks.filter(({ language }) => language === "json")) JSON.parse(text);
  });

  const commands = blocks
    .filter(({ language }) => ["console", "sh", "make"].includes(language))
    .flatMap(({ at, text }) =>
      [...text.matchAll(/notion-sync ((?:"[^"]*"|[^\s"&|]|[^\S\n])+)/g)].map(
        ([, words = ""]) => [at, words.trim()] as const,
      ),
    );

  test.each(commands)("%s: `notion-sync %s` is a command with flags that there are", (_, line) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    if (Object.hasOwn(COMMANDS, words[0] ?? "")) return;
    const typed = readTyped(words);
    expect(typed.ok ? [] : typed.problems.map(({ message }) => message)).toEqual([]);
  });

  test("scripts that it names are there", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: object };
    const named = blocks.flatMap(({ at, text }) =>
      [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = ""]) => ({ at, name })),
    );
    expect(named.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test("the README leads to every page", () => {
    const readme = new Set(links.filter(([page]) => page === "README.md").map(([, to]) => to));
    expect(PAGES.filter((page) => page.startsWith("docs/") && !readme.has(page))).toEqual([]);
  });

  test.each(links)("%s leads to %s, which is there", (page, to) => {
    const [path = "", anchor] = to.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    expect({ target, there: existsSync(target) }).toEqual({ target, there: true });
    if (anchor === undefined || !target.endsWith(".md")) return;
    const headings = [...readFileSync(target, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );
    expect(headings).toContain(anchor);
  });
});
