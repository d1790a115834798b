import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { type Json, type JsonObject, listOf, objectOf, textOf } from "../../src/emulator/json.ts";
import { at, idOf, messageOf, type Notion, openNotion } from "./ask.ts";

const paragraph = (content: string, children?: readonly Json[]): JsonObject => ({
  paragraph: { rich_text: [{ text: { content } }], ...(children === undefined ? {} : { children }) },
});

const newPage = async ({ ask }: Notion, more: JsonObject = {}): Promise<string> =>
  idOf((await ask("POST", "/v1/pages", { parent: { page_id: ROOT_PAGE }, properties: {}, ...more })).body);

const append = (
  { ask }: Notion,
  id: string,
  children: readonly Json[],
  more: JsonObject = {},
  version = "2026-03-11",
) => ask("PATCH", `/v1/blocks/${id}/children`, { children, ...more }, { version });

const texts = (blocks: Json | undefined): readonly string[] =>
  listOf(blocks).map((block) => textOf(at(block, textOf(at(block, "type")), "rich_text", 0, "plain_text")));

const contentOf = async ({ ask }: Notion, id: string) =>
  texts((await ask("GET", `/v1/blocks/${id}/children`)).body["results"]);

describe("appending", () => {
  test("answers with what was added, children stored but not shown", async () => {
    const notion = openNotion();
    const page = await newPage(notion);
    await append(notion, page, [paragraph("a")]);
    const { body } = await append(notion, page, [paragraph("b", [paragraph("c", [paragraph("d")])])]);
    expect(texts(body["results"])).toEqual(["b"]);
    expect(at(body, "results", 0, "has_children")).toBe(true);
    expect(at(body, "results", 0, "paragraph")).not.toHaveProperty("children");
    expect(await contentOf(notion, idOf(at(body, "results", 0)))).toEqual(["c"]);
    expect(Object.keys(objectOf(at(body, "results", 0)))).toEqual([
      ...[
        "object",
        "id",
        "parent",
        "created_time",
        "last_edited_time",
        "created_by",
        "last_edited_by",
        "has_children",
        "in_trash",
        "type",
        "paragraph",
      ],
    ]);
  });

  test("at a place answers with everything from there on, in either version's words", async () => {
    const notion = openNotion();
    const page = await newPage(notion);
    const first = idOf(at((await append(notion, page, [paragraph("a"), paragraph("z")])).body, "results", 0));
    const after = await append(notion, page, [paragraph("b")], {
      position: { type: "after_block", after_block: { id: first } },
    });
    expect(texts(after.body["results"])).toEqual(["b", "z"]);
    expect(
      texts((await append(notion, page, [paragraph("0")], { position: { type: "start" } })).body["results"]),
    ).toEqual(["0", "a", "b", "z"]);
    expect(
      texts((await append(notion, page, [paragraph("!")], { position: { type: "end" } })).body["results"]),
    ).toEqual(["!"]);
    expect(
      texts((await append(notion, page, [paragraph("1")], { after: first }, "2025-09-03")).body["results"]),
    ).toEqual(["1", "b", "z", "!"]);
    expect(await contentOf(notion, page)).toEqual(["0", "a", "1", "b", "z", "!"]);
  });

  test.each<[string, readonly Json[], string]>([
    [
      "more than 100 blocks",
      Array.from({ length: 101 }, () => paragraph("x")),
      "body failed validation: body.children.length should be ≤ `100`, instead was `101`.",
    ],
    [
      "a third level",
      [paragraph("a", [paragraph("b", [paragraph("c", [paragraph("d")])])])],
      'body.children[0].paragraph.children[0].paragraph.children[0].paragraph.children should be not present, instead was `[{"paragraph":{"rich_text":[{"text":{"content":"d"}}]}}...`.',
    ],
    [
      "an unknown block",
      [{ type: "note", note: {} }],
      "body failed validation. Fix one:\nbody.children[0].embed should be defined, instead was `undefined`.\nbody.children[0].bookmark should be defined",
    ],
    [
      "a column without children",
      [{ column_list: { children: [{ column: {} }] } }],
      "body failed validation: body.children[0].column_list.children[0].column.children should be defined, instead was `undefined`.",
    ],
    [
      "a row of another width",
      [{ table: { table_width: 2, children: [{ table_row: { cells: [[]] } }] } }],
      "Content creation Failed. Fix the following: \nNumber of cells in table row must match the table width of the parent table",
    ],
    [
      "an image without an address",
      [{ image: { type: "external" } }],
      "body failed validation: body.children[0].image.external should be defined, instead was `undefined`.",
    ],
    [
      "more than 1000 blocks in all",
      Array.from({ length: 100 }, () =>
        paragraph(
          "x",
          Array.from({ length: 10 }, () => paragraph("y")),
        ),
      ),
      "should be ≤ `1000`, instead was `1100`",
    ],
  ])("refuses %s", async (_, children, message) => {
    const notion = openNotion();
    expect(messageOf(await append(notion, ROOT_PAGE, children))).toContain(message);
    expect(await contentOf(notion, ROOT_PAGE)).toEqual([]);
  });
});

