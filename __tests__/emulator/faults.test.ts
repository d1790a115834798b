import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../../src/emulator/json.ts";
import {
  addRow,
  at,
  headersFor,
  idOf,
  makeTable,
  messageOf,
  type Notion,
  openNotion,
  type Table,
  title,
  titlesOf,
} from "./ask.ts";

const CREATE = {
  method: "POST",
  path: "/v1/pages",
  body: JSON.stringify({ parent: { page_id: ROOT_PAGE }, properties: {} }),
};

const create = ({ emulator }: Notion) => emulator.handle({ ...CREATE, headers: headersFor() });

const pagesMade = async ({ ask }: Notion): Promise<number> =>
  listOf((await ask("GET", `/v1/blocks/${ROOT_PAGE}/children`)).body["results"]).length;

const withFault = (rule: JsonObject): Notion => {
  const notion = openNotion();
  notion.emulator.faults.add({ match: { method: "POST", path: "/v1/pages" }, ...rule });
  return notion;
};

describe("a fault in Notion's place", () => {
  test.each<[JsonObject, number, string, number]>([
    [{ kind: "rate-limited" }, 429, "rate_limited", 0],
    [{ kind: "blocked" }, 429, "rate_limited", 0],
    [{ kind: "overloaded" }, 529, "service_overload", 0],
    [{ kind: "internal-error" }, 500, "internal_server_error", 0],
    [{ kind: "internal-error", applied: true }, 500, "internal_server_error", 1],
    [{ kind: "unavailable" }, 503, "service_unavailable", 0],
    [{ kind: "database-unavailable" }, 503, "database_connection_unavailable", 0],
    [{ kind: "gateway-timeout", applied: true }, 504, "gateway_timeout", 1],
    [{ kind: "committed" }, 503, "service_unavailable", 1],
    [{ kind: "conflict" }, 409, "conflict_error", 0],
    [{ kind: "row-limit" }, 409, "row_limit_exceeded", 0],
    [{ kind: "unauthorized" }, 401, "unauthorized", 0],
    [{ kind: "restricted" }, 403, "restricted_resource", 0],
    [{ kind: "not-found" }, 404, "object_not_found", 0],
    [{ kind: "invalid" }, 400, "validation_error", 0],
    [{ kind: "too-large" }, 413, "validation_error", 0],
    [{ kind: "duplicate" }, 200, "", 2],
  ])("%j gives %i %s, with %i pages made", async (rule, status, code, made) => {
    const notion = withFault(rule);
    const answer = await create(notion);
    const body = objectOf(JSON.parse(answer.body));
    expect([answer.status, textOf(body["code"]), await pagesMade(notion)]).toEqual([status, code, made]);
    expect(answer.headers["x-notion-request-id"]).toBe(body["request_id"]);
  });

  test.each<[JsonObject, number, number]>([
    [{ kind: "bad-gateway" }, 502, 0],
    [{ kind: "bad-gateway", applied: true }, 502, 1],
    [{ kind: "edge-error", status: 524, applied: true }, 524, 1],
    [{ kind: "edge-forbidden" }, 403, 0],
    [{ kind: "html-body" }, 200, 1],
  ])("%j gives %i in HTML, with %i pages made", async (rule, status, made) => {
    const notion = withFault(rule);
    const answer = await create(notion);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(answer.headers).not.toHaveProperty("x-notion-request-id");
    expect(await pagesMade(notion)).toBe(made);
  });

  test.each<[JsonObject, string | undefined]>([
    [{ retryAfter: 400 }, "400"],
    [{ retryAfter: "soon" }, "soon"],
    [{ retryAfter: "Mon, 02 Nov 2026 09:31:00 GMT" }, "Mon, 02 Nov 2026 09:31:00 GMT"],
    [{ retryAfter: null }, undefined],
    [{}, "30"],
  ])("a 429 with %j says Retry-After: %s", async (more, header) => {
    const answer = await create(withFault({ kind: "rate-limited", ...more }));
    expect(answer.headers["retry-after"]).toBe(header);
    expect(at(objectOf(JSON.parse(answer.body)), "additional_data", "retry_after")).toBe(header);
  });

  test("a committed write names what was made", async () => {
    const notion = withFault({ kind: "committed" });
    const { body } = await notion.ask("POST", "/v1/pages", JSON.parse(CREATE.body));
    const id = textOf(at(body, "additional_data", "committed_resource_id"));
    expect((await notion.ask("GET", `/v1/pages/${id}`)).status).toBe(200);
    expect(messageOf({ status: 503, headers: {}, body })).toContain("The change was saved");
  });

  test("bodies come empty or cut in half", async () => {
    expect((await create(withFault({ kind: "empty-body" }))).body).toBe("");
    const cut = (await create(withFault({ kind: "truncated-json" }))).body;
    expect(() => JSON.parse(cut) as unknown).toThrow(SyntaxError);
  });
});

