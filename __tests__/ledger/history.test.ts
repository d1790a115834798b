import { describe, expect, test } from "@jest/globals";
import { historyOf } from "../../src/ledger/history.ts";
import { type Line, readLedger, writeLine } from "../../src/ledger/line.ts";
import fc from "../property.ts";

const at = (minute: number): string => `2026-11-21T09:${String(minute).padStart(2, "0")}:00.000Z`;

const ended = (run: string, more: object = {}): Line => ({
  ts: at(1),
  run,
  action: "run",
  mode: "sync",
  status: "success",
  counts: [],
  requests: 3,
  duration_ms: 1200,
  ...more,
});

const of = (run: string, record: string, more: object = {}): Line => ({
  ts: at(0),
  run,
  target: "parts",
  record,
  action: "update",
  status: "success",
  ...more,
});

const written = (lines: readonly Line[]): string => {
  const texts: string[] = [];
  for (const line of lines) texts.push(writeLine(line, texts.at(-1)));
  return `${texts.join("\n")}\n`;
};

const history = (...lines: readonly Line[]) => historyOf(readLedger(written(lines)));

describe("what a ledger tells of the past", () => {
  test("a run has what its last line says", () => {
    const counts = [
      {
        target: "parts",
        actions: { skip: 4, conflict: 1 },
        done: { create: 2, update: 1, restore: 1, pull: 2 },
        failed: 3,
        left: 5,
      },
    ];
    expect(history(of("r", "a"), ended("r", { counts })).runs).toEqual([
      {
        id: "r",
        at: at(1),
        mode: "sync",
        status: "success",
        tallies: [
          {
            target: "parts",
            created: 2,
            updated: 1,
            archived: 0,
            otherwise: 3,
            unchanged: 4,
            conflicts: 1,
            failed: 3,
            left: 5,
          },
        ],
        requests: 3,
        durationMs: 1200,
      },
    ]);
  });

  test("a run that died is put together from what it wrote", () => {
    const lines = [of("r", "a", { action: "create" }), of("r", "b"), of("r", "c", { status: "error", error: "no" })];
    const [run] = history(...lines).runs;
    expect(run).toMatchObject({ status: "unfinished", at: at(0), requests: undefined });
    expect(run?.tallies).toEqual([expect.objectContaining({ target: "parts", created: 1, updated: 1, failed: 1 })]);
  });

  test("the same failure is told once, with how often, and whether it was settled since", () => {
    const failed = (run: string, record: string) => of(run, record, { status: "error", error: "no" });
    const { troubles } = history(failed("1", "a"), failed("2", "a"), failed("2", "b"), of("3", "b"), failed("3", "c"));
    expect(troubles.map(({ record, times, mended }) => [record, times, mended])).toEqual([
      ["c", 1, false],
      ["b", 1, true],
      ["a", 2, false],
    ]);
  });

  test("a restore that found a page as it was does not settle what failed", () => {
    const failed = of("1", "a", { status: "error", error: "no" });
    const looked = [of("2", "a", { action: "restore", status: "sha_match" }), ended("2", { mode: "restore" })];
    expect(history(failed, ...looked).troubles).toMatchObject([{ record: "a", mended: false }]);
    expect(history(failed, ...looked, of("3", "a")).troubles).toMatchObject([{ record: "a", mended: true }]);
  });

  test("a conflict is no failure", () => {
    const { troubles } = history(of("1", "a", { action: "conflict", status: "conflict" }));
    expect(troubles).toMatchObject([{ kind: "conflict", record: "a", message: "" }]);
  });

  test("of a torn ledger the rest is read", () => {
    const text = written([ended("1"), ended("2")]).replace('"run":"2"', '"run":');
    expect(historyOf(readLedger(text))).toMatchObject({ lines: 1, broken: [2], runs: [{ id: "1" }] });
  });

  test("no line can keep the others from being told", () => {
    const line = fc.record({
      action: fc.constantFrom("run", "create", 1),
      run: fc.anything(),
      counts: fc.anything(),
      status: fc.anything(),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.anything()), { maxLength: 6 }), (values) => {
        const text = [...values.map((value) => JSON.stringify(value) ?? ""), JSON.stringify(ended("last"))].join("\n");
        expect(historyOf(readLedger(text)).runs.map(({ id }) => id)).toContain("last");
      }),
    );
  });
});
