import { describe, expect, test } from "@jest/globals";
import { SOURCES } from "../../src/config/sources.ts";
import { Failure } from "../../src/model/failure.ts";
import { expression } from "../../src/plan/expression.ts";
import { filesSource } from "../../src/sources/files.ts";
import { inFolder, lines } from "./folder.ts";

const PAGE = "0de0c0de-0000-4000-8000-00000000da7a";

describe("what becomes a record", () => {
  test("a JSON or YAML file is one, and so is each element of a list", async () => {
    const content = { "a.json": '{"n":1}', "b.yml": "n: 2\n", "c.yaml": "- n: 3\n- n: 4\n", "d.json": "[]" };
    await inFolder(content, async ({ found }) => {
      const { records, problems } = await found({ files: ["*.json", "*.y{a,}ml"] });
      expect(problems).toEqual([]);
      expect(records.map(({ data }) => [data["n"], data["_path"]])).toEqual([
        [1, "a.json"],
        [2, "b.yml"],
        [3, "c.yaml"],
        [4, "c.yaml"],
      ]);
      expect(records.map(({ spot }) => spot?.path)).toEqual([[], [], [0], [1]]);
    });
  });

  test("a Markdown file is its front matter, with its text and where it is", async () => {
    await inFolder(
      { "notes/My note.md": "---\r\ntitle: A\r\n---\r\n\r\n# One\r\ntwo\rthree\r\n" },
      async ({ found }) => {
        const { records } = await found({ files: "**/*.md" });
        expect(records.map(({ data }) => data)).toEqual([
          {
            title: "A",
            _path: "notes/My note.md",
            _name: "My note",
            _dir: "notes",
            _body: "# One\ntwo\nthree\n",
            _commit: null,
          },
        ]);
        expect(records[0]?.placeOf(["title"])).toEqual({ file: "notes/My note.md", line: 2, column: 8 });
        expect(records[0]?.placeOf(["_body"])).toEqual({ file: "notes/My note.md", line: 5, column: 1 });
      },
    );
  });

  test("a Markdown file without front matter is a record with a body", async () => {
    await inFolder({ "a.md": "\ufeff# Hello\n" }, async ({ found }) => {
      const { records, problems } = await found({ files: "*.md" });
      expect([records[0]?.data["_body"], problems]).toEqual(["# Hello\n", []]);
    });
  });

  test("`select` chooses: objects as they are keep their places, and what is put together has none of its own", async () => {
    const text = '{\n "items": [\n  {"n": 1},\n  {"n": 2, "skip": true},\n  {"n": 3}\n ]\n}';
    await inFolder({ "a.json": text, "b.json": '[{"n": 4}, {"n": 5, "skip": true}]' }, async ({ found }) => {
      const kept = await found({ files: "a.json" }, { select: expression("items[?!skip]") });
      expect(kept.records.map(({ data, placeOf }) => [data["n"], placeOf(["n"]).line])).toEqual([
        [1, 3],
        [3, 5],
      ]);
      const made = await found({ files: "a.json" }, { select: expression("items[].{m: n, at: $._path}") });
      expect(made.records.map(({ data, spot }) => [data["m"], data["at"], spot])).toEqual([
        [1, "a.json", undefined],
        [2, "a.json", undefined],
        [3, "a.json", undefined],
      ]);
      const list = await found({ files: "b.json" }, { select: expression("[?!skip]") });
      expect(list.records.map(({ data, spot }) => [data["n"], spot?.path])).toEqual([[4, [0]]]);
      const none = await found({ files: "a.json" }, { select: expression("nothing") });
      expect(none).toEqual({ records: [], problems: [], files: 1 });
    });
  });

  test("the page that a record names is known by its ID, in each of the ways to write one", async () => {
    const written = [`"${PAGE}"`, `"${PAGE.replaceAll("-", "").toUpperCase()}"`, '""', "null", "12", '"..%2fusers"'];
    await inFolder({ "a.json": `[${written.map((id) => `{"page": ${id}}`).join(",\n")}]` }, async ({ found }) => {
      const { records, problems } = await found({ files: "a.json", "page-id": "page" });
      expect(records.map(({ pageId }) => pageId)).toEqual([PAGE, PAGE, undefined, undefined, undefined, undefined]);
      expect(lines({ problems })).toEqual([
        "a.json:5:10 `page` is 12, and no page's ID. Write the ID of a page, or its address; or leave it empty.",
        'a.json:6:10 `page` is "..%2fusers", and no page\'s ID. Write the ID of a page, or its address; or leave it empty.',
      ]);
    });
  });
});

