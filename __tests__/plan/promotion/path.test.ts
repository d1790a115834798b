import { describe, expect, test } from "@jest/globals";
import { locate, withoutCollisions } from "../../../src/plan/promotion/locate.ts";
import { pathFault } from "../../../src/plan/promotion/path.ts";
import fc from "../../property.ts";
import { finished, OTHER, PAGE, question, renderPath } from "./press.ts";

const pathsOf = (titles: readonly string[], path?: string): readonly string[] => {
  const pages = titles.map((title, at) => finished(title, { id: [PAGE, OTHER][at] ?? PAGE }));
  const { spots, refused } = withoutCollisions([locate(question(pages, path), renderPath)]);
  return [...spots.map((spot) => spot.path), ...refused.map(({ problem }) => `refused: ${problem.message}`)];
};

const BARE = "notes/{{ title }}.md";
const LONG = "é".repeat(150);

/** Titles that people or attackers give, and what becomes of them: with `slug`, and where the title itself is a name. */
const TITLES: readonly (readonly [what: string, title: string, slugged: RegExp, bare: RegExp])[] = [
  ["traversal", "../../.github/workflows/x.yml", /^projects\/github-workflows-x-yml\.md$/, /^refused: .*`\.\.`/],
  ["traversal on Windows", "..\\..\\x", /^projects\/x\.md$/, /^refused: .*\\ </],
  ["an absolute path", "/etc/passwd", /^projects\/etc-passwd\.md$/, /^refused: .*empty part/],
  ["a drive", "C:\\autoexec", /^projects\/c-autoexec\.md$/, /^refused: .*holds one of/],
  ["a folder", "src/index", /^projects\/src-index\.md$/, /^refused: .*slash/],
  ["a device", "CON", /^projects\/con-2e3f4a5b\.md$/, /^refused: .*device/],
  ["a device with an ending", "nul.md", /^projects\/nul-md\.md$/, /^refused: .*device/],
  ["a hidden file", ".npmrc", /^projects\/npmrc\.md$/, /^refused: .*dot because/],
  ["nothing", "", /^projects\/3f2a9c10.*\.md$/, /^refused: .*dot because/],
  ["a NUL", "a\0b", /^projects\/a-b\.md$/, /^refused: .*control character/],
  ["a line end", "a\nb", /^projects\/a-b\.md$/, /^refused: .*control character/],
  ["text turned around", "a\u202egnp.exe", /^projects\/agnp-exe\.md$/, /^refused: .*cannot be seen/],
  ["half a character", "a\ud800b", /^projects\/a-b\.md$/, /^refused: .*control character/],
  ["300 bytes", LONG, /^projects\/e{71}-[\da-f]{8}\.md$/, /^refused: .*200 bytes/],
  ["only emoji", "🎉🎉", /^projects\/3f2a9c10.*\.md$/, /^notes\/🎉🎉\.md$/],
  ["signs that Windows refuses", 'a<b>|"?*', /^projects\/a-b\.md$/, /^refused: .*holds one of/],
];

describe("a path stays inside the workspace, whatever a page is called", () => {
  test.each(TITLES)("%s, with `slug`", (_, title, slugged) => {
    expect(pathsOf([title])).toEqual([expect.stringMatching(slugged)]);
  });

  test.each(TITLES)("%s, as a name itself", (_, title, __, bare) => {
    expect(pathsOf([title], BARE)).toEqual([expect.stringMatching(bare)]);
  });

  test("for any title at all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom(undefined, BARE, "{{ title }}", "{{ title }}/x.md"),
        (title, path) => {
          for (const found of pathsOf([title], path)) {
            if (found.startsWith("refused: ")) continue;
            const url = new URL(
              encodeURI(found).replaceAll("?", "%3F").replaceAll("#", "%23"),
              "file:///root/workspace/",
            );
            expect(url.pathname.startsWith("/root/workspace/")).toBe(true);
            expect(found.split("/").some((name) => name === "" || /^\.git$/i.test(name))).toBe(false);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("several small values do not make a dot or a slash together", () => {
    const { spots, refused } = locate(
      question(
        [finished("x", { properties: { A: "", B: ".git" } })],
        "{{ page.properties.A }}{{ page.properties.B }}/x",
      ),
      renderPath,
    );
    expect(spots).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  test("a filter is no way around", () => {
    expect(pathsOf(["a/b"], "{{ title | raw }}.md")).toEqual([expect.stringMatching(/^refused: .*slash/)]);
    expect(pathsOf(["a/b"], "{% capture x %}{{ title }}{% endcapture %}{{ x }}.md")).toEqual([
      expect.stringMatching(/^refused: .*slash/),
    ]);
  });
});

const REFUSED = [
  ".git/config",
  "a/.GIT/hooks/pre-commit",
  "git~1/config",
  ".git /x",
  ".github/workflows/x.yml",
  ".GitHub/Workflows/x.yml",
  "a//b",
  "./a",
  "a/../b",
  "a/b.",
  "a /b",
  "a/ b",
  "a:b",
  "//host/share",
  "a/aux.md",
  "",
  "   ",
  `${"a".repeat(201)}.md`,
  `${"abcdefghi/".repeat(101)}x`,
  "a\u200bb",
  "\u3164.md",
];

describe("a path of the configuration", () => {
  test.each(REFUSED)("is refused: %j", (path) => {
    expect(pathFault(path)).toBeDefined();
  });

  test.each([
    ".github/decisions/a.md",
    ".changeset/a.md",
    "docs/計画.md",
    "a.b/c..d.md",
    "gitignore",
    ".gitkeep-notes/a",
  ])("is taken: %j", (path) => {
    expect(pathFault(path)).toBeUndefined();
  });
});

describe("what would be one file on some machine is an error of both", () => {
  test.each([
    ["capitals", "A", "a"],
    ["the form of a letter", "é", "e\u0301"],
    ["ligatures", "ﬁn", "fin"],
    ["a sharp s", "straße", "STRASSE"],
    ["nothing at all", "same", "same"],
  ])("%s", (_, one, two) => {
    expect(pathsOf([one, two], BARE)).toEqual([
      expect.stringMatching(/^refused: .*path of the page/),
      expect.stringMatching(/^refused: .*path of the page/),
    ]);
  });

  test("two that share a slug do not collide", () => {
    expect(pathsOf(["Same", "same"])).toHaveLength(2);
    expect(pathsOf(["Same", "same"]).join()).not.toContain("refused");
  });

  test("a file where another needs a folder", () => {
    const { refused } = withoutCollisions([
      locate(question([finished("x")], "notes/x"), renderPath),
      locate(question([finished("y", { id: OTHER })], "Notes/X/y.md"), renderPath),
    ]);
    expect(refused).toHaveLength(2);
  });

  test("across targets too, and each problem names its record and the other", () => {
    const { spots, refused } = withoutCollisions([
      locate(question([finished("One")], "a.md"), renderPath),
      locate({ ...question([finished("Two", { id: OTHER })], "a.md"), target: "tasks" }, renderPath),
    ]);
    expect(spots).toEqual([]);
    expect(refused.map(({ problem }) => [problem.place, problem.message])).toEqual([
      [{ target: "projects", record: "One" }, expect.stringContaining('"Two"')],
      [{ target: "tasks", record: "Two" }, expect.stringContaining('"One"')],
    ]);
  });
});
