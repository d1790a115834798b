import { describe, expect, test } from "@jest/globals";
import { readText } from "../../src/config/document.ts";
import { notionId } from "../../src/config/notion-id.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { readVocabulary } from "../../src/config/vocabulary.ts";

const GOOD = `version: 1
targets:
  modules:
    source:
      files: ["*.json"]
    database: \${DB}
    key: module
    properties:
      Module: { type: title, from: module }
      SHA: { type: rich_text, is: sha }
`;

const told = (text: string, env: Record<string, string> = { DB: "x" }): readonly string[] => {
  const read = parseConfig(text, "c.yml", { env });
  if (read.ok) return [];
  return read.problems.map(({ message, cure, place }) => `${place.line}:${place.column} ${message} ${cure}`);
};

describe("a configuration", () => {
  test("is YAML, with variables from the environment and the defaults of the contract", () => {
    const read = parseConfig(GOOD, "c.yml", { env: { DB: "abc" } });
    expect(read.ok && read.value.config.targets["modules"]).toMatchObject({
      database: "abc",
      key: { from: "module" },
      "on-missing": "keep",
      "on-drift": "overwrite",
      "vocabulary-policy": "error",
      source: { files: ["*.json"], exclude: [], format: "auto" },
    });
    expect(read.ok && read.value.config.safety).toEqual({ archive: 0.3, update: 1, floor: 10 });
  });

  test("of two sources only says that there are two, and never that others are missing", () => {
    const two = (other: string): readonly string[] => told(GOOD.replace('["*.json"]', `["*.json"]\n      ${other}`));
    const one = "cannot stand beside the other keys of targets.modules.source. Keep one of them.";
    expect(two("kpis: {}")).toEqual([`6:7 \`kpis\` ${one}`]);
    expect(two("postgres: { table: t }")).toEqual([`6:7 \`postgres\` ${one}`]);
  });

  test("may be JSON as well", () => {
    const json = JSON.stringify({
      version: 1,
      targets: {
        a: { source: { files: "x.json" }, database: "d", key: "k", properties: { T: { type: "title", from: "k" } } },
      },
    });
    expect(told(json)).toEqual([]);
  });

  test("a variable's default stands in for it when it is missing or empty", () => {
    const text = GOOD.replace("${DB}", "${DB:-spare}");
    for (const env of [{}, { DB: "" }] as Record<string, string>[]) {
      const read = parseConfig(text, "c.yml", { env });
      expect(read.ok && read.value.config.targets["modules"]?.database).toBe("spare");
    }
  });

  test.each([
    [GOOD.replace("version: 1", "version: 2"), "1:10 `version` must be 1."],
    [GOOD.replace("source:", "sorce:"), "4:5 `sorce` is not a key of targets.modules. Did you mean `source`?"],
    [GOOD.replace("from: module", "form: module"), "Did you mean `from`?"],
    [
      GOOD.replace("type: title", "type: titel"),
      '9:23 `targets.modules.properties.Module.type` must be "title", "rich_text"',
    ],
    [
      GOOD.replace(", from: module", ""),
      "9:15 `targets.modules.properties.Module` needs one of `from`, `is` or `value`.",
    ],
    [GOOD.replace("from: module", "from: module, is: key"), "has both `from` and `is`"],
    [GOOD.replace("type: rich_text, is: sha", "type: relation, from: x"), "is a relation and needs `to: <target>`"],
    [
      GOOD.replace("type: rich_text, is: sha", "type: relation, from: x, to: nobody"),
      "There is no target `nobody`. Point the relation at one of: modules.",
    ],
    [GOOD.replace("type: title", "type: rich_text"), "Target `modules` maps 0 titles."],
    [GOOD.replace("    key: module\n", ""), "`targets.modules.key` is missing."],
    [
      GOOD.replace("    key: module\n", "    key: module\n    key: other\n"),
      "8:5 This cannot be read: Map keys must be unique",
    ],
    [`safety: { archive: 150% }\n${GOOD}`, "must not be above 100%"],
    [`safety: { archive: much }\n${GOOD}`, "must be a percentage, like 30%"],
    [GOOD.replace("  modules:", "  'my modules':"), "must be letters, digits, dots and dashes"],
    ["version: 1\ntargets: [\n", "This cannot be read"],
    ["", "must be object"],
    ["- a\n- b\n", "must be object"],
    ["hello", "must be object"],
  ])("is told what is wrong with it and where %#", (text, complaint) => {
    expect(told(text).join("\n")).toContain(complaint);
  });

  test("everything that is wrong is told at once", () => {
    const text = GOOD.replace("type: title", "type: titel").replace("version: 1", "version: 9");
    expect(told(text, {})).toHaveLength(3);
  });

  test("a missing variable is told at its line", () => {
    expect(told(GOOD, {})).toEqual([expect.stringContaining("6:15 The variable `DB` is not set.")]);
  });
});

describe("a text from anybody", () => {
  const why = (text: string): string => {
    const read = readText(text, "x.yml");
    return read.ok ? "" : read.problems.map(({ message }) => message).join();
  };

  test.each([
    [
      "an alias bomb",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join()}]`)
        .join("\n")}`,
      "Excessive alias count",
    ],
    ["10,000 levels", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, ""],
    ["more than a megabyte", "x".repeat(1_000_001), "larger than 1 MB"],
    ["a tag that would make an object", "a: !!js/function 'x'", "Unresolved tag"],
    ["a key twice", '{"a":1,"a":2}', "Map keys must be unique"],
  ])("%s is refused, and the process stands", (_name, text, message) => {
    expect(readText(text, "x.yml").ok).toBe(false);
    expect(why(text)).toContain(message);
  });

  test("merge keys are plain keys, and `__proto__` pollutes nothing", () => {
    const read = readText('{"<<": {"a": 1}, "__proto__": {"polluted": true}}', "x.json");
    expect(read.ok && Object.keys(read.value.value as object)).toEqual(["<<", "__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

test.each([
  ["0de0c0de-0000-4000-8000-00000000da7a", "0de0c0de-0000-4000-8000-00000000da7a"],
  ["0DE0C0DE00004000800000000000DA7A", "0de0c0de-0000-4000-8000-00000000da7a"],
  [
    "https://www.notion.so/acme/0de0c0de00004000800000000000da7a?v=11111111111111111111111111111111",
    "0de0c0de-0000-4000-8000-00000000da7a",
  ],
  ["https://app.notion.com/p/My-Modules-0de0c0de00004000800000000000da7a", "0de0c0de-0000-4000-8000-00000000da7a"],
  ["..%2fusers", undefined],
  ["https://www.notion.so/acme", undefined],
  ["", undefined],
])("the ID in %s", (written, id) => {
  expect(notionId(written)).toBe(id);
});

test("a vocabulary may be written in three ways", () => {
  const names = (text: string): readonly string[] => {
    const read = readVocabulary(text, "v.json");
    return read.ok ? read.value.map(({ name, aliases }) => [name, ...aliases].join("/")) : [];
  };
  expect(names('["a","b"]')).toEqual(["a", "b"]);
  expect(names('[{"name":"a","aliases":["x"],"color":"red"}]')).toEqual(["a/x"]);
  expect(names("a: { aliases: [x] }\nb:\n")).toEqual(["a/x", "b"]);
  expect(readVocabulary('{"a": {"colour": "red"}}', "v.json").ok).toBe(false);
});
