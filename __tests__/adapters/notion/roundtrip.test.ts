import { beforeAll, describe, expect, test } from "@jest/globals";
import { canonical, PROPERTY_TYPES, type Property, type PropertyType } from "../../../src/model/property.ts";
import type { ColumnDraft } from "../../../src/model/schema.ts";
import type { NotionPort } from "../../../src/ports/notion.ts";
import { emulatedNotion, withColumns } from "../../fakes/notion.ts";
import fc from "../../property.ts";
import { valuesOf } from "./values.ts";

const AT_ONCE = 20;
const ROUNDS = 50;

const uuid = (index: number): string => `5c0d3e2a-7b61-4f9c-8a45-${String(index).padStart(12, "0")}`;
const people = Array.from({ length: 120 }, (_, index) => uuid(index));

const { notion } = emulatedNotion({ seed: { users: people.map((id) => ({ id, name: `Person ${id}` })) } });
let targets: string;
let pages: readonly string[];

beforeAll(async () => {
  targets = await withColumns(notion, { Name: { type: "title" } });
  const made = Array.from({ length: 120 }, () => notion.createPage({ dataSource: targets, properties: {} }));
  pages = (await Promise.all(made)).map(({ id }) => id);
});

const columnFor = (property: Property): ColumnDraft => {
  if (property.type === "relation") return { type: "relation", relatesTo: targets };
  if (property.type !== "status" || property.value === null) return { type: property.type };
  return { type: "status", options: [{ name: property.value }] };
};

/** Each on a page of its own where a page has room for one only, else side by side. */
const groups = (properties: readonly Property[]): readonly (readonly Property[])[] =>
  properties[0]?.type === "title" ? properties.map((property) => [property]) : [properties];

const written = async (through: NotionPort, properties: readonly Property[]): Promise<readonly unknown[]> => {
  const named = properties.map((property, index) => [`${property.type} ${index}`, property] as const);
  const columns = named.map(([name, property]) => [name, columnFor(property)] as const);
  const hasTitle = properties.some(({ type }) => type === "title");
  const dataSource = await withColumns(through, {
    ...(hasTitle ? {} : { Name: { type: "title" } as const }),
    ...Object.fromEntries(columns),
  });
  const made = await through.createPage({ dataSource, properties: Object.fromEntries(named) });
  const read = await through.page(
    made.id,
    named.map(([name]) => name),
  );
  return named.map(([name]) => read.properties[name]?.value);
};

const roundTrip = async (properties: readonly Property[]): Promise<readonly unknown[]> =>
  (await Promise.all(groups(properties).map((group) => written(notion, group)))).flat();

describe("write → read → equal", () => {
  for (const type of PROPERTY_TYPES) {
    test(`${type}: ${AT_ONCE * ROUNDS} values`, async () => {
      const property = valuesOf({ people, pages })[type].map((value) => ({ type, value }) as Property);
      await fc.assert(
        fc.asyncProperty(fc.array(property, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (properties) => {
          expect(await roundTrip(properties)).toEqual(properties.map((one) => canonical(one).value));
        }),
        { numRuns: ROUNDS, endOnFailure: true },
      );
    }, 60_000);
  }
});

describe("the canonical form", () => {
  test("is its own canonical form, for every type", () => {
    const values = valuesOf({ people, pages: people });
    for (const type of PROPERTY_TYPES) {
      fc.assert(
        fc.property(values[type as PropertyType], (value) => {
          const once = canonical({ type, value } as Property);
          expect(canonical(once)).toEqual(once);
        }),
        { numRuns: 300 },
      );
    }
  });
});

describe("the longest that Notion takes", () => {
  const LONGEST: readonly (readonly [string, Property])[] = [
    ["200,000 characters", { type: "rich_text", value: "x".repeat(200_000) }],
    ["pairs on every cut", { type: "rich_text", value: `x${"😀".repeat(60_000)}` }],
    ["a link of 2,000", { type: "url", value: `https://example.com/${"x".repeat(1_980)}` }],
  ];
  for (const [what, property] of LONGEST) {
    test(what, async () => {
      expect(await roundTrip([property])).toEqual([property.value]);
    });
  }
});
