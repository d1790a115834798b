import { describe, expect, test } from "@jest/globals";
import { planText, reportJson, reportText } from "../../src/report/json.ts";
import { reportMarkdown, reportParts } from "../../src/report/markdown.ts";
import { each, inParts } from "../../src/report/sequence.ts";
import fc from "../property.ts";
import { change, difference, done, failed, reportOf } from "./reports.ts";

describe("a report of many changes", () => {
  const changes = Array.from({ length: 2_000 }, (_, index) =>
    change(index % 3 === 0 ? "create" : "update", `record ${index}`, {
      diff: [difference("Text", null, "Some words. ".repeat(20)), difference("Size", index, index + 1)],
    }),
  );
  const report = reportOf({ changes, outcomes: changes.map((one, at) => (at % 2 === 0 ? done(one) : failed(one))) });

  test.each([
    ["report.md", reportParts(report), reportMarkdown(report)],
    ["report.json", reportText(report), `${JSON.stringify(reportJson(report), null, 2)}\n`],
  ])("is written to %s in parts, and the parts are the whole", (_file, parts, whole) => {
    const written = [...parts];
    expect(written.join("")).toBe(whole);
    expect(written.length).toBeGreaterThan(2);
    expect(Math.max(...written.map(({ length }) => length))).toBeLessThan(100_000);
  });

  test("is a plan.json that reads as JSON", () => {
    const plan: unknown = JSON.parse([...planText(report)].join(""));
    expect(plan).toMatchObject({ changes: changes.map(({ record, action }) => ({ record, action })) });
  });
});

test("without changes and outcomes the lists are empty", () => {
  const report = reportOf({});
  expect([...reportText(report)].join("")).toBe(`${JSON.stringify(reportJson(report), null, 2)}\n`);
  expect([...planText(report)].join("")).toMatch(/"changes": \[\]\n\}\n$/);
});

test("what is made of items is made anew for everybody who asks", () => {
  const asked: number[] = [];
  const doubled = each([1, 2, 3], (item) => {
    asked.push(item);
    return item * 2;
  });
  expect(doubled.length).toBe(3);
  expect(asked).toEqual([]);
  expect([...doubled, ...doubled]).toEqual([2, 4, 6, 2, 4, 6]);
  expect(asked).toEqual([1, 2, 3, 1, 2, 3]);
});

test("short texts are put together, none is cut, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 40 }), (texts, most) => {
      const parts = [...inParts(texts, most)];
      expect(parts.join("")).toBe(texts.join(""));
      for (const part of parts.slice(0, -1)) expect(part.length).toBeGreaterThanOrEqual(most);
      const longest = Math.max(0, ...texts.map(({ length }) => length));
      for (const part of parts) expect(part.length).toBeLessThan(most + longest);
    }),
  );
});
