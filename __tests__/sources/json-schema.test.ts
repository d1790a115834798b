import { describe, expect, test } from "@jest/globals";
import { inFolder, lines } from "./folder.ts";

const DRAFTS = {
  "07": "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
};

/** What is told of one file under a schema. */
const told = (schema: unknown, content: string, file = "a.json"): Promise<readonly string[]> =>
  inFolder({ [file]: content, "s/schema.json": JSON.stringify(schema, null, 1) }, async ({ found }) =>
    lines(await found({ files: file, schema: "s/schema.json" })),
  );

const MENDED = "Mend the value; or the schema, if that is wrong (s/schema.json).";

describe("a record that breaks its schema", () => {
  test.each<[name: string, schema: unknown, content: string, told: string]>([
    [
      "type",
      { properties: { n: { type: "number" } } },
      '{"n": "x"}',
      `a.json:1:7 \`n\` must be a number, and is "x". ${MENDED}`,
    ],
    [
      "types",
      { properties: { n: { type: ["string", "null"] } } },
      '{"n": [1]}',
      "a.json:1:7 `n` must be text or null, and is a list of 1.",
    ],
    [
      "maximum",
      { properties: { coverage: { maximum: 100 } } },
      '{\n "coverage": 140\n}',
      `a.json:2:14 \`coverage\` must be <= 100, and is 140. ${MENDED}`,
    ],
    [
      "required: at the object",
      { properties: { a: { required: ["b"] } } },
      '{\n "a": {}}',
      "a.json:2:7 `a.b` is missing. Add it.",
    ],
    [
      "additional: at its key",
      { properties: { name: {} }, additionalProperties: false },
      '{\n "nmae": 1}',
      "a.json:2:2 `nmae` is a field that the schema does not know. Did you mean `name`?",
    ],
    [
      "unevaluated",
      { unevaluatedProperties: false },
      '{"x": 1}',
      "a.json:1:2 `x` is a field that the schema does not know. Take it out, or add it to the schema.",
    ],
    [
      "enum",
      { properties: { s: { enum: ["live", "dead"] } } },
      '{"s": "lvie"}',
      'a.json:1:7 `s` must be one of "live", "dead", and is "lvie". Did you mean "live"?',
    ],
    ["const", { properties: { v: { const: 1 } } }, '{"v": 2}', "`v` must be 1, and is 2."],
    [
      "pattern",
      { properties: { v: { pattern: "^v\\d" } } },
      '{"v": "x"}',
      '`v` must be text that matches ^v\\d, and is "x".',
    ],
    [
      "date",
      { properties: { d: { format: "date" } } },
      '{"d": "2025-02-30"}',
      '`d` must be a day that exists, like 2026-11-21, and is "2025-02-30".',
    ],
    ["uri", { properties: { d: { format: "uri" } } }, '{"d": "x"}', "`d` must be a whole address"],
    [
      "minLength, in characters",
      { properties: { d: { minLength: 3 } } },
      '{"d": "😀😀"}',
      "`d` must have at least 3 characters, and has 2.",
    ],
    ["maxItems", { properties: { d: { maxItems: 1 } } }, '{"d": [1, 2]}', "`d` must have at most 1 items, and has 2."],
    [
      "uniqueItems: at the second",
      { properties: { d: { uniqueItems: true } } },
      '{"d": ["a",\n"b", "a"]}',
      "a.json:2:6 `d[2]` repeats `d[0]`.",
    ],
    [
      "items",
      { properties: { d: { items: { properties: { "x y": { type: "boolean" } } } } } },
      '{"d": [{},\n{"x y": 0}]}',
      'a.json:2:9 `d[1]["x y"]` must be true or false, and is 0.',
    ],
    ["not", { properties: { d: { not: { const: 1 } } } }, '{"d": 1}', "`d` is something that the schema forbids."],
    [
      "a false schema",
      { properties: { d: false } },
      '{"d": 1}',
      "a.json:1:7 `d` is something that the schema forbids.",
    ],
    [
      "names",
      { propertyNames: { maxLength: 3 } },
      '{"long": 1}',
      "a.json:1:2 `long` is no name for a field here: it must NOT have more than 3 characters.",
    ],
    [
      "dependentRequired",
      { dependentRequired: { a: ["b"] } },
      '{"a": 1}',
      "a.json:1:1 `b` is missing, and `a` needs it. Add it.",
    ],
    [
      "contains",
      { properties: { d: { contains: { const: 1 } } } },
      '{"d": [2]}',
      "`d` must contain at least 1 valid item(s), and is a list of 1.",
    ],
    [
      "if and then",
      JSON.parse('{"if":{"required":["a"]},"then":{"required":["b"]}}'),
      '{"a": 1}',
      "a.json:1:1 `b` is missing. Add it.",
    ],
    [
      "shapes that differ in their type",
      { properties: { d: { anyOf: [{ type: "string" }, { type: "number" }] } } },
      '{"d": true}',
      "`d` must be text or a number, and is true.",
    ],
    [
      "shapes",
      {
        properties: { d: { anyOf: [{ type: "string" }, { $ref: "#/$defs/o" }] } },
        $defs: { o: { type: "object", required: ["q"] } },
      },
      '{"d": {}}',
      "`d` has none of the shapes that it may have: `d` must be text, and is an object; or `d.q` is missing.",
    ],
    [
      "too many shapes",
      { properties: { d: { oneOf: [{ type: "number" }, { minimum: 0 }] } } },
      '{"d": 1}',
      "`d` fits 2 shapes, and may only fit one of them.",
    ],
    ["a name that every object inherits", { required: ["constructor"] }, "{}", "`constructor` is missing."],
    ["the record itself", { minProperties: 1 }, "{}", "a.json:1:1 The record must have at least 1 fields, and has 0."],
    [
      "a long value is cut",
      { properties: { d: { type: "number" } } },
      `{"d": "${"x".repeat(500)}"}`,
      `and is "${"x".repeat(78)}….`,
    ],
  ])("%s", async (_name, schema, content, expected) => {
    const all = await told(schema, content);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(expected);
  });

  test("what is wrong beside a choice of shapes is told beside it", async () => {
    const schema = {
      required: ["z"],
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
      properties: { n: { type: "null" } },
    };
    expect(await told(schema, '{"n": 1}')).toEqual([
      `a.json:1:1 The record has none of the shapes that it may have: \`a\` is missing; or \`b\` is missing. ${MENDED}`,
      "a.json:1:1 `z` is missing. Add it.",
      expect.stringContaining("a.json:1:7 `n` must be null"),
    ]);
  });

  test("in front matter and in YAML, the line and column are those of the file", async () => {
    const schema = { properties: { n: { type: "string" } } };
    expect(await told(schema, "---\n# a remark\nn: 5\n---\n", "a.md")).toEqual([expect.stringContaining("a.md:3:4 ")]);
    expect(await told(schema, "\ufeff- n: x\r\n- m: 1\r\n  n: 5\r\n", "a.yml")).toEqual([
      expect.stringContaining("a.yml:3:6 "),
    ]);
  });

  test("all records of all files are told, each with a few of its mistakes", async () => {
    const wrong = JSON.stringify(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`x${index}`, 1])));
    const content = {
      "a.json": wrong,
      "b.json": '[{"n": 1}, {}, {"n": 2}]',
      "s.yaml": "additionalProperties: false\n",
    };
    await inFolder(content, async ({ found }) => {
      const { records, problems } = await found({ files: "*.json", schema: "s.yaml" });
      expect(records).toHaveLength(4);
      expect(problems.filter(({ place }) => place.file === "b.json").map(({ place }) => place.column)).toEqual([3, 17]);
      const first = problems.filter(({ place }) => place.file === "a.json");
      expect(first).toHaveLength(21);
      expect(first.at(-1)?.message).toBe("There are 30 more of these.");
    });
  });

  test("it is held to the schema as it is in the file, without what the engine adds", async () => {
    expect(await told({ properties: { a: {} }, additionalProperties: false }, '{"a": 1}')).toEqual([]);
    expect(
      await told({ properties: { a: {} }, additionalProperties: false }, "---\na: 1\n---\ntext\n", "a.md"),
    ).toEqual([]);
  });
});

