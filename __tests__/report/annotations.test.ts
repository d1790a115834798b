import { describe, expect, test } from "@jest/globals";
import type { Problem } from "../../src/model/problem.ts";
import { annotations } from "../../src/report/annotations.ts";
import { repositoryPath } from "../../src/report/path.ts";
import fc from "../property.ts";
import { reportOf } from "./reports.ts";
import { soup } from "./soup.ts";

const wrong = (message: string, place: Problem["place"] = {}, level: Problem["level"] = "error"): Problem => ({
  level,
  message,
  cure: "Mend it.",
  place,
});

/** As many different mistakes. */
const different = (count: number, level: Problem["level"] = "error"): readonly Problem[] =>
  Array.from({ length: count }, (_, index) =>
    wrong(`Mistake ${"abcdefghijklmnopqrstuvwxyz".charAt(index)}.`, {}, level),
  );

const of = (problems: readonly Problem[]) => annotations(reportOf({ problems }));

describe("annotations", () => {
  test("lead to a line before they lead to a file, and to a file before nowhere", () => {
    const found = of([
      wrong("a", { record: "r" }),
      wrong("b", { file: "b.json" }),
      wrong("c", { file: "c.json", line: 3, column: 7 }),
    ]);
    expect(found.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["c.json", 3, 7],
      ["b.json", undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  test("are so many as GitHub keeps of each level, the last of which says how many more there are", () => {
    const found = of([...different(20), ...different(12, "warning"), ...different(2, "notice")]);
    const count = (level: Problem["level"]): number => found.filter((one) => one.level === level).length;
    expect([count("error"), count("warning"), count("notice")]).toEqual([9, 10, 2]);
    expect(found[8]?.message).toContain("There are 12 more of this level");
  });

  test("tell the same mistake once, with the records that it is in", () => {
    const same = Array.from({ length: 20 }, (_, index) =>
      wrong(`"w${index}" is no word of \`Tags\`.`, { file: `${index}.json`, line: 2, record: `r${index}` }),
    );
    const found = of(same);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe(
      '"w0" is no word of `Tags`. Mend it. The same in 19 more: r1, r2, r3, r4, r5, r6, r7, r8, ….',
    );
  });

  test("keep to what GitHub keeps of a message, with the cure, and are made of whole characters", () => {
    const found = of([wrong("🧩".repeat(5_000), { property: "P" })]);
    expect(found[0]?.message.length).toBeLessThanOrEqual(4_096);
    expect(found[0]?.message).toContain("Mend it.");
    expect(found[0]?.message).not.toMatch(/\p{Surrogate}/u);
  });

  test("hide secrets before anything is cut", () => {
    const secret = "ntn_secret";
    const place = { target: secret, record: secret };
    const problems = [wrong(`${"x".repeat(1_795)}${secret}`, place), wrong(`${"x".repeat(1_795)}${secret}`, place)];
    const [found] = annotations(reportOf({ problems }), { redact: (text) => text.replaceAll(secret, "***") });
    expect(JSON.stringify(found)).not.toContain("ntn_");
  });

  test("never carry a command", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const found = of([wrong(text, { file: text, record: text, target: text, line: 1 })]);
        for (const { message, title, file = "" } of found) {
          expect(message + title).not.toMatch(/[\r\n\u2028\u2029]|::|##\[/);
          expect(file).not.toMatch(/[\r\n]|^\/|(?:^|\/)\.\.(?:\/|$)/);
        }
      }),
    );
  });
});

describe("a path in the repository", () => {
  test.each([
    ["a/b.json", undefined, "a/b.json"],
    ["./a//b.json", undefined, "a/b.json"],
    ["a\\b.json", undefined, "a/b.json"],
    ["/srv/checkout/x/a.json", "/srv/checkout/x", "a.json"],
    ["D:\\a\\x\\a.json", "D:\\a\\x", "a.json"],
    ["/etc/passwd", "/srv/checkout/x", undefined],
    ["../a.json", undefined, undefined],
    ["https://a.b/c", undefined, undefined],
    ["a\nb", undefined, undefined],
    ["", undefined, undefined],
  ])("%j in %j is %j", (file, workspace, path) => {
    expect(repositoryPath(file, workspace)).toBe(path);
  });
});
