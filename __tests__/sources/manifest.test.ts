import { describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { readText } from "../../src/config/document.ts";
import { Failure } from "../../src/model/failure.ts";
import { EXIT } from "../../src/model/report.ts";
import { verdictOf } from "../../src/report/summary.ts";
import { splitMarkdown } from "../../src/sources/front-matter.ts";
import { type PageId, withPageId, writePageIds } from "../../src/sources/manifest.ts";
import fc from "../property.ts";
import { inFolder, line } from "./folder.ts";

const ID = "0de0c0de-0000-4000-8000-00000000da7a";
const OTHER = "0de0c0de-0000-4000-8000-00000000beef";

const set = (text: string, where: Partial<PageId> = {}): string | undefined =>
  withPageId(text, { format: "yaml", path: [], field: "page", pageId: ID, ...where });

const json = (text: string, where: Partial<PageId> = {}) => set(text, { format: "json", ...where });
const markdown = (text: string, where: Partial<PageId> = {}) => set(text, { format: "markdown", ...where });

describe("a page's ID in JSON", () => {
  test.each([
    [
      "is added at the end, as the file is written",
      '{\n  "a": 1,\n  "b": [2]\n}\n',
      `{\n  "a": 1,\n  "b": [2],\n  "page": "${ID}"\n}\n`,
    ],
    ["with tabs", '{\n\t"a": {\n\t\t"b": 1\n\t}\n}', `{\n\t"a": {\n\t\t"b": 1\n\t},\n\t"page": "${ID}"\n}`],
    ["with Windows' line ends", '{\r\n  "a": 1\r\n}\r\n', `{\r\n  "a": 1,\r\n  "page": "${ID}"\r\n}\r\n`],
    ["without any space", '{"a":1,"b":2}', `{"a":1,"b":2,"page":"${ID}"}`],
    ["on one line", '{"a": 1}', `{"a": 1, "page": "${ID}"}`],
    ["with space around", '{ "a" : 1 }', `{ "a" : 1, "page" : "${ID}" }`],
    ["with a byte order mark", '\ufeff{"a":1}', `\ufeff{"a":1,"page":"${ID}"}`],
    [
      "with blank lines between",
      '{\n\n  "a": 1,\n\n  "b": 2\n\n}',
      `{\n\n  "a": 1,\n\n  "b": 2,\n  "page": "${ID}"\n\n}`,
    ],
    ["in an empty object", "{}", `{"page": "${ID}"}`],
    ["instead of an old one", `{"page" :  "${OTHER}" , "a": 1}`, `{"page" :  "${ID}" , "a": 1}`],
    ["instead of null", '{"page": null,\n"a": 1}', `{"page": "${ID}",\n"a": 1}`],
    ["instead of a number", '{"page": 12}', `{"page": "${ID}"}`],
    [
      "and a field of the same name elsewhere is left alone",
      '{"x":{"page":1},"a":"page"}',
      `{"x":{"page":1},"a":"page","page":"${ID}"}`,
    ],
  ])("%s", (_name, before, after) => {
    expect(json(before)).toBe(after);
  });

  test("in one record of a list", () => {
    const text = '[\n  {"a": 1},\n  {"a": 2, "page": ""},\n  {}\n]\n';
    expect(json(text, { path: [0] })).toBe(text.replace('{"a": 1}', `{"a": 1, "page": "${ID}"}`));
    expect(json(text, { path: [1] })).toBe(text.replace('""', `"${ID}"`));
    expect(json(text, { path: [2] })).toBe(text.replace("{}", `{"page": "${ID}"}`));
  });

  test("deep in a file, where `select` found the record", () => {
    expect(json('{"items": [{"a": {"b": 1}}]}', { path: ["items", 0, "a"] })).toBe(
      `{"items": [{"a": {"b": 1, "page": "${ID}"}}]}`,
    );
  });

  test("under a name that needs quotes", () => {
    expect(json('{"a":1}', { field: 'my "page"' })).toBe(`{"a":1,"my \\"page\\"":"${ID}"}`);
  });
});

describe("a page's ID in YAML", () => {
  test.each([
    [
      "is added at the end",
      "# top\na: 1 # one\nb: 2 # two\n# end\n",
      `# top\na: 1 # one\nb: 2 # two\npage: ${ID}\n# end\n`,
    ],
    ["without a final line end", "a: 1", `a: 1\npage: ${ID}`],
    ["with Windows' line ends", "a: 1\r\nb: x\r\n", `a: 1\r\nb: x\r\npage: ${ID}\r\n`],
    ["after a list", "a:\n  - 1\n  - b: 2 # two\n\n# end\n", `a:\n  - 1\n  - b: 2 # two\npage: ${ID}\n\n# end\n`],
    ["after a list that is not indented", "a:\n- 1\n- 2\n", `a:\n- 1\n- 2\npage: ${ID}\n`],
    ["after a block of text", "a: |\n  one\n\n  two\n", `a: |\n  one\n\n  two\npage: ${ID}\n`],
    ["after a block that keeps its line ends", "a: |+\n  one\n\n\n", `a: |+\n  one\n\n\npage: ${ID}\n`],
    ["before a block that ends with the file", "a: |\n  one", `a: |\n  one\npage: ${ID}`],
    ["after text on several lines", "a: one\n  two\n  three # x\n", `a: one\n  two\n  three # x\npage: ${ID}\n`],
    ["after a field without a value", "a: 1\nb:\n\n# end\n", `a: 1\nb:\npage: ${ID}\n\n# end\n`],
    ["in braces", "{a: 1, b: [x]}\n", `{a: 1, b: [x], page: ${ID}}\n`],
    ["in braces with a comma at the end", "{\n  a: 1, # one\n}\n", `{\n  a: 1,\n  page: ${ID}, # one\n}\n`],
    ["in quotes where the other fields are", '"a": 1\n', `"a": 1\n"page": "${ID}"\n`],
    ["instead of an old one", `page: ${OTHER} # old\na: 1\n`, `page: ${ID} # old\na: 1\n`],
    ["in the quotes of the old one", `page: '${OTHER}'\na: 1\n`, `page: '${ID}'\na: 1\n`],
    ["in double quotes", 'a: 1\npage: ""', `a: 1\npage: "${ID}"`],
    ["where there was none yet", "page:\na: 1\n", `page: ${ID}\na: 1\n`],
    ["where there was a remark", "a: 1\npage: # to come\n", `a: 1\npage: ${ID} # to come\n`],
    ["between the marks of a document", "---\na: 1\n...\n", `---\na: 1\npage: ${ID}\n...\n`],
  ])("%s", (_name, before, after) => {
    expect(set(before)).toBe(after);
  });

  test("in one record of a list", () => {
    const text = "# parts\n- a: 1\n  b: 2 # two\n\n# next\n- a: 3\n-   {a: 4}\n";
    expect(set(text, { path: [0] })).toBe(text.replace("# two\n", `# two\n  page: ${ID}\n`));
    expect(set(text, { path: [1] })).toBe(text.replace("a: 3\n", `a: 3\n  page: ${ID}\n`));
    expect(set(text, { path: [2] })).toBe(text.replace("{a: 4}", `{a: 4, page: ${ID}}`));
  });

  test.each([
    ["an alias", "- &x { a: 1 }\n- *x\n", [1]],
    ["what an alias shares", "- &x { a: 1 }\n- *x\n", [0]],
    ["a value with a name that another shares", "page: &x old\nb: *x\n", []],
    ["nothing", "a: 1\n", ["b"]],
    ["a list of words", "- a\n", [0]],
    ["an empty file", "", []],
    ["what cannot be read", "a: [\n", []],
    ["a value that is a list", "page: [1]\n", []],
  ])("is not written into %s: more would change", (_name, text, path) => {
    const after = set(text, { path });
    expect(after === undefined || after === text.replace("[1]", `[1] ${ID}`)).toBe(true);
  });
});

describe("a page's ID in Markdown", () => {
  test.each([
    ["is added to the front matter", "---\na: 1\n---\n\n# Text\n", `---\na: 1\npage: ${ID}\n---\n\n# Text\n`],
    ["with Windows' line ends", "\ufeff---\r\na: 1\r\n---\r\nText", `\ufeff---\r\na: 1\r\npage: ${ID}\r\n---\r\nText`],
    ["in front matter that is empty", "---\n---\nText", `---\npage: ${ID}\n---\nText`],
    ["in front matter with remarks alone", "---\n# later\n---\n", `---\n# later\npage: ${ID}\n---\n`],
    ["in JSON's braces", '---\n{"a": 1}\n---\n', `---\n{"a": 1, "page": "${ID}"}\n---\n`],
    ["with front matter where there is none", "# Text\r\n", `---\r\npage: ${ID}\r\n---\r\n\r\n# Text\r\n`],
    ["before text that starts with a line", "---\nno end", `---\npage: ${ID}\n---\n\n---\nno end`],
    ["in an empty file", "", `---\npage: ${ID}\n---\n\n`],
    ["and a `page:` in the text is text", "---\na: 1\n---\npage: x\n", `---\na: 1\npage: ${ID}\n---\npage: x\n`],
  ])("%s", (_name, before, after) => {
    expect(markdown(before)).toBe(after);
    expect(splitMarkdown(after).body).toBe(splitMarkdown(before).body);
  });
});

test("an ID that is there already stays as it was written", () => {
  const short = ID.replaceAll("-", "").toUpperCase();
  for (const text of [`page: ${short} # x\n`, `page: "https://www.notion.so/My-page-${short}"\n`]) {
    expect(set(text)).toBe(text);
  }
});

const NAMES = ["a", "b c", "page", "on", "x-1", "é", "#", "1", "", "a: b", "__proto__"];
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("x\n", "one\ntwo\n\n", " # no remark", "- a", "{", "'", '"', "a: b", "---", "\ttab", ID),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(fc.constantFrom(...NAMES), tie("any"), { maxKeys: 4 }),
}));
const scalars = fc.oneof(fc.constantFrom("", "old", OTHER, null, 7, "a # b"));
const record = fc
  .tuple(value["object"], fc.option(scalars, { nil: undefined }))
  .map(([fields, page]): Record<string, unknown> => {
    const { page: _inner, ...others } = fields as Record<string, unknown>;
    return page === undefined ? others : { ...others, page };
  });

