import { describe, expect, test } from "@jest/globals";
import { good, problem } from "../../../src/model/problem.ts";
import type { Column } from "../../../src/model/schema.ts";
import { findAssets } from "../../../src/plan/promotion/assets.ts";
import { nameUnknown } from "../../../src/plan/promotion/blocks.ts";
import { collisions } from "../../../src/plan/promotion/collisions.ts";
import { entriesOf, entryText } from "../../../src/plan/promotion/entries.ts";
import { promotionFault } from "../../../src/plan/promotion/fits.ts";
import { marksOf } from "../../../src/plan/promotion/marks.ts";
import { safePath } from "../../../src/plan/promotion/path.ts";
import { spaced } from "../../../src/plan/promotion/spaced.ts";
import { yamlText } from "../../../src/plan/promotion/yaml.ts";
import { column, page as pageOf, target } from "../sides.ts";
import { page, variables } from "./press.ts";

describe("the text of a page", () => {
  test("has no file of Notion's at an address that is none", () => {
    expect(findAssets("![x](https://[wall)")).toEqual([]);
  });

  test("names a block as a block where Notion does not say of which type", () => {
    const { markdown } = nameUnknown(
      { markdown: '<unknown url="https://x.example/1"/>', partial: true, unknownBlocks: ["1"] },
      {},
    );
    expect(markdown).toContain("*[Only in Notion: a block](https://x.example/1)*");
  });

  test("goes on after a formula that ends on its line", () => {
    expect(spaced("$$a + b$$\nNext")).toBe("$$a + b$$\n\nNext");
    expect(spaced("$$\na\nb\n$$")).toBe("$$\na\nb\n$$");
  });
});

describe("a path takes from a page", () => {
  test.each<[string, unknown, string]>([
    ["a text", "wall", "wall"],
    ["a list with dashes", ["sea", 7, true], "sea-7-true"],
    ["a page of a relation by its title", { title: "Wall", name: "x" }, "Wall"],
    ["a file by its name", { name: "plan" }, "plan"],
    ["nothing of nothing", null, ""],
    ["nothing of what has no name", { url: "x" }, ""],
    ["nothing of what is no text", () => "x", ""],
  ])("%s", (_what, value, written) => {
    expect(safePath([{ literal: "p/a" }, { value }, { literal: ".md" }], {})).toEqual(good(`p/a${written}.md`));
  });
});

test("of many that want one path the first are named", () => {
  const claims = Array.from({ length: 7 }, (_, index) => ({ path: "a.md", label: `page ${index}`, place: {} }));
  const told = [...collisions(claims).values()].map(({ message }) => message);
  expect(told).toHaveLength(7);
  expect(told[0]).toBe(
    '"a.md" is the path of page 1, page 2, page 3, page 4, page 5 and 1 more too, on some machine or other.',
  );
});

describe("the entries of a property", () => {
  test("are the pages and words that are called something", () => {
    const value = [{ title: "Wall" }, { key: "x" }, " ", "Sea"];
    const entries = entriesOf("Parts", page({ properties: { Parts: value } }), {});
    expect(entries).toEqual(good([{ title: "Wall", key: "", url: "" }, "Sea"]));
  });

  test("are called by their words, or by the title of their page", () => {
    expect([entryText("Sea"), entryText({ title: "Wall", key: "", url: "" })]).toEqual(["Sea", "Wall"]);
  });
});

describe("what a promoted target goes by", () => {
  const promoting = { files: [], mark: { State: "Filed", Note: "x" }, header: {}, actionLog: undefined };
  const STATE = column("State", "status", { options: [{ name: "Done" }] });
  const fault = (when: unknown, found: Column, key = "when") =>
    promotionFault(target({ promoting, when: { [found.name]: [when] } }), [found.name, key], found)?.message;

  test("may be that a property is empty, but a checkbox is never empty", () => {
    expect(fault(null, STATE)).toBeUndefined();
    expect(fault(null, column("Ready", "checkbox"))).toBe("`when` gives `Ready` null, and takes a boolean.");
  });

  test("is an option that the property has, where Notion makes none itself", () => {
    expect(fault("Gone", STATE)).toBe('`when` names "Gone" of `State`, which has no such option.');
    expect(fault("x", STATE, "mark")).toBe('`mark` names "Filed" of `State`, which has no such option.');
    expect(fault("x", column("Note", "rich_text"), "mark")).toBeUndefined();
    expect(fault("x", column("State", "status"), "mark")).toBeUndefined();
  });

  test("is nothing for a property that it goes by otherwise, and for a target that is not promoted", () => {
    expect(fault("Gone", STATE, "scope")).toBeUndefined();
    expect(promotionFault(target(), ["State", "when"], STATE)).toBeUndefined();
    expect(promotionFault(target({ promoting }), ["State", "when"], STATE)).toBeUndefined();
  });
});

describe("what is marked on a page", () => {
  const columns = [
    column("Tags", "multi_select"),
    column("Count", "number"),
    column("Sum", "formula"),
    column("Link", "url"),
  ];
  const marks = (mark: Readonly<Record<string, unknown>>) =>
    marksOf(
      {
        mark,
        columns: new Map(columns.map((one) => [one.name, one])),
        page: pageOf("p", { Tags: ["a"] }, columns),
        variables: { ...variables(), paths: [] },
        place: { target: "projects" },
      },
      (text) => (text === "broken" ? { ok: false, problems: [problem("No.", "Mend it.")] } : good(text)),
    );
  const messages = (mark: Readonly<Record<string, unknown>>) => {
    const found = marks(mark);
    return found.ok ? found.value : found.problems.map(({ message, place }) => [message, place.target]);
  };

  test("is each of a list, and nothing that is marked already", () => {
    expect(messages({ Tags: ["b", "a"], Count: 2 })).toEqual([
      { property: "Tags", before: ["a"], after: ["a", "b"] },
      { property: "Count", before: null, after: 2 },
    ]);
    expect(messages({ Tags: ["a"] })).toEqual([]);
  });

  test("is nothing that cannot be written, or that is not there", () => {
    expect(messages({ Sum: 1, Region: "north" })).toEqual([]);
  });

  test("is refused with all that is wrong with it, at the page", () => {
    expect(
      messages({ Tags: ["broken", "broken"], Count: "many", Link: `https://x.example/${"a".repeat(3_000)}` }),
    ).toEqual([
      ["No.", "projects"],
      ["No.", "projects"],
      [expect.stringMatching(/^`mark` gives `Count` "many", and takes/), "projects"],
      [expect.stringMatching(/^`mark` gives `Link` /), "projects"],
    ]);
  });
});

test("what is in a header is read again as it is, however deep", () => {
  const fields: readonly (readonly [string, unknown])[] = [
    ["at", { x: 1, label: "no", deep: new Map<unknown, unknown>([[7, true]]) }],
    ["none", null],
    ["endless", Number.POSITIVE_INFINITY],
    ["lists", [[1, "x"], undefined]],
    ["odd", () => 1],
  ];
  expect(yamlText(fields)).toBe(
    'at: {"x": 1, "label": "no", "deep": {"7": true}}\nnone: null\nendless: null\nlists:\n  - [1, "x"]\n  - null\nodd: null\n',
  );
});
