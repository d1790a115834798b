import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { parseConfig } from "../../src/config/parse.ts";

const EXAMPLES = readdirSync("examples").map((name) => join("examples", name));

/** Every variable that an example names has a value here. */
const env = new Proxy<Record<string, string>>({}, { get: () => "0de0c0de-0000-4000-8000-00000000da7a" });

describe.each(EXAMPLES)("%s", (folder) => {
  const text = readFileSync(join(folder, "notion-sync.yml"), "utf8");

  test("is a configuration without a mistake", () => {
    const read = parseConfig(text, "notion-sync.yml", { env });
    expect(read.ok ? [] : read.problems).toEqual([]);
  });

  test("is one for the schema of the editors too", () => {
    const schema: unknown = JSON.parse(readFileSync("schema/notion-sync.schema.json", "utf8"));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema as object);
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([]);
  });
});

test("the schema of the editors knows a slip when it sees one", () => {
  const schema: unknown = JSON.parse(readFileSync("schema/notion-sync.schema.json", "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema as object);
  expect(validate({ version: 1, targets: { a: { sorce: {} } } })).toBe(false);
});
