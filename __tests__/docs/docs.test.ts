import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { readTyped } from "../../src/cli/order.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { isObject } from "../../src/model/json.ts";
import { COMMANDS } from "../../src/model/mode.ts";
import { blocks, links } from "./blocks.ts";

const env = new Proxy<Record<string, string>>({}, { get: () => "0de0c0de-0000-4000-8000-00000000da7a" });

const SOURCES = ["files", "postgres", "github-ci", "github-milestones", "kpis"];
const NAMED = { type: "title", from: "name" };
/** What a fragment leaves out. */
const FILLING = { source: { files: "x.json" }, database: "d", key: "name", properties: { Name: NAMED } };

const isTarget = (value: unknown): boolean =>
  isObject(value) && ["database", "source", "preset", "direction", "properties"].some((key) => key in value);

/** A configuration, a target or a part of one, as a whole configuration; undefined for what is something else. */
const wholeConfig = (value: unknown): object | undefined => {
  if (!isObject(value)) return undefined;
  if ("targets" in value) return { version: 1, ...value };
  if ("source" in value && isObject(value["source"]) && SOURCES.some((kind) => kind in (value["source"] as object)))
    return { version: 1, targets: { a: { ...FILLING, ...value } } };
  if ("properties" in value) return { version: 1, targets: { a: { ...FILLING, ...value } } };
  return Object.values(value).every(isTarget) ? { version: 1, targets: value } : undefined;
};

/** Workflows have a linter of their own, and headers are what the product writes. */
const isElsewhere = (value: unknown): boolean => isObject(value) && ("jobs" in value || "notion_page_id" in value);

describe("the documentation", () => {
  test.each(blocks.filter(({ language }) => language === "yaml").map((block) => [block.at, block.text] as const))(
    "%s is YAML that the product takes",
    (_, text) => {
      const value: unknown = parse(text);
      if (value === null || isElsewhere(value)) return;
      const config = wholeConfig(value);
      expect({ known: config !== undefined, text }).toEqual({ known: true, text });
      const read = parseConfig(JSON.stringify(config), "doc.yml", { env });
      expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([]);
    },
  );

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
