import { describe, expect, test } from "@jest/globals";
import type { FileSpec } from "../../../src/model/promotion.ts";
import { locate } from "../../../src/plan/promotion/locate.ts";
import { finished, OTHER, PAGE, renderPath } from "./press.ts";

const TEMPLATE = "planning-brief";
const OWN: FileSpec = { path: "out/{{ slug }}.md", template: TEMPLATE };
const MORE: FileSpec = { path: "more/{{ slug }}/{{ date }}.md", template: TEMPLATE };
const EACH: FileSpec = { path: "d/{{ slug }}.md", template: TEMPLATE, each: "D" };
const LATER = { id: OTHER, created: "2026-11-01T00:00:00.000Z" };

const kept = (paths: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(paths).map(([page, all]) => [page, new Set(all)]));

const pathsOf = (
  specs: readonly FileSpec[],
  pages: readonly ReturnType<typeof finished>[],
  had: Readonly<Record<string, readonly string[]>>,
): readonly string[] =>
  locate({ target: "projects", specs, pages, kept: kept(had) }, renderPath).spots.map(({ path }) => path);

describe("a page's file stays where it is", () => {
  const twins = [finished("Lamp", { properties: { D: "" } }), finished("Lamp", { ...LATER, properties: { D: "" } })];

  test("whoever was there first keeps the name, though a namesake is older", () => {
    expect(pathsOf([OWN], twins, { [OTHER]: ["out/lamp.md"] })).toEqual(["out/lamp-2e3f4a5b.md", "out/lamp.md"]);
  });

  test("who was told apart stays so, though nobody else is called the same any more", () => {
    expect(pathsOf([OWN], twins.slice(0, 1), { [PAGE]: ["out/lamp-2e3f4a5b.md"] })).toEqual(["out/lamp-2e3f4a5b.md"]);
  });

  test("what an entry of it is called says nothing about its own name", () => {
    const had = { [PAGE]: ["out/pier.md", "d/lamp.md"], [OTHER]: ["out/lamp.md"] };
    expect(pathsOf([OWN, EACH], twins, had)).toEqual(["out/lamp-2e3f4a5b.md", "out/lamp.md"]);
  });

  test("and its own name says nothing about its entries", () => {
    const pages = [finished("Lamp", { properties: { D: "Lamp" } })];
    const had = { [PAGE]: ["out/lamp.md", "d/lamp-2e3f4a5b.md"] };
    expect(pathsOf([OWN, EACH], pages, had)).toEqual(["out/lamp.md", "d/lamp-2e3f4a5b.md"]);
  });

  test("a file that the configuration names since then is called as the page's other files are", () => {
    expect(pathsOf([OWN, MORE], twins, { [OTHER]: ["out/lamp.md"] })).toEqual([
      "out/lamp-2e3f4a5b.md",
      "out/lamp.md",
      "more/lamp-2e3f4a5b/2026-10-05.md",
      "more/lamp/2026-11-01.md",
    ]);
  });

  test("a path without a slug tells nothing of who is called how", () => {
    const fixed: FileSpec = { path: "all/{{ page.id }}.md", template: TEMPLATE };
    expect(pathsOf([fixed, OWN], twins, { [OTHER]: [`all/${OTHER}.md`] }).slice(2)).toEqual([
      "out/lamp.md",
      "out/lamp-8c7d6e5f.md",
    ]);
  });
});
