import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { type Json, type JsonObject, listOf, objectOf, textOf } from "../../src/emulator/json.ts";
import { addRow, at, idOf, makeTable, messageOf, type Notion, openNotion, type Table, title } from "./ask.ts";

const columns = async ({ ask }: Notion, { source }: Table): Promise<JsonObject> =>
  objectOf((await ask("GET", `/v1/data_sources/${source}`)).body["properties"]);

const change = ({ ask }: Notion, { source }: Table, properties: JsonObject) =>
  ask("PATCH", `/v1/data_sources/${source}`, { properties });

const names = (value: Json | undefined): readonly string[] => listOf(value).map((one) => textOf(at(one, "name")));

describe("databases", () => {
  test("without a word they are called New database, and their data source is untitled", async () => {
    const { ask } = openNotion();
    const { body } = await ask("POST", "/v1/databases", { parent: { page_id: ROOT_PAGE } });
    expect(at(body, "title", 0, "plain_text")).toBe("New database");
    expect(at(body, "data_sources", 0, "name")).toBe("New database");
    expect(textOf(body["created_time"])).toBe("2026-11-02T09:30:15.250+00:00");
    const source = (await ask("GET", `/v1/data_sources/${idOf(at(body, "data_sources", 0))}`)).body;
    expect(source["title"]).toEqual([]);
    expect(Object.keys(objectOf(source["properties"]))).toEqual(["Name"]);
    expect(source["created_time"]).toBe("2026-11-02T09:30:00.000Z");
  });

  test("share title and description with their only data source", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, { Name: { title: {} } }, "Before");
    await notion.ask("PATCH", `/v1/data_sources/${table.source}`, { title: [{ text: { content: "After" } }] });
    await notion.ask("PATCH", `/v1/databases/${table.database}`, { description: [{ text: { content: "Why" } }] });
    const database = await notion.ask("GET", `/v1/databases/${table.database}`);
    expect(at(database.body, "title", 0, "plain_text")).toBe("After");
    const source = await notion.ask("GET", `/v1/data_sources/${table.source}`);
    expect(at(source.body, "description", 0, "plain_text")).toBe("Why");
  });

  test("with two data sources are ambiguous as a page's parent", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, { Name: { title: {} } });
    const body = { parent: { database_id: table.database }, properties: { Name: title("one") } };
    expect((await notion.ask("POST", "/v1/pages", body)).status).toBe(200);
    await notion.ask("POST", "/v1/data_sources", {
      parent: { database_id: table.database },
      properties: { Name: { title: {} } },
    });
    const refused = await notion.ask("POST", "/v1/pages", body);
    expect(messageOf(refused)).toBe("Databases with multiple data sources are not supported in this API version.");
    expect(at(refused.body, "additional_data", "error_type")).toBe("multiple_data_sources_for_database");
  });
});

