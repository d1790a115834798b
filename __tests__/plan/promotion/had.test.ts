import { describe, expect, test } from "@jest/globals";
import type { FileSpec } from "../../../src/model/promotion.ts";
import { locate } from "../../../src/plan/promotion/locate.ts";
import { finished, OTHER, PAGE, renderPath } from "./press.ts";

const TEMPLATE = "planning-brief";
const OWN: FileSpec = { path: "out/{{ slug }}.md", template: TEMPLATE };
const MORE: FileSpec = { path: "more/{{ slug }}/{{ date }}.md", template: TEMPLATE };
const FIXED: FileSpec = { path: "all/{{ page.id }}.md", template: TEMPLATE };
const EACH: FileSpec = { path: "d/{{ slug }}.md", template: TEMPLATE, each: "D" };
const LATER = { id: OTHER, created: "2026-11-01T00:00:00.000Z" };

/** `path as slug` where the path itself does not tell. */
const kept = (paths: Readonly<Record<string, readonly string[]>>) =>
  new Map(
    Object.entries(paths).map(([page, all]) => {
      const known = all.map((one) => one.split(" as "));
      return [page, new Map(known.map(([path = "", slug = ""]) => [path, slug]))];
    }),
  );

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

  test("of two who both are called by it alone none moves, where their files do not want one place", () => {
    const had = { [PAGE]: ["more/lamp/2026-10-05.md"], [OTHER]: ["more/lamp/2026-11-01.md"] };
    expect(pathsOf([MORE], twins, had)).toEqual(["more/lamp/2026-10-05.md", "more/lamp/2026-11-01.md"]);
  });

  test("where they do, it is who has all of its files that stays", () => {
    const all = ["out/lamp.md", "more/lamp/2026-11-01.md"];
    const stays = [
      "out/lamp-2e3f4a5b.md",
      "out/lamp.md",
      "more/lamp-2e3f4a5b/2026-10-05.md",
      "more/lamp/2026-11-01.md",
    ];
    expect(pathsOf([OWN, MORE], twins, { [PAGE]: ["more/lamp/2026-10-05.md"], [OTHER]: all })).toEqual(stays);
    const other = { [PAGE]: ["out/lamp.md", "more/lamp/2026-10-05.md"], [OTHER]: ["more/lamp/2026-11-01.md"] };
    expect(pathsOf([OWN, MORE], twins, other).slice(0, 2)).toEqual(["out/lamp.md", "out/lamp-8c7d6e5f.md"]);
  });

  test("who was told apart since it was called by the name alone stays so", () => {
    const had = ["out/lamp.md", "out/lamp-2e3f4a5b.md"];
    expect(pathsOf([OWN], twins.slice(0, 1), { [PAGE]: had })).toEqual(["out/lamp-2e3f4a5b.md"]);
    expect(pathsOf([OWN], twins.slice(0, 1), { [PAGE]: had.toReversed() })).toEqual(["out/lamp.md"]);
  });

  test("where no path tells, it is as the ledger says: a file may name the slug all the same", () => {
    const namesOf = (...had: readonly string[]) =>
      locate({ target: "projects", specs: [FIXED], pages: twins, kept: kept({ [OTHER]: had }) }, renderPath).spots.map(
        ({ variables }) => variables.slug,
      );
    expect(namesOf(`all/${OTHER}.md as lamp`)).toEqual(["lamp-2e3f4a5b", "lamp"]);
    expect(namesOf(`all/${OTHER}.md as lamp-8c7d6e5f`)).toEqual(["lamp", "lamp-8c7d6e5f"]);
  });

  test("a path without a slug tells nothing of who is called how", () => {
    expect(pathsOf([FIXED, OWN], twins, { [OTHER]: [`all/${OTHER}.md`] }).slice(2)).toEqual([
      "out/lamp.md",
      "out/lamp-8c7d6e5f.md",
    ]);
  });
});
