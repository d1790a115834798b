import { describe, expect, test } from "@jest/globals";
import type { OptionList } from "../../src/model/change.ts";
import type { Term } from "../../src/model/target.ts";
import { backfill } from "../../src/plan/backfill.ts";
import { guard, pruneGuard } from "../../src/plan/guards.ts";
import { bound, column, mapping, NAME, page, record, sides, TITLE } from "./sides.ts";

const term = (name: string, facts: Partial<Term> = {}): Term => ({
  name,
  color: "gray",
  description: undefined,
  aliases: [],
  deprecated: false,
  ...facts,
});

const kinds = (vocabulary: readonly Term[]) => [TITLE, mapping("Kind", "select", { vocabulary })];
const optionsAfter = (given: Parameters<typeof sides>[0]) =>
  backfill(sides(given)).flatMap(({ options = new Map<string, OptionList>() }) =>
    [...options.values()].flatMap((list) => list.options),
  );

describe("the options of a property", () => {
  test("are its vocabulary where it has none yet", () => {
    const given = { bound: bound({ mappings: kinds([term("Hex")]) }, [NAME, column("Kind", "select")]) };
    expect(optionsAfter(given)).toEqual([{ name: "Hex", color: "gray" }]);
    expect(backfill(sides(given)).map(({ diff }) => diff)).toEqual([
      [{ property: "Kind", before: [], after: ["Hex"] }],
    ]);
  });

  test("have the colour that the vocabulary says, or else one that is the same in every run", () => {
    const terms = [term("Hex", { color: undefined }), term("Eye", { color: "red" })];
    const given = { bound: bound({ mappings: kinds(terms) }, [NAME, column("Kind", "select", { options: [] })]) };
    const [hex, eye] = optionsAfter(given);
    expect(optionsAfter(given)).toEqual([hex, eye]);
    expect(eye).toEqual({ name: "Eye", color: "red" });
    expect(hex?.color).not.toBe("default");
  });
});

describe("options that would go", () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ name: `old ${index}` }));
  const told = (options: readonly { readonly name: string }[] | undefined) => {
    const kind = column("Kind", "select", options && { options });
    const given = sides({ prune: true, bound: bound({ mappings: kinds([term("Hex")]) }, [NAME, kind]) });
    return pruneGuard(given, backfill(given)).map(({ message }) => message);
  };

  test("need a person's word, and the first of them are named", () => {
    expect(told(many)).toEqual([
      'It would drop "old 0" of `Kind`, "old 1" of `Kind`, "old 2" of `Kind`, "old 3" of `Kind`, "old 4" of `Kind`, and 3 more, from the property and from every page.',
    ]);
    expect(told(many.slice(0, 1))).toEqual(['It would drop "old 0" of `Kind`, from the property and from every page.']);
  });

  test("are none where the property has none", () => {
    expect(told(undefined)).toEqual([]);
  });
});

describe("a plan that goes both ways", () => {
  const SAFETY = { archive: 0.2, update: 0.5, floor: 4 };
  const names = ["a", "b", "c", "d"];
  const guarded = (pulled: number, rows = names) => {
    const given = sides({ desired: rows.map((name) => record(name)), pages: names.map((name) => page(name)) });
    const changes = names.slice(0, pulled).map((name) => ({
      ...record(name),
      record: name,
      action: "pull" as const,
      page: undefined,
      desired: undefined,
      beforeSha: null,
      diff: [],
      body: false,
      problem: undefined,
    }));
    return guard(given, changes, SAFETY).map(({ message }) => message);
  };

  test("may change so many rows and no more", () => {
    expect(guarded(2)).toEqual([]);
    expect(guarded(3)).toEqual(["It would change 3 of 4 rows (75 %), and the limit is 50 %."]);
  });

  test("has as many rows as it likes to change where they are few", () => {
    expect(guarded(3, ["a", "b", "c"])).toEqual([]);
  });
});