describe("each draft", () => {
  test.each(Object.entries(DRAFTS))("%s is known by its name, and checks formats", async (_draft, $schema) => {
    const schema = {
      $schema,
      properties: { d: { format: "date" }, e: { $ref: "#/definitions/e" } },
      definitions: { e: { type: "string" } },
    };
    expect(await told(schema, '{"d": "x", "e": 1}')).toHaveLength(2);
    expect(await told(schema, '{"d": "2026-01-01", "e": "1"}')).toEqual([]);
  });

  test("without a name it is 2020-12, and each means what it says", async () => {
    const tuple = { properties: { t: { prefixItems: [{ type: "string" }] } } };
    expect(await told(tuple, '{"t": [1]}')).toHaveLength(1);
    expect(await told({ ...tuple, $schema: DRAFTS["07"] }, '{"t": [1]}')).toEqual([]);
    const recursive = { $schema: DRAFTS["2019-09"], properties: { c: { $recursiveRef: "#" }, n: { type: "null" } } };
    expect(await told(recursive, '{"c": {"c": {"n": 1}}}')).toHaveLength(1);
  });
});

describe("a schema that cannot be used", () => {
  const REFERENCE = "This reference points at nothing in this file. Nothing is fetched";

  test.each<[name: string, schema: string, told: string]>([
    [
      "is told where it is wrong",
      '{\n"properties": {"a": {\n"minimum": "x"}}}',
      's.json:3:12 `properties.a.minimum` must be a number, and is "x".',
    ],
    [
      "with the type that was meant",
      '{"type": "strin"}',
      's.json:1:10 `type` has none of the shapes that it may have: `type` must be one of "array"',
    ],
    ["points at another file", '{"properties": {"a":\n {"$ref": "b.json"}}}', `s.json:2:11 ${REFERENCE}`],
    ["points at an address", '{"$ref": "http://127.0.0.1:9/x.json#/a"}', `s.json:1:10 ${REFERENCE}`],
    ["points at nothing", '{"$ref": "#/$defs/no"}', `s.json:1:10 ${REFERENCE}`],
    [
      "is of an older draft",
      '{"$schema": "http://json-schema.org/draft-04/schema#"}',
      's.json:1:13 "http://json-schema.org/draft-04/schema#" is no draft of JSON Schema that is known here.',
    ],
    ["has a draft that is no text", '{"$schema": 7}', "s.json:1:13 7 is no draft"],
    ["has a draft with an odd name", '{"$schema": "constructor"}', "is no draft"],
    ["is a list", "[]", "s.json:1:1 A schema is an object, and this is an empty list."],
    ["is no text at all", "{", "s.json:1:2 This cannot be read"],
    [
      "has a pattern that is none",
      '{"pattern": "("}',
      "s.json:1:13 The schema cannot be used: Invalid regular expression: /(/u: Unterminated group.",
    ],
  ])("%s", async (_name, schema, expected) => {
    await inFolder({ "a.json": "{}", "s.json": schema }, async ({ found }) => {
      const { records, problems } = await found({ files: "a.json", schema: "s.json" });
      expect(records).toHaveLength(1);
      expect(lines({ problems })[0]).toContain(expected);
      expect(problems.every(({ place }) => place.file === "s.json")).toBe(true);
    });
  });

  test("is missing", async () => {
    await inFolder({ "a.json": "{}" }, async ({ found }) => {
      expect(lines(await found({ files: "a.json", schema: "s.json" }))).toEqual([
        "s.json There is no such schema. Make the file, or mend its name.",
      ]);
    });
  });

  test("a schema may not make its check answer later", async () => {
    expect(await told({ $async: true, required: ["a"] }, "{}")).toHaveLength(1);
  });

  test("a reference to what the file itself names is followed", async () => {
    const schema = {
      $id: "https://example.org/s.json",
      $ref: "item.json",
      $defs: { i: { $id: "item.json", required: ["a"] } },
    };
    expect(await told(schema, "{}")).toEqual(["a.json:1:1 `a` is missing. Add it."]);
  });
});