describe("reading many files", () => {
  test("is done side by side, within bounds, and keeps the order of the paths", async () => {
    const names = Array.from({ length: 200 }, (_, index) => `${String(index).padStart(3, "0")}.json`);
    const content = Object.fromEntries(names.map((name, index) => [name, index % 7 === 0 ? "{" : `{"n":${index}}`]));
    await inFolder(content, async ({ files, found }) => {
      const { records, problems } = await found({ files: "*.json" });
      expect(records.map(({ data }) => data["_path"])).toEqual(names.filter((_, index) => index % 7 !== 0));
      expect([...new Set(problems.map(({ place }) => place.file))]).toEqual(
        names.filter((_, index) => index % 7 === 0),
      );
      expect(await files.list(["*.json"], [])).toEqual(names);
    });
  });

  test("a file that cannot be read is a problem of that file, and no other suffers", async () => {
    await inFolder({ "a.json": "{}", "b.json": "{}", "c.json": '{"n":1}' }, async ({ files }) => {
      const { filesSource } = await import("../../src/sources/files.ts");
      const source = { kind: "files" as const, files: ["*.json"], exclude: [], format: "auto" as const };
      const broken = {
        ...files,
        read: async (path: string) => {
          if (path === "b.json") throw new Failure({ kind: "refused", message: "No right.", cure: "Give it." });
          return path === "a.json" ? undefined : files.read(path);
        },
      };
      const found = await filesSource({ source, select: undefined }, broken);
      expect(lines(found)).toEqual([
        "a.json The file was there, and is gone, or leads nowhere. Look at the file, and run it again.",
        "b.json No right. Give it.",
      ]);
      expect(found.records).toHaveLength(1);
    });
  });
});

test("a folder that cannot be looked into is a problem, and never a source without records", async () => {
  await inFolder({ "a.json": "{}" }, async ({ files }) => {
    const list = async () => {
      throw new Failure({ kind: "refused", message: "b cannot be read (EACCES).", cure: "Leave it out." });
    };
    const question = { source: SOURCES.files.parse({ files: "**/*.json" }), select: undefined };
    const found = await filesSource(question, { ...files, list });
    expect(found).toMatchObject({ records: [], problems: [{ message: "b cannot be read (EACCES)." }] });
    expect(found.problems.map(({ level }) => level)).not.toContain("warning");
  });
});

describe("`_commit`", () => {
  test("is asked for once, for all files, and is null where it is not known", async () => {
    await inFolder({ "a.json": "{}", "b.json": "[{},{}]" }, async ({ found }) => {
      const asked: (readonly string[])[] = [];
      const commitsOf = async (paths: readonly string[]) => {
        asked.push(paths);
        return { commits: new Map([["b.json", "c0ffee"]]) };
      };
      const { records, problems } = await found({ files: "*.json" }, { commitsOf });
      expect(records.map(({ data }) => data["_commit"])).toEqual([null, "c0ffee", "c0ffee"]);
      expect(asked).toEqual([["a.json", "b.json"]]);
      expect(problems).toEqual([]);
    });
  });

  test("of a history that is not whole is told as not known, where files are lacking in it", async () => {
    const files = { "a.json": "{}", "b.json": "{}", "c.json": "{}" };
    await inFolder(files, async ({ found }) => {
      const told = async (...names: readonly string[]) => {
        const commits = new Map(names.map((name) => [name, "c0ffee"]));
        const { problems } = await found(
          { files: "*.json" },
          { commitsOf: async () => ({ commits, lacking: "it is cut off" }) },
        );
        return problems.map(({ level, message, cure }) => `${level}: ${message} ${cure}`);
      };
      const lacking = (count: string) =>
        `warning: \`_commit\` is not known of ${count}: it is cut off. Check out with \`fetch-depth: 0\`.`;
      expect(await told("a.json")).toEqual([lacking("2 files")]);
      expect(await told("a.json", "b.json")).toEqual([lacking("1 file")]);
      expect(await told("a.json", "b.json", "c.json")).toEqual([]);
    });
  });

  test("is null with a warning where there is no git", async () => {
    await inFolder({ "a.json": "{}" }, async ({ found }) => {
      const commitsOf = async () => {
        throw new Failure({ kind: "refused", message: "There is no git.", cure: "Install it." });
      };
      const { records, problems } = await found({ files: "*.json" }, { commitsOf });
      expect(records.map(({ data }) => data["_commit"])).toEqual([null]);
      expect(problems).toMatchObject([{ level: "warning", message: "`_commit` is not known: There is no git." }]);
    });
  });
});

const utf16 = (text: string, big = false): Buffer => {
  const buffer = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? buffer.swap16() : buffer;
};

