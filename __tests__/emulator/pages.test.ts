import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { type Json, type JsonObject, listOf, objectOf, textOf } from "../../src/emulator/json.ts";
import { addRow, at, idOf, makeTable, messageOf, type Notion, openNotion, START, type Table, title } from "./ask.ts";

const EVERY: JsonObject = {
  Name: { title: {} },
  Text: { rich_text: {} },
  Size: { number: {} },
  Kind: { select: { options: [{ name: "Small", color: "blue" }] } },
  Tags: { multi_select: {} },
  State: { status: {} },
  Day: { date: {} },
  Who: { people: {} },
  Papers: { files: {} },
  Done: { checkbox: {} },
  Site: { url: {} },
  Mail: { email: {} },
  Phone: { phone_number: {} },
  Spot: { place: {} },
  Made: { created_time: {} },
  Maker: { created_by: {} },
  No: { unique_id: { prefix: "T" } },
};

const seed = {
  users: [{ id: "7f3e2d1c-0b9a-4857-8463-52413021f0e1", name: "First Person", email: "first@example.com" }],
};
const WHO = "7f3e2d1c-0b9a-4857-8463-52413021f0e1";

const open = async (): Promise<{ notion: Notion; table: Table }> => {
  const notion = openNotion({ seed });
  return { notion, table: await makeTable(notion, EVERY) };
};

const create = ({ ask }: Notion, table: Table, properties: JsonObject) =>
  ask("POST", "/v1/pages", { parent: { data_source_id: table.source }, properties });

const written = async (name: string, value: Json): Promise<Json | undefined> => {
  const { notion, table } = await open();
  const { body } = await create(notion, table, { [name]: value });
  const shown = objectOf(at(body, "properties", name));
  return shown[textOf(shown["type"])];
};

describe("a new row", () => {
  test("shows every column, sent or not, in its empty form", async () => {
    const { notion, table } = await open();
    const { body } = await create(notion, table, {});
    const values = Object.fromEntries(
      Object.entries(objectOf(body["properties"])).map(([name, value]) => [
        name,
        objectOf(value)[textOf(objectOf(value)["type"])],
      ]),
    );
    expect(values).toEqual({
      ...{ Name: [], Text: [], Size: null, Kind: null, Tags: [], Day: null, Who: [], Papers: [], Done: false },
      ...{ Site: null, Mail: null, Phone: null, Spot: null, Made: "2026-11-02T09:30:00.000Z" },
      State: expect.objectContaining({ name: "Not started" }),
      Maker: expect.objectContaining({ object: "user", type: "bot", bot: {} }),
      No: { prefix: "T", number: 1 },
    });
    expect(body["parent"]).toEqual({
      type: "data_source_id",
      data_source_id: table.source,
      database_id: table.database,
    });
    expect(body["created_by"]).toEqual({ object: "user", id: idOf(body["created_by"]) });
  });

  test.each<[string, Json, Json]>([
    ["Size", { number: 3 }, 3],
    ["Size", 4, 4],
    ["Done", { checkbox: true }, true],
    ["Site", { url: "https://example.com" }, "https://example.com"],
    ["Day", { date: { start: "2026-03-04" } }, { start: "2026-03-04", end: null, time_zone: null }],
    [
      "Day",
      { date: { start: "2026-03-04T05:06:59.999Z" } },
      { start: "2026-03-04T05:06:00.000+00:00", end: null, time_zone: null },
    ],
    [
      "Day",
      { date: { start: "2026-03-04T05:06:07" } },
      { start: "2026-03-04T05:06:00.000+00:00", end: null, time_zone: null },
    ],
    [
      "Day",
      { date: { start: "2026-07-04T05:06:07", time_zone: "Europe/Berlin" } },
      { start: "2026-07-04T05:06:00.000+02:00", end: null, time_zone: null },
    ],
    [
      "Day",
      { date: { start: "2026-03-04T05:06-03:30", end: "2026-03-05" } },
      { start: "2026-03-04T05:06:00.000-03:30", end: "2026-03-05", time_zone: null },
    ],
    [
      "Papers",
      { files: [{ name: "a", external: { url: "https://example.com/a" } }] },
      [{ name: "a", type: "external", external: { url: "https://example.com/a" } }],
    ],
    [
      "Spot",
      { place: { lat: 1, lon: 2 } },
      { lat: 1, lon: 2, name: null, address: null, aws_place_id: null, google_place_id: null },
    ],
  ])("keeps %s %j as %j", async (name, value, kept) => {
    expect(await written(name, value)).toEqual(kept);
  });

  test("shows people in full, and text with all its trimmings, piece by piece", async () => {
    expect(await written("Who", { people: [{ id: WHO }] })).toEqual([
      {
        object: "user",
        id: WHO,
        name: "First Person",
        avatar_url: null,
        type: "person",
        person: { email: "first@example.com", email_verified: true },
      },
    ]);
    const text = await written("Text", {
      rich_text: [
        { text: { content: "a" } },
        { text: { content: "b", link: { url: "https://example.com" } }, annotations: { bold: true } },
      ],
    });
    expect(listOf(text)).toHaveLength(2);
    expect(at(text, 1)).toEqual({
      type: "text",
      text: { content: "b", link: { url: "https://example.com" } },
      annotations: { bold: true, italic: false, strikethrough: false, underline: false, code: false, color: "default" },
      plain_text: "b",
      href: "https://example.com",
    });
  });

  test("makes the options that select and multi_select need, but none for a status", async () => {
    const { notion, table } = await open();
    const { body } = await create(notion, table, {
      Kind: { select: { name: "small" } },
      Tags: { multi_select: [{ name: "x" }, { name: "y" }, { name: "x" }] },
    });
    expect(at(body, "properties", "Kind", "select", "name")).toBe("Small");
    expect(listOf(at(body, "properties", "Tags", "multi_select"))).toHaveLength(2);
    const refused = await create(notion, table, { State: { status: { name: "Paused" } } });
    expect(messageOf(refused)).toBe('Invalid status option. Status option "Paused" does not exist".');
  });

  test("begins with its address, and its title in it", async () => {
    const { notion, table } = await open();
    const { body } = await create(notion, table, { Name: title("Größe & Gewicht: 5_kg") });
    expect(body["url"]).toBe(`https://www.notion.so/Größe-Gewicht-5_kg-${idOf(body).replaceAll("-", "")}`);
    expect(idOf(body)[14]).toBe("8");
  });
});

