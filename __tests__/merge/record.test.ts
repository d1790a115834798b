import { describe, expect, test } from "@jest/globals";
import { type Field, type Meeting, mergeRecord } from "../../src/merge/record.ts";
import type { Property } from "../../src/model/property.ts";

const word = (value: string): Property => ({ type: "rich_text", value });
const choice = (value: string | null): Property => ({ type: "select", value });

const meeting = (fields: Readonly<Record<string, Field>>, more: Partial<Meeting> = {}): Meeting => ({
  fields,
  policy: "source-wins",
  times: { row: null, page: null },
  ...more,
});

describe("one record", () => {
  test("each field is merged on its own", () => {
    const merged = mergeRecord(
      meeting({
        Name: { base: word("a"), row: word("b"), page: word("a"), direction: "both" },
        Size: { base: choice("S"), row: choice("S"), page: choice("L"), direction: "both" },
        Note: { base: word("x"), row: word("x"), page: word("x"), direction: "both" },
      }),
    );
    expect(merged.toPage).toEqual({ Name: word("b") });
    expect(merged.toRow).toEqual({ Size: choice("L") });
    expect(merged.base).toEqual({ Name: word("b"), Size: choice("L"), Note: word("x") });
    expect(merged.edits).toEqual([
      { field: "Name", who: "row", old: "a", new: "b" },
      { field: "Size", who: "page", old: "S", new: "L" },
    ]);
  });

  test("a change that waits to be carried over is pending, and synced when it is", () => {
    const merged = mergeRecord(
      meeting({ Name: { base: word("a"), row: word("b"), page: word("a"), direction: "both" } }),
    );
    expect(merged.status).toEqual({ before: "pending", after: "synced" });
  });

  test("a field that nobody settles marks the record, and keeps no other from being written", () => {
    const merged = mergeRecord(
      meeting(
        {
          Name: { base: word("a"), row: word("b"), page: word("c"), direction: "both" },
          Size: { base: choice("S"), row: choice("M"), page: choice("S"), direction: "both" },
        },
        { policy: "flag" },
      ),
    );
    expect(merged.status).toEqual({ before: "conflict", after: "conflict" });
    expect(merged.toPage).toEqual({ Size: choice("M") });
    expect(merged.conflicts).toEqual([{ field: "Name", why: "policy", row: "b", page: "c", winner: null }]);
    expect(merged.base["Name"]).toEqual(word("a"));
  });

  test("a flagged field is free as soon as a person makes both sides equal", () => {
    const merged = mergeRecord(
      meeting({ Name: { base: word("a"), row: word("c"), page: word("c"), direction: "both" } }, { policy: "flag" }),
    );
    expect(merged).toMatchObject({ toRow: {}, toPage: {}, conflicts: [], base: { Name: word("c") } });
    expect(merged.status.after).toBe("synced");
  });

  test("an edit of a field that only goes the other way is told before it is overwritten", () => {
    const merged = mergeRecord(
      meeting({ Name: { base: word("a"), row: word("a"), page: word("edited"), direction: "push" } }),
    );
    expect(merged.toPage).toEqual({ Name: word("a") });
    expect(merged.conflicts).toEqual([{ field: "Name", why: "direction", row: "a", page: "edited", winner: "row" }]);
    expect(merged.edits).toEqual([{ field: "Name", who: "row", old: "edited", new: "a", loser: "edited" }]);
  });

  test("a base from before the mapping's type changed says nothing", () => {
    const merged = mergeRecord(
      meeting({ Size: { base: word("S"), row: choice("S"), page: choice(null), direction: "both" } }),
    );
    expect(merged).toMatchObject({ toPage: { Size: choice("S") }, toRow: {}, conflicts: [] });
  });

  test("a time without a zone is UTC, whatever the machine's zone is", () => {
    const contested = { Name: { base: word("a"), row: word("b"), page: word("c"), direction: "both" } } as const;
    const under = (row: string) =>
      mergeRecord(meeting(contested, { policy: "last-write-wins", times: { row, page: "2026-11-21T10:00:00.000Z" } }))
        .base["Name"]?.value;
    expect([under("2026-11-21T09:57:59"), under("2026-11-21 09:57:59.5"), under("2026-11-21T09:58")]).toEqual([
      "c",
      "c",
      "b",
    ]);
  });

  test("seconds and offsets that Notion forgets are no edit", () => {
    const when = (value: string): Property => ({ type: "date", value });
    const merged = mergeRecord(
      meeting({
        Date: {
          base: when("2026-11-21T09:30:00.000Z"),
          row: when("2026-11-21T10:30:45.123+01:00"),
          page: when("2026-11-21T09:30:00.000Z"),
          direction: "both",
        },
      }),
    );
    expect(merged).toMatchObject({ toRow: {}, toPage: {}, status: { before: "synced" } });
  });
});

describe("what is only pulled, and what the database made of it", () => {
  const size = (value: number): Property => ({ type: "number", value });
  const typed: Field = {
    base: { ...size(8.126), made: size(8.13) },
    row: size(8.13),
    page: size(8.126),
    direction: "pull",
  };

  test("is not written again while both sides say so, and stays known", () => {
    const merged = mergeRecord(meeting({ Size: typed }));
    expect(merged).toMatchObject({ toRow: {}, toPage: {}, base: { Size: typed.base }, edits: [] });
  });

  test("is written when the row or the page says something else by now", () => {
    const toRow = (field: Partial<Field>) => mergeRecord(meeting({ Size: { ...typed, ...field } })).toRow;
    expect(toRow({ row: size(5) })).toEqual({ Size: size(8.126) });
    expect(toRow({ page: size(3.333) })).toEqual({ Size: size(3.333) });
  });

  test("is forgotten when the row holds by now what was typed, or the field goes both ways", () => {
    const base = (field: Partial<Field>) => mergeRecord(meeting({ Size: { ...typed, ...field } })).base;
    expect(base({ row: size(8.126) })).toEqual({ Size: size(8.126) });
    expect(base({ direction: "both" })).toEqual({ Size: size(8.13) });
  });
});
