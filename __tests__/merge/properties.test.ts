import { expect, test } from "@jest/globals";
import type { Direction } from "../../src/merge/field.ts";
import { POLICIES, type Policy, type Side } from "../../src/merge/policy.ts";
import { type Field, type Meeting, type Merged, mergeRecord } from "../../src/merge/record.ts";
import { same } from "../../src/merge/same.ts";
import { mergedSet } from "../../src/merge/sets.ts";
import { canonical, PROPERTY_TYPES, type Property } from "../../src/model/property.ts";
import fc from "../property.ts";
import { VALUES } from "./values.ts";

/** Enough for every rule to be met many times over, and few enough to be quick. */
const RUNS = { numRuns: 3_000 };

const property = (type: Property["type"]): fc.Arbitrary<Property> =>
  fc.constantFrom(...VALUES[type].map((value) => canonical({ type, value } as Property)));

const field = (directions: readonly Direction[]): fc.Arbitrary<Field> =>
  fc.constantFrom(...PROPERTY_TYPES).chain((type) =>
    fc.record({
      base: fc.option(property(type), { nil: undefined }),
      row: property(type),
      page: property(type),
      direction: fc.constantFrom(...directions),
    }),
  );

const time = fc
  .option(fc.integer({ min: 0, max: 10 }), { nil: null })
  .map((minutes) => (minutes === null ? null : new Date(Date.UTC(2026, 10, 21, 9, minutes)).toISOString()));

const meeting = (directions: readonly Direction[] = ["push", "pull", "both"]): fc.Arbitrary<Meeting> =>
  fc.record({
    fields: fc.dictionary(fc.constantFrom("A", "B", "C"), field(directions), { noNullPrototype: true }),
    policy: fc.constantFrom(...POLICIES),
    times: fc.record({ row: time, page: time }),
  });

/** Both sides and the base, as they are once everything is written. */
const carried = (before: Meeting, { toRow, toPage, base }: Merged): Meeting => ({
  ...before,
  fields: Object.fromEntries(
    Object.entries(before.fields).map(([name, one]) => [
      name,
      { ...one, base: base[name], row: toRow[name] ?? one.row, page: toPage[name] ?? one.page },
    ]),
  ),
});

test("merging again, once everything is written, writes nothing and says nothing new", () => {
  fc.assert(
    fc.property(meeting(), (before) => {
      const first = mergeRecord(before);
      const again = mergeRecord(carried(before, first));
      expect([again.toRow, again.toPage, again.edits]).toEqual([{}, {}, []]);
      expect(again.base).toEqual(first.base);
      expect(again.conflicts).toEqual(first.conflicts.filter(({ winner }) => winner === null));
      expect(again.status).toEqual({ before: first.status.after, after: first.status.after });
    }),
    RUNS,
  );
});

test("a run that died after half of its writes is healed by the next, which knows only the old base", () => {
  fc.assert(
    fc.property(meeting(["both"]), fc.constantFrom<Side>("row", "page"), (before, written) => {
      const first = mergeRecord(before);
      const half = written === "row" ? { ...first, toPage: {} } : { ...first, toRow: {} };
      const bases = Object.fromEntries(
        Object.entries(before.fields).flatMap(([name, { base }]) => (base === undefined ? [] : [[name, base]])),
      );
      const interrupted = carried(before, { ...half, base: bases });
      const healed = mergeRecord(interrupted);
      const [whole, mended] = [carried(before, first), carried(interrupted, healed)];
      for (const [name, one] of Object.entries(whole.fields)) {
        expect([mended.fields[name]?.row, mended.fields[name]?.page]).toEqual([one.row, one.page]);
      }
    }),
    RUNS,
  );
});

test("a side that only one wrote to is never written back to it", () => {
  fc.assert(
    fc.property(meeting(["both"]), (before) => {
      const { toRow, toPage } = mergeRecord(before);
      for (const [name, { base, row, page }] of Object.entries(before.fields)) {
        const silent = row.type === "status" && row.value === null;
        if (base !== undefined && same(page, base) && !silent) expect(toRow[name]).toBeUndefined();
        if (base !== undefined && same(row, base)) expect(toPage[name]).toBeUndefined();
      }
    }),
    RUNS,
  );
});

const MIRRORED: Readonly<Record<Policy, Policy>> = {
  "source-wins": "notion-wins",
  "notion-wins": "source-wins",
  flag: "flag",
  "last-write-wins": "last-write-wins",
};

test("neither side is special: swapped sides under the opposite policy come to the same", () => {
  const even = meeting(["both"]).filter(
    ({ policy, fields }) =>
      policy !== "last-write-wins" && Object.values(fields).every(({ row }) => row.type !== "status"),
  );
  fc.assert(
    fc.property(even, (before) => {
      const swapped = {
        ...before,
        policy: MIRRORED[before.policy],
        fields: Object.fromEntries(
          Object.entries(before.fields).map(([name, one]) => [name, { ...one, row: one.page, page: one.row }]),
        ),
      };
      const [straight, mirrored] = [mergeRecord(before), mergeRecord(swapped)];
      expect([mirrored.toRow, mirrored.toPage, mirrored.base]).toEqual([
        straight.toPage,
        straight.toRow,
        straight.base,
      ]);
    }),
    RUNS,
  );
});

const words = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 6 });
const set = words.map((value): Property => canonical({ type: "multi_select", value }));
const listOf = (one: Property | undefined): readonly string[] => (one?.type === "multi_select" ? one.value : []);

test("sets come to the same whichever side is asked first, and each side's own doing is in them", () => {
  fc.assert(
    fc.property(set, set, set, (base, row, page) => {
      const result = listOf(mergedSet(base, row, page));
      expect(listOf(mergedSet(base, page, row))).toEqual(result);
      for (const side of [listOf(row), listOf(page)]) {
        expect(side.filter((one) => !listOf(base).includes(one) && !result.includes(one))).toEqual([]);
        expect(result.filter((one) => listOf(base).includes(one) && !side.includes(one))).toEqual([]);
      }
    }),
    RUNS,
  );
});

const isIn = (value: Property, { field: name, side }: { field: string; side: Side }, merged: Merged): boolean =>
  merged.conflicts.some((one) => one.field === name && JSON.stringify(one[side]) === JSON.stringify(value.value));

test("an edit of either side is in the result, or in the conflicts with its value", () => {
  fc.assert(
    fc.property(meeting(), (before) => {
      const merged = mergeRecord(before);
      const after = carried(before, merged);
      for (const [name, { base, row, page }] of Object.entries(before.fields)) {
        for (const [side, value] of [
          ["row", row],
          ["page", page],
        ] as const) {
          const edited = base === undefined ? !same(value, row) || !same(value, page) : !same(value, base);
          const stands = after.fields[name];
          const there = stands !== undefined && same(stands[side], value);
          const bySet = base !== undefined && mergedSet(base, row, page) !== undefined && stands?.direction === "both";
          const nothing = ["null", "[]", '""'].includes(JSON.stringify(value.value));
          if (edited && !there && !bySet && !(base === undefined && nothing)) {
            expect(isIn(value, { field: name, side }, merged)).toBe(true);
          }
        }
      }
    }),
    RUNS,
  );
});
