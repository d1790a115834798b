import { expect, test } from "@jest/globals";
import { givenAt, ulid, ulids } from "../../src/model/ulid.ts";

const SHAPE = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

test("a name says when it was given", () => {
  expect(ulid(0, () => 0)).toBe("00000000000000000000000000");
  expect(ulid(281_474_976_710_655, () => 0.999)).toBe("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
});

test("the time is read from a name, and from nothing else", () => {
  const times = [0, 1_767_225_600_123, 281_474_976_710_655];
  expect(times.map((now) => givenAt(ulid(now, () => 0.5)))).toEqual(times);
  expect(["", "a run that died", `${ulid(5, () => 0)}0`, "8".repeat(26)].map(givenAt)).toEqual(
    Array.from({ length: 4 }, () => Number.NaN),
  );
});

test("names sort in the order in which they are given, in one millisecond and when the clock goes back", () => {
  const times = [5_000, 5_000, 5_000, 4_000, 5_001];
  const next = ulids(
    () => times.shift() ?? 5_001,
    () => 0.999,
  );
  const given = Array.from({ length: 2_000 }, next);
  expect(given.every((id) => SHAPE.test(id))).toBe(true);
  expect(new Set(given).size).toBe(given.length);
  expect(given.toSorted()).toEqual(given);
});
