import { describe, expect, test } from "@jest/globals";
import { problem } from "../../src/model/problem.ts";
import { EXIT } from "../../src/model/report.ts";
import {
  decideIssue,
  duplicateComment,
  type FoundIssue,
  failureComment,
  ISSUE_LABELS,
  issueBody,
  issueTitle,
  recoveryComment,
} from "../../src/report/issue.ts";
import { codePoints } from "../../src/report/limits.ts";
import { type Marker, readMarker, writeMarker } from "../../src/report/marker.ts";
import { reportOf } from "./reports.ts";

const marker = (runId: number, id = "ci-a", attempt = 1): Marker => ({
  id,
  run: { id: runId, attempt, number: runId },
  plan: "none",
  verdict: "failed",
  told: "0123456789abcdef",
});

const issue = (
  number: number,
  runId: number,
  facts: Partial<FoundIssue> & { readonly id?: string } = {},
): FoundIssue => {
  const { id = "ci-a", ...rest } = facts;
  return { number, mine: true, open: true, body: `${writeMarker(marker(runId, id))}\ntext`, ...rest };
};

const [FAILS, SUCCEEDS] = [{ exit: EXIT.partial }, { exit: EXIT.success }];

describe("what is done about the issues that are there", () => {
  test.each([
    ["the first failure opens one", FAILS, [], { kind: "open" }],
    ["the next failure adds a comment", FAILS, [issue(4, 9)], { kind: "comment", number: 4 }],
    ["the first success closes it", SUCCEEDS, [issue(4, 9)], { kind: "close", number: 4 }],
    ["a success without an issue does nothing", SUCCEEDS, [], { kind: "nothing", why: "no issue" }],
    ["a failure after a mended one opens another", FAILS, [issue(4, 9, { open: false })], { kind: "open" }],
    ["the same run tells it once", FAILS, [issue(4, 10)], { kind: "nothing", why: "told" }],
    [
      "another job of the run that failed does not close it",
      SUCCEEDS,
      [issue(4, 10)],
      { kind: "nothing", why: "told" },
    ],
    ["an old failure adds nothing to what a newer run told", FAILS, [issue(4, 11)], { kind: "nothing", why: "newer" }],
    [
      "an old failure does not open again what a newer run closed",
      FAILS,
      [issue(4, 11, { open: false })],
      { kind: "nothing", why: "newer" },
    ],
    ["an old success closes nothing", SUCCEEDS, [issue(4, 11)], { kind: "nothing", why: "newer" }],
    ["another workflow has its own", FAILS, [issue(4, 9, { id: "ci-b" })], { kind: "open" }],
    [
      "somebody else's issue is left alone",
      SUCCEEDS,
      [issue(4, 9, { mine: false })],
      { kind: "nothing", why: "no issue" },
    ],
  ] as const)("%s", (_title, report, found, action) => {
    expect(decideIssue(report, found, marker(10))).toEqual({ action, duplicates: [] });
  });

  test("the oldest of several stays", () => {
    expect(decideIssue(FAILS, [issue(8, 9), issue(4, 9), issue(6, 9)], marker(10))).toEqual({
      action: { kind: "comment", number: 4 },
      duplicates: [6, 8],
    });
  });
});

describe("an issue", () => {
  const problems = Array.from({ length: 3_000 }, (_, index) =>
    problem(`"${index}" is wrong ${"🧩".repeat(30)}`, `Mend ${index}.`, { record: `${index}` }),
  );
  const report = reportOf({ problems });
  const telling = {
    workflow: "Nightly @all",
    marker: marker(10),
    links: { run: "https://github.com/acme/shop/actions/runs/10" },
  };

  test("keeps to GitHub's limits, whatever failed", () => {
    expect(issueTitle("x".repeat(500)).length).toBeLessThanOrEqual(256);
    expect(codePoints(issueBody(report, telling))).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(issueBody(report, telling))).toBeLessThanOrEqual(262_144);
  });

  test("begins with its marker, and says which run and what to do", () => {
    const body = issueBody(reportOf({ problems: problems.slice(0, 1) }), telling);
    expect(readMarker(body)).toEqual(telling.marker);
    expect(body).toContain("`Nightly @all`");
    expect(body).toContain("[run 10](https://github.com/acme/shop/actions/runs/10)");
    expect(body).toContain("Mend 0.");
  });

  test("is commented on in one line each time, marked, with a link to the run", () => {
    for (const body of [
      failureComment(report, telling),
      recoveryComment(report, telling),
      duplicateComment(telling.marker, 4),
    ]) {
      expect(readMarker(body)).toEqual(telling.marker);
      expect(body.trimEnd().split("\n").length).toBe(2);
    }
    expect(failureComment(report, telling)).toContain("Still failing in [run 10]");
    expect(duplicateComment(telling.marker, 4)).toContain("#4");
    expect(ISSUE_LABELS).toEqual(["notion-sync"]);
  });
});
