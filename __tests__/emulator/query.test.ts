import { describe, expect, test } from "@jest/globals";
import type { EmulatorOptions } from "../../src/emulator/emulator.ts";
import { type Json, type JsonObject, listOf, textOf } from "../../src/emulator/json.ts";
import { at, idOf, messageOf, type Notion, openNotion, titlesOf } from "./ask.ts";

const SOURCE = "1d2c3b4a-5968-4778-8695-a4b3c2d1e0f1";
const WHO = "7f3e2d1c-0b9a-4857-8463-52413021f0e1";
const FIRST = "2e3d4c5b-6a79-4887-96a5-b4c3d2e1f001";

const seed = {
  users: [{ id: WHO, name: "First Person", email: "first@example.com" }],
  databases: [
    {
      title: "Trees",
      data_source: SOURCE,
      properties: {
        Name: "title",
        Text: "rich_text",
        Height: "number",
        Kind: { select: { options: [{ name: "Leaf" }, { name: "Needle" }] } },
        Tags: "multi_select",
        State: "status",
        Planted: "date",
        Old: "checkbox",
        Who: "people",
        Papers: "files",
        Site: "url",
        No: "unique_id",
        Double: { formula: { expression: 'prop("Height") * 2' } },
        Triple: { formula: { expression: 'prop("Height") * 3', made_in_app: true } },
      },
      rows: [
        {
          id: FIRST,
          properties: {
            Name: "Ash",
            Text: "tall and grey",
            Height: 30,
            Kind: "Leaf",
            Tags: ["a", "b"],
            Planted: "2026-11-02",
            Old: true,
            Who: ["First Person"],
          },
          created_time: "2026-10-01T08:00:30Z",
        },
        {
          properties: {
            Name: "Birch 10",
            Text: "White",
            Height: 20,
            Kind: "Leaf",
            Tags: ["b"],
            State: "Done",
            Planted: "2026-11-09T10:00:00Z",
            Site: "https://example.com/birch",
          },
          created_time: "2026-10-02T08:00:10Z",
        },
        {
          properties: {
            Name: "Birch 9",
            Height: 0,
            Kind: "Needle",
            Planted: { start: "2026-10-27", end: "2026-12-01" },
            Papers: ["https://example.com/p.pdf"],
          },
          created_time: "2026-10-03T08:00:00Z",
        },
        { properties: { Name: "Cedar" }, created_time: "2026-10-03T08:00:59Z" },
      ],
    },
  ],
};

const open = (options: EmulatorOptions = {}): Notion => openNotion({ seed, ...options });

const query = ({ ask }: Notion, body: JsonObject, suffix = "") =>
  ask("POST", `/v1/data_sources/${SOURCE}/query${suffix}`, body);

const found = async (filter: Json): Promise<readonly string[]> => {
  const reply = await query(open(), { filter });
  return reply.status === 200 ? titlesOf(reply.body["results"]).toSorted() : [messageOf(reply)];
};

const on = (property: string, kind: string, condition: JsonObject): JsonObject => ({ property, [kind]: condition });

