import { describe, expect, test } from "@jest/globals";
import { progressOn } from "../../src/adapters/progress.ts";

const TOTAL = 200;

/** What stands on the screen, write by write, when so many things are done, one every so many milliseconds. */
const watch = (isTerminal: boolean, everyMs: number, total = TOTAL): readonly string[] => {
  const written: string[] = [];
  let now = 0;
  const progress = progressOn({ write: (text) => written.push(text), isTerminal }, { now: () => now });
  for (let done = 1; done <= total; done += 1) {
    now += everyMs;
    progress({ done, total, failed: done > 150 ? 1 : 0 });
  }
  return written;
};

describe("progress on a terminal", () => {
  test("is one line that is drawn again, at most ten times a second, and is gone at the end", () => {
    const written = watch(true, 10);
    expect(written.length).toBeLessThanOrEqual(21 + 1);
    expect(written.every((text) => text.startsWith("\r\u001b[2K") && !text.includes("\n"))).toBe(true);
    expect(written.at(-1)).toBe("\r\u001b[2K");
    expect(written[5]).toMatch(/[█░]{30} \d+\/200/);
  });

  test("says how much is left once that can be told", () => {
    expect(watch(true, 500).some((text) => /· \d+ s left/.test(text))).toBe(true);
  });
});

describe("progress in a log", () => {
  test("is a line at each tenth of the way, without any control characters", () => {
    const written = watch(false, 10);
    expect(written).toHaveLength(10);
    expect(written.filter((text) => text.includes("\r") || text.includes("\u001b"))).toEqual([]);
    expect(written.at(-1)).toBe("200/200 · 1 failed\n");
  });

  test("is a line every half minute when it is slow, and nothing for a few things that are quick", () => {
    expect(watch(false, 40_000, 5)).toHaveLength(5);
    expect(watch(false, 10, 20)).toEqual([]);
  });
});
