import { describe, expect, test } from "@jest/globals";
import { LIMITS } from "../../src/model/limits.ts";
import type { SourceRecord } from "../../src/model/record.ts";
import { projector, UNASKED } from "../../src/plan/project.ts";
import { canonicalJson } from "../../src/plan/sha.ts";
import { mapping, TITLE, target } from "./sides.ts";

const source = (data: Readonly<Record<string, unknown>>): SourceRecord => ({
  data,
  placeOf: (path) => ({ file: "a.json", ...(path.length > 0 && { line: path.length }) }),
});

const told = (facts: Parameters<typeof target>[0], data: Readonly<Record<string, unknown>>) =>
  projector(target(facts), UNASKED)(source(data)).problems.map(({ message, cure }) => `${message} ${cure}`);

describe("a record that cannot be a page", () => {
  test("has no key, and is told where to have one from: a row has its columns", () => {
    expect(told({}, {})).toEqual([
      "The record has no key. Give it a `name`: a text or a number that no other record has.",
    ]);
    expect(told({ key: { from: "_key", property: "Name" } }, { name: "a" })).toEqual([
      "The record has no key. Fill in every column of its key, or leave the row out with `where`.",
    ]);
  });

  test("has a key that the page would not carry: another one, or none", () => {
    const carried = mapping("Serial", "rich_text");
    const facts = { key: { from: "id", property: "Serial" }, mappings: [TITLE, carried] };
    expect(told(facts, { id: "7", name: "a", serial: "8" })[0]).toContain('is to hold "8".');
    expect(told({ ...facts, mappings: [TITLE] }, { id: "7", name: "a" })[0]).toContain("is to hold null.");
  });

  test("has a body that cannot be read, or that is no text", () => {
    expect(told({ body: "sum(name)" }, { name: "a" })[0]).toMatch(/^The body cannot be read: .*sum/);
    expect(told({ body: "name" }, { name: 7 })[0]).toMatch(/^The body is no text\./);
    expect(told({ body: "text" }, { name: "a", text: "x".repeat(LIMITS.requestBytes) })[0]).toMatch(/^The body has /);
  });
});

test("where a record names what it links to is known for its links, and for nothing else", () => {
  const needs = mapping("Needs", "relation", { to: "bolts" });
  const { desired } = projector(
    target({ mappings: [TITLE, needs] }),
    UNASKED,
  )(source({ name: "a", needs: ["b", "c"] }));
  const placeOf = (property: string) => desired?.placeOfLink?.(property, "c");
  expect([placeOf("Needs"), placeOf("Name"), placeOf("Kind")]).toEqual([
    { file: "a.json", line: 2, property: "Needs" },
    {},
    {},
  ]);
});

describe("a value as it is hashed", () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [{ d: 1, c: null }] }, '{"a":[{"c":null,"d":1}],"b":1}'],
    [{ 10: 1, 9: 2, b: [1, "x", { 2: 1, 10: 2 }] }, '{"10":1,"9":2,"b":[1,"x",{"10":2,"2":1}]}'],
    [JSON.parse('{"a":{"__proto__":{"x":1}}}'), '{"a":{"__proto__":{"x":1}}}'],
    [[{ 1: 1 }], '[{"1":1}]'],
  ])("%j has its names in order, whatever they are", (value, written) => {
    expect(canonicalJson(value)).toBe(written);
  });
});
