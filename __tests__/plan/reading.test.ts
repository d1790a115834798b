import { describe, expect, test } from "@jest/globals";
import { LIMITS } from "../../src/model/limits.ts";
import type { PropertyType } from "../../src/model/property.ts";
import type { Term } from "../../src/model/target.ts";
import { asked, expression } from "../../src/plan/expression.ts";
import { readDate } from "../../src/plan/moment.ts";
import { truncated } from "../../src/plan/overflow.ts";
import { readValue } from "../../src/plan/value.ts";
import { chooser } from "../../src/plan/vocabulary.ts";
import { saysTheSame } from "../../src/plan/wording.ts";
import { mapping } from "./sides.ts";

describe("a date", () => {
  test.each<[unknown, unknown]>([
    [new Date("2026-11-21T10:30:59Z"), "2026-11-21T10:30:00.000Z"],
    [{ start: "2026-11-21" }, "2026-11-21"],
    [{ start: 1, end: 2 }, undefined],
    [{ start: "2026-11-21", end: 2 }, undefined],
    ["", undefined],
  ])("%j is read as %j", (raw, value) => {
    expect(readDate(raw)).toEqual(value);
  });
});

describe("a raw value", () => {
  const read = (type: PropertyType, raw: unknown): unknown => {
    const found = readValue(type, raw);
    return "wrong" in found ? found.wrong : found.property.value;
  };

  test.each<[PropertyType, unknown, unknown]>([
    ["checkbox", "false", false],
    ["files", "https://x.example", [{ name: "x.example", url: "https://x.example" }]],
    ["files", { url: "https://x.example/a.pdf" }, [{ name: "a.pdf", url: "https://x.example/a.pdf" }]],
    ["files", { url: "a.pdf" }, '{"url":"a.pdf"}, and takes URLs, or objects with `name` and `url`'],
    ["number", "x".repeat(100), `"${"x".repeat(78)}…, and takes a finite number that can be held without rounding it`],
  ])("as %s of %j is %j", (type, raw, value) => {
    expect(read(type, raw)).toEqual(value);
  });
});

describe("text beyond what Notion takes", () => {
  const LONG = "x".repeat(LIMITS.piece * LIMITS.pieces + 1);

  test("is cut with a mark in a text, and what fits stays as it is", () => {
    const cut = truncated({ type: "rich_text", value: LONG });
    expect(cut).toEqual({ type: "rich_text", value: `${LONG.slice(0, -2)}…` });
    expect(truncated({ type: "title", value: "short" })).toEqual({ type: "title", value: "short" });
  });

  test("is not cut where a part of it would be another value", () => {
    expect(truncated({ type: "url", value: LONG })).toEqual({ type: "url", value: LONG });
  });
});

describe("a vocabulary", () => {
  const terms = (count: number): readonly Term[] =>
    Array.from({ length: count }, (_, index) => ({
      name: `word ${index}`,
      color: undefined,
      description: undefined,
      aliases: [],
      deprecated: false,
    }));
  const choice = (count: number, property: Parameters<ReturnType<typeof chooser>>[0]) =>
    chooser(mapping("Kind", property.type, { vocabulary: terms(count) }), "error")(property, () => ({}));

  test("names a dozen of its words to whoever wrote another, and says how many there are", () => {
    const cure = (count: number) => choice(count, { type: "select", value: "odd" }).problems.map((one) => one.cure);
    expect(cure(2)).toEqual(["Use one of: word 0, word 1; or add it to the vocabulary."]);
    expect(cure(13).join()).toContain("word 11, … (13 in all); or add it");
  });

  test("says nothing of a value that is no word", () => {
    const text = { type: "rich_text", value: "odd" } as const;
    expect(choice(2, text)).toEqual({ property: text, problems: [] });
  });
});

describe("an expression", () => {
  test("finds what a record says itself, and nothing that every object has, in lists too", () => {
    const read = expression("items[].constructor");
    expect(read({ items: [{ constructor: "Ada" }, { name: "x" }] })).toEqual(["Ada"]);
  });

  test("that fails for a record says why", () => {
    expect(asked(expression("sum(name)"), { name: "x" })).toEqual({ why: expect.stringContaining("sum") });
  });
});

test("two bodies without a word say the same", () => {
  expect(saysTheSame("", "---")).toBe(true);
  expect(saysTheSame("---", "# One")).toBe(false);
});
