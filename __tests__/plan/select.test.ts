import { describe, expect, test } from "@jest/globals";
import { selector, unknownRecords } from "../../src/plan/select.ts";
import fc from "../property.ts";

const key = fc.string({ unit: "binary", minLength: 1 });
const told = (records: readonly string[], known: readonly string[]) =>
  unknownRecords(records, known).map(({ message, cure, place }) => `${place.option}: ${message} ${cure}`);

describe("records", () => {
  test("none named are all", () => {
    expect(["a", "b"].filter(selector({ records: [], shard: undefined }))).toEqual(["a", "b"]);
  });

  test("those that are named, compared as keys are", () => {
    const wanted = selector({ records: [" a ", "Cafe\u0301"], shard: undefined });
    expect(["a", "A", "b", "Café"].filter(wanted)).toEqual(["a", "Café"]);
    expect(unknownRecords([" a ", "Cafe\u0301"], ["a", "Café"])).toEqual([]);
  });

  test("one that no target has is told once, with the nearest that there is", () => {
    const known = ["billing", "search", ...Array.from({ length: 500 }, (_, index) => `module ${index}`)];
    expect(told(["biling", "biling", "search"], known)).toEqual([
      "records: There is no record `biling`. Did you mean `billing`?",
    ]);
    expect(told(["zzz"], known)).toEqual([
      "records: There is no record `zzz`. There are 502, such as `billing`, `search`, `module 0`.",
    ]);
    expect(told(["zzz"], [])).toEqual(["records: There is no record `zzz`. The sources have no records at all."]);
  });
});

describe("shards", () => {
  test("every key is in exactly one of them, and stays there whatever other keys there are", () => {
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 9_999 }), (one, of) => {
        const parts = [1, of, ...Array.from({ length: Math.min(of, 40) }, (_, index) => index + 1)];
        const within = [...new Set(parts)].filter((part) => selector({ records: [], shard: { part, of } })(one));
        expect(within.length).toBeLessThanOrEqual(1);
        if (of <= 40) expect(within).toHaveLength(1);
      }),
    );
  });

  test("they are about equally large", () => {
    const keys = Array.from({ length: 4_000 }, (_, index) => `record ${index}`);
    for (const part of [1, 2, 3, 4]) {
      const { length } = keys.filter(selector({ records: [], shard: { part, of: 4 } }));
      expect(Math.abs(length - 1_000)).toBeLessThan(120);
    }
  });

  test("they stay what they are from version to version", () => {
    const parts = ["a", "b", "c", "Café", ""].map((one) =>
      [1, 2, 3, 4].find((part) => selector({ records: [], shard: { part, of: 4 } })(one)),
    );
    expect(parts).toEqual([4, 2, 1, 4, 1]);
  });

  test("a record that is named is left to the shard that it is in", () => {
    const both = [1, 2].map((part) => selector({ records: ["a"], shard: { part, of: 2 } })("a"));
    expect(both.filter(Boolean)).toHaveLength(1);
  });
});
