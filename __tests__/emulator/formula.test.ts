import { describe, expect, test } from "@jest/globals";
import { parseFormula } from "../../src/emulator/formula/parse.ts";
import { type Json, textOf } from "../../src/emulator/json.ts";
import { addRow, at, makeTable, openNotion } from "./ask.ts";

const result = async (expression: string): Promise<Json | undefined> => {
  const notion = openNotion();
  const table = await makeTable(notion, {
    Name: { title: {} },
    Size: { number: {} },
    None: { number: {} },
    Day: { date: {} },
    Never: { date: {} },
    Tags: { multi_select: {} },
    Kind: { select: {} },
    Out: { formula: { expression } },
  });
  const row = await addRow(notion, table, {
    Name: { title: [{ text: { content: "Moss" } }] },
    Size: { number: 7 },
    Day: { date: { start: "2026-01-31" } },
    Tags: { multi_select: [{ name: "x" }, { name: "y" }] },
    Kind: { select: { name: "Soft" } },
  });
  return at((await notion.ask("GET", `/v1/pages/${row}`)).body, "properties", "Out", "formula");
};

const day = (start: string): Json => ({ type: "date", date: { start, end: null, time_zone: null } });

describe("a formula", () => {
  test.each<[string, Json]>([
    ['prop("Size") * 2 + 1', { type: "number", number: 15 }],
    ["1 + 2 * 3 ^ 2 - -4", { type: "number", number: 23 }],
    ["(1 + 2) * 3 % 5", { type: "number", number: 4 }],
    ['prop("None") * 2', { type: "number", number: 0 }],
    ['prop("Name") + " " + prop("Size")', { type: "string", string: "Moss 7" }],
    ['if(prop("Kind") == "Soft", "yes", "no")', { type: "string", string: "yes" }],
    ['prop("Size") > 5 and not empty(prop("Kind"))', { type: "boolean", boolean: true }],
    ['prop("Size") > 5 ? "big" : "small"', { type: "string", string: "big" }],
    ['ifs(prop("Size") > 9, "a", prop("Size") > 6, "b", "c")', { type: "string", string: "b" }],
    ['prop("Tags").includes("y")', { type: "boolean", boolean: true }],
    ['prop("Tags").length()', { type: "number", number: 2 }],
    ['dateAdd(prop("Day"), 1, "months")', day("2026-02-28")],
    ['dateSubtract(prop("Day"), 1, "weeks")', day("2026-01-24")],
    ['dateBetween(prop("Day"), dateSubtract(prop("Day"), 10, "days"), "weeks")', { type: "number", number: 1 }],
    ['dateBetween(dateAdd(prop("Day"), 400, "days"), prop("Day"), "years")', { type: "number", number: 1 }],
    ["now()", day("2026-11-02T09:30:00.000+00:00")],
    ['formatDate(prop("Day"), "DD.MM.YYYY")', { type: "string", string: "31.01.2026" }],
    ['prop("Never")', { type: "date", date: null }],
    ['prop("Never") >= now()', { type: "boolean", boolean: false }],
    ['if(empty(prop("Never")), toNumber(""), 1)', { type: "number", number: null }],
    ["1 / 0", { type: "number", number: null }],
    ["1 +", { type: "string", string: null }],
  ])("%s", async (expression, value) => {
    expect(await result(expression)).toEqual(value);
  });

  test("is shown with the identifiers of its columns, and understood when it is sent back so", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, {
      Name: { title: {} },
      Size: { number: {} },
      Out: { formula: { expression: 'prop("Size") + 1' } },
    });
    const schema = async () => (await notion.ask("GET", `/v1/data_sources/${table.source}`)).body["properties"];
    const shown = textOf(at(await schema(), "Out", "formula", "expression"));
    expect(shown).toMatch(/^\{\{notion:block_property:[^:]+:[0-9a-f-]{36}:[0-9a-f-]{36}\}\} \+ 1$/);
    await notion.ask("PATCH", `/v1/data_sources/${table.source}`, {
      properties: { Out: { formula: { expression: shown } } },
    });
    const row = await addRow(notion, table, { Size: { number: 4 } });
    expect(at((await notion.ask("GET", `/v1/pages/${row}`)).body, "properties", "Out", "formula", "number")).toBe(5);
  });

  test.each(["1 +", "(1", "foo(1", "1 2", "#"])("that cannot be read is a SyntaxError: %s", (expression) => {
    expect(() => parseFormula(expression)).toThrow(SyntaxError);
  });
});
