import { describe, expect, test } from "@jest/globals";
import type { Change } from "../../src/model/change.ts";
import type { Problem } from "../../src/model/problem.ts";
import { commentBody } from "../../src/report/comment.ts";
import { bodyMeasure, codePoints } from "../../src/report/limits.ts";
import { reportMarkdown, SUMMARY_BYTES } from "../../src/report/markdown.ts";
import { markerOf, readMarker } from "../../src/report/marker.ts";
import { around, shortened } from "../../src/report/shorten.ts";
import fc from "../property.ts";
import { LINKS } from "./dressed.ts";
import { change, difference, reportOf } from "./reports.ts";
import { soup } from "./soup.ts";
import { bones, strangers, treeOf } from "./tree.ts";

const WIDE = "🧩".repeat(60);

const many = (count: number, target: string, word = "a value"): readonly Change[] =>
  Array.from({ length: count }, (_, index) =>
    change(index % 4 === 0 ? "create" : "update", `record ${index}`, {
      target,
      diff: [
        difference("Progress", index, index + 5),
        difference("Description", `${word} ${index}`, `${word} ${index}!`),
      ],
    }),
  );

const wrong = (count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    level: "error",
    message: `"${index}" is too long.`,
    cure: "Make it shorter.",
    place: { file: `m/${index}.json`, line: 1, record: `${index}` },
  }));

const use = { id: "x-1", run: { id: 1, attempt: 1, number: 1 } };

const commentOf = (report: Parameters<typeof commentBody>[0]): string =>
  commentBody(report, { marker: markerOf(report, use), links: LINKS });

const openFolds = (markdown: string): number =>
  (markdown.match(/<details>/g) ?? []).length - (markdown.match(/<\/details>/g) ?? []).length;

describe("5,000 changes and 500 problems", () => {
  const report = reportOf({
    changes: [...many(4_000, "modules"), ...many(990, "roadmap", WIDE), ...many(10, "teams")],
    problems: wrong(500),
  });
  const comment = commentOf(report);

  test("are a comment that GitHub takes, with its marker and its foot", () => {
    expect(codePoints(comment)).toBeLessThanOrEqual(65_000);
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(250_000);
    expect(codePoints(comment)).toBeGreaterThan(40_000);
    expect(readMarker(comment)?.id).toBe("x-1");
    expect(comment).toContain(`Cut to fit: see [the full report](${LINKS.run})`);
    expect(comment).toMatch(/\[run `01K0{22}A`\]\(\S+\) · plan `5ca1ab1e5ca1`\n$/);
  });

  test("are whole where they are not cut, and well formed where they are", () => {
    expect(openFolds(comment)).toBe(0);
    expect(strangers(comment)).toEqual([]);
    expect(comment).not.toMatch(/\p{Surrogate}/u);
  });

  test("leave room for the small target, and say how many are not shown of the large ones", () => {
    const teams = comment.slice(comment.indexOf("#### `teams`"));
    expect(teams.match(/record \d+/g)?.length).toBe(10);
    expect(comment).toMatch(/\*… and 3\d{3} more\.\*|\*… and 2\d{3} more\.\*/);
  });

  test("are a job summary below its limit, and a report with every record", () => {
    expect(Buffer.byteLength(reportMarkdown(report, { most: SUMMARY_BYTES }))).toBeLessThanOrEqual(SUMMARY_BYTES);
    const whole = reportMarkdown(report);
    expect(whole).not.toContain("Cut to fit");
    expect(new Set(whole.match(/`record \d+`/g)).size).toBe(4_000);
  });
});

test("a report of any size that is cut is one that parses to the same kinds of blocks, within its size", () => {
  const report = reportOf({ changes: [...many(40, "modules", WIDE), ...many(5, "teams")], problems: wrong(16) });
  const whole = bones(treeOf(reportMarkdown(report, { links: LINKS }))).map((bone) => bone.replace(/\d.*/, ""));
  fc.assert(
    fc.property(fc.integer({ min: 900, max: 40_000 }), (most) => {
      const markdown = reportMarkdown(report, { most, links: LINKS });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(most);
      expect(markdown).not.toMatch(/\p{Surrogate}/u);
      expect(openFolds(markdown)).toBe(0);
      const tree = treeOf(markdown);
      expect(strangers(markdown, tree)).toEqual([]);
      const kinds = new Set(bones(tree).map((bone) => bone.replace(/\d.*/, "")));
      expect([...kinds].filter((kind) => !whole.includes(kind))).toEqual([]);
      for (const row of bones(tree).filter((bone) => bone.startsWith("table"))) {
        expect(new Set(row.replace("table ", "").split(",")).size).toBe(1);
      }
    }),
    { numRuns: 40 },
  );
});

test("a report so small that nothing fits still has its verdict", () => {
  const report = reportOf({ changes: many(40, "modules"), problems: wrong(16) });
  expect(reportMarkdown(report, { most: 400 })).toMatch(/^## ❌ Sync/);
});

test("a body is measured in characters, and in bytes where it has more of them", () => {
  expect(bodyMeasure("a".repeat(65_000))).toBe(65_000);
  expect(bodyMeasure("🧩".repeat(62_500))).toBe(65_000);
});

describe("a text that is cut", () => {
  test("is never cut through a character", () => {
    fc.assert(
      fc.property(soup, fc.nat(40), fc.nat(60), (text, most, place) => {
        const whole = text.replace(/\p{Surrogate}/gu, "?");
        for (const cut of [shortened(whole, most), around(whole, place, most)]) {
          expect(cut).not.toMatch(/\p{Surrogate}/u);
          expect(cut.length).toBeLessThanOrEqual(most + 2);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("keeps people together, and letters with their marks", () => {
    expect(shortened("ab👩‍👩‍👧cd", 5)).toBe("ab…");
    expect(shortened("abe\u0301f", 3)).toBe("ab…");
  });
});
