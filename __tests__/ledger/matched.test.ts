import { describe, expect, test } from "@jest/globals";
import { type Line, readLedger } from "../../src/ledger/line.ts";
import { gathered, spread } from "../../src/ledger/matched.ts";
import { memoryOf } from "../../src/ledger/memory.ts";
import { standAt } from "../../src/ledger/moment.ts";
import { rememberedBranch } from "../fakes/branch.ts";
import { lineOf, openOn } from "./keeping.ts";

const matched = (record: string, more: Partial<Line> = {}): Line =>
  lineOf(record, { action: "skip", status: "sha_match", page_id: `p-${record}`, sha: "s", source: "a.yml", ...more });

const RUN_LINE: Line = { ts: "2026-11-21T10:00:01.000Z", run: "R", action: "run", status: "success" };

describe("lines that say that all is as it was", () => {
  test("become one with a count for each target, before what else is said", () => {
    const lines = [matched("a"), matched("b"), matched("c", { target: "nuts" }), RUN_LINE];
    expect(gathered(lines, () => false)).toEqual([
      { ts: matched("a").ts, run: matched("a").run, target: "bolts", action: "skip", status: "sha_match", count: 2 },
      { ts: matched("a").ts, run: matched("a").run, target: "nuts", action: "skip", status: "sha_match", count: 1 },
      RUN_LINE,
    ]);
  });

  test("are left as they are where they are about no record", () => {
    const vocabulary: Line = { ...RUN_LINE, action: "notion-backfill-apply", target: "bolts", status: "sha_match" };
    expect(gathered([vocabulary], () => true)).toEqual([vocabulary]);
  });

  test("what is news in them is told, and read again as it was", () => {
    const lines = [matched("a"), matched("b", { source: "moved.yml" })];
    const [one, ...rest] = gathered(lines, ({ record }) => record === "b");
    expect([one?.["count"], rest]).toEqual([2, []]);
    expect(spread(one === undefined ? [] : [one]).slice(1)).toEqual([lines[1]]);
  });

  test("what a person made of them is no news, and breaks nothing", () => {
    const odd: Line = { ...matched("a"), records: [7, null, "x"] };
    expect(spread([odd])).toEqual([odd]);
  });
});

describe("on a branch", () => {
  const afterRuns = async (...runs: readonly (readonly Line[])[]) => {
    const memory = rememberedBranch();
    for (const lines of runs) {
      const { ledger } = await openOn(memory.branch);
      await ledger.add(lines);
      await ledger.finish();
    }
    const { ledger } = await openOn(memory.branch);
    return { past: ledger.past.lines, written: readLedger(memory.file("ledger.ndjson") ?? "").lines };
  };
  const all = (more: Partial<Line> = {}): readonly Line[] => ["a", "b", "c"].map((record) => matched(record, more));

  test("a thousand records that stay as they are cost one short line a run", async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => matched(`r${index}`));
    const { written } = await afterRuns(many, many, many);
    expect(written.map(({ count }) => [count].flat())).toEqual([[1_000], [1_000], [1_000]]);
    expect(written.slice(1).map((line) => "records" in line)).toEqual([false, false]);
  });

  test("a page that was there before the ledger can be restored, and its file is known", async () => {
    const { past } = await afterRuns(all());
    expect(standAt(past, "bolts", { kind: "time", at: Date.parse("2026-11-22") }).map(({ pageId }) => pageId)).toEqual([
      "p-a",
      "p-b",
      "p-c",
    ]);
    expect(memoryOf(past, "bolts").homes.get("b")).toBe("a.yml");
  });

  test("a file that was moved is known where it is, though the page stayed as it was", async () => {
    const written = lineOf("b", { action: "update", page_id: "p-b", sha: "s", source: "a.yml" });
    const { past, written: lines } = await afterRuns([written], [matched("b")], [matched("b", { source: "b.yml" })]);
    expect(memoryOf(past, "bolts").homes.get("b")).toBe("b.yml");
    expect(lines.map((line) => "records" in line)).toEqual([false, false, true]);
  });
});