describe("what a source does not take is told with its place and cure", () => {
  test.each<[name: string, file: string, content: string | Buffer, told: string]>([
    [
      "an integer beyond 2^53",
      "a.json",
      '{\n  "n": 12345678901234567890\n}',
      "a.json:2:8 `n` is 12345678901234567890, a number that cannot be held without rounding it. Put it in quotation marks",
    ],
    [
      "more digits than a double has",
      "a.json",
      '{"a": {"b": [3.14159265358979323846]}}',
      "a.json:1:14 `a.b[0]` is 3.14159265358979323846, a number",
    ],
    ["a number that is too large", "a.yml", "n: 1e400\n", "a.yml:1:4 `n` is 1e400, a number"],
    ["a number that is too small", "a.yml", "n: 1e-400\n", "a.yml:1:4 `n` is 1e-400, a number"],
    ["no number", "a.yml", "n: .nan\n", "a.yml:1:4 `n` is .nan, a number"],
    ["a number in front matter", "a.md", "---\nn: 9007199254740993\n---\n", "a.md:2:4 `n` is 9007199254740993"],
    ["NUL", "a.json", '{"t": "a\\u0000b"}', "a.json:1:7 `t` holds the control character U+0000. Take it out"],
    ["another control", "a.yml", 't: "a\\eb"\n', "a.yml:1:4 `t` holds the control character U+001B."],
    ["half a character", "a.json", '{"t": ["\\ud83d"]}', "a.json:1:8 `t[0]` holds half of a character U+D83D."],
    [
      "a control in the body",
      "a.md",
      "---\nt: 1\n---\nfine\nnot \u0007 fine\n",
      "a.md:5:5 `_body` holds the control character U+0007.",
    ],
    [
      "UTF-16 with a mark",
      "a.json",
      utf16('{"a":1}'),
      "a.json The file is written in UTF-16, and is read as UTF-8. Save the file as UTF-8.",
    ],
    ["UTF-16, the other way round", "a.json", utf16('{"a":1}', true), "a.json The file is written in UTF-16"],
    ["UTF-16 without a mark", "a.json", Buffer.from('{"a":1}', "utf16le"), "a.json The file is written in UTF-16"],
    ["Latin-1", "a.json", Buffer.from('{"a":\n"caf\xe9"}', "latin1"), "a.json:2:5 The file is not UTF-8"],
    [
      "nothing",
      "a.json",
      "",
      "a.json:1 There is nothing in this file. Write a record, or `[]` for none; or delete the file.",
    ],
    ["only a remark", "a.yml", "# later\n", "a.yml:1 There is nothing in this file."],
    ["a word", "a.yml", "hello\n", "a.yml:1:1 This is no record. A record is an object with fields."],
    ["a list of words", "a.json", '[\n"x"]', 'a.json:2:1 This is "x", and no record.'],
    ["a key twice", "a.json", '{"a":1,\n"a":2}', "a.json:2:1 This cannot be read: Map keys must be unique."],
    [
      "front matter that is a list",
      "a.md",
      "---\n- a\n---\n",
      "a.md:2:1 The front matter is a list of 1, and no record. Write fields into it",
    ],
    [
      "front matter that is a word",
      "a.md",
      "---\nhello\n---\n",
      'a.md:2:1 The front matter is "hello", and no record.',
    ],
    [
      "another kind of file",
      "a.txt",
      "hello",
      "a.txt What kind of file this is cannot be told from its name. Set `format`",
    ],
    ["a file without end", "a.md", "x".repeat(50_000_001), "a.md The file is larger than 50 MB. Split it"],
    [
      "YAML without end",
      "a.yml",
      `a: ${"x".repeat(10_000_000)}`,
      "a.yml The file is larger than 10 MB, and is not plain JSON. Split it",
    ],
  ])("%s", async (_name, file, content, told) => {
    await inFolder({ [file]: content }, async ({ found }) => {
      const all = lines(await found({ files: "*" }));
      expect(all).toHaveLength(1);
      expect(all[0]).toContain(told);
    });
  });

  test("numbers that can be held are taken in each way to write them", async () => {
    const text =
      "[0.1, 1.10, 100, 1e2, 1E+2, -0, 0.0, 0x1F, 0o17, .5, 5., 9007199254740992, 1e21, 123456789012345680000, 0.1e-6, 5e-324]";
    await inFolder({ "a.yml": `n: ${text}\n` }, async ({ found }) => {
      expect(lines(await found({ files: "*" }))).toEqual([]);
    });
  });

  test("a number that no chosen record holds harms none", async () => {
    const text = '{"built": 12345678901234567890, "items": [{"n": 1}]}';
    await inFolder({ "a.json": text }, async ({ found }) => {
      expect(lines(await found({ files: "*" }, { select: expression("items") }))).toEqual([]);
      expect(lines(await found({ files: "*" }, { select: expression("items[].{m: n}") }))).toHaveLength(1);
    });
  });

  test("an expression that fails is told for the file that it fails on", async () => {
    await inFolder({ "a.json": '{"n": 1}' }, async ({ found }) => {
      const { records, problems } = await found({ files: "*" }, { select: expression("join(',', n)") });
      expect(records).toEqual([]);
      expect(lines({ problems })[0]).toContain("a.json The expression of `select` fails:");
    });
  });

  test("tabs, line ends, emoji and right-to-left marks are text like any other", async () => {
    await inFolder({ "a.json": '{"t": "a\\tb\\nc\\r\\n\u202e😀\\u200d\\ud83d\\ude00"}' }, async ({ found }) => {
      expect(lines(await found({ files: "*" }))).toEqual([]);
    });
  });
});