describe("columns", () => {
  test("come in the order of their decoded identifiers, the title last", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, {
      Name: { title: {} },
      B: { number: {} },
      A: { checkbox: {} },
      C: { url: {} },
      D: { date: {} },
    });
    const ids = Object.values(await columns(notion, table)).map((column) => decodeURIComponent(idOf(column)));
    expect(ids.at(-1)).toBe("title");
    expect(ids.slice(0, -1)).toEqual(
      ids.slice(0, -1).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
  });

  test("are renamed, found by ID, removed and added, and keep their ID and values through a rename", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, { Name: { title: {} }, Size: { number: { format: "percent" } } });
    const row = await addRow(notion, table, { Name: title("one"), Size: { number: 0.5 } });
    const id = idOf((await columns(notion, table))["Size"]);
    await change(notion, table, { [id]: { name: "Width" }, Note: { rich_text: {} } });
    const after = await columns(notion, table);
    expect(idOf(after["Width"])).toBe(id);
    expect(at(after, "Width", "number")).toEqual({ format: "percent" });
    expect(at((await notion.ask("GET", `/v1/pages/${row}`)).body, "properties", "Width", "number")).toBe(0.5);
    await change(notion, table, { Width: null });
    expect(Object.keys(await columns(notion, table)).sort()).toEqual(["Name", "Note"]);
  });

  test.each<[string, JsonObject, string]>([
    ["a new name for nothing", { Ghost: { name: "Spirit" } }, "Ghost is not a valid property schema"],
    ["the removal of nothing", { Ghost: null }, "Could not find property_item with ID: Ghost."],
    ["the removal of the title", { Name: null }, "Cannot delete title property"],
    ["a name that is taken", { Size: { name: "Name" } }, "Property with name Name already exists."],
    [
      "a half-defined relation",
      { Link: { relation: { data_source_id: "$source" } } },
      "body failed validation. Fix one:\nbody.properties.Link.relation.single_property should be defined, instead was `undefined`.\nbody.properties.Link.relation.dual_property should be defined, instead was `undefined`.",
    ],
    [
      "an unknown type",
      { Link: { teleport: {} } },
      "body failed validation. Fix one:\nbody.properties.Link.title should be defined",
    ],
  ])("refuse %s, and then nothing has changed", async (_, properties, message) => {
    const notion = openNotion();
    const table = await makeTable(notion, { Name: { title: {} }, Size: { number: {} } });
    const before = await columns(notion, table);
    const sent = JSON.parse(
      JSON.stringify({ Extra: { url: {} }, ...properties }).replace("$source", table.source),
    ) as JsonObject;
    expect(messageOf(await change(notion, table, sent))).toContain(message);
    expect(await columns(notion, table)).toEqual(before);
  });

  test("convert what can be said in the new type", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, { Name: { title: {} }, Size: { rich_text: {} }, Kind: { select: {} } });
    const text = (content: string): JsonObject => ({ rich_text: [{ text: { content } }] });
    const good = await addRow(notion, table, { Name: title("a"), Size: text("12"), Kind: { select: { name: "Big" } } });
    const bad = await addRow(notion, table, { Name: title("b"), Size: text("twelve") });
    await change(notion, table, { Size: { number: {} }, Kind: { multi_select: {} } });
    const read = async (id: string) => (await notion.ask("GET", `/v1/pages/${id}`)).body["properties"];
    expect(at(await read(good), "Size", "number")).toBe(12);
    expect(names(at(await read(good), "Kind", "multi_select"))).toEqual(["Big"]);
    expect(at(await read(bad), "Size", "number")).toBeNull();
  });
});

describe("options", () => {
  const table = async (notion: Notion): Promise<Table> =>
    makeTable(notion, {
      Name: { title: {} },
      Stage: { select: { options: [{ name: "Idea" }, { name: "Live", color: "green" }] } },
    });
  const stage = async (notion: Notion, place: Table) => at(await columns(notion, place), "Stage", "select", "options");
  const set = (notion: Notion, place: Table, options: Json) =>
    change(notion, place, { Stage: { select: { options } } });

  test("without a colour are default, and a list that is sent replaces the one that was there", async () => {
    const notion = openNotion();
    const place = await table(notion);
    const before = await stage(notion, place);
    expect(at(before, 0, "color")).toBe("default");
    const row = await addRow(notion, place, { Name: title("x"), Stage: { select: { name: "Idea" } } });
    await set(notion, place, [{ name: "Live" }, { name: "Gone", color: "red", description: "no more" }]);
    const after = await stage(notion, place);
    expect(names(after)).toEqual(["Live", "Gone"]);
    expect(idOf(at(after, 0))).toBe(idOf(at(before, 1)));
    expect(at(after, 1, "description")).toBe("no more");
    expect(at((await notion.ask("GET", `/v1/pages/${row}`)).body, "properties", "Stage", "select")).toBeNull();
  });

  test("cannot be recoloured, and a new name for an old one is silently ignored", async () => {
    const notion = openNotion();
    const place = await table(notion);
    const id = idOf(at(await stage(notion, place), 1));
    expect(messageOf(await set(notion, place, [{ id, color: "red" }]))).toBe(
      `Cannot update color of select with id: ${id}`,
    );
    expect(messageOf(await set(notion, place, [{ name: "Live", color: "red" }]))).toBe(
      "Cannot update color of select with name: Live",
    );
    expect((await set(notion, place, [{ id, name: "Alive", color: "green" }])).status).toBe(200);
    expect(names(await stage(notion, place))).toEqual(["Live"]);
  });

  test("stay as they are where a write says nothing about them, and hold no commas", async () => {
    const notion = openNotion();
    const place = await table(notion);
    await change(notion, place, { Stage: { name: "State", select: {} } });
    expect(names(at(await columns(notion, place), "State", "select", "options"))).toEqual(["Idea", "Live"]);
    expect(messageOf(await change(notion, place, { State: { select: { options: [{ name: "a,b" }] } } }))).toBe(
      "Invalid select option, commas not allowed: a,b",
    );
  });

  test("of a status begin with three in three groups; new ones go to the first group or the one they name", async () => {
    const notion = openNotion();
    const place = await makeTable(notion, { Name: { title: {} }, State: { status: {} } });
    const status = async () => at(await columns(notion, place), "State", "status");
    const first = await status();
    expect(names(at(first, "options"))).toEqual(["Not started", "In progress", "Done"]);
    expect(names(at(first, "groups"))).toEqual(["To-do", "In progress", "Complete"]);
    const options = [
      ...listOf(at(first, "options")).map((option) => ({ id: idOf(option) })),
      { name: "Parked" },
      { name: "Shipped", group: "Complete" },
    ];
    await change(notion, place, { State: { status: { options } } });
    const then = await status();
    const grouped = listOf(at(then, "groups")).map((group) => listOf(at(group, "option_ids")).length);
    expect(grouped).toEqual([2, 1, 2]);
  });
});

