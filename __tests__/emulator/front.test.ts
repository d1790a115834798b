import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { at, idOf, messageOf, openNotion, START } from "./ask.ts";

const GONE = "5a0f4b3c-7d21-4e65-9b8a-2c1d3e4f5a6b";

describe("the front door", () => {
  test.each<[string, string, string, object, number, string, string]>([
    ["an unknown path", "GET", "/v1/nothing", {}, 400, "invalid_request_url", "Invalid request URL."],
    ["a wrong method", "DELETE", "/v1/users", {}, 400, "invalid_request_url", "Invalid request URL."],
    ["a token of no kind", "GET", "/v1/users", { token: "abc" }, 401, "unauthorized", "API token is invalid."],
    ["no token", "GET", "/v1/users", { token: null }, 401, "unauthorized", "API token is invalid."],
    [
      "no version",
      "GET",
      "/v1/users",
      { version: null },
      400,
      "missing_version",
      "Notion-Version header failed validation: Notion-Version header should be defined, instead was `undefined`.",
    ],
    [
      "an unknown version",
      "GET",
      "/v1/users",
      { version: "2031-01-01" },
      400,
      "validation_error",
      'Notion-Version header failed validation: Notion-Version header should be `"2025-09-03"` or `"2026-03-11"`, instead was `"2031-01-01"`.',
    ],
    [
      "no UUID",
      "GET",
      "/v1/pages/AAA",
      {},
      400,
      "validation_error",
      'path failed validation: path.page_id should be a valid uuid, instead was `"AAA"`.',
    ],
    [
      "a time-based UUID",
      "GET",
      "/v1/blocks/5a0f4b3c-7d21-1e65-9b8a-2c1d3e4f5a6b",
      {},
      400,
      "validation_error",
      'path failed validation: path.block_id should be a valid uuid, instead was `"5a0f4b3c-7d21-1e65-9b8a-2c1d3e4f5a6b"`.',
    ],
    [
      "what is not there",
      "GET",
      `/v1/databases/${GONE.replaceAll("-", "")}`,
      {},
      404,
      "object_not_found",
      `Could not find database with ID: ${GONE}. Make sure the relevant pages and databases are shared with your integration "notion-sync".`,
    ],
    [
      "the nil UUID",
      "GET",
      "/v1/data_sources/00000000-0000-0000-0000-000000000000",
      {},
      404,
      "object_not_found",
      'Could not find data_source with ID: 00000000-0000-0000-0000-000000000000. Make sure the relevant pages and databases are shared with your integration "notion-sync".',
    ],
    [
      "a page as a database",
      "GET",
      `/v1/databases/${ROOT_PAGE}`,
      {},
      400,
      "validation_error",
      `Provided ID ${ROOT_PAGE} is a page, not a database. Use the retrieve page API instead.`,
    ],
    [
      "too large a page of results",
      "GET",
      `/v1/blocks/${ROOT_PAGE}/children?page_size=101`,
      {},
      400,
      "validation_error",
      "query failed validation: query.page_size should be ≤ `100` or `undefined`, instead was `101`.",
    ],
    [
      "a dead cursor",
      "GET",
      `/v1/blocks/${ROOT_PAGE}/children?start_cursor=bogus`,
      {},
      400,
      "validation_error",
      "The start_cursor provided is invalid: bogus",
    ],
  ])("refuses %s", async (_, method, path, manner, status, code, message) => {
    const reply = await openNotion().ask(method, path, undefined, manner);
    expect([reply.status, reply.body["code"], messageOf(reply)]).toEqual([status, code, message]);
    expect(Object.keys(reply.body).filter((key) => key !== "additional_data")).toEqual([
      "object",
      "status",
      "code",
      "message",
      "request_id",
    ]);
  });

  test("refuses a body that is no JSON, no object, or over 500 KB", async () => {
    const { ask } = openNotion();
    expect((await ask("POST", "/v1/pages", "{nope")).body["code"]).toBe("invalid_json");
    expect((await ask("POST", "/v1/pages", "[]")).status).toBe(400);
    expect((await ask("POST", "/v1/pages", JSON.stringify({ filler: "x".repeat(500_001) }))).status).toBe(413);
  });

  test("names the connection in every 404", async () => {
    const { ask } = openNotion();
    const me = await ask("GET", "/v1/users/me");
    const reply = await ask("GET", `/v1/pages/${GONE}`);
    expect(reply.body["additional_data"]).toEqual({ integration_id: me.body["id"] });
  });

  test("answers with Notion's headers, and with one request ID in header and body", async () => {
    const { headers, body } = await openNotion().ask("GET", "/v1/users/me");
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["x-notion-request-id"]).toBe(body["request_id"]);
    expect(Object.keys(body).at(-1)).toBe("request_id");
    expect(headers["date"]).toBe(new Date(START).toUTCString());
  });

  test("takes tokens of both kinds", async () => {
    const { ask } = openNotion();
    expect((await ask("GET", "/v1/users", undefined, { token: "secret_old" })).status).toBe(200);
    expect((await ask("GET", "/v1/users", undefined, { token: "ntn_new" })).status).toBe(200);
  });
});

