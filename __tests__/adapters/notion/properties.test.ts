import { describe, expect, test } from "@jest/globals";
import { decode, encode } from "../../../src/adapters/notion/properties.ts";
import { LIMITS } from "../../../src/model/limits.ts";
import type { Property } from "../../../src/model/property.ts";
import { pieces } from "../../../src/model/text.ts";
import fc from "../../property.ts";

const piece = (content: string) => ({ type: "text", text: { content } });
const shown = (text: string) => ({ type: "text", plain_text: text, text: { content: text, link: null } });

describe("what is written", () => {
  const WRITTEN: readonly (readonly [Property, unknown])[] = [
    [{ type: "title", value: "Bolt" }, { title: [piece("Bolt")] }],
    [{ type: "rich_text", value: "" }, { rich_text: [] }],
    [{ type: "number", value: -0 }, { number: 0 }],
    [{ type: "select", value: "Big" }, { select: { name: "Big" } }],
    [{ type: "select", value: null }, { select: null }],
    [{ type: "multi_select", value: ["b", "a", "b"] }, { multi_select: [{ name: "a" }, { name: "b" }] }],
    [{ type: "date", value: "2026-11-21" }, { date: { start: "2026-11-21", end: null } }],
    [
      { type: "date", value: "2026-11-21T09:30:59.999+02:00" },
      { date: { start: "2026-11-21T07:30:00.000Z", end: null } },
    ],
    [{ type: "url", value: "" }, { url: null }],
    [
      { type: "relation", value: ["D3B2C9E45F6A4B7C9D8E9F0A1B2C3D4E"] },
      { relation: [{ id: "d3b2c9e4-5f6a-4b7c-9d8e-9f0a1b2c3d4e" }] },
    ],
    [
      { type: "files", value: [{ name: "plan", url: "https://example.com/p.pdf" }] },
      { files: [{ type: "external", name: "plan", external: { url: "https://example.com/p.pdf" } }] },
    ],
  ];
  for (const [property, json] of WRITTEN) {
    test(`${property.type} ${JSON.stringify(property.value)}`, () => {
      expect(encode(property)).toEqual(json);
    });
  }
});

describe("what Notion would refuse is refused before it is sent", () => {
  const long = (length: number) => "x".repeat(length);
  const many = (count: number) => Array.from({ length: count }, (_, index) => `option ${index}`);
  const REFUSED: readonly (readonly [Property, RegExp])[] = [
    [{ type: "title", value: long(200_001) }, /200,001 characters, and Notion takes 200,000/],
    [{ type: "rich_text", value: `x${"😀".repeat(99_999)}x` }, /characters, and Notion takes/],
    [{ type: "number", value: Number.NaN }, /the number NaN/],
    [{ type: "number", value: Number.POSITIVE_INFINITY }, /the number Infinity/],
    [{ type: "select", value: "a,b" }, /the option "a,b" with a comma/],
    [{ type: "select", value: " " }, /without a name/],
    [{ type: "select", value: long(101) }, /101 characters in the name of an option/],
    [{ type: "multi_select", value: many(101) }, /101 options/],
    [{ type: "multi_select", value: [""] }, /without a name/],
    [{ type: "multi_select", value: ["Bug", "bug"] }, /in different capitals/],
    [{ type: "relation", value: many(101) }, /101 relations/],
    [{ type: "url", value: `https://example.com/${long(2_000)}` }, /2,020 characters/],
    [{ type: "email", value: long(201) }, /201 characters/],
    [
      {
        type: "files",
        value: [{ name: "plan", url: "https://prod-files-secure.s3.us-west-2.amazonaws.com/a/plan.pdf" }],
      },
      /that Notion keeps itself/,
    ],
  ];
  for (const [property, words] of REFUSED) {
    test(`${property.type}: ${words.source}`, () => {
      expect(() => encode(property)).toThrow(
        expect.objectContaining({ kind: "refused", message: expect.stringMatching(words) }),
      );
    });
  }
});

