import { describe, expect, test } from "@jest/globals";
import type { Line } from "../../src/ledger/line.ts";
import { INTENT } from "../../src/ledger/memory.ts";
import { begunFiles, knownAs, LOOKED, promotionsOf, writersOf } from "../../src/ledger/promotions.ts";

const TARGET = "notes";
const line = (more: Partial<Line>): Line => ({
  ts: "2026-11-21T10:00:00.000Z",
  run: "R1",
  action: "promote",
  target: TARGET,
  page_id: "p",
  status: "success",
  page_sha: "page-1",
  properties_sha: "properties-1",
  files: [{ path: "a.md", sha: "1", slug: "a" }],
  ...more,
});

const known = (...lines: readonly Line[]) => {
  const { files, pages, begun } = promotionsOf(lines, TARGET);
  return { files: (files.get("a.md") ?? []).map(({ sha }) => sha), page: pages.get("p"), begun: begun.get("p") };
};
const PAGE = { pageSha: "page-1", propertiesSha: "properties-1" };

describe("what the ledger remembers of promoted pages", () => {
  test.each<[string, readonly Line[], object]>([
    ["one whose files were written", [line({})], { files: ["1"], page: PAGE }],
    [
      "one that was begun twice",
      [line({ action: INTENT }), line({ action: INTENT, run: "R2" })],
      { files: ["1", "1"], begun: ["R1", "R2"] },
    ],
    ["one that was begun and is done", [line({ action: INTENT }), line({})], { files: ["1"], page: PAGE }],
    [
      "one that was begun and failed, and may have written",
      [line({ action: INTENT }), line({ status: "error" })],
      { files: ["1"], begun: ["R1"] },
    ],
    ["one whose file a person changed", [line({}), line({ status: "conflict" })], { files: ["1"] }],
    ["one of another target", [line({ target: "others" })], {}],
    ["a line that names no page", [line({ page_id: null })], {}],
  ])("%s", (_what, lines, expected) => {
    expect(known(...lines)).toEqual({ files: [], page: undefined, begun: undefined, ...expected });
  });

  test("which file was written last, whoever was there before", () => {
    const file = (path: string) => ({ path, sha: "1", slug: "a" });
    const both = line({ files: [file("a.md"), file("b.md")] });
    const paths = (...lines: readonly Line[]) => [...promotionsOf(lines, TARGET).files.keys()];
    expect(paths(both, line({}))).toEqual(["b.md", "a.md"]);
    expect(paths(both, line({ action: INTENT }))).toEqual(["b.md", "a.md"]);
  });

  test("which target wrote a file last, or was about to, and not which one could not", () => {
    const writer = (...lines: readonly Line[]) => writersOf(lines).get("a.md");
    const { target: _, ...nobodys } = line({});
    expect(writer(line({}), line({ target: "others" }))).toBe("others");
    expect(writer(line({}), line({ target: "others", action: INTENT, status: "" }))).toBe("others");
    expect(writer(line({}), line({ target: "others", status: "error" }))).toBe(TARGET);
    expect(writer(line({}), nobodys)).toBe(TARGET);
  });

  test("when all pages were looked at, and which were not as they should be", () => {
    const { since, excepted } = promotionsOf(
      [line({ action: LOOKED, since: "2026-11-21T09:00:00Z", except: ["p"] })],
      TARGET,
    );
    expect({ since, excepted }).toEqual({ since: Date.UTC(2026, 10, 21, 9), excepted: new Set(["p"]) });
  });

  test("what a person made of the lines is worth what can be read of it", () => {
    const bent = [
      line({ files: "a.md", page_id: "q" }),
      line({
        files: [7, { path: "a.md" }, { sha: "2" }, { path: "b.md", sha: "2", slug: 7 }],
        page_sha: 7,
        properties_sha: null,
      }),
    ];
    const { files, pages } = promotionsOf(bent, TARGET);
    expect([...files.values()]).toEqual([[{ path: "b.md", sha: "2", slug: "", page: "p", pageSha: "" }]]);
    expect([...pages]).toEqual([
      ["q", PAGE],
      ["p", { pageSha: "", propertiesSha: "" }],
    ]);
  });
});

describe("a run that died has written a file", () => {
  const begun = (lines: readonly Line[], sha: string | undefined, page = "p") => {
    const there = new Map(sha === undefined ? [] : [["a.md", { sha }]]);
    return begunFiles(promotionsOf(lines, TARGET), page, there).get("a.md") ?? [];
  };
  const intent = line({ action: INTENT, run: "R2", files: [{ path: "a.md", sha: "2", slug: "a" }] });
  const again = { ...intent, run: "R3" };
  const stood = { ...again, files: [{ path: "a.md", sha: "2", slug: "a", stood: true }] };

  test.each<[string, readonly Line[], string | undefined, readonly string[]]>([
    ["where it is there as the run was to write it", [line({}), intent], "2", ["R2"]],
    ["and not where it is as it was before", [line({}), intent], "1", []],
    ["nor where it is gone", [line({}), intent], undefined, []],
    ["nor where the run named another file", [line({ action: INTENT, files: [] })], "2", []],
    ["and so has one that was about to say so for it", [intent, stood], "2", ["R2", "R3"]],
    ["and the later of two, where the file had gone in between", [intent, again], "2", ["R3"]],
    ["nor where its page was finished since", [intent, line({ files: [] })], "2", []],
  ])("%s", (_what, lines, sha, runs) => {
    expect(begun(lines, sha)).toEqual(runs);
    expect(begun(lines, sha, "q")).toEqual([]);
  });
});

test("a file is known as the last that was written with its content, or else as it should have been", () => {
  const file = (pageSha: string, sha: string) => ({ path: "a.md", sha, slug: "a", page: "p", pageSha });
  const [first, second] = [file("one", "1"), file("two", "1")];
  expect(knownAs([first, second], "1")).toBe(second);
  expect(knownAs([first, second], "3")).toBe(first);
  expect(knownAs([], "1")).toBeUndefined();
});