const renderings: readonly ((data: unknown) => string)[] = [
  ...[0, 1, 2, "\t"].map((indent) => (data: unknown) => JSON.stringify(data, null, indent)),
  (data) => stringify(data),
  (data) => `# top\n\n${stringify(data, { indent: 4, indentSeq: false, lineWidth: 20 })}# end\n`,
  (data) => stringify(data, { collectionStyle: "flow" }),
  (data) => stringify(data, { defaultStringType: "QUOTE_SINGLE", defaultKeyType: "QUOTE_DOUBLE", lineWidth: 0 }),
  (data) => stringify(data, { blockQuote: "folded" }).trimEnd(),
];

interface Sample {
  readonly text: string;
  readonly path: readonly number[];
}

const sample = fc
  .record({
    records: fc.array(record, { minLength: 1, maxLength: 3 }),
    isList: fc.boolean(),
    at: fc.nat(),
    way: fc.nat({ max: renderings.length - 1 }),
    windows: fc.boolean(),
    mark: fc.boolean(),
  })
  .map(({ records, isList, at, way, windows, mark }): Sample => {
    const text = renderings[way]?.(isList ? records : records[0]) ?? "";
    return {
      text: (mark ? "\ufeff" : "") + (windows ? text.replaceAll("\n", "\r\n") : text),
      path: isList ? [at % records.length] : [],
    };
  });

