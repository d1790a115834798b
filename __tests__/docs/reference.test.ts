import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { isObject, type Json } from "../../src/model/json.ts";

const SCHEMA: unknown = JSON.parse(readFileSync("schema/notion-sync.schema.json", "utf8"));
const PAGE = readFileSync("docs/configuration.md", "utf8");

interface Key {
  readonly path: readonly string[];
  readonly node: Json;
}

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(isObject(value) ? value : {});

/** Every key that the editors' schema has, wherever it stands. */
const keysIn = (node: unknown, path: readonly string[] = []): readonly Key[] => {
  if (!isObject(node)) return [];
  const own = entries(node["properties"]).flatMap(([name, below]) => [
    ...(isObject(below) ? [{ path: [...path, name], node: below }] : []),
    ...keysIn(below, [...path, name]),
  ]);
  const shapes = Array.isArray(node["anyOf"]) ? node["anyOf"].flatMap((one) => keysIn(one, path)) : [];
  return [
    ...own,
    ...shapes,
    ...["additionalProperties", "items"].flatMap((many) => keysIn(node[many], [...path, "*"])),
  ];
};

const keys = keysIn(SCHEMA);
const named = ({ path }: Key): string => path.join(".");

/** From the mark to the end of the page. */
const reference = PAGE.split("<!-- reference: made by npm run docs -->")[1] ?? "";
const headings = [...reference.matchAll(/^#### `(.+)`$/gm)].map(([, name = ""]) => name);

describe("every key of the configuration", () => {
  test("has a meaning, in a whole sentence", () => {
    const silent = keys.filter(
      ({ node: { description } }) => typeof description !== "string" || !/^[^a-z].*[.]$/.test(description),
    );
    expect(silent.map(named)).toEqual([]);
  });

  test("has an example, which is tried with the page's other blocks", () => {
    const bare = keys.filter(({ node: { examples } }) => !Array.isArray(examples) || examples.length === 0);
    expect(bare.map(named)).toEqual([]);
  });

  test("has its part on the page, and the page has no other", () => {
    const last = (path: string): string => path.split(".").at(-1) ?? "";
    const count = (names: readonly string[]): Readonly<Record<string, number>> =>
      Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]));
    const once = [...new Set(keys.map(named))];
    expect(count(headings.map(last))).toEqual(count(once.map(last)));
  });

  test("has an example under each heading", () => {
    const parts = reference.split(/^#### /m).slice(1);
    expect(parts.filter((part) => !part.includes("```yaml")).map((part) => part.split("\n")[0])).toEqual([]);
  });

  test("is one of many: the walk finds those that are deep down", () => {
    const names = new Set(keys.map(named));
    const deep = [
      "targets.*.source.github-ci.auto-fix.labels",
      "targets.*.properties.*.vocabulary.*.color",
      "targets.*.files.*.path",
    ];
    expect(deep.filter((name) => !names.has(name))).toEqual([]);
  });
});
