import { describe, expect, test } from "@jest/globals";
import { createEmulator, ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { listOf, objectOf, textOf } from "../../src/emulator/json.ts";
import { at, dice, headersFor, idOf, openNotion, START } from "./ask.ts";

const seed = {
  workspace: { name: "Grove", connection: "gardener" },
  users: [{ name: "First Person", email: "first@example.com" }],
  tokens: { ntn_reader: ["read"] },
  pages: [{ title: "Handbook", body: "## Rules\n\nBe kind." }],
  databases: [
    { title: "Parks", properties: { Name: "title" }, rows: [{ properties: { Name: "North" } }] },
    {
      title: "Trees",
      properties: {
        Name: "title",
        Kind: { select: { options: [{ name: "Leaf", color: "green" }] } },
        Tags: "multi_select",
        Seen: "date",
        Who: "people",
        Papers: "files",
      },
      rows: [
        {
          properties: {
            Name: "Ash",
            Kind: "Leaf",
            Tags: ["old"],
            Seen: "2026-01-02",
            Who: "first@example.com",
            Papers: "https://example.com/a.pdf",
          },
          body: "A *tall* one.",
          created_time: "2026-01-05T10:00:30Z",
          last_edited_time: "2026-02-05T10:00:30Z",
        },
        { properties: { Name: "Elm", Seen: { date: { start: "2026-03-04" } } }, in_trash: true },
      ],
    },
  ],
};

describe("a seed", () => {
  test("becomes users, pages, databases, rows and bodies, in plain values", async () => {
    const { ask } = openNotion({ seed });
    const found = listOf(
      (await ask("POST", "/v1/search", { query: "Ash Handbook", filter: { property: "object", value: "page" } })).body[
        "results"
      ],
    );
    const ash = found.find((page) => at(page, "parent", "type") === "data_source_id");
    expect(ash).toMatchObject({
      created_time: "2026-01-05T10:00:00.000Z",
      last_edited_time: "2026-02-05T10:00:00.000Z",
    });
    expect(at(ash, "properties", "Kind", "select")).toMatchObject({ name: "Leaf", color: "green" });
    expect(at(ash, "properties", "Who", "people", 0, "name")).toBe("First Person");
    expect(at(ash, "properties", "Papers", "files", 0)).toEqual({
      name: "a.pdf",
      type: "external",
      external: { url: "https://example.com/a.pdf" },
    });
    expect((await ask("GET", `/v1/pages/${idOf(ash)}/markdown`)).body["markdown"]).toBe("A *tall* one.");
    const handbook = found.find((page) => at(page, "parent", "type") === "page_id");
    expect((await ask("GET", `/v1/pages/${idOf(handbook)}/markdown`)).body["markdown"]).toBe("## Rules\nBe kind.");
    expect((await ask("GET", "/v1/users/me")).body).toMatchObject({ bot: { workspace_name: "Grove" } });
    expect((await ask("POST", "/v1/pages", {}, { token: "ntn_reader" })).status).toBe(403);
  });

  test("that names a column that is not there says so", async () => {
    const { ask } = openNotion();
    const reply = await ask("POST", "/_emulator/seed", {
      databases: [{ properties: { Name: "title" }, rows: [{ properties: { Ghost: 1 } }] }],
    });
    expect([reply.status, textOf(reply.body["error"])]).toEqual([
      400,
      "The seed names a property that the database does not have: Ghost.",
    ]);
  });

  test("can be added at any time, and a reset goes back to the first", async () => {
    const { ask } = openNotion({ seed: { pages: [{ title: "One" }] } });
    const titles = async () =>
      listOf((await ask("GET", `/v1/blocks/${ROOT_PAGE}/children`)).body["results"]).map((block) =>
        at(block, "child_page", "title"),
      );
    await ask("POST", "/_emulator/seed", { pages: [{ title: "Two" }] });
    expect(await titles()).toEqual(["One", "Two"]);
    await ask("POST", "/_emulator/reset");
    expect(await titles()).toEqual(["One"]);
  });
});

describe("behind the stage", () => {
  test("the state shows everything, in an order of its own", async () => {
    const { ask } = openNotion({ seed });
    const { body } = await ask("GET", "/_emulator/state");
    expect(Object.keys(body)).toEqual(["workspace", "users", "things", "comments", "tasks", "unshared"]);
    const ids = Object.keys(objectOf(body["things"]));
    expect(ids).toEqual([...ids].sort());
    expect(objectOf(body["things"])[ROOT_PAGE]).toMatchObject({ object: "page" });
  });

  test("the statistics count requests by route and status, and how many were under way at once", async () => {
    const emulator = createEmulator({ latencyMs: 1, rate: 3 });
    const get = () => emulator.handle({ method: "GET", path: `/v1/pages/${ROOT_PAGE}?x=1`, headers: headersFor() });
    await Promise.all([get(), get(), get(), get()]);
    await emulator.handle({
      method: "PATCH",
      path: `/v1/pages/${ROOT_PAGE}`,
      headers: headersFor({ token: "ntn_b" }),
      body: "{}",
    });
    const answer = await emulator.handle({ method: "GET", path: "/_emulator/statistics", headers: {} });
    expect(JSON.parse(answer.body)).toEqual({
      requests: 5,
      writes: 1,
      rate_limited: 1,
      by_status: { 200: 4, 429: 1 },
      by_route: { "GET /v1/pages/:page_id": 4, "PATCH /v1/pages/:page_id": 1 },
      at_once: 0,
      most_at_once: 4,
    });
  });

  test("an unknown route names the known ones", async () => {
    const reply = await openNotion().ask("GET", "/_emulator/nothing");
    expect(reply.status).toBe(404);
    expect(textOf(reply.body["error"])).toContain("GET statistics");
  });
});

test("the same seed, clock and requests give the same bytes", async () => {
  const play = async (): Promise<string> => {
    const emulator = createEmulator({ seed, now: () => START, random: dice(3) });
    const send = (method: string, path: string, body: object) =>
      emulator.handle({ method, path, headers: headersFor(), body: JSON.stringify(body) });
    const made = await send("POST", "/v1/databases", {
      parent: { page_id: ROOT_PAGE },
      initial_data_source: { properties: { A: { number: {} }, B: { select: { options: [{ name: "x" }] } } } },
    });
    const source = idOf(at(objectOf(JSON.parse(made.body)), "data_sources", 0));
    const row = await send("POST", "/v1/pages", {
      parent: { data_source_id: source },
      properties: { B: { select: { name: "y" } } },
    });
    const state = await emulator.handle({ method: "GET", path: "/_emulator/state", headers: {} });
    return [made.body, row.body, state.body].join("\n");
  };
  expect(await play()).toBe(await play());
});