const read = (text: string): unknown => {
  const found = readText(text, "x");
  return found.ok ? JSON.parse(JSON.stringify(found.value.value)) : undefined;
};

const withField = (whole: unknown, path: readonly number[]): unknown => {
  const copy = structuredClone(whole) as Record<string, unknown> & Record<string, unknown>[];
  const at = path[0] === undefined ? copy : copy[path[0]];
  Object.assign(at ?? {}, { page: ID });
  return copy;
};

/** How many characters of the first are not in the second, when one piece of it gave way to another. */
const lost = (before: string, after: string): string => {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.slice(start, before.length - end);
};

describe("whatever a file holds and however it is written", () => {
  test("the field is set and nothing else, and all other bytes are the same", () => {
    fc.assert(
      fc.property(sample, ({ text, path }) => {
        const before = read(text);
        fc.pre(before !== undefined && before !== null);
        const after = set(text, { path });
        expect(after).toBeDefined();
        expect(read(after ?? "")).toEqual(withField(before, path));
        const had = path[0] === undefined ? before : (before as readonly unknown[])[path[0]];
        const longest = Object.hasOwn(had as object, "page") ? OTHER.length + 2 : 0;
        expect(lost(text, after ?? "").length).toBeLessThanOrEqual(longest);
        if (!/(?<!\r)\n/.test(text) && text.includes("\r\n")) expect(after).not.toMatch(/(?<!\r)\n/);
      }),
      { numRuns: 1_000 },
    );
  });

  test("twice is once", () => {
    fc.assert(
      fc.property(sample, ({ text, path }) => {
        const once = set(text, { path });
        fc.pre(once !== undefined);
        expect(set(once ?? "", { path })).toBe(once);
      }),
    );
  });

  test("in a Markdown file the text stays as it is, byte for byte", () => {
    fc.assert(
      fc.property(record, fc.string(), fc.boolean(), (front, body, windows) => {
        const whole = `---\n${stringify(front)}---\n${body}`;
        const text = windows ? whole.replaceAll("\n", "\r\n") : whole;
        const after = markdown(text) ?? "";
        expect(splitMarkdown(after).body).toBe(splitMarkdown(text).body);
        const fields = read(splitMarkdown(text).front);
        fc.pre(splitMarkdown(text).range !== undefined && fields !== undefined);
        expect(read(splitMarkdown(after).front)).toEqual(withField(fields ?? {}, []));
        const plain = markdown(body) ?? "";
        expect(splitMarkdown(plain).body).toBe(splitMarkdown(body).body);
      }),
    );
  });
});

