import { describe, expect, test } from "@jest/globals";
import {
  ACTION_LOG_HEADER,
  type ActionEntry,
  actionLogLine,
  actionLogText,
} from "../../../src/plan/promotion/action-log.ts";
import fc from "../../property.ts";

const entry = (facts: Partial<ActionEntry> = {}): ActionEntry => ({
  ts: "2026-11-21T09:30:00.000Z",
  agent: "notion-sync",
  action: "promote",
  entity: "projects",
  path: "projects/wall/planning.md",
  latency_ms: 412,
  token_in: 0,
  token_out: 0,
  success: true,
  notes: "",
  ...facts,
});

/** A line as RFC 4180 reads it. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare,
  );

test("a line has the columns of the header, in its order", () => {
  expect(ACTION_LOG_HEADER).toBe("ts,agent,action,entity,path,latency_ms,token_in,token_out,success,notes");
  expect(actionLogLine(entry({ notes: 'a "b", c' }))).toBe(
    '2026-11-21T09:30:00.000Z,notion-sync,promote,projects,projects/wall/planning.md,412,0,0,true,"a ""b"", c"',
  );
});

test.each(["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "\n+1"])(
  "no cell is a formula: %j",
  (notes) => {
    const last = cellsOf(actionLogLine(entry({ notes }))).at(-1);
    expect(last?.startsWith("'")).toBe(true);
  },
);

test("whatever an entry holds, it is one line of ten cells, none of them a formula", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme-ascii" }), (path, notes) => {
      const line = actionLogLine(entry({ path, notes }));
      expect(line).not.toMatch(/[\r\n]/);
      const cells = cellsOf(line);
      expect(cells).toHaveLength(10);
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

describe("what is appended", () => {
  const line = actionLogLine(entry());

  test.each([
    ["a new log begins with the header", undefined, `${ACTION_LOG_HEADER}\n${line}`],
    ["an empty one too", "", `${ACTION_LOG_HEADER}\n${line}`],
    ["one that goes on has it already", `${ACTION_LOG_HEADER}\n`, line],
    ["a line that a person left open is ended first", ACTION_LOG_HEADER, `\n${line}`],
  ])("%s", (_, before, expected) => {
    expect(actionLogText(before, [entry()])).toBe(expected);
  });
});
