import { describe, expect, test } from "@jest/globals";
import { type Problem, problem } from "../../src/model/problem.ts";
import { differenceCells } from "../../src/report/difference.ts";
import { reportMarkdown } from "../../src/report/markdown.ts";
import { mishap } from "../../src/report/mishap.ts";
import { mix } from "../../src/report/mix.ts";
import { prose } from "../../src/report/prose.ts";
import { terminalLines } from "../../src/report/terminal.ts";
import { LINKS } from "./dressed.ts";
import { change, difference, done, failed, reportOf } from "./reports.ts";

const linesOf = (markdown: string): readonly string[] => markdown.split("\n");

describe("a report", () => {
  test("begins with one line of verdict, in which what failed comes first", () => {
    const changes = [change("create", "a"), change("error", "b"), change("skip", "c")];
    expect(linesOf(reportMarkdown(reportOf({ changes })))[0]).toBe(
      "## ⚠️ Sync (dry run): partial · 1 failed · 1 to create · 1 unchanged",
    );
  });

  test("says what was done of what was planned, by target and in all", () => {
    const changes = [change("update", "a"), change("update", "b"), change("create", "c", { target: "teams" })];
    const [a = change("skip", ""), b = a, c = a] = changes;
    const markdown = reportMarkdown(reportOf({ changes, outcomes: [done(a), failed(b), done(c)] }));
    expect(markdown).toContain("| `modules` | `▓▓▓▓▓▓××××××` | 0 | 1 of 2 | 1 | 0 |");
    expect(markdown).toContain("| **all** |");
    expect(markdown).toContain("| Notion refused it.<br>→ Mend the record. |");
  });

  test("shows old and new of each property, and that content changed", () => {
    const diff = [difference("Status", "Planning", "In Progress"), difference("Owner", "ann@example.org", null)];
    const markdown = reportMarkdown(reportOf({ changes: [change("update", "a", { diff, body: true })] }));
    expect(markdown).toContain(" | Status | `Planning` | `In Progress` |");
    expect(markdown).toContain("|  | Owner | `ann@example.org` | *empty* |");
    expect(markdown).toContain("|  | *content* |  | *changed* |");
  });

  test("names the pages that get an ID, and calls only options a vocabulary", () => {
    const { page } = change("update", "a");
    const diff = [difference("Unique ID", null, "01M7ZYMYYX2K5KW5SXNMDAC1YD")];
    const ids = [change("backfill", "a", { page, diff }), change("backfill", "b", { page, diff })];
    const plan = reportMarkdown(reportOf({ changes: ids }));
    expect(plan).toMatch(/^## \S+ Sync \(dry run\): success · 2 IDs to fill in\n/);
    expect(plan).toMatch(
      /\*\*IDs to fill in\*\* \(2\)\n\n\| Record \| Property \|.*\n.*\n\| \[`a`\]\(\S+\) \| Unique ID \|/,
    );
    expect(plan).not.toMatch(/vocabulary/i);
    const options = change("backfill", "(vocabulary)", { diff: [difference("Kind", ["a"], ["a", "b"])] });
    const changes = [...ids.slice(1), options];
    const ran = reportMarkdown(reportOf({ changes, outcomes: changes.map(done) }));
    expect(ran).toMatch(/: success · 1 ID filled in · vocabulary filled in\n/);
    expect(ran).toContain("**Vocabulary filled in** (1)\n\n| Property | Before | After |");
  });

  test("shows what a new page holds in one row, its name once", () => {
    const diff = [
      difference("Module", null, "billing"),
      difference("Tags", null, ["a", "b"]),
      difference("Notes", null, ""),
    ];
    const markdown = reportMarkdown(reportOf({ changes: [change("create", "billing", { diff, body: true })] }));
    expect(markdown).toContain("| `billing` | Tags `a, b`<br>*content* |");
  });

  test("cuts a long text after a word, and one long word where it has to", () => {
    const rule = "Every bolt has to hold what it was made to hold, and a little more than that.";
    const diff = [difference("Rule", null, rule), difference("Hash", null, "0123456789".repeat(9))];
    const markdown = reportMarkdown(reportOf({ changes: [change("create", "bolt", { diff })] }));
    expect(markdown).toContain("Rule `Every bolt has to hold what it was made to hold, and a…`<br>Hash `");
    expect(markdown).toContain(`\`${"0123456789".repeat(6)}…\``);
  });

  test("shows where two long texts part, from a word to a word", () => {
    const before = `${"Some words go before it. ".repeat(8)}It is red there. ${"Some words go after it. ".repeat(8)}`;
    const [was, is] = differenceCells({ before, after: before.replace("red", "blue") });
    expect(was).toMatch(/^`…(?:\w+\.? )+It is red there\. (?:\w+\.? )+\w+…`$/);
    expect(is).toMatch(/^`…(?:\w+\.? )+It is blue there\. (?:\w+\.? )+\w+…`$/);
    const words = new Set([...before.split(" "), "blue"]);
    const shown = `${was} ${is}`.replaceAll(/[`…]/g, "").split(" ");
    expect(shown.filter((word) => !words.has(word))).toEqual([]);
  });

  test("counts the lines of new pages too before it folds them", () => {
    const diff = ["a", "b", "c"].map((name) => difference(name, null, "x"));
    const creates = (count: number) =>
      Array.from({ length: count }, (_, index) => change("create", `r${index}`, { diff }));
    expect(reportMarkdown(reportOf({ changes: creates(6) }))).not.toContain("<details>");
    expect(reportMarkdown(reportOf({ changes: creates(7) }))).toContain("<summary>Show 7 changes</summary>");
  });

  test("folds the changes of a target when they are many, and only then", () => {
    const updates = (count: number) => Array.from({ length: count }, (_, index) => change("update", `r${index}`));
    expect(reportMarkdown(reportOf({ changes: updates(20) }))).not.toContain("<details>");
    expect(reportMarkdown(reportOf({ changes: updates(21) }))).toContain(
      "<details>\n<summary>Show 21 changes</summary>\n\n",
    );
  });

  test("links a record to its page and a place to its line, where it knows the way", () => {
    const place = { file: "a b/c#.json", line: 3 };
    const report = reportOf({ changes: [change("update", "a")], problems: [problem("No.", "Yes.", place)] });
    expect(reportMarkdown(report, { links: LINKS })).toContain(
      "[`a b/c#.json:3`](https://github.com/acme/shop/blob/0123abc/a%20b/c%23.json#L3)",
    );
    expect(reportMarkdown(report)).toContain("| `a b/c#.json:3` |");
    expect(reportMarkdown(report)).toMatch(/\[`a`\]\(https:\/\/www\.notion\.so\/[\da-f]{32}\)/);
  });

  test("tells one cure of many problems once", () => {
    const problems = Array.from({ length: 30 }, (_, index) =>
      problem(`"${index}" is wrong.`, "Use `x`.", { record: `r${index}` }),
    );
    const markdown = reportMarkdown(reportOf({ problems }));
    expect(markdown).toContain("**30 with the same cure:** Use `x`.");
    expect(markdown.match(/Use `x`/g)).toHaveLength(1);
    expect(markdown).toContain("<summary>Show 20 more</summary>");
    expect(markdown).toContain('"29" is wrong.');
  });

  test("shows conflicts with both sides", () => {
    const changes = [
      change("conflict", "a", {
        diff: [difference("Name", "Alpha", "Beta")],
        problem: problem("Both changed.", "Decide."),
      }),
    ];
    const markdown = reportMarkdown(
      reportOf({ changes, problems: changes.flatMap(({ problem: why }) => (why === undefined ? [] : [why])) }),
    );
    expect(markdown).toContain("### ⚠️ 1 conflict");
    expect(markdown).toContain("| Name | `Alpha` | `Beta` |");
    expect(markdown.match(/Both changed/g)).toHaveLength(1);
  });

  test("says when there is nothing to do, and how long it took to find out", () => {
    const markdown = reportMarkdown(
      reportOf({ changes: [change("skip", "a")], facts: { durationMs: 134_000, requests: 1 } }),
    );
    expect(markdown).toContain("there is nothing to write");
    expect(markdown).toContain("1 request to Notion in 2 min 14 s · 2026-11-21 09:30 UTC · run `01K");
  });

  test("of a run that never began says why", () => {
    const markdown = reportMarkdown(mishap("sync", [problem("There is no token.", "Pass one.")], 5));
    expect(markdown).toContain("## ❌ Sync: failed · 1 to mend");
    expect(markdown).toContain("There is no token.<br>→ Pass one.");
  });

  test("is the same for equal runs", () => {
    const build = () =>
      reportMarkdown(reportOf({ changes: [change("update", "a", { diff: [difference("P", 1, 2)] })] }));
    expect(build()).toBe(build());
  });
});

describe("a difference", () => {
  const long = "word ".repeat(60);

  test("of two long texts shows where they part", () => {
    const [before, after] = differenceCells({ before: `${long}old end`, after: `${long}new end` });
    expect(before).toContain("old end");
    expect(after).toContain("new end");
    expect(before.length).toBeLessThan(120);
  });

  test("of two long lists shows what is not in both", () => {
    const filler = Array.from({ length: 40 }, (_, index) => `word ${index}`);
    expect(differenceCells({ before: [...filler, "old"], after: [...filler, "new"] })).toEqual([
      "`old` *and 40 that stay*",
      "`new` *and 40 that stay*",
    ]);
  });

  test("that cannot be seen is said", () => {
    expect(differenceCells({ before: "a\u200bb", after: "ab" })[1]).toBe(
      "*differs only in characters that cannot be seen*",
    );
  });

  test.each([
    [0, false, "`0`", "`false`"],
    ["a\nb", { start: "2026-01-01", end: "2026-01-02" }, "`a↵b`", "`2026-01-01 → 2026-01-02`"],
    [[{ name: "a", url: "https://b.c" }], [], "`a (https://b.c)`", "*empty*"],
  ])("from %j to %j", (before, after, was, is) => {
    expect(differenceCells({ before, after })).toEqual([was, is]);
  });
});

test("a bar has as many places for each kind as its share, and one for the rarest", () => {
  const parts = [
    { shade: "█", count: 1 },
    { shade: "▓", count: 499 },
    { shade: "░", count: 9_500 },
  ];
  expect(mix(parts)).toBe("█▓░░░░░░░░░░");
  expect(mix([])).toBe("");
});

test.each([
  ["Write `data-source:` with one of: a, b.", "Write `data-source:` with one of: a, b."],
  ["See https://a.b/c.", "See `https://a.b/c`."],
  ["(mail ann@example.org), or ask.", "(mail `ann@example.org`), or ask."],
  ["It is 30 % of 2,000 pages and/or more…", "It is 30 % of 2,000 pages and/or more…"],
  ["fixes #12", "fixes `#12`"],
])("a sentence is read as a sentence: %s", (said, shown) => {
  expect(prose(said)).toBe(shown);
});

describe("at a terminal", () => {
  const same: readonly Problem[] = Array.from({ length: 12 }, (_, index) =>
    problem(`"${index}" is wrong.`, "Mend it."),
  );

  test("the same mistake fills no screen, and the verdict stays in sight", () => {
    const lines = terminalLines(reportOf({ problems: same, facts: { files: { report: "report.md" } } }));
    expect(lines.filter((line) => line.startsWith("error:"))).toHaveLength(5);
    expect(lines).toContain("  … and 7 more like it.");
    expect(lines.at(-2)).toMatch(/^Sync \(dry run\): failed · 12 to mend/);
  });

  test("what the plan said already is not said again when it is carried out", () => {
    const one = change("error", "a");
    const why = { level: "error", message: "Both sides were changed.", cure: "Agree.", place: one.place } as const;
    const facts = { requests: 1 };
    const lines = terminalLines(
      reportOf({ changes: [one], problems: [why], outcomes: [failed(one, { ...why })], facts }),
    );
    expect(lines.filter((line) => line.includes("Both sides were changed."))).toHaveLength(1);
    expect(lines.filter((line) => line.includes("1 request in"))).toHaveLength(1);
  });

  test("a dry run shows what it would do", () => {
    const changes = [
      change("create", "a"),
      change("update", "b", { diff: [difference("P", "x", "")], body: true }),
      change("archive", "c"),
      change("skip", "d"),
    ];
    expect(terminalLines(reportOf({ changes })).slice(0, 6)).toEqual([
      "  modules",
      "    + a",
      "    ~ b",
      "        P: x → (empty)",
      "        (content)",
      "    - c",
    ]);
  });

  test("a long plan ends with how much more there is", () => {
    const changes = Array.from({ length: 60 }, (_, index) => change("create", `r${index}`));
    expect(terminalLines(reportOf({ changes }))).toContain("  … and 20 more changes: the report has them all.");
  });
});
