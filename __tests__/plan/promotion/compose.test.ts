import { describe, expect, test } from "@jest/globals";
import type { HeaderSettings } from "../../../src/model/promotion.ts";
import { composeFile } from "../../../src/plan/promotion/compose.ts";
import { contentSha, fileSha, standingOf } from "../../../src/plan/promotion/content.ts";
import { locate } from "../../../src/plan/promotion/locate.ts";
import type { Finished } from "../../../src/plan/promotion/page.ts";
import { tidyText, yamlText } from "../../../src/plan/promotion/yaml.ts";
import { readContent } from "../../../src/sources/content.ts";
import { recordsIn } from "../../../src/sources/records.ts";
import fc from "../../property.ts";
import { finished, PAGE, page, question, renderFile, renderPath } from "./press.ts";

const SHA = "9f".repeat(32);

const written = (one: Finished, template: string, header: HeaderSettings = {}): string => {
  const [spot] = locate({ ...question([one]), specs: [{ path: "p/{{ slug }}.md", template }] }, renderPath).spots;
  if (spot === undefined) throw new Error("There is no spot.");
  const composed = composeFile({ spot, header }, renderFile);
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  expect(composed.value).toMatchObject({ path: spot.path, sha: fileSha(composed.value.text) });
  return composed.value.text;
};

const readBack = (text: string) => {
  const content = readContent(text, "p/wall.md", "auto");
  if (!content.ok) throw new Error(JSON.stringify(content.problems));
  return recordsIn(content.value, {
    pageId: "notion_page_id",
    select: undefined,
    check: undefined,
    commitOf: () => null,
  });
};

const dataOf = (text: string): Readonly<Record<string, unknown>> => {
  const { records, problems } = readBack(text);
  expect(problems).toEqual([]);
  return records[0]?.data ?? {};
};

describe("every file starts with a header", () => {
  test("that says what it is and where it comes from, in one order", () => {
    const wall = finished("Wall", { properties: { Tags: ["sea", "no"] } }, SHA);
    expect(written(wall, "# {{ title }}\n\n{{ page.body }}\n")).toBe(
      [
        "---",
        "entity: projects",
        "level: brief",
        "zone: internal",
        "version: v01",
        "tags:",
        "  - sea",
        '  - "no"',
        "source_path: p/wall.md",
        "date: 2026-10-05",
        `notion_page_id: ${PAGE}`,
        `sha: "${SHA}"`,
        "---",
        "",
        "# Wall",
        "",
        "Poured in March.",
        "",
      ].join("\n"),
    );
  });

  test("the target's settings count, a template's own front matter counts more, and facts most", () => {
    const template = "---\nzone: public\nowner: {{ page.properties.Owner }}\nsha: mine\n---\nText";
    const data = dataOf(
      written(finished("Wall", { properties: { Owner: "Ada" } }, SHA), template, {
        zone: "secret",
        level: "spec",
        tags: ["t"],
      }),
    );
    expect(data).toMatchObject({ zone: "public", level: "spec", tags: ["t"], owner: "Ada", sha: SHA, _body: "Text\n" });
  });

  test("no title adds a field to it, or ends it", () => {
    const evil = '"\n---\nzone: public\nnotion_page_id: x: {y}';
    const data = dataOf(written(finished(evil, {}, SHA), "---\nname: {{ title }}\nnote: 'is {{ title }}'\n---\n"));
    expect(data).toMatchObject({ name: evil, note: `is ${evil}`, zone: "internal", notion_page_id: PAGE });
  });

  test("nor does a body that looks like front matter", () => {
    const data = dataOf(written(finished("Wall", { body: "---\nzone: public\n---\nText" }, SHA), "{{ page.body }}"));
    expect(data).toMatchObject({ zone: "internal", _body: "---\nzone: public\n---\nText\n" });
  });
});

const scalar = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "yes",
    "NO",
    "null",
    "~",
    "0x1f",
    "1e5",
    "2026-11-21",
    "- a",
    "a: b",
    "# a",
    "[a",
    "{a",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a",
    "a\n b",
    "\u2028",
    "\ufeffa",
    "'",
    '"',
    "",
    " a ",
    "12:30",
    "1_000",
    ".5",
    "…",
    "<<",
    "=",
    "|",
    ">",
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const fields = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })), {
  maxKeys: 6,
});

const expected = (value: unknown): unknown => {
  if (typeof value === "string") return tidyText(value);
  if (Array.isArray(value)) return value.map(expected);
  return value === 0 ? 0 : value;
};

describe("a header is read back by the `files` source as it was", () => {
  test("whatever its values are", () => {
    fc.assert(
      fc.property(fields, (values) => {
        const map = new Map(Object.entries(values).map(([key, value]) => [tidyText(key), value]));
        const content = readContent(`---\n${yamlText(map)}---\n\nx\n`, "a.md", "auto");
        const read = content.ok ? new Map(Object.entries(content.value.data)) : content.problems;
        expect(read).toEqual(new Map([...map].map(([key, value]) => [key, expected(value)])));
      }),
      { numRuns: 1_000 },
    );
  });

  test("whatever the page is called and holds", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (title, body, tags) => {
        const one = finished(title, { body, properties: { Tags: tags } }, SHA);
        const { records, problems } = readBack(
          written(one, "---\nname: {{ title }}\n---\n# {{ title | line }}\n\n{{ page.body }}\n"),
        );
        expect(problems).toEqual([]);
        expect(records).toMatchObject([
          {
            pageId: PAGE,
            data: {
              entity: "projects",
              name: title === "" ? "" : tidyText(title),
              tags: tags.map(tidyText),
              date: "2026-10-05",
              sha: SHA,
            },
          },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test("the same page gives the same bytes", () => {
    const wall = finished("Wall", { properties: { Tags: ["a"] } }, SHA);
    expect(written(wall, "planning-brief")).toBe(written(wall, "planning-brief"));
  });
});

describe("the SHA of a page", () => {
  const signed = (signature: string): string =>
    `![x](https://prod-files-secure.s3.us-west-2.amazonaws.com/a/b/x.png?X-Amz-Signature=${signature})`;

  test("is the same while its content is, though links and times are new", () => {
    expect(contentSha(page({ body: signed("1"), edited: "1" }))).toBe(
      contentSha(page({ body: signed("2"), edited: "2" })),
    );
  });

  test("is not changed by the marks of promotion itself", () => {
    const marked = page({ properties: { Promoted: true, Status: "Complete" } });
    const before = page({ properties: { Promoted: false, Status: "Complete" } });
    expect(contentSha(marked, ["Promoted"])).toBe(contentSha(before, ["Promoted"]));
    expect(contentSha(marked)).not.toBe(contentSha(before));
  });

  test("is another when a property or the body changes", () => {
    const shas = [page(), page({ body: "x" }), page({ properties: { A: "1" } })].map((one) => contentSha(one));
    expect(new Set(shas).size).toBe(3);
  });
});

test("a file that is there says which page and which content it is of, whatever ends Git gave its lines", () => {
  const text = written(finished("Wall", {}, SHA), "planning-brief");
  const standing = { sha: fileSha(text), pageId: PAGE, pageSha: SHA };
  expect(standingOf(text, dataOf(text))).toEqual(standing);
  expect(standingOf(text.replaceAll("\n", "\r\n"), dataOf(text))).toEqual(standing);
  expect(standingOf("a person's own", undefined)).toMatchObject({ pageId: undefined, pageSha: undefined });
});