describe("the two versions", () => {
  test("the older one says `archived` as well, last but for the request ID, in lists too", async () => {
    const { ask } = openNotion();
    const old = await ask("GET", `/v1/pages/${ROOT_PAGE}`, undefined, { version: "2025-09-03" });
    expect(Object.keys(old.body).slice(-2)).toEqual(["archived", "request_id"]);
    const young = await ask("GET", `/v1/pages/${ROOT_PAGE}`);
    expect(young.body).not.toHaveProperty("archived");
    const list = await ask("POST", "/v1/search", {}, { version: "2025-09-03" });
    expect(at(list.body, "results", 0, "archived")).toBe(false);
  });

  test("the newer one refuses `archived` in a request", async () => {
    const { ask } = openNotion();
    const page = idOf((await ask("POST", "/v1/pages", { parent: { page_id: ROOT_PAGE }, properties: {} })).body);
    const reply = await ask("PATCH", `/v1/pages/${page}`, { archived: true });
    expect(messageOf(reply)).toBe("body failed validation: body.archived should be not present, instead was `true`.");
    const old = await ask("PATCH", `/v1/pages/${page}`, { archived: true }, { version: "2025-09-03" });
    expect(old.body["in_trash"]).toBe(true);
  });

  test("`after` belongs to the older, `position` to the newer", async () => {
    const { ask } = openNotion();
    const path = `/v1/blocks/${ROOT_PAGE}/children`;
    expect(messageOf(await ask("PATCH", path, { children: [], after: GONE }))).toContain(
      "body.after should be not present",
    );
    const old = await ask("PATCH", path, { children: [], position: { type: "start" } }, { version: "2025-09-03" });
    expect(messageOf(old)).toContain("body.position should be not present");
  });
});

describe("rights", () => {
  test.each([
    ["ntn_readonly", "POST", "/v1/pages", 403],
    ["ntn_readonly", "GET", `/v1/pages/${ROOT_PAGE}`, 200],
    ["ntn_noread", "GET", `/v1/pages/${ROOT_PAGE}`, 403],
    ["ntn_noinsert", "POST", "/v1/databases", 403],
    ["ntn_noupdate", "PATCH", `/v1/pages/${ROOT_PAGE}`, 403],
    ["ntn_nocomments", "GET", `/v1/comments?block_id=${ROOT_PAGE}`, 403],
    ["ntn_nousers", "GET", "/v1/users", 403],
    ["ntn_nousers", "GET", "/v1/users/me", 200],
  ])("%s: %s %s gives %i", async (token, method, path, status) => {
    const reply = await openNotion().ask(method, path, method === "GET" ? undefined : {}, { token });
    expect(reply.status).toBe(status);
    if (status === 403) expect(messageOf(reply)).toBe("Insufficient permissions for this endpoint.");
  });

  test("a token without the right to see addresses sees people without them", async () => {
    const { ask } = openNotion({ seed: { users: [{ name: "First Person", email: "first@example.com" }] } });
    const people = async (token: string) => (await ask("GET", "/v1/users", undefined, { token })).body["results"];
    expect(at(await people("ntn_full"), 1, "person")).toEqual({ email: "first@example.com", email_verified: true });
    expect(at(await people("ntn_noemails"), 1, "person")).toEqual({});
  });

  test("what is unshared is not found, nor anything below it, until it is shared again", async () => {
    const { ask } = openNotion();
    const parent = idOf((await ask("POST", "/v1/pages", { parent: { page_id: ROOT_PAGE }, properties: {} })).body);
    const child = idOf((await ask("POST", "/v1/pages", { parent: { page_id: parent }, properties: {} })).body);
    await ask("POST", "/_emulator/unshare", { id: parent });
    expect((await ask("GET", `/v1/pages/${child}`)).status).toBe(404);
    await ask("POST", "/_emulator/share", { id: parent });
    expect((await ask("GET", `/v1/pages/${child}`)).status).toBe(200);
  });
});

describe("the rate", () => {
  test("a window of a minute may be spent at once, and is then refused until it ends", async () => {
    const { ask, wait } = openNotion({ rate: 3 });
    const spend = async (count: number) =>
      (await Promise.all(Array.from({ length: count }, () => ask("GET", "/v1/users/me")))).map(({ status }) => status);
    expect(await spend(4)).toEqual([200, 200, 200, 429]);
    wait(20_000);
    const refused = await ask("GET", "/v1/users/me");
    expect(refused.headers["retry-after"]).toBe("40");
    expect(refused.body["additional_data"]).toEqual({
      rate_limit_reason: "public_api_request_rate_limit",
      retry_after: "40",
    });
    expect((await ask("GET", "/v1/users/me", undefined, { token: "ntn_other" })).status).toBe(200);
    wait(40_000);
    expect(await spend(1)).toEqual([200]);
  });
});