describe("a page write is refused", () => {
  const long = (length: number): string => "x".repeat(length);
  test.each<[string, JsonObject, string]>([
    ["for an unknown column", { Ghost: { number: 1 } }, "Ghost is not a property that exists."],
    ["for another type", { Size: { rich_text: [] } }, "Size is expected to be number."],
    ["for a computed column", { No: { unique_id: 3 } }, "Couldn't find editable properties for these identifiers: No"],
    [
      "for a text as a number",
      { Size: { number: "3" } },
      'body failed validation: body.properties.Size.number should be a number, instead was `"3"`.',
    ],
    [
      "for a text of 2001",
      { Text: { rich_text: [{ text: { content: long(2001) } }] } },
      "body failed validation: body.properties.Text.rich_text[0].text.content.length should be ≤ `2000`, instead was `2001`.",
    ],
    [
      "for 101 pieces of text",
      { Text: { rich_text: Array.from({ length: 101 }, () => ({ text: { content: "a" } })) } },
      "body failed validation: body.properties.Text.rich_text.length should be ≤ `100`, instead was `101`.",
    ],
    [
      "for a text that is none",
      { Text: { rich_text: [{ plain_text: "a" }] } },
      "body failed validation. Fix one:\nbody.properties.Text.rich_text[0].text should be defined, instead was `undefined`.\nbody.properties.Text.rich_text[0].mention should be defined, instead was `undefined`.\nbody.properties.Text.rich_text[0].equation should be defined, instead was `undefined`.",
    ],
    [
      "for 101 options",
      { Tags: { multi_select: Array.from({ length: 101 }, (_, index) => ({ name: String(index) })) } },
      "body failed validation: body.properties.Tags.multi_select.length should be ≤ `100`, instead was `101`.",
    ],
    [
      "for a comma in an option",
      { Tags: { multi_select: [{ name: "a,b" }] } },
      "Invalid multi_select option, commas not allowed: a,b",
    ],
    [
      "for a day that is none",
      { Day: { date: { start: "2026/01/02" } } },
      'body failed validation: body.properties.Day.date.start should be a valid ISO 8601 date string, instead was `"2026/01/02"`.',
    ],
    [
      "for an end that is none",
      { Day: { date: { start: "2026-01-02", end: "soon" } } },
      'body failed validation: body.properties.Day.date.end should be a valid ISO 8601 date string, `null`, or `undefined`, instead was `"soon"`.',
    ],
    [
      "for an empty address",
      { Site: { url: "" } },
      "body failed validation: body.properties.Site.url.length should be ≥ `1`, instead was `0`.",
    ],
    [
      "for a long address",
      { Mail: { email: long(201) } },
      "body failed validation: body.properties.Mail.email.length should be ≤ `200`, instead was `201`.",
    ],
    ["for a stranger", { Who: { people: [{ id: ROOT_PAGE }] } }, "Could not find user with ID: "],
  ])("%s", async (_, properties, message) => {
    const { notion, table } = await open();
    expect(messageOf(await create(notion, table, properties))).toContain(message);
    const rows = await notion.ask("POST", `/v1/data_sources/${table.source}/query`, {});
    expect(rows.body["results"]).toEqual([]);
  });

  test("for a parent that is missing or null", async () => {
    const { ask } = openNotion();
    expect(messageOf(await ask("POST", "/v1/pages", { parent: { page_id: null }, properties: {} }))).toBe(
      "body failed validation. Fix one:\nbody.parent.database_id should be defined, instead was `undefined`.\nbody.parent.data_source_id should be defined, instead was `undefined`.\nbody.parent.page_id should be a string, instead was `null`.",
    );
    expect(messageOf(await ask("PATCH", `/v1/pages/${ROOT_PAGE}`, { colour: "red" }))).toBe(
      'body failed validation: body.colour should be not present, instead was `"red"`.',
    );
  });
});