describe("writing many IDs", () => {
  test("writes each file once, and names those that it changed", async () => {
    const content = { "a.json": '[\n {"n": 1},\n {"n": 2}\n]', "b.md": "# B\n", "c.yml": `n: 3\npage: ${ID}\n` };
    await inFolder(content, async ({ files, text, found }) => {
      const { records } = await found({ files: "*" });
      const writes: string[] = [];
      const watched = {
        ...files,
        write: async (path: string, whole: string) => {
          writes.push(path);
          await files.write(path, whole);
        },
      };
      const assignments = records.flatMap(({ spot }) => (spot === undefined ? [] : [{ spot, pageId: ID }]));
      const written = await writePageIds(assignments, "page", watched);
      expect(written).toEqual({ files: ["a.json", "b.md"], problems: [] });
      expect(writes).toEqual(["a.json", "b.md"]);
      expect(text("a.json")).toBe(`[\n {"n": 1, "page": "${ID}"},\n {"n": 2, "page": "${ID}"}\n]`);
      const again = await found({ files: "*", "page-id": "page" });
      expect(again.records.map(({ pageId }) => pageId)).toEqual([ID, ID, ID, ID]);
    });
  });

  test("what cannot be written is told, and harms no other", async () => {
    await inFolder({ "a.yml": "- &x { n: 1 }\n- *x\n", "b.json": "{}", "c.json": "{}" }, async ({ files, text }) => {
      const broken = {
        ...files,
        write: async (path: string, whole: string) => {
          if (path === "b.json") throw new Failure({ kind: "refused", message: "No room.", cure: "Make some." });
          await files.write(path, whole);
        },
      };
      const assignments = [
        { spot: { file: "a.yml", format: "yaml", path: [1] }, pageId: ID },
        { spot: { file: "b.json", format: "json", path: [] }, pageId: ID },
        { spot: { file: "c.json", format: "json", path: [] }, pageId: ID },
      ] as const;
      const { files: changed, problems } = await writePageIds(assignments, "page", broken);
      expect(changed).toEqual(["c.json"]);
      expect(problems.map(line)).toEqual([
        `a.yml The page's ID could not be written into this file without changing more than \`page\`. Write it there by hand: page: ${ID}`,
        "b.json No room. Make some.",
      ]);
      expect(verdictOf(problems, [])).toEqual({ status: "partial", exit: EXIT.partial });
      expect(text("b.json")).toBe("{}");
    });
  });
});
