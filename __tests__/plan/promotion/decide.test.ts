import { describe, expect, test } from "@jest/globals";
import {
  decideFiles,
  keptPaths,
  leftBehind,
  type Remembered,
  type Standing,
} from "../../../src/plan/promotion/decide.ts";
import { overLimits } from "../../../src/plan/promotion/limits.ts";
import { locate } from "../../../src/plan/promotion/locate.ts";
import { finished, OTHER, PAGE, question, renderPath } from "./press.ts";

const { spots } = locate(question([finished("Wall", {}, "now")]), renderPath);
const PATH = "projects/wall.md";

const known = (facts: Partial<Remembered> = {}): Remembered => ({
  path: PATH,
  sha: "f1",
  page: PAGE,
  pageSha: "now",
  ...facts,
});

const decided = (there: Standing | undefined, memory: Remembered | undefined, writer?: string) =>
  decideFiles({
    spots,
    writers: new Map(writer === undefined ? [] : [[PATH, writer]]),
    there: new Map([[PATH, there]]),
    remembered: new Map(memory === undefined ? [] : [[PATH, memory]]),
  })[0];

const WAYS: readonly (readonly [what: string, Standing | undefined, Remembered | undefined, string, string?])[] = [
  ["no file, and none before", undefined, undefined, "write"],
  ["no file, though one was written: it is missing", undefined, known(), "write"],
  ["the file as we left it, and the page as it was", { sha: "f1" }, known(), "unchanged"],
  ["the file as we left it, and the page changed", { sha: "f1" }, known({ pageSha: "old" }), "write"],
  ["an edited file, and the page changed", { sha: "f2" }, known({ pageSha: "old" }), "conflict", "was edited"],
  ["an edited file, and the page as it was", { sha: "f2" }, known(), "conflict", "was edited"],
  ["a file that was written for another page", { sha: "f1" }, known({ page: OTHER }), "conflict", "another page"],
  ["a file that nobody remembers", { sha: "f1" }, undefined, "conflict", "does not"],
  [
    "one whose header says that it is this content",
    { sha: "f1", pageId: PAGE, pageSha: "now" },
    undefined,
    "unchanged",
  ],
  ["one whose header names older content", { sha: "f1", pageId: PAGE, pageSha: "old" }, undefined, "conflict"],
  ["one whose header names another page", { sha: "f1", pageId: OTHER, pageSha: "now" }, undefined, "conflict"],
];

describe("a page is promoted again only when it changed, and no edit is written over", () => {
  test.each(WAYS)("%s: %#", (_, there, memory, action) => {
    expect(decided(there, memory)).toMatchObject({ action });
  });

  test("a conflict names the file, the record and what to do", () => {
    expect(decided({ sha: "f2" }, known())).toMatchObject({
      problem: {
        message: `${PATH} was edited since it was written, and is kept as it is.`,
        cure: expect.stringContaining("delete the file"),
        place: { file: PATH, target: "projects", record: "Wall" },
      },
    });
  });

  test("a file that another target wrote is told as its, where it is not this very content", () => {
    const there = { sha: "f1", pageId: PAGE, pageSha: "old" };
    expect(decided(there, undefined, "drafts")).toMatchObject({
      action: "conflict",
      problem: { message: `${PATH} was written by the target "drafts", and is kept.` },
    });
    expect(decided({ ...there, pageSha: "now" }, undefined, "drafts")).toMatchObject({ action: "unchanged" });
    expect(decided({ sha: "f1" }, known({ pageSha: "old" }), "drafts")).toMatchObject({ action: "write" });
  });

  test("a write says what it writes over", () => {
    expect([decided(undefined, undefined), decided({ sha: "f1" }, known({ pageSha: "old" }))]).toMatchObject([
      { before: null },
      { before: "f1" },
    ]);
  });
});

describe("a file that a page left behind by a new name", () => {
  const calledAs = (paths: readonly string[]) =>
    new Map([[PAGE, { place: { record: "Wall" }, paths: new Set(paths) }]]);
  const remembered = new Map([["projects/old.md", known({ path: "projects/old.md" })]]);
  const there = new Map([["projects/old.md", { sha: "f1" }]]);

  test.each([
    ["another file", [PATH]],
    ["no file at all any more", []],
  ])("is told, as long as it is there, of a page that becomes %s", (_, paths) => {
    const question = { pages: calledAs(paths), remembered };
    expect(leftBehind({ ...question, there })).toMatchObject([
      { level: "warning", place: { file: "projects/old.md", record: "Wall" } },
    ]);
    expect(leftBehind({ ...question, there: new Map() })).toEqual([]);
  });

  test("is told where another page has that name by now, and may be refused for a reason of its own", () => {
    const other = { place: {}, paths: new Set(["projects/old.md"]) };
    const pages = new Map([...calledAs([PATH]), [OTHER, other]]);
    expect(leftBehind({ pages, remembered, there })).toMatchObject([{ place: { file: "projects/old.md" } }]);
  });

  test("is not told of a page of which nobody knows today where its files go", () => {
    expect(leftBehind({ pages: new Map(), remembered, there })).toEqual([]);
  });
});

test("the ledger keeps the paths that pages' files had", () => {
  const slug = "wall";
  const lines = [known(), known({ path: "old.md" }), known({ page: OTHER })].map((one) => ({ ...one, slug }));
  expect(keptPaths(lines)).toEqual(
    new Map([
      [
        PAGE,
        new Map([
          [PATH, slug],
          ["old.md", slug],
        ]),
      ],
      [OTHER, new Map([[PATH, slug]])],
    ]),
  );
  expect([...(keptPaths([...lines, { ...known(), slug }]).get(PAGE) ?? [])].map(([path]) => path)).toEqual([
    "old.md",
    PATH,
  ]);
});

describe("a run that would write more than may be is halted", () => {
  test.each([
    [{ files: 1_000, bytes: 50_000_000 }, undefined],
    [{ files: 10_000, bytes: 1 }, "10,000 files"],
    [{ files: 1, bytes: 100_000_000 }, "100,000,000 bytes"],
  ])("%j", (amount, message) => {
    const found = overLimits(amount, "projects");
    expect(found?.message.startsWith(message ?? "-") ?? message === undefined).toBe(true);
    expect(found?.place ?? { target: "projects" }).toEqual({ target: "projects" });
  });
});