describe("an update", () => {
  test("changes what it names and leaves the rest, and moves the edit time to the minute", async () => {
    const { notion, table } = await open();
    const row = await addRow(notion, table, { Name: title("a"), Size: { number: 1 }, Done: { checkbox: true } });
    notion.wait(90_000);
    const { body } = await notion.ask("PATCH", `/v1/pages/${row}`, { properties: { Size: { number: null } } });
    expect(at(body, "properties", "Size", "number")).toBeNull();
    expect(at(body, "properties", "Done", "checkbox")).toBe(true);
    expect(body["last_edited_time"]).toBe(new Date(Math.floor((START + 90_000) / 60_000) * 60_000).toISOString());
    expect(body["created_time"]).toBe("2026-11-02T09:30:00.000Z");
  });

  test("of a status with null goes back to the first", async () => {
    const { notion, table } = await open();
    const row = await addRow(notion, table, { State: { status: { name: "Done" } } });
    const { body } = await notion.ask("PATCH", `/v1/pages/${row}`, { properties: { State: { status: null } } });
    expect(at(body, "properties", "State", "status", "name")).toBe("Not started");
  });

  test("knows Notion's own icons by their address", async () => {
    const { ask } = openNotion();
    const icon = { type: "external", external: { url: "https://www.notion.so/icons/cup_green.svg" } };
    const { body } = await ask("PATCH", `/v1/pages/${ROOT_PAGE}`, { icon });
    expect(body["icon"]).toEqual({ type: "icon", icon: { name: "cup", color: "green" } });
    expect((await ask("PATCH", `/v1/pages/${ROOT_PAGE}`, { icon: null })).body["icon"]).toBeNull();
  });
});

describe("the trash", () => {
  test("keeps pages readable, but neither found nor editable until they are taken out", async () => {
    const { notion, table } = await open();
    const row = await addRow(notion, table, { Name: title("a") });
    const path = `/v1/pages/${row}`;
    expect((await notion.ask("PATCH", path, { in_trash: true })).body["in_trash"]).toBe(true);
    expect((await notion.ask("GET", path)).body).toMatchObject({ in_trash: true, is_archived: false });
    expect((await notion.ask("POST", `/v1/data_sources/${table.source}/query`, {})).body["results"]).toEqual([]);
    const refusal = "Can't edit block that is archived. You must unarchive the block before editing.";
    expect(messageOf(await notion.ask("PATCH", path, { properties: { Size: { number: 1 } } }))).toBe(refusal);
    expect(messageOf(await notion.ask("DELETE", `/v1/blocks/${row}`))).toBe(refusal);
    const restored = await notion.ask("PATCH", path, { in_trash: false, properties: { Size: { number: 1 } } });
    expect(at(restored.body, "properties", "Size", "number")).toBe(1);
  });

  test("covers what lies below", async () => {
    const { notion, table } = await open();
    const row = await addRow(notion, table, {});
    await notion.ask("DELETE", `/v1/blocks/${table.database}`);
    const refused = await notion.ask("PATCH", `/v1/pages/${row}`, { properties: { Size: { number: 1 } } });
    expect(messageOf(refused)).toBe(
      "Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing page.",
    );
    await notion.ask("PATCH", `/v1/databases/${table.database}`, { in_trash: false });
    expect((await notion.ask("PATCH", `/v1/pages/${row}`, { properties: {} })).status).toBe(200);
  });
});

