import { describe, expect, test } from "@jest/globals";
import { annotations } from "../../src/report/annotations.ts";
import { issueTitle } from "../../src/report/issue.ts";
import { logLine } from "../../src/report/neutralise.ts";
import { commentWith, POSITIONS, SIDES, wordsWith, writtenWith } from "./dressed.ts";
import { INJECTIONS } from "./injections.ts";
import { reportOf } from "./reports.ts";
import { bones, strangers, treeOf } from "./tree.ts";

const ordinary = bones(treeOf(commentWith(wordsWith(""))));

describe.each(INJECTIONS)("%s is only text", (_what, text) => {
  test.each(SIDES)("as a %s", (...positions) => {
    const comment = commentWith(wordsWith(text, ...positions));
    const tree = treeOf(comment);
    expect(strangers(comment, tree)).toEqual([]);
    expect(bones(tree)).toEqual(ordinary);
  });

  test("everywhere at once, in everything that is written", () => {
    for (const [name, markdown] of Object.entries(writtenWith(wordsWith(text, ...POSITIONS)))) {
      expect({ name, strangers: strangers(markdown) }).toEqual({ name, strangers: [] });
    }
  });

  test("in the title of an issue, which is one line", () => {
    expect(issueTitle(text)).toMatch(/^notion-sync fails in \P{Cc}+$/u);
    expect(issueTitle(text).length).toBeLessThanOrEqual(256);
  });

  test("in a line of a log and in an annotation, which command nothing", () => {
    const place = { file: text, line: 1, target: text, record: text, property: text };
    const problems = [{ level: "error", message: text, cure: text, place }] as const;
    const [found] = annotations(reportOf({ problems }));
    for (const line of [logLine(text), found?.message ?? "", found?.title ?? ""]) {
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]|::|##\[/u);
    }
  });
});

test("there are more than forty injections", () => {
  expect(INJECTIONS.length).toBeGreaterThan(40);
});