describe("a filter finds", () => {
  test.each<[JsonObject, string]>([
    [on("Name", "title", { equals: "ash" }), "Ash"],
    [on("Name", "rich_text", { starts_with: "birch" }), "Birch 10, Birch 9"],
    [on("Name", "title", { ends_with: "9" }), "Birch 9"],
    [on("Text", "rich_text", { contains: "GREY" }), "Ash"],
    [on("Text", "rich_text", { does_not_contain: "grey" }), "Birch 10, Birch 9, Cedar"],
    [on("Text", "rich_text", { is_empty: true }), "Birch 9, Cedar"],
    [on("Site", "url", { is_not_empty: true }), "Birch 10"],
    [on("Height", "number", { equals: 0 }), "Birch 9"],
    [on("Height", "number", { does_not_equal: 20 }), "Ash, Birch 9, Cedar"],
    [on("Height", "number", { greater_than: 0, less_than: 30 }), "Birch 10"],
    [on("Height", "number", { greater_than_or_equal_to: 20 }), "Ash, Birch 10"],
    [on("Height", "number", { less_than_or_equal_to: 20 }), "Birch 10, Birch 9"],
    [on("Height", "number", { is_empty: true }), "Cedar"],
    [on("No", "unique_id", { less_than: 3 }), "Ash, Birch 10"],
    [on("Old", "checkbox", { equals: true }), "Ash"],
    [on("Old", "checkbox", { does_not_equal: true }), "Birch 10, Birch 9, Cedar"],
    [on("Kind", "select", { equals: "Leaf" }), "Ash, Birch 10"],
    [on("Kind", "select", { equals: ["Leaf", "Needle"] }), "Ash, Birch 10, Birch 9"],
    [on("Kind", "select", { does_not_equal: "Leaf" }), "Birch 9, Cedar"],
    [on("Kind", "select", { is_empty: true }), "Cedar"],
    [on("State", "status", { equals: "Done" }), "Birch 10"],
    [on("Tags", "multi_select", { contains: "b" }), "Ash, Birch 10"],
    [on("Tags", "multi_select", { contains: ["a", "z"] }), "Ash"],
    [on("Tags", "multi_select", { does_not_contain: "a" }), "Birch 10, Birch 9, Cedar"],
    [on("Who", "people", { contains: WHO.replaceAll("-", "") }), "Ash"],
    [on("Who", "people", { contains: "me" }), ""],
    [on("Papers", "files", { is_not_empty: true }), "Birch 9"],
    [on("Planted", "date", { equals: "2026-11-09" }), "Birch 10"],
    [on("Planted", "date", { equals: "2026-11-09T12:00:59+02:00" }), "Birch 10"],
    [on("Planted", "date", { before: "2026-11-02" }), "Birch 9"],
    [on("Planted", "date", { on_or_before: "2026-11-02" }), "Ash, Birch 9"],
    [on("Planted", "date", { after: "2026-11-02" }), "Birch 10"],
    [on("Planted", "date", { on_or_after: "2026-11-02" }), "Ash, Birch 10"],
    [on("Planted", "date", { equals: "today" }), "Ash"],
    [on("Planted", "date", { on_or_after: "tomorrow" }), "Birch 10"],
    [on("Planted", "date", { after: "one_week_ago" }), "Ash, Birch 9, Birch 10"],
    [on("Planted", "date", { past_week: {} }), "Ash, Birch 9"],
    [on("Planted", "date", { next_week: {} }), "Ash, Birch 10"],
    [on("Planted", "date", { this_week: {} }), "Ash"],
    [on("Planted", "date", { past_month: {} }), "Ash, Birch 9"],
    [on("Planted", "date", { next_year: {} }), "Ash, Birch 10"],
    [on("Planted", "date", { is_empty: true }), "Cedar"],
    [{ timestamp: "created_time", created_time: { before: "2026-10-02T08:00:00Z" } }, "Ash"],
    [{ timestamp: "created_time", created_time: { on_or_after: "2026-10-03T08:00:00Z" } }, "Birch 9, Cedar"],
    [on("Triple", "formula", { number: { equals: 90 } }), "Ash"],
    [
      {
        and: [
          on("Kind", "select", { equals: "Leaf" }),
          { or: [on("Height", "number", { equals: 20 }), on("Height", "number", { equals: 0 })] },
        ],
      },
      "Birch 10",
    ],
    [{ or: [on("Height", "number", { equals: 20 }), on("Height", "number", { equals: 0 })] }, "Birch 10, Birch 9"],
  ])("%j: %s", async (filter, names) => {
    expect((await found(filter)).join(", ")).toBe(names.split(", ").toSorted().join(", "));
  });

  test.each<[JsonObject, string]>([
    [on("Ghost", "number", { equals: 1 }), "Could not find property with name or id: Ghost"],
    [
      on("Height", "rich_text", { equals: "1" }),
      "The property type in the database does not match the property type of the filter provided: database property number does not match filter rich_text",
    ],
    [on("Double", "formula", { number: { equals: 60 } }), "Unable to filter based on a formula of unknown type"],
    [
      on("Height", "number", { equals: "20" }),
      'body failed validation: body.filter.number.equals should be a number, instead was `"20"`.',
    ],
    [
      on("Text", "rich_text", { is_empty: "" }),
      'body failed validation: body.filter.rich_text.is_empty should be `true`, instead was `""`.',
    ],
    [
      on("Height", "number", { contains: 2 }),
      "body failed validation: body.filter.number.contains should be not present, instead was `2`.",
    ],
    [
      { and: [{ or: [{ and: [] }] }] },
      "body failed validation: body.filter.and[0].or[0].and should be not present, instead was `[]`.",
    ],
    [
      { orr: [] },
      "body failed validation. Fix one:\nbody.filter.or should be defined, instead was `undefined`.\nbody.filter.and should be defined",
    ],
  ])("nothing, and says why: %j", async (filter, message) => {
    expect((await found(filter))[0]).toContain(message);
  });
});

describe("the order", () => {
  const sorted = async (...sorts: readonly JsonObject[]) =>
    titlesOf((await query(open(), { sorts })).body["results"]).join(", ");

  test("is newest created first where nobody asks for one", async () => {
    expect(titlesOf((await query(open(), {})).body["results"])).toEqual(["Cedar", "Birch 9", "Birch 10", "Ash"]);
  });

  test.each<[JsonObject[], string]>([
    [[{ property: "Name", direction: "ascending" }], "Ash, Birch 9, Birch 10, Cedar"],
    [[{ property: "Height", direction: "descending" }], "Ash, Birch 10, Birch 9, Cedar"],
    [[{ property: "Height", direction: "ascending" }], "Birch 9, Birch 10, Ash, Cedar"],
    [
      [
        { property: "Kind", direction: "descending" },
        { property: "Name", direction: "ascending" },
      ],
      "Birch 9, Ash, Birch 10, Cedar",
    ],
    [[{ timestamp: "created_time", direction: "ascending" }], "Ash, Birch 10, Birch 9, Cedar"],
    [[{ property: "Planted", direction: "ascending" }], "Birch 9, Ash, Birch 10, Cedar"],
  ])("%j is %s", async (sorts, names) => {
    expect(await sorted(...sorts)).toBe(names);
  });

  test("of a column that is not there is refused", async () => {
    expect(messageOf(await query(open(), { sorts: [{ property: "Ghost" }] }))).toBe(
      "Could not find sort property with name or id: Ghost",
    );
  });
});

