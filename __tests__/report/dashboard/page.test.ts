import { describe, expect, test } from "@jest/globals";
import fc from "../../property.ts";
import { soup } from "../soup.ts";
import { pageOf, runOf, troubleOf } from "./past.ts";

/** The page without its own style and script, and without any text: what is left is markup. */
const bones = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, "<style></style>")
    .replace(/<script>.*?<\/script>/s, "<script></script>")
    .replace(/(<[a-z][^>]*? (?:title|aria-label)=)"[^"]*"/g, '$1""')
    .replace(/>[^<>]*</g, "><");

/** The same page with foreign text wherever a ledger can bring it in. */
const withText = (text: string): string =>
  pageOf(
    {
      runs: [
        runOf(1, { id: text, mode: text, at: `x${text}` }),
        runOf(2, { status: `x${text}`, tallies: [{ ...(runOf(2).tallies[0] ?? never()), target: `x${text}` }] }),
      ],
      troubles: [
        troubleOf({ target: `x${text}`, record: text, message: `x${text}`, lastAt: `x${text}`, pageId: `x${text}` }),
        troubleOf({ kind: "conflict", record: text }),
      ],
    },
    { ledger: text },
  );

const never = (): never => {
  throw new Error("There is a tally.");
};

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></style></script></svg><svg onload=alert(1)>",
  "' onmouseover='alert(1)",
  "--><base href=//x>",
  "&lt;b&gt;",
  "javascript:alert(1)",
  "\u0000\u202e\ud800",
];

describe("foreign text is text, wherever it stands", () => {
  test.each(HOSTILE)("%j", (text) => {
    expect(bones(withText(text))).toBe(bones(withText("plain")));
  });

  test("and so is any other", () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(bones(withText(text))).toBe(bones(withText("plain")));
      }),
      { numRuns: 300 },
    );
  });

  test("what would be an address is only one where it is an ID", () => {
    const link = (pageId: string): string => pageOf({ runs: [runOf(1)], troubles: [troubleOf({ pageId })] });
    expect(link("0de0c0de-0000-4000-8000-00000000da7a")).toContain(
      'href="https://www.notion.so/0de0c0de00004000800000000000da7a"',
    );
    expect(link("javascript:alert(1)")).not.toContain("alert");
  });
});

describe("the page", () => {
  test("loads nothing from anywhere, and may not", () => {
    const page = pageOf({ runs: [runOf(1)] });
    expect(page).not.toMatch(/\bsrc=|@import|url\(|<iframe|<object|<embed|<base/i);
    expect(page.match(/<link[^>]*>/g)).toEqual([expect.stringContaining('rel="icon" href="data:image/svg+xml,')]);
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/,
    );
    expect(page).not.toMatch(/unsafe-inline|\sstyle=|\son[a-z]+=/);
  });

  test("shows the last 200 runs, and says that there are more", () => {
    const page = pageOf({ runs: Array.from({ length: 230 }, (_, index) => runOf(index)) });
    expect(page.match(/<tr data-status/g)).toHaveLength(200);
    expect(page).toContain("the last 200 of 230");
    expect(page).not.toContain(runOf(29).id);
    expect(page).toContain(runOf(30).id);
  });

  test("measures requests by the minutes that a run took", () => {
    const page = pageOf({ runs: [runOf(1, { requests: 180, durationMs: 61_000 })] });
    expect(page).toContain("The fullest run used 50 % of it.");
  });

  test.each([
    [{ exists: false }, [], "There is no ledger yet"],
    [{ exists: true }, [], "This ledger is empty"],
    [{ exists: true }, [1], "No line of this ledger can be read"],
  ])("says so where there is nothing to show: %j, torn at %j", (facts, broken, words) => {
    const page = pageOf({ lines: 0, broken }, facts);
    expect(page).toContain(words);
    expect(page.includes("torn or changed")).toBe(broken.length > 0);
  });

  test("names the lines that were torn", () => {
    const page = pageOf({ runs: [runOf(1)], broken: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    expect(page).toContain("Lines 1, 2, 3, 4, 5, 6, 7, 8 and 2 more cannot be read");
  });

  test("stands whatever is missing in a run", () => {
    const bare = runOf(1, { requests: undefined, durationMs: undefined, tallies: [], mode: "", status: "", at: "" });
    expect(pageOf({ runs: [bare] })).toContain("No run says how long it took.");
  });
});