describe("a rule", () => {
  test("lets `skip` requests pass and hits `times`", async () => {
    const notion = withFault({ kind: "conflict", skip: 1, times: 2 });
    const statuses = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await create(notion)).status);
    expect(statuses).toEqual([200, 409, 409, 200, 200]);
  });

  test.each<[JsonObject, boolean]>([
    [{ method: "post" }, true],
    [{ method: "GET" }, false],
    [{ path: "/v1/pa" }, true],
    [{ path: "^/v1/(pages|blocks)$" }, true],
    [{ path: "/v1/databases" }, false],
    [{ write: true }, true],
    [{ write: false }, false],
    [{ body: ROOT_PAGE }, true],
    [{ body: "drop table" }, false],
  ])("with match %j hits a create: %s", async (match, hit) => {
    const notion = openNotion();
    notion.emulator.faults.add({ kind: "conflict", match });
    expect((await create(notion)).status).toBe(hit ? 409 : 200);
  });

  test("of an unknown kind is refused, and all can be cleared", async () => {
    const notion = openNotion();
    const refused = await notion.ask("POST", "/_emulator/faults", { kind: "gremlins" });
    expect([refused.status, textOf(refused.body["error"]).slice(0, 29)]).toEqual([
      400,
      'There is no fault "gremlins".',
    ]);
    await notion.ask("POST", "/_emulator/faults", { kind: "conflict" });
    expect((await create(notion)).status).toBe(409);
    await notion.ask("DELETE", "/_emulator/faults");
    expect((await create(notion)).status).toBe(200);
  });
});

const open = async (rows: number): Promise<{ notion: Notion; table: Table; ids: readonly string[] }> => {
  const notion = openNotion();
  const table = await makeTable(notion, { Name: { title: {} }, Size: { number: {} } });
  const ids: string[] = [];
  for (let index = 0; index < rows; index += 1) ids.push(await addRow(notion, table, { Name: title(`r${index}`) }));
  return { notion, table, ids };
};

const query = async ({ ask }: Notion, { source }: Table, body: JsonObject = {}) =>
  (await ask("POST", `/v1/data_sources/${source}/query`, body)).body;

const scan = async (notion: Notion, table: Table): Promise<readonly string[]> => {
  const first = await query(notion, table, { page_size: 2 });
  const second = await query(notion, table, { page_size: 2, start_cursor: first["next_cursor"] ?? "" });
  return [...titlesOf(first["results"]), ...titlesOf(second["results"])];
};

