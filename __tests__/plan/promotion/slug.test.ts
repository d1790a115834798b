import { describe, expect, test } from "@jest/globals";
import { pathFault } from "../../../src/plan/promotion/path.ts";
import { safeSlug, slugOf } from "../../../src/plan/promotion/slug.ts";
import { type Claim, type FootholdOf, withSlugs } from "../../../src/plan/promotion/slugs.ts";
import fc from "../../property.ts";
import { OTHER, PAGE } from "./press.ts";

const slugsOf = (...given: Parameters<typeof withSlugs>): readonly string[] =>
  withSlugs(...given).map(({ slug }) => slug);

const SLUGS: readonly (readonly [title: string, slug: string])[] = [
  ["Harbour wall", "harbour-wall"],
  ["  A / B: c?  ", "a-b-c"],
  ["Crème brûlée für Zoë", "creme-brulee-fur-zoe"],
  ["Łódź, Ærø & Straße", "lodz-aero-strasse"],
  ["İstanbul ışık", "istanbul-isik"],
  ["ﬁve ½ Ⅷ ①", "five-1-2-viii-1"],
  ["Ｆｕｌｌ width", "full-width"],
  ["計画 その2", "計画-その2"],
  ["が", "が"],
  ["Планы й", "планы-й"],
  ["हिन्दी", "हिन्दी"],
  ["rock\u200b\u200d'n' soft\u00adhyphen\u202e", "rock-n-softhyphen"],
  ["v1.2.3", "v1-2-3"],
  ["__proto__", "proto"],
  ["-- --", ""],
  ["🎉❤️👨‍👩‍👧", ""],
  ["\u3164\u115f", ""],
];

test.each(SLUGS)("the slug of %j is %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("whatever a page is called, its slug is a name that every file system takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
      const slug = safeSlug(title, PAGE);
      expect(slug).toMatch(/^(?:[\p{L}\p{N}]\p{M}*)(?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u);
      expect(pathFault(`${slug}.md`)).toBeUndefined();
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(80);
      expect(slug).toBe(safeSlug(title.normalize("NFD"), PAGE));
    }),
    { numRuns: 2_000 },
  );
});

describe("a slug is safe", () => {
  test("of a title without letters and digits it is the page's ID", () => {
    expect(safeSlug("🎉 !!!", PAGE)).toBe("3f2a9c1077de8b419a056c1d2e3f4a5b");
    expect(safeSlug("🎉 !!!", PAGE, 2)).toBe("3f2a9c1077de8b419a056c1d2e3f4a5b-2");
  });

  test.each(["CON", "nul", "Aux.", "COM1", "com¹", "LPT9 "])("a name that Windows keeps gets an end: %s", (title) => {
    expect(safeSlug(title, PAGE)).toMatch(/-2e3f4a5b$/);
  });

  test("a long title is cut at a character, and ends with a hash that tells two apart", () => {
    const long = "防波堤".repeat(40);
    const [one, two] = [slugOf(`${long}一`), slugOf(`${long}二`)];
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(80);
    expect(one).toMatch(/^(?:防波堤)+[防波堤]{0,2}-[\da-f]{8}$/);
    expect(one).not.toBe(two);
  });
});

describe("pages that share a slug", () => {
  const older = { page: PAGE, created: "2026-01-01", slug: "wall" };
  const newer = { page: OTHER, created: "2026-02-01", slug: "wall" };

  /** One who was called so, and had all of its files there. */
  const had =
    (...those: readonly { readonly page: string; readonly slug: string }[]): FootholdOf<Claim> =>
    ({ page }, slug) => {
      const paths = [`out/${slug}-of-${page}.md`];
      return { paths, kept: those.some((one) => one.page === page && one.slug === slug) ? paths : [] };
    };

  test("all but the oldest get the end of their ID", () => {
    expect(slugsOf([newer, older])).toEqual(["wall-8c7d6e5f", "wall"]);
  });

  test("who had the slug before keeps it, and so does who had the longer one", () => {
    expect(slugsOf([older, newer], had({ page: OTHER, slug: "wall" }))).toEqual(["wall-2e3f4a5b", "wall"]);
    expect(slugsOf([older], had({ page: PAGE, slug: "wall-2e3f4a5b" }))).toEqual(["wall-2e3f4a5b"]);
  });

  test("two who both had it keep it, as their files are in two places", () => {
    const both = had({ page: PAGE, slug: "wall" }, { page: OTHER, slug: "wall" });
    expect(slugsOf([older, newer], both)).toEqual(["wall", "wall"]);
  });

  test("one page with one slug twice keeps it twice: its paths tell whether that goes", () => {
    expect(slugsOf([older, older])).toEqual(["wall", "wall"]);
  });

  test("the order of the pages makes no difference", () => {
    const claims = fc.array(
      fc.record({
        page: fc.uuid(),
        created: fc.constantFrom("2026-01-01", "2026-02-01"),
        slug: fc.constantFrom("a", "b"),
      }),
    );
    fc.assert(
      fc.property(claims, (all) => {
        const named = (list: typeof all) =>
          slugsOf(list)
            .map((slug, at) => `${list[at]?.page} ${slug}`)
            .sort();
        expect(named([...all].reverse())).toEqual(named(all));
      }),
    );
  });
});