describe("blocks", () => {
  test("are shown with the keys of their type, in Notion's order", async () => {
    const notion = openNotion();
    const rich_text = [{ text: { content: "x" } }];
    const { body } = await append(notion, ROOT_PAGE, [
      { to_do: { rich_text } },
      { heading_2: { rich_text } },
      { callout: { rich_text } },
      { code: { rich_text: [{ text: { content: "a" } }, { text: { content: "b" } }], language: "yaml" } },
      { file: { external: { url: "https://example.com/report.pdf?x=1" } } },
      { bookmark: { url: "https://example.com" } },
      { table_of_contents: {} },
    ]);
    const payloads = listOf(body["results"]).map((block) =>
      Object.keys(objectOf(objectOf(block)[textOf(at(block, "type"))])),
    );
    expect(payloads).toEqual([
      ["rich_text", "checked", "color"],
      ["rich_text", "is_toggleable", "color"],
      ["rich_text", "icon", "color"],
      ["caption", "rich_text", "language"],
      ["caption", "type", "external", "name"],
      ["caption", "url"],
      ["color"],
    ]);
    expect(at(body, "results", 2, "callout", "icon")).toEqual({ type: "emoji", emoji: "💡" });
    expect(at(body, "results", 3, "code", "rich_text", 0, "plain_text")).toBe("ab");
    expect(at(body, "results", 4, "file", "name")).toBe("report.pdf");
  });

  test("are changed in part, but never into another type", async () => {
    const notion = openNotion();
    const id = idOf(
      at(
        (await append(notion, ROOT_PAGE, [{ to_do: { rich_text: [{ text: { content: "x" } }] } }])).body,
        "results",
        0,
      ),
    );
    const { body } = await notion.ask("PATCH", `/v1/blocks/${id}`, { to_do: { checked: true } });
    expect(at(body, "to_do", "checked")).toBe(true);
    expect(at(body, "to_do", "rich_text", 0, "plain_text")).toBe("x");
    expect(messageOf(await notion.ask("PATCH", `/v1/blocks/${id}`, paragraph("y")))).toBe("Block type mismatch");
  });

  test("go to the trash and come back, pages and databases too", async () => {
    const notion = openNotion();
    const page = await newPage(notion);
    const deleted = await notion.ask("DELETE", `/v1/blocks/${page}`);
    expect(deleted.body).toMatchObject({ object: "block", type: "child_page", in_trash: true });
    expect((await notion.ask("GET", `/v1/blocks/${ROOT_PAGE}/children`)).body["results"]).toEqual([]);
    await notion.ask("PATCH", `/v1/blocks/${page}`, { in_trash: false });
    expect(listOf((await notion.ask("GET", `/v1/blocks/${ROOT_PAGE}/children`)).body["results"])).toHaveLength(1);
  });

  test("are listed page by page, with the next block's ID as cursor", async () => {
    const notion = openNotion();
    const ids = listOf(
      (
        await append(
          notion,
          ROOT_PAGE,
          ["a", "b", "c"].map((text) => paragraph(text)),
        )
      ).body["results"],
    ).map(idOf);
    const first = (await notion.ask("GET", `/v1/blocks/${ROOT_PAGE}/children?page_size=2`)).body;
    expect(first["next_cursor"]).toBe(ids[2]);
    const second = (await notion.ask("GET", `/v1/blocks/${ROOT_PAGE}/children?page_size=2&start_cursor=${ids[2]}`))
      .body;
    expect(texts(second["results"])).toEqual(["c"]);
  });

  test("in a page count as an edit of the page", async () => {
    const notion = openNotion();
    const page = await newPage(notion);
    notion.wait(120_000);
    await append(notion, page, [paragraph("x")]);
    expect((await notion.ask("GET", `/v1/pages/${page}`)).body["last_edited_time"]).toBe("2026-11-02T09:32:00.000Z");
  });
});