describe("relations", () => {
  test("two-way ones appear on the other side, follow renames, and point back", async () => {
    const notion = openNotion();
    const authors = await makeTable(notion, { Name: { title: {} } }, "Authors");
    const books = await makeTable(
      notion,
      { Name: { title: {} }, By: { relation: { data_source_id: authors.source, dual_property: {} } } },
      "Books",
    );
    const back = "Related to Books (By)";
    expect(at(await columns(notion, books), "By", "relation", "dual_property", "synced_property_name")).toBe(back);
    await change(notion, authors, { [back]: { name: "Wrote" } });
    expect(at(await columns(notion, books), "By", "relation", "dual_property", "synced_property_name")).toBe("Wrote");
    const author = await addRow(notion, authors, { Name: title("A") });
    const book = await addRow(notion, books, { Name: title("B"), By: { relation: [{ id: author }] } });
    const wrote = async () =>
      at((await notion.ask("GET", `/v1/pages/${author}`)).body, "properties", "Wrote", "relation");
    expect(await wrote()).toEqual([{ id: book }]);
    await notion.ask("PATCH", `/v1/pages/${book}`, { properties: { By: { relation: [] } } });
    expect(await wrote()).toEqual([]);
  });

  test("formulas and rollups outlive the renames of what they look at", async () => {
    const notion = openNotion();
    const items = await makeTable(notion, { Name: { title: {} }, Price: { number: {} } }, "Items");
    const carts = await makeTable(notion, {
      Name: { title: {} },
      Twice: { formula: { expression: 'prop("Size") * 2' } },
      Size: { number: {} },
      Holds: { relation: { data_source_id: items.source, single_property: {} } },
      Total: { rollup: { function: "sum", relation_property_name: "Holds", rollup_property_name: "Price" } },
    });
    await change(notion, items, { Price: { name: "Cost" } });
    await change(notion, carts, { Size: { name: "Width" }, Holds: { name: "Contains" } });
    const item = await addRow(notion, items, { Name: title("i"), Cost: { number: 3 } });
    const cart = await addRow(notion, carts, { Width: { number: 4 }, Contains: { relation: [{ id: item }] } });
    const { body } = await notion.ask("GET", `/v1/pages/${cart}`);
    expect(at(body, "properties", "Twice", "formula", "number")).toBe(8);
    expect(at(body, "properties", "Total", "rollup", "number")).toBe(3);
    expect(at(await columns(notion, carts), "Total", "rollup")).toMatchObject({
      rollup_property_name: "Cost",
      relation_property_name: "Contains",
    });
  });

  test("a rollup counts and sums what a relation leads to", async () => {
    const notion = openNotion();
    const items = await makeTable(notion, { Name: { title: {} }, Price: { number: {} } }, "Items");
    const carts = await makeTable(notion, {
      Name: { title: {} },
      Holds: { relation: { data_source_id: items.source, single_property: {} } },
      Total: { rollup: { function: "sum", relation_property_name: "Holds", rollup_property_name: "Price" } },
      Newest: { rollup: { function: "show_original", relation_property_name: "Holds", rollup_property_name: "Name" } },
    });
    const [one, two] = [
      await addRow(notion, items, { Name: title("i"), Price: { number: 3 } }),
      await addRow(notion, items, { Name: title("j"), Price: { number: 4.5 } }),
    ];
    const cart = await addRow(notion, carts, { Name: title("c"), Holds: { relation: [{ id: one }, { id: two }] } });
    const { body } = await notion.ask("GET", `/v1/pages/${cart}`);
    expect(at(body, "properties", "Total", "rollup")).toEqual({ type: "number", number: 7.5, function: "sum" });
    expect(listOf(at(body, "properties", "Newest", "rollup", "array"))).toHaveLength(2);
  });
});