describe("long relations", () => {
  test("are cut off after 25 in a page, and whole in the property list, page by page", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, { Name: { title: {} } });
    await notion.ask("PATCH", `/v1/data_sources/${table.source}`, {
      properties: { Links: { relation: { data_source_id: table.source, single_property: {} } } },
    });
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push(await addRow(notion, table, { Name: title(String(index)) }));
    const row = await addRow(notion, table, { Links: { relation: ids.map((id) => ({ id })) } });
    const { body } = await notion.ask("GET", `/v1/pages/${row}`);
    expect(listOf(at(body, "properties", "Links", "relation"))).toHaveLength(25);
    expect(at(body, "properties", "Links", "has_more")).toBe(true);
    const path = `/v1/pages/${row}/properties/${idOf(at(body, "properties", "Links"))}`;
    const first = (await notion.ask("GET", `${path}?page_size=20`)).body;
    expect(textOf(first["next_cursor"])).toHaveLength(6);
    expect(at(first, "property_item", "next_url")).toContain(textOf(first["next_cursor"]));
    const second = (await notion.ask("GET", `${path}?page_size=20&start_cursor=${textOf(first["next_cursor"])}`)).body;
    const found = [...listOf(first["results"]), ...listOf(second["results"])].map((item) => idOf(at(item, "relation")));
    expect(found).toEqual(ids);
    expect(second).toMatchObject({ has_more: false, next_cursor: null, type: "property_item" });
  });

  test("lead only to rows of the data source they point to", async () => {
    const notion = openNotion();
    const table = await makeTable(notion, { Name: { title: {} } });
    await notion.ask("PATCH", `/v1/data_sources/${table.source}`, {
      properties: { Links: { relation: { data_source_id: table.source, single_property: {} } } },
    });
    const refused = await create(notion, table, { Links: { relation: [{ id: ROOT_PAGE }] } });
    expect(refused.status).toBe(400);
    const gone = await create(notion, table, { Links: { relation: [{ id: "5a0f4b3c-7d21-4e65-9b8a-2c1d3e4f5a6b" }] } });
    expect(gone.body["code"]).toBe("object_not_found");
  });
});

describe("a move", () => {
  test("takes a row to its new home, and out of the old one", async () => {
    const notion = openNotion();
    const [from, to] = [
      await makeTable(notion, { Name: { title: {} }, Size: { number: {} } }),
      await makeTable(notion, { Title: { title: {} }, Size: { number: {} } }),
    ];
    const row = await addRow(notion, from, { Name: title("a"), Size: { number: 5 } });
    const { body } = await notion.ask("POST", `/v1/pages/${row}/move`, { parent: { data_source_id: to.source } });
    expect(at(body, "properties", "Size", "number")).toBe(5);
    expect(at(body, "properties", "Title", "title", 0, "plain_text")).toBe("a");
    expect((await notion.ask("POST", `/v1/data_sources/${from.source}/query`, {})).body["results"]).toEqual([]);
    const again = await notion.ask("POST", `/v1/pages/${row}/move`, { parent: { data_source_id: to.source } });
    expect(messageOf(again)).toBe("New parent must be different from the current parent.");
  });

  test("never puts a page below itself", async () => {
    const { ask } = openNotion();
    const above = idOf((await ask("POST", "/v1/pages", { parent: { page_id: ROOT_PAGE }, properties: {} })).body);
    const below = idOf((await ask("POST", "/v1/pages", { parent: { page_id: above }, properties: {} })).body);
    expect((await ask("POST", `/v1/pages/${above}/move`, { parent: { page_id: below } })).status).toBe(400);
  });
});
