import { describe, expect, test } from "@jest/globals";
import type { Line } from "../../src/ledger/line.ts";
import { isKnown, type Moment, readMoment, standAt } from "../../src/ledger/moment.ts";
import { lineOf } from "./keeping.ts";

const [FIRST, SECOND, THIRD] = [
  "01JDA0000000000000000000AA",
  "01JDA0000000000000000000BB",
  "01JDA0000000000000000000CC",
];
const ONE = "1".repeat(64);
const TWO = "2".repeat(64);

const held = (run: string, hour: number, more: Partial<Line>): Line =>
  lineOf("a", { run, ts: `2026-11-21T0${hour}:00:00.000Z`, page_id: "p", sha: ONE, ...more });

const lines: readonly Line[] = [
  held(FIRST, 1, {}),
  held(SECOND, 2, { action: "update", sha: TWO }),
  held(THIRD, 3, { action: "archive", sha: null }),
];

const at = (moment: Moment, told = lines) => standAt(told, "bolts", moment).map(({ sha }) => sha);

describe("the pages as they were", () => {
  test("are those of the last run until then, and one that went to the trash is none of them", () => {
    expect(at({ kind: "run", run: FIRST })).toEqual([ONE]);
    expect(at({ kind: "run", run: SECOND })).toEqual([TWO]);
    expect(at({ kind: "run", run: THIRD })).toEqual([]);
    expect(at({ kind: "time", at: Date.parse("2026-11-21T02:30:00Z") })).toEqual([TWO]);
  });

  test("a content is found whatever became of its page, the trash too", () => {
    expect(at({ kind: "sha", sha: ONE })).toEqual([ONE]);
  });

  test("are not told by a line that failed, that is about no record, or that names no page or content", () => {
    const { record: _record, ...nobody } = held(FIRST, 1, {});
    const vague = [
      held(FIRST, 1, { status: "error" }),
      nobody,
      held(FIRST, 1, { page_id: null }),
      held(FIRST, 1, { sha: null }),
    ];
    expect(at({ kind: "run", run: FIRST }, vague)).toEqual([]);
  });
});

describe("a moment", () => {
  test.each<[string, Moment | undefined]>([
    [` ${ONE.replaceAll("1", "A")} `, { kind: "sha", sha: "a".repeat(64) }],
    [FIRST.toLowerCase(), { kind: "run", run: FIRST }],
    ["2026-11-21", { kind: "time", at: Date.UTC(2026, 10, 21) }],
    ["2026-11-21T10:00:00+01:00", { kind: "time", at: Date.UTC(2026, 10, 21, 9) }],
    ["2026-11-41", undefined],
    ["yesterday", undefined],
  ])("written as %j", (written, moment) => {
    expect(readMoment(written)).toEqual(moment);
  });

  test.each<[Moment, boolean]>([
    [{ kind: "sha", sha: TWO }, true],
    [{ kind: "sha", sha: "3".repeat(64) }, false],
    [{ kind: "run", run: SECOND }, true],
    [{ kind: "run", run: "01JDA0000000000000000000DD" }, false],
    [{ kind: "time", at: Date.parse("2026-11-21T01:00:00Z") }, true],
    [{ kind: "time", at: Date.parse("2026-11-20T01:00:00Z") }, false],
  ])("%j is known: %s", (moment, known) => {
    expect(isKnown(lines, moment)).toBe(known);
  });
});
