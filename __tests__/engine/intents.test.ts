import { describe, expect, test } from "@jest/globals";
import { intents } from "../../src/engine/intents.ts";
import type { Line } from "../../src/ledger/line.ts";
import type { Change } from "../../src/model/change.ts";
import type { Outcome } from "../../src/model/outcome.ts";

const change = (record: string, more: Partial<Change> = {}): Change => ({
  target: "parts",
  record,
  action: "create",
  place: {},
  page: undefined,
  desired: undefined,
  beforeSha: null,
  diff: [],
  body: false,
  problem: undefined,
  ...more,
});

const desk = (atOnce: number, openOnes: readonly string[] = []) => {
  const batches: (readonly (string | undefined)[])[] = [];
  const write = async (lines: readonly Line[]): Promise<void> => {
    await Promise.resolve();
    batches.push(lines.map(({ record }) => record));
  };
  const stamp = () => ({ ts: "2026-11-21T10:00:00.000Z", run: "R" });
  const open = (_: string, record: string): boolean => openOnes.includes(record);
  return { batches, ...intents({ stamp, write, atOnce: () => atOnce, open }) };
};

const PLAN = ["a", "b", "c", "d", "e"].map((record) => change(record));
const left = (of: Change): Outcome => ({ status: "left", change: of });

describe("creates are written down before they are sent", () => {
  test("one by one where that is cheap, and each once", async () => {
    const { intend, begun, batches } = desk(1);
    intend(PLAN);
    for (const one of [...PLAN, ...PLAN]) await begun(one);
    expect(batches).toEqual([["a"], ["b"], ["c"], ["d"], ["e"]]);
  });

  test("many together where it is not: those that come next in the plan", async () => {
    const { intend, begun, batches } = desk(3);
    intend(PLAN);
    await Promise.all(PLAN.map(begun));
    expect(batches).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });

  test("whoever was written down with another waits for the same writing", async () => {
    const { intend, begun, batches } = desk(5);
    intend(PLAN);
    void begun(change("a"));
    await begun(change("e"));
    expect(batches).toEqual([["a", "b", "c", "d", "e"]]);
  });

  test("what nobody announced is written down alone", async () => {
    const { begun, batches } = desk(5);
    await begun(change("x"));
    expect(batches).toEqual([["x"]]);
  });

  test("only creates that will be sent are written down", async () => {
    const { intend, begun, batches } = desk(5);
    const wrong = { level: "error", message: "No.", cure: "Mend it.", place: {} } as const;
    intend([change("a"), change("u", { action: "update" }), change("w", { problem: wrong }), change("b")]);
    await begun(change("a"));
    expect(batches).toEqual([["a", "b"]]);
  });

  test("what was written down with others and never begun is said to be left, so that nobody looks for it", async () => {
    const { intend, begun, closed } = desk(2);
    intend(PLAN);
    await begun(change("a"));
    expect(closed(left(change("b")))).toEqual({ ...left(change("b")), begun: { pageId: null } });
    expect(closed(left(change("c")))).toEqual(left(change("c")));
    const settled: Outcome = { status: "left", change: change("a"), begun: { pageId: "p" } };
    expect(closed(settled)).toBe(settled);
  });

  test("what somebody else began as well stays open, whatever becomes of it here", async () => {
    const { intend, begun, closed } = desk(2, ["b"]);
    intend(PLAN);
    await begun(change("a"));
    expect(closed(left(change("b")))).toEqual(left(change("b")));
  });
});
