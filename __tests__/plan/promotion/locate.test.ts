import { describe, expect, test } from "@jest/globals";
import { entriesOf } from "../../../src/plan/promotion/entries.ts";
import { locate } from "../../../src/plan/promotion/locate.ts";
import { dayOf } from "../../../src/plan/promotion/page.ts";
import { finished, OTHER, PAGE, page, question, renderPath } from "./press.ts";

const entries = (value: unknown): unknown => {
  const found = entriesOf("Decisions", page({ properties: { Decisions: value } }), {});
  return found.ok ? found.value : found.problems.map(({ message }) => message);
};

const REFERENCE = { title: "Use granite", key: "use-granite", url: "https://www.notion.so/1" };

describe("`each` gives one entry", () => {
  test.each([
    ["a line", "Use granite\nPour in March", ["Use granite", "Pour in March"]],
    ["a list item", "- Use granite\n* Pour\n• Wait\n2. Rest\n3) End", ["Use granite", "Pour", "Wait", "Rest", "End"]],
    ["a task", "- [x] Use granite\n- [ ] Pour", ["Use granite", "Pour"]],
    [
      "a list item with what is indented below it",
      "- Use granite\n  from the quarry\n- Pour",
      ["Use granite from the quarry", "Pour"],
    ],
    ["nothing of empty lines", "\n\n- \n  \nUse granite\r\n", ["Use granite"]],
    ["a value of a multi_select", ["Granite", "Slate"], ["Granite", "Slate"]],
    ["a page of a relation", [REFERENCE], [REFERENCE]],
    ["nothing of nothing", null, []],
    ["nothing of an empty text", "", []],
  ])("%s", (_, value, expected) => {
    expect(entries(value)).toEqual(expected);
  });

  test.each([
    ["a number", 3, /no entries/],
    ["a range", { start: "2026-01-01", end: "2026-01-02" }, /no entries/],
    ["more than there may be files", Array.from({ length: 201 }, (__, at) => `d${at}`), /201 entries/],
  ])("and a problem for %s", (_, value, expected) => {
    expect(entries(value)).toEqual([expect.stringMatching(expected)]);
  });

  test("and a problem with the nearest name where the page has no such property", () => {
    const found = entriesOf("Decision", page({ properties: { Decisions: "" } }), { target: "projects" });
    expect(found).toMatchObject({
      ok: false,
      problems: [{ cure: "Did you mean `Decisions`?", place: { target: "projects", property: "Decision" } }],
    });
  });
});

describe("a file an entry", () => {
  const path = "decisions/{{ date }}_{{ slug }}_v01.md";

  test("is named by the entry, which the template sees with its number", () => {
    const { spots } = locate(
      question([finished("Wall", { properties: { D: ["Granite", "Slate"] } })], path, "D"),
      renderPath,
    );
    expect(spots.map((spot) => [spot.path, spot.variables.entry, spot.variables.index, spot.variables.slug])).toEqual([
      ["decisions/2026-10-05_granite_v01.md", "Granite", 1, "granite"],
      ["decisions/2026-10-05_slate_v01.md", "Slate", 2, "slate"],
    ]);
  });

  test("of two pages with one entry, the younger's has the end of its page's ID", () => {
    const pages = [
      finished("Wall", { properties: { D: "Granite" } }),
      finished("Pier", { id: OTHER, created: "2026-11-01T00:00:00.000Z", properties: { D: "Granite" } }),
    ];
    expect(locate(question(pages, "d/{{ slug }}.md", "D"), renderPath).spots.map((spot) => spot.path)).toEqual([
      "d/granite.md",
      "d/granite-8c7d6e5f.md",
    ]);
  });

  test("a page that lacks the property is refused, and the others go on", () => {
    const pages = [finished("Wall"), finished("Pier", { id: OTHER, properties: { D: "Granite" } })];
    const { spots, refused } = locate(question(pages, path, "D"), renderPath);
    expect(spots).toHaveLength(1);
    expect(refused).toMatchObject([
      { page: PAGE, problem: { place: { target: "projects", record: "Wall", property: "D" } } },
    ]);
  });
});

test("a mistake in a path is a problem of its page, at the target", () => {
  const { refused } = locate(question([finished("Wall")], "{{ slgu }}.md"), renderPath);
  expect(refused).toMatchObject([
    {
      problem: {
        message: expect.stringContaining("`slgu`"),
        cure: expect.stringContaining("`slug`"),
        place: { target: "projects" },
      },
    },
  ]);
});

test.each([
  ["the page's `Date`", { Date: "2026-03-01" }, "2026-03-01"],
  ["its day, of a time", { Date: "2026-03-01T09:00:00.000Z" }, "2026-03-01"],
  ["its first day, of a range", { Date: { start: "2026-03-01", end: "2026-03-09" } }, "2026-03-01"],
  ["the day that the page was made on", { Date: null }, "2026-10-05"],
])("`date` is %s", (_, properties, day) => {
  expect(dayOf(page({ properties }))).toBe(day);
});
