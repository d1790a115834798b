import { describe, expect, test } from "@jest/globals";
import type { Direction } from "../../src/merge/field.ts";
import { POLICIES, type Times } from "../../src/merge/policy.ts";
import { type Merged, mergeRecord } from "../../src/merge/record.ts";
import { PROPERTY_TYPES, type Property, type PropertyType } from "../../src/model/property.ts";
import { type Case, type Clock, type Expected, expected, NOTHING } from "./oracle.ts";
import { VALUES } from "./values.ts";

const DIRECTIONS: readonly Direction[] = ["push", "pull", "both"];

const CLOCKS: Readonly<Record<Clock, Times>> = {
  "row later": { row: "2026-11-21T10:00:01.250000Z", page: "2026-11-21T10:00:00.000Z" },
  "page later": { row: "2026-11-21T10:00:00.000Z", page: "2026-11-21T10:03:00.000Z" },
  "page a little later": { row: "2026-11-21T10:00:00.000Z", page: "2026-11-21T10:02:00.000Z" },
  "row unknown": { row: null, page: "2026-11-21T10:02:00.000Z" },
  "page unknown": { row: "2026-11-21T10:00:00.000Z", page: null },
};

/** Base × row × page × clock × direction: each of a type and a policy. */
const cases = (type: PropertyType, policy: Case["policy"]): readonly Case[] => {
  const clocks = Object.keys(CLOCKS) as readonly Clock[];
  const values = VALUES[type];
  return [NOTHING, ...values].flatMap((base) =>
    values.flatMap((row) =>
      values.flatMap((page) =>
        DIRECTIONS.flatMap((direction) => clocks.map((clock) => ({ type, base, row, page, policy, clock, direction }))),
      ),
    ),
  );
};

const property = (type: PropertyType, value: unknown): Property => ({ type, value }) as Property;

const merged = ({ type, base, row, page, policy, clock, direction }: Case): Merged =>
  mergeRecord({
    fields: {
      Field: {
        ...(base !== NOTHING && { base: property(type, base) }),
        row: property(type, row),
        page: property(type, page),
        direction,
      },
    },
    policy,
    times: CLOCKS[clock],
  });

/** What both sides hold once it is written, and what the conflicts and the log say about that. */
const outcome = (given: Case, { toRow, toPage, base, conflicts, edits, status }: Merged): Expected | string => {
  const [conflict] = conflicts;
  const lost =
    conflict === undefined || conflict.winner === null ? [] : [conflict.winner === "row" ? given.page : given.row];
  const logged = edits.flatMap((edit) => ("loser" in edit ? [edit.loser] : []));
  if (shown(logged) !== shown(lost)) return "the log tells of another loser";
  return {
    row: toRow["Field"] === undefined ? given.row : toRow["Field"].value,
    page: toPage["Field"] === undefined ? given.page : toPage["Field"].value,
    base: base["Field"] === undefined ? NOTHING : base["Field"].value,
    loser: lost.length === 0 ? NOTHING : lost[0],
    status: status.after === "conflict" ? "conflict" : "synced",
  };
};

const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) => (item === NOTHING ? "nothing" : item));

describe.each(PROPERTY_TYPES)("every base, row and page of a %s", (type) => {
  test.each(POLICIES)("comes to what the contract says under %s", (policy) => {
    const wrong = cases(type, policy)
      .map((given) => ({ given, should: shown(expected(given)), is: shown(outcome(given, merged(given))) }))
      .filter(({ should, is }) => should !== is);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

test("the matrix is as large as it says", () => {
  const count = PROPERTY_TYPES.flatMap((type) => POLICIES.map((policy) => cases(type, policy).length));
  expect(count.reduce((sum, one) => sum + one, 0)).toBe(4 * 15 * (10 * 80 + 3 * 576 + 12));
});
