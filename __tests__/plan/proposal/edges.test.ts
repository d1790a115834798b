import { describe, expect, test } from "@jest/globals";
import type { Evidence } from "../../../src/plan/proposal/evidence.ts";
import { tellsApart } from "../../../src/plan/proposal/key.ts";
import { propose } from "../../../src/plan/proposal/propose.ts";

type Records = readonly Readonly<Record<string, unknown>>[];

const proposed = (types: Readonly<Record<string, string>>, records: Records, more: Partial<Evidence> = {}) =>
  propose({
    target: "parts",
    dataSource: "here",
    columns: Object.entries(types).map(([name, type]) => ({ id: name, name, type })),
    records,
    key: undefined,
    isPageId: () => false,
    refused: new Map(),
    ...more,
  });

const why = (name: string, found: ReturnType<typeof propose>) =>
  found?.unmatched.find(({ property }) => property === name)?.why;

describe("a property for people", () => {
  test("is filled with addresses", () => {
    const found = proposed({ Name: "title", Owner: "people" }, [{ name: "a", owner: "ada@x.example" }]);
    expect(found?.mappings.map(({ property }) => property)).toEqual(["Name", "Owner"]);
  });

  test("is left out where a word is nobody's address, and says which", () => {
    const found = proposed({ Name: "title", Owner: "people" }, [
      { name: "a", owner: "Ada@home" },
      { name: "b", owner: "the @ team" },
    ]);
    expect(why("Owner", found)).toBe(
      '`owner` has the name, and holds "the @ team", and takes e-mail addresses or IDs of users',
    );
  });
});

describe("a property that fields have the name of", () => {
  test("tells of the one that means it most surely, where none of them fits", () => {
    const found = proposed({ Name: "title", Size: "number" }, [{ name: "a", Size: "big", size: "huge" }]);
    expect(why("Size", found)).toContain('`Size` has the name, and holds "big"');
  });

  test("is filled with the plainest form of a list that it can hold", () => {
    const found = proposed({ Name: "title", Parts: "rich_text" }, [{ name: "a", parts: [{ name: "nut" }] }]);
    expect(found?.mappings.at(-1)?.origin).toEqual({ from: "join('\n', parts[].name)" });
  });

  test("is filled with what is a list in some records and nothing in others, but not where it is something else", () => {
    const tags = (odd: unknown) =>
      proposed({ Name: "title", Tags: "multi_select" }, [
        { name: "a", tags: [{ name: "x" }] },
        { name: "b", tags: odd },
      ]);
    expect(tags(null)?.mappings.at(-1)?.origin).toEqual({ from: "tags[].name" });
    expect(why("Tags", tags({ name: "y" }))).toContain("`tags` has the name");
  });

  test("without a letter means no field", () => {
    const found = proposed({ Name: "title", "★": "rich_text" }, [{ name: "a", "!": "x" }]);
    expect(why("★", found)).toBe("no field has such a name");
  });
});

test("the ID of a page is in a field of its name, which some records may lack", () => {
  const found = proposed({ Name: "title" }, [{ name: "a", page_id: "p1" }, { name: "b" }], {
    isPageId: (text) => text === "p1",
  });
  expect(found?.pageId).toBe("page_id");
});

describe("a key", () => {
  test("that fails for a record tells nothing apart", () => {
    expect(tellsApart("sum(name)", [{ name: "a" }, { name: "b" }])).toBe(false);
    expect(tellsApart("name", [{ name: "a" }, { name: "b" }])).toBe(true);
  });

  test("that a person said is kept although it fails for a record; a relation to that one is left out", () => {
    const found = proposed({ Name: "title", Needs: "relation" }, [{ name: "a", needs: ["b"] }, { name: 7 }], {
      key: "join('', [name])",
      columns: [
        { id: "n", name: "Name", type: "title" },
        { id: "r", name: "Needs", type: "relation", relatesTo: "here" },
      ],
    });
    expect(found?.key.from).toBe("join('', [name])");
    expect(found?.mappings.map(({ property }) => property)).not.toContain("Needs");
  });

  test("is in the title, which is called `Name` where the database does not show it", () => {
    const found = proposed({ Size: "number" }, [{ name: "a", size: 1 }]);
    expect(found?.mappings[0]).toEqual({ property: "Name", type: "title", origin: { from: "name" } });
  });
});