describe("a markdown body", () => {
  const read = async ({ ask }: Notion, page: string) => (await ask("GET", `/v1/pages/${page}/markdown`)).body;
  const update = ({ ask }: Notion, page: string, body: JsonObject) => ask("PATCH", `/v1/pages/${page}/markdown`, body);

  test("comes with a new page, whose first heading is the title that was not given", async () => {
    const notion = openNotion();
    const page = await newPage(notion, { markdown: "# Plan\n\nFirst words.\n\n- one\n- two" });
    expect(
      at((await notion.ask("GET", `/v1/pages/${page}`)).body, "properties", "title", "title", 0, "plain_text"),
    ).toBe("Plan");
    const body = await read(notion, page);
    expect(body["markdown"]).toBe("First words.\n- one\n- two");
    expect(Object.keys(body)).toEqual(["object", "id", "markdown", "truncated", "unknown_block_ids", "request_id"]);
  });

  test("is replaced, added to, and changed in places", async () => {
    const notion = openNotion();
    const page = await newPage(notion, { markdown: "old" });
    await update(notion, page, { type: "replace_content", replace_content: { new_str: "alpha\n\nbeta\n\ngamma" } });
    await update(notion, page, { type: "insert_content", insert_content: { content: "omega" } });
    await update(notion, page, {
      type: "insert_content",
      insert_content: { content: "between", after: "alpha...alpha" },
    });
    await update(notion, page, {
      type: "update_content",
      update_content: { content_updates: [{ old_str: "beta", new_str: "BETA" }] },
    });
    const { body } = await update(notion, page, {
      type: "replace_content_range",
      replace_content_range: { content: "end", content_range: "gamma...omega" },
    });
    expect(body["markdown"]).toBe("alpha\nbetween\nBETA\nend");
  });

  test("is not changed where the old text is missing or not alone", async () => {
    const notion = openNotion();
    const page = await newPage(notion, { markdown: "one one" });
    const change = (old_str: string, more: JsonObject = {}) =>
      update(notion, page, { update_content: { content_updates: [{ old_str, new_str: "two", ...more }] } });
    expect((await change("three")).status).toBe(400);
    expect((await change("one")).status).toBe(400);
    expect((await change("one", { replace_all_matches: true })).body["markdown"]).toBe("two two");
  });

  test("keeps child pages unless it is told to delete them", async () => {
    const notion = openNotion();
    const page = await newPage(notion);
    const child = idOf((await notion.ask("POST", "/v1/pages", { parent: { page_id: page }, properties: {} })).body);
    expect((await update(notion, page, { replace_content: { new_str: "new" } })).status).toBe(400);
    expect(
      (await update(notion, page, { replace_content: { new_str: "new", allow_deleting_content: true } })).status,
    ).toBe(200);
    expect((await notion.ask("GET", `/v1/pages/${child}`)).body["in_trash"]).toBe(true);
  });

  test("may be asked for later, as a task", async () => {
    const notion = openNotion();
    const page = await newPage(notion);
    const queued = await update(notion, page, {
      allow_async: true,
      type: "replace_content",
      replace_content: { new_str: "x" },
    });
    expect(queued.status).toBe(202);
    expect(queued.body).toMatchObject({ object: "async_task", status: "queued", poll_after_seconds: 2 });
    const done = (await notion.ask("GET", `/v1/async_tasks/${textOf(queued.body["id"])}`)).body;
    expect(done).toMatchObject({ status: "succeeded", result: { markdown: "x", id: page } });
    expect(done).not.toHaveProperty("poll_after_seconds");
  });

  test("of a page in the trash cannot be changed", async () => {
    const notion = openNotion();
    const page = await newPage(notion);
    await notion.ask("PATCH", `/v1/pages/${page}`, { in_trash: true });
    expect(messageOf(await update(notion, page, { replace_content: { new_str: "x" } }))).toContain(
      "Can't edit block that is archived.",
    );
  });
});

