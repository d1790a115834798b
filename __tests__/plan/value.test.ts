import { describe, expect, test } from "@jest/globals";
import type { PropertyType } from "../../src/model/property.ts";
import { canonical } from "../../src/model/property.ts";
import { readValue } from "../../src/plan/value.ts";

const read = (type: PropertyType, raw: unknown): unknown => {
  const value = readValue(type, raw);
  return "wrong" in value ? new Error(value.wrong) : canonical(value.property).value;
};

describe("a raw value as a property", () => {
  test.each<[PropertyType, unknown, unknown]>([
    ["title", "x", "x"],
    ["rich_text", 3, "3"],
    ["rich_text", null, ""],
    ["number", 0.1 + 0.2, 0.30000000000000004],
    ["number", "12.5", 12.5],
    ["number", -0, 0],
    ["number", "", null],
    ["checkbox", undefined, false],
    ["checkbox", "true", true],
    ["select", " Live ", "Live"],
    ["select", "", null],
    ["multi_select", ["b", "a", "b", null, ""], ["a", "b"]],
    ["multi_select", "a", ["a"]],
    ["date", "2026-11-21", "2026-11-21"],
    ["date", "2024-02-29", "2024-02-29"],
    ["date", "2026-11-21T10:30:59.999+02:00", "2026-11-21T08:30:00.000Z"],
    ["date", "2026-11-21 10:30", "2026-11-21T10:30:00.000Z"],
    ["date", "2026-11-21T10:30:00+0200", "2026-11-21T08:30:00.000Z"],
    ["date", "2026-11-21/2026-11-23", { start: "2026-11-21", end: "2026-11-23" }],
    ["date", { start: "2026-11-21", end: "2026-11-21" }, { start: "2026-11-21", end: "2026-11-21" }],
    ["date", { start: "2026-11-21", end: null }, "2026-11-21"],
    ["files", "https://x.example/a%20b.pdf", [{ name: "a b.pdf", url: "https://x.example/a%20b.pdf" }]],
    ["files", [{ name: "n", url: "https://x.example/y" }], [{ name: "n", url: "https://x.example/y" }]],
    ["files", "https://x.example/100%", [{ name: "100%", url: "https://x.example/100%" }]],
    ["url", "https://x.example", "https://x.example"],
    ["email", "a@x.example", "a@x.example"],
    ["people", ["b@x.example", "a@x.example"], ["a@x.example", "b@x.example"]],
  ])("%s reads %j", (type, raw, value) => {
    expect(read(type, raw)).toEqual(value);
  });

  test.each<[PropertyType, unknown]>([
    ["title", { a: 1 }],
    ["rich_text", ["a"]],
    ["number", "twelve"],
    ["number", Number.NaN],
    ["number", Number.POSITIVE_INFINITY],
    ["number", true],
    ["checkbox", "yes"],
    ["checkbox", 1],
    ["select", ["a"]],
    ["multi_select", [{ a: 1 }]],
    ["date", "2025-02-30"],
    ["date", "2023-02-29"],
    ["date", "0000-01-01"],
    ["date", "10000-01-01"],
    ["date", "03/04/2025"],
    ["date", "2026-11-21T25:00Z"],
    ["date", "2026-11-23/2026-11-21"],
    ["date", "a/b/c"],
    ["date", 20261121],
    ["url", "javascript:alert(1)"],
    ["url", "/relative"],
    ["url", "data:text/html,x"],
    ["email", "nobody"],
    ["files", "not a url"],
    ["files", [{ name: "n" }]],
  ])("%s refuses %j, and says what it takes", (type, raw) => {
    const found = read(type, raw);
    expect(found).toBeInstanceOf(Error);
    expect((found as Error).message).toMatch(/, and takes /);
  });
});