describe("a query under a fault", () => {
  const onQuery = (notion: Notion, rule: JsonObject): void =>
    notion.emulator.faults.add({ match: { path: "/query" }, ...rule });

  test("finds a new row only after the lag, while a read by ID finds it at once", async () => {
    const { notion, table } = await open(1);
    notion.emulator.faults.add({ kind: "index-lag", lagMs: 5000, match: { write: true } });
    const row = await addRow(notion, table, { Name: title("late") });
    expect(titlesOf((await query(notion, table))["results"])).toEqual(["r0"]);
    expect((await notion.ask("GET", `/v1/pages/${row}`)).status).toBe(200);
    notion.wait(5000);
    expect(titlesOf((await query(notion, table))["results"])).toEqual(["late", "r0"]);
  });

  test("shows a changed row as it was until the lag is over, and a trashed one too", async () => {
    const { notion, table, ids } = await open(2);
    notion.emulator.faults.add({ kind: "index-lag", lagMs: 5000 });
    await notion.ask("PATCH", `/v1/pages/${ids[0]}`, { properties: { Name: title("first") } });
    await notion.ask("PATCH", `/v1/pages/${ids[0]}`, { properties: { Name: title("second") } });
    await notion.ask("PATCH", `/v1/pages/${ids[1]}`, { in_trash: true });
    expect(titlesOf((await query(notion, table))["results"])).toEqual(["r1", "r0"]);
    notion.wait(5000);
    expect(titlesOf((await query(notion, table))["results"])).toEqual(["second"]);
  });

  test.each<[JsonObject, readonly string[]]>([
    [{ kind: "missing-row", row: 1, times: 1 }, ["r3", "r1", "r0"]],
    [{ kind: "repeated-row" }, ["r3", "r2", "r2", "r1", "r0"]],
    [{ kind: "cap", rows: 3 }, ["r3", "r2", "r1"]],
  ])("%j: %j", async (rule, names) => {
    const { notion, table } = await open(4);
    onQuery(notion, rule);
    expect(await scan(notion, table)).toEqual(names);
  });

  test("is told that its cursor is dead", async () => {
    const { notion, table } = await open(4);
    onQuery(notion, { kind: "dead-cursor" });
    const first = await query(notion, table, { page_size: 2 });
    const second = await query(notion, table, { page_size: 2, start_cursor: first["next_cursor"] ?? "" });
    expect(second["message"]).toBe(`The start_cursor provided is invalid: ${textOf(first["next_cursor"])}`);
  });

  test("gets the same cursor again", async () => {
    const { notion, table } = await open(6);
    onQuery(notion, { kind: "repeating-cursor" });
    const first = await query(notion, table, { page_size: 2 });
    const second = await query(notion, table, { page_size: 2, start_cursor: first["next_cursor"] ?? "" });
    expect(second["next_cursor"]).toBe(first["next_cursor"]);
  });

  test("times out on a heavy page until it asks for less", async () => {
    const { notion, table } = await open(40);
    onQuery(notion, { kind: "heavy-page", pageSize: 10 });
    const first = await query(notion, table, { page_size: 20 });
    const cursor = first["next_cursor"] ?? "";
    expect((await query(notion, table, { page_size: 20, start_cursor: cursor }))["code"]).toBe("gateway_timeout");
    expect(listOf((await query(notion, table, { page_size: 10, start_cursor: cursor }))["results"])).toHaveLength(10);
  });

  test("finds what is in the trash", async () => {
    const { notion, table, ids } = await open(2);
    await notion.ask("PATCH", `/v1/pages/${ids[0]}`, { in_trash: true });
    onQuery(notion, { kind: "trashed-row" });
    expect(listOf((await query(notion, table))["results"]).map((row) => at(row, "in_trash"))).toEqual([false, true]);
  });

  test("sees relations cut off earlier than usual", async () => {
    const { notion, table, ids } = await open(4);
    await notion.ask("PATCH", `/v1/data_sources/${table.source}`, {
      properties: { Links: { relation: { data_source_id: table.source, single_property: {} } } },
    });
    await notion.ask("PATCH", `/v1/pages/${ids[0]}`, {
      properties: { Links: { relation: ids.map((id) => ({ id })) } },
    });
    onQuery(notion, { kind: "truncated-property", keep: 2 });
    const row = listOf((await query(notion, table))["results"]).find((one) => idOf(one) === ids[0]);
    expect(at(row, "properties", "Links", "has_more")).toBe(true);
    expect(listOf(at(row, "properties", "Links", "relation"))).toHaveLength(2);
  });
});

describe("a broken connection", () => {
  test.each<[JsonObject, string, number]>([
    [{ kind: "reset" }, "reset", 0],
    [{ kind: "reset", applied: true }, "reset", 1],
    [{ kind: "timeout" }, "hang", 0],
    [{ kind: "timeout", applied: true }, "hang", 1],
    [{ kind: "stall" }, "stall", 1],
  ])("%j is a %s, with %i pages made", async (rule, broken, made) => {
    const notion = withFault(rule);
    expect((await create(notion)).broken).toBe(broken);
    expect(await pagesMade(notion)).toBe(made);
  });

  test("may take effect after the answer was given up", async () => {
    const slept: number[] = [];
    let wake = (): void => undefined;
    const sleep = (ms: number): Promise<void> => {
      slept.push(ms);
      return new Promise((resolve) => {
        wake = resolve;
      });
    };
    const notion = openNotion({ sleep });
    notion.emulator.faults.add({ kind: "timeout", applied: "later", delayMs: 90_000, match: { method: "POST" } });
    expect((await create(notion)).broken).toBe("hang");
    expect(await pagesMade(notion)).toBe(0);
    wake();
    await notion.emulator.settled();
    expect([await pagesMade(notion), slept]).toEqual([1, [90_000]]);
  });
});