describe("comments", () => {
  test("of one page share a discussion, are listed in order, and can be taken back", async () => {
    const { ask } = openNotion();
    const say = async (content: string) =>
      (await ask("POST", "/v1/comments", { parent: { page_id: ROOT_PAGE }, rich_text: [{ text: { content } }] })).body;
    const [first, second] = [await say("a"), await say("b")];
    expect(second["discussion_id"]).toBe(first["discussion_id"]);
    expect(first["display_name"]).toEqual({ type: "integration", resolved_name: "notion-sync" });
    const listed = async () =>
      listOf((await ask("GET", `/v1/comments?block_id=${ROOT_PAGE}`)).body["results"]).map(idOf);
    expect(await listed()).toEqual([idOf(first), idOf(second)]);
    await ask("DELETE", `/v1/comments/${idOf(first)}`);
    expect(await listed()).toEqual([idOf(second)]);
    expect((await ask("GET", `/v1/comments/${idOf(first)}`)).status).toBe(404);
  });

  test("need text that is text", async () => {
    const { ask } = openNotion();
    const reply = await ask("POST", "/v1/comments", {
      parent: { page_id: ROOT_PAGE },
      rich_text: [{ tetx: { content: "a" } }],
    });
    expect(messageOf(reply)).toBe(
      "body failed validation. Fix one:\nbody.rich_text[0].text should be defined, instead was `undefined`.\nbody.rich_text[0].mention should be defined, instead was `undefined`.\nbody.rich_text[0].equation should be defined, instead was `undefined`.",
    );
  });
});

describe("a search", () => {
  test("finds titles by any of the words, last edited first, and nothing in the trash", async () => {
    const notion = openNotion();
    const make = async (content: string) => {
      notion.wait(60_000);
      return newPage(notion, {
        properties: { title: { title: [{ text: { content } }] } },
        children: [paragraph("meadow")],
      });
    };
    const [oak, elms, ivy] = [await make("Oak tree"), await make("Two trees"), await make("Ivy")];
    const find = async (query: string) =>
      listOf((await notion.ask("POST", "/v1/search", { query })).body["results"]).map(idOf);
    expect(await find("tree house")).toEqual([elms, oak]);
    expect(await find("meadow")).toEqual([]);
    expect((await find("")).filter((id) => id !== ROOT_PAGE)).toEqual([ivy, elms, oak]);
    await notion.ask("PATCH", `/v1/pages/${elms}`, { in_trash: true });
    expect(await find("tree")).toEqual([oak]);
  });
});

test("templates are an empty list without a request ID, and custom emojis an empty list in their own order", async () => {
  const { ask } = openNotion();
  const { body } = await ask("POST", "/v1/databases", { parent: { page_id: ROOT_PAGE } });
  const templates = (await ask("GET", `/v1/data_sources/${idOf(at(body, "data_sources", 0))}/templates`)).body;
  expect(templates).toEqual({ templates: [], has_more: false, next_cursor: null });
  expect(Object.keys((await ask("GET", "/v1/custom_emojis")).body)).toEqual([
    "object",
    "type",
    "results",
    "has_more",
    "next_cursor",
    "request_id",
  ]);
});