const scan = async (notion: Notion, body: JsonObject): Promise<{ names: readonly string[]; last: JsonObject }> => {
  const names: string[] = [];
  let last: JsonObject = {};
  for (let cursor: string | null = "", pages = 0; cursor !== null && pages < 200; pages += 1) {
    last = (await query(notion, cursor === "" ? body : { ...body, start_cursor: cursor })).body;
    names.push(...titlesOf(last["results"]));
    cursor = textOf(last["next_cursor"]) || null;
  }
  return { names, last };
};

describe("pages of results", () => {
  test("follow each other through cursors that end in the next row's ID", async () => {
    const notion = open();
    const first = (await query(notion, { page_size: 3 })).body;
    expect(first).toMatchObject({ has_more: true, type: "page_or_data_source", page_or_data_source: {} });
    expect(textOf(first["next_cursor"])).toMatch(new RegExp(`^s:[0-9a-f-]{36}:${FIRST}$`));
    expect(Object.keys(first)).toEqual([
      "object",
      "results",
      "next_cursor",
      "has_more",
      "type",
      "page_or_data_source",
      "request_id",
    ]);
    const { names } = await scan(notion, { page_size: 1, sorts: [{ property: "Name", direction: "ascending" }] });
    expect(names).toEqual(["Ash", "Birch 9", "Birch 10", "Cedar"]);
  });

  test("end with 400 where the cursor was never handed out", async () => {
    const cursor = `s:${WHO}:${FIRST}`;
    expect(messageOf(await query(open(), { start_cursor: cursor }))).toBe(
      `The start_cursor provided is invalid: ${cursor}`,
    );
  });

  test("go on from the same place when the row that was next has gone", async () => {
    const notion = open();
    const first = (await query(notion, { page_size: 2 })).body;
    await notion.ask("PATCH", `/v1/pages/${textOf(first["next_cursor"]).split(":").at(-1)}`, { in_trash: true });
    const second = (await query(notion, { page_size: 2, start_cursor: first["next_cursor"] ?? "" })).body;
    expect(titlesOf(second["results"])).toEqual(["Ash"]);
  });

  test("stop at the cap, and say that they are not all", async () => {
    const { names, last } = await scan(open({ rowCap: 3 }), { page_size: 2 });
    expect(names).toHaveLength(3);
    expect(last).toMatchObject({
      has_more: false,
      request_status: { type: "incomplete", incomplete_reason: "query_result_limit_reached" },
    });
    expect((await scan(open({ rowCap: 4 }), { page_size: 2 })).last).not.toHaveProperty("request_status");
  });

  test("show only the columns that are asked for, by name or ID, in either spelling", async () => {
    const notion = open();
    const schema = (await notion.ask("GET", `/v1/data_sources/${SOURCE}`)).body["properties"];
    const height = idOf(at(schema, "Height"));
    const columns = async (suffix: string) =>
      Object.keys(at((await query(notion, {}, suffix)).body, "results", 0, "properties") as JsonObject).toSorted();
    expect(await columns(`?filter_properties=${encodeURIComponent(height)}&filter_properties=title`)).toEqual([
      "Height",
      "Name",
    ]);
    expect(await columns("?filter_properties[]=Tags&filter_properties[]=Name")).toEqual(["Name", "Tags"]);
  });

  test("leave out what is in the Archive, which is not the trash", async () => {
    const notion = open();
    await notion.ask("PATCH", `/v1/pages/${FIRST}`, { is_archived: true });
    expect(listOf((await query(notion, {})).body["results"])).toHaveLength(3);
    expect(listOf((await query(notion, { is_archived: true })).body["results"])).toHaveLength(4);
  });
});

describe("a large data source", () => {
  test("of 10,050 rows is seeded, and scanned up to the cap of 10,000", async () => {
    const rows = Array.from({ length: 10_050 }, (_, index) => ({
      properties: { Name: `Row ${index}`, Height: index },
    }));
    const notion = openNotion({
      seed: { databases: [{ data_source: SOURCE, properties: { Name: "title", Height: "number" }, rows }] },
    });
    const { names, last } = await scan(notion, { page_size: 100 });
    expect(new Set(names).size).toBe(10_000);
    expect(at(last, "request_status", "type")).toBe("incomplete");
    const rest = await scan(notion, { filter: on("Height", "number", { less_than: 50 }) });
    expect(rest.names).toHaveLength(50);
  }, 60_000);
});