describe("what is read", () => {
  const mention = { type: "mention", plain_text: "@Bolt", mention: {} };
  const READ: readonly (readonly [string, unknown, unknown])[] = [
    [
      "text is what a person reads",
      { type: "rich_text", rich_text: [shown("a "), { ...shown("b"), href: "https://example.com" }, mention] },
      "a b@Bolt",
    ],
    [
      "a date loses its offset",
      { type: "date", date: { start: "2026-03-29T02:30:00.000+02:00", end: null, time_zone: null } },
      "2026-03-29T00:30:00.000Z",
    ],
    [
      "a range",
      { type: "date", date: { start: "2026-11-21", end: "2026-11-22" } },
      { start: "2026-11-21", end: "2026-11-22" },
    ],
    ["people are sorted IDs", { type: "people", people: [{ id: "b" }, { id: "a" }] }, ["a", "b"]],
    [
      "a file that Notion keeps is the same whatever its signature",
      {
        type: "files",
        files: [
          {
            name: "plan",
            type: "file",
            file: {
              url: "https://prod-files-secure.s3.us-west-2.amazonaws.com/a/plan.pdf?X-Amz-Signature=1#x",
              expiry_time: "2026-11-21T10:00:00.000Z",
            },
          },
        ],
      },
      [{ name: "plan", url: "https://prod-files-secure.s3.us-west-2.amazonaws.com/a/plan.pdf" }],
    ],
    [
      "a file elsewhere keeps its query",
      { type: "files", files: [{ name: "plan", type: "external", external: { url: "https://example.com/p?v=1" } }] },
      [{ name: "plan", url: "https://example.com/p?v=1" }],
    ],
    ["a formula's text", { type: "formula", formula: { type: "string", string: "tall" } }, "tall"],
    ["a formula's truth", { type: "formula", formula: { type: "boolean", boolean: true } }, true],
    [
      "a formula's date",
      { type: "formula", formula: { type: "date", date: { start: "2026-11-21", end: null } } },
      "2026-11-21",
    ],
    ["a formula of a new type", { type: "formula", formula: { type: "unsupported", unsupported: {} } }, null],
    ["a rollup's number", { type: "rollup", rollup: { type: "number", number: 3, function: "count" } }, 3],
    [
      "a rollup of texts and sets",
      {
        type: "rollup",
        rollup: {
          type: "array",
          array: [
            { type: "title", title: [shown("one")] },
            { type: "multi_select", multi_select: [{ name: "y" }, { name: "x" }] },
            { type: "number", number: 4 },
            { type: "select", select: null },
          ],
        },
      },
      ["one", "x", "y", "4"],
    ],
    ["a number of its own", { type: "unique_id", unique_id: { prefix: "BOLT", number: 3 } }, "BOLT-3"],
    ["a number without a prefix", { type: "unique_id", unique_id: { prefix: null, number: 3 } }, "3"],
    ["who made it", { type: "created_by", created_by: { object: "user", id: "u1", name: "Ada" } }, "u1"],
    [
      "when it was made",
      { type: "created_time", created_time: "2026-11-21T09:00:00.000Z" },
      "2026-11-21T09:00:00.000Z",
    ],
    [
      "verification",
      { type: "verification", verification: { state: "verified", verified_by: null, date: null } },
      "verified",
    ],
    [
      "a place",
      { type: "place", place: { lat: 52.5, lon: 13.4, name: null, address: "Bolt Street 1" } },
      "Bolt Street 1",
    ],
    ["a place without words", { type: "place", place: { lat: 52.5, lon: 13.4, name: null } }, "52.5, 13.4"],
    ["a button", { type: "button", button: {} }, null],
    ["a type that nobody knows yet", { type: "hologram", hologram: { depth: 3 } }, null],
    ["a type with a name of JavaScript's", { type: "constructor", constructor: { a: 1 } }, null],
  ];
  for (const [what, json, value] of READ) {
    test(what, () => {
      expect(decode(json).value).toEqual(value);
    });
  }

  const PARTIAL: readonly (readonly [string, unknown, boolean])[] = [
    ["a relation that says so", { type: "relation", relation: [], has_more: true }, true],
    [
      "a relation of 25 that says nothing is more",
      { type: "relation", relation: Array.from({ length: 25 }, (_, id) => ({ id: `${id}` })), has_more: false },
      false,
    ],
    [
      "25 people, since nothing is ever said of more",
      { type: "people", people: Array.from({ length: 25 }, (_, id) => ({ id: `${id}` })) },
      true,
    ],
    ["24 people", { type: "people", people: Array.from({ length: 24 }, (_, id) => ({ id: `${id}` })) }, false],
    ["text with 25 mentions", { type: "rich_text", rich_text: Array.from({ length: 25 }, () => mention) }, true],
    ["text of 100 pieces", { type: "rich_text", rich_text: Array.from({ length: 100 }, () => shown("x")) }, false],
    [
      "a rollup of 25",
      {
        type: "rollup",
        rollup: { type: "array", array: Array.from({ length: 25 }, () => ({ type: "number", number: 1 })) },
      },
      true,
    ],
  ];
  for (const [what, json, partial] of PARTIAL) {
    test(`${what}: ${partial ? "partial" : "whole"}`, () => {
      expect(decode(json).partial).toBe(partial);
    });
  }

  test("whatever arrives, reading it never throws", () => {
    const types = fc.constantFrom(
      ...["title", "number", "select", "date", "files", "rollup", "formula", "people", "place", "unique_id"],
    );
    fc.assert(
      fc.property(types, fc.jsonValue(), fc.jsonValue(), (type, value, other) => {
        decode({ id: "a", type, [type]: value, has_more: other });
        decode({ id: "a", type: "rollup", rollup: { type: "array", array: [{ type, [type]: value }, other] } });
        decode(value);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("text in pieces", () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.constantFrom("👩‍👩‍👧‍👦", "😀", "\u202Eabc", "x".repeat(1_999), "x".repeat(2_000)),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(""));

  test("they give the text when joined, keep to the limit, and cut through no character", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const parts = pieces(whole);
        expect(parts.join("")).toBe(whole);
        expect(parts.every((part) => part.length > 0 && part.length <= LIMITS.piece)).toBe(true);
        expect(parts.every((part) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
