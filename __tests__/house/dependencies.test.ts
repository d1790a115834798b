import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { importsOf } from "./imports.ts";
import { sources } from "./source.ts";

const packages = [...new Set(sources("src").flatMap((file) => importsOf(file)))]
  .filter((name) => !name.startsWith("src/") && !name.startsWith("node:"))
  .sort();

const between = (text: string, start: string, end: string): string => text.split(start)[1]?.split(end)[0] ?? "";

test("each package that is bundled has its reason where contributors look", () => {
  const table = between(readFileSync(".github/CONTRIBUTING.md", "utf8"), "What is bundled:", "What only works here");
  const reasons = table.split("\n").map((row) => row.split("|")[1] ?? "");
  const named = reasons.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
  expect(named.sort()).toEqual(packages);
});

test("what is bundled is brought up to date apart from the tools", () => {
  const { updates } = parse(readFileSync(".github/dependabot.yml", "utf8")) as {
    readonly updates: readonly {
      readonly groups: Readonly<Record<string, { readonly patterns: readonly string[] }>>;
    }[];
  };
  expect(updates.find(({ groups }) => groups["bundled"])?.groups["bundled"]?.patterns).toEqual(packages);
});

test("who installs the package installs nothing else: the bundle holds what it needs", () => {
  const { devDependencies, ...manifest } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
  expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(packages));
});
