import { describe, expect, test } from "@jest/globals";
import type { PageChange } from "../../../src/model/page.ts";
import { gatewayInVirtualTime } from "../../fakes/gateway.ts";
import { broken, html, json, PAGE, pageJson, refusal, scriptedFetch } from "../../fakes/wire.ts";
import { type Answer, asked, good, meet, never, type Seen, WHATS, type What } from "./meet.ts";

const overloaded = refusal(529, "service_overload", { headers: { "retry-after": "20" } });
const conflict = refusal(409, "conflict_error");

/** Faults that pass, by what the gateway does about them. The jitter is half of each step: 0.5 s, 1 s, 2 s, … */
const PASSING: readonly (readonly [string, Answer, Readonly<Partial<Record<What, Seen>>>])[] = [
  [
    "429, for a short time",
    asked("7"),
    {
      read: { outcome: "done", requests: "GET GET", seconds: 7 },
      update: { outcome: "done", requests: "PATCH PATCH", seconds: 7 },
      create: { outcome: "done", requests: "POST POST", seconds: 7 },
    },
  ],
  ["429, for 400 seconds", asked("400"), { create: { outcome: "done", requests: "POST POST", seconds: 400 } }],
  ["429, without a time", refusal(429, "rate_limited"), { read: { outcome: "done", requests: "GET GET", seconds: 1 } }],
  ["429, with a negative time", asked("-30"), { read: { outcome: "done", requests: "GET GET", seconds: 1 } }],
  ["429, with no number", asked("NaN"), { read: { outcome: "done", requests: "GET GET", seconds: 1 } }],
  ["429, for ever", asked("Infinity"), { read: { outcome: "done", requests: "GET GET", seconds: 1 } }],
  ["429, with words", asked("soon"), { read: { outcome: "done", requests: "GET GET", seconds: 1 } }],
  [
    "429, with a date, counted from the server's own time",
    refusal(429, "rate_limited", {
      headers: { "retry-after": "Fri, 01 Jan 2010 00:01:30 GMT", date: "Fri, 01 Jan 2010 00:00:00 GMT" },
    }),
    { read: { outcome: "done", requests: "GET GET", seconds: 90 } },
  ],
  [
    "429, with the time in the body alone",
    refusal(429, "rate_limited", { additional: { retry_after: "49" } }),
    { read: { outcome: "done", requests: "GET GET", seconds: 49 } },
  ],
  [
    "429 from the edge, as HTML",
    html(429, { "retry-after": "5" }),
    { create: { outcome: "done", requests: "POST POST", seconds: 5 } },
  ],
  [
    "529 from the edge, as HTML",
    html(529, { "retry-after": "20" }),
    { create: { outcome: "done", requests: "POST POST", seconds: 20 } },
  ],
  ["529", overloaded, { create: { outcome: "done", requests: "POST POST", seconds: 20 } }],
  ["no connection", broken("ECONNREFUSED"), { create: { outcome: "done", requests: "POST POST", seconds: 0.5 } }],
  ["no address", broken("ENOTFOUND"), { create: { outcome: "done", requests: "POST POST", seconds: 0.5 } }],
  [
    "409 conflict_error",
    conflict,
    {
      read: { outcome: "done", requests: "GET GET", seconds: 0.5 },
      update: { outcome: "done", requests: "PATCH GET PATCH", seconds: 0.5 },
      create: { outcome: "unknown", requests: "POST", seconds: 0 },
    },
  ],
  [
    "400 about unsaved transactions",
    refusal(400, "validation_error", { message: "Unsaved transactions: 1" }),
    { create: { outcome: "unknown", requests: "POST", seconds: 0 } },
  ],
];

/** Answers that leave open whether a write was carried out: all are treated alike. */
const LOST: readonly (readonly [string, Answer, number])[] = [
  ["500", refusal(500, "internal_server_error"), 0],
  ["502 as HTML", html(502), 0],
  ["502 as JSON", refusal(502, "bad_gateway"), 0],
  ["503", refusal(503, "service_unavailable"), 0],
  ["503 about the database connection", refusal(503, "database_connection_unavailable"), 0],
  ["504", refusal(504, "gateway_timeout"), 0],
  ["520 from the edge", html(520), 0],
  ["524 from the edge", html(524), 0],
  ["530 from the edge", html(530), 0],
  ["a 5xx with a code nobody knows", refusal(507, "brand_new_code"), 0],
  ["a reset", broken("ECONNRESET"), 0],
  ["a broken body", broken("UND_ERR_SOCKET"), 0],
  ["an empty 200", () => new Response("", { status: 200 }), 0],
  ["a 200 of HTML", html(200), 0],
  ["a 200 cut off in the middle", () => new Response('{"object":"page","id":"d3', { status: 200 }), 0],
  ["no answer in 65 seconds", never, 65],
];

/** Answers that will not change. One request, and the reason. */
const FINAL: readonly (readonly [string, Answer, string])[] = [
  ["400 validation_error", refusal(400, "validation_error"), "refused"],
  ["400 with a code nobody knows", refusal(400, "brand_new_code"), "refused"],
  ["400 with a code that is a word of JavaScript's", refusal(400, "constructor"), "refused"],
  ["401", refusal(401, "unauthorized", { message: "API token is invalid." }), "unauthorized"],
  ["403 restricted_resource", refusal(403, "restricted_resource"), "forbidden"],
  [
    "403 over the blocks of a free workspace",
    refusal(403, "restricted_resource", { additional: { block_limit: "block_creation" } }),
    "full",
  ],
  ["403 as HTML from the edge", html(403, { "cf-ray": "8f1d2c3b4a" }), "refused"],
  ["404", refusal(404, "object_not_found"), "not-found"],
  ["409 row_limit_exceeded", refusal(409, "row_limit_exceeded"), "full"],
  ["413", html(413), "refused"],
  [
    "429 that blocks",
    refusal(429, "rate_limited", { additional: { rate_limit_reason: "public_api_request_blocked" } }),
    "blocked",
  ],
  ["429 for ten hours", asked("36000"), "blocked"],
];

describe("a fault that passes", () => {
  for (const [fault, answer, expected] of PASSING) {
    for (const what of WHATS) {
      const seen = expected[what];
      if (seen === undefined) continue;
      test(`${fault}: a ${what} ends as ${seen.outcome} after ${seen.requests}`, async () => {
        expect(await meet(what, answer, good)).toEqual(seen);
      });
    }
  }
});

describe("a lost answer", () => {
  for (const [fault, answer, seconds] of LOST) {
    test(`${fault}: a read is repeated`, async () => {
      expect(await meet("read", answer, good)).toEqual({
        outcome: "done",
        requests: "GET GET",
        seconds: seconds + 0.5,
      });
    });

    test(`${fault}: a change is looked for, then repeated`, async () => {
      expect(await meet("update", answer, good)).toEqual({
        outcome: "done",
        requests: "PATCH GET PATCH",
        seconds: seconds + 0.5,
      });
    });

    test(`${fault}: a create is never sent twice`, async () => {
      expect(await meet("create", answer, good)).toEqual({ outcome: "unknown", requests: "POST", seconds });
    });
  }

  test("a change that is seen to have happened is not repeated", async () => {
    const done = json(pageJson(PAGE, { properties: { Done: { id: "a%3Ab", type: "checkbox", checkbox: true } } }));
    expect(await meet("update", html(502), done)).toEqual({ outcome: "done", requests: "PATCH GET", seconds: 0.5 });
  });

  const looked = async (change: PageChange, shown: Record<string, unknown>): Promise<string> => {
    const { fetch, sent } = scriptedFetch(html(502), json(pageJson(PAGE, shown)));
    await gatewayInVirtualTime({ fetch }).changePage(PAGE, change);
    return sent.map(({ method }) => method).join(" ");
  };

  test("a page that is not yet in the trash is put there again, and one that is, is not", async () => {
    expect(await looked({ inTrash: true }, { in_trash: false })).toBe("PATCH GET PATCH");
    expect(await looked({ inTrash: true }, { in_trash: true })).toBe("PATCH GET");
  });

  test("a relation that is seen only in part proves nothing", async () => {
    const value = Array.from(
      { length: 25 },
      (_, index) => `d3b2c9e4-5f6a-4b7c-9d8e-${String(index).padStart(12, "0")}`,
    );
    const related = (has_more: boolean) => ({
      properties: { Parts: { id: "abcd", type: "relation", relation: value.map((id) => ({ id })), has_more } },
    });
    const change = { properties: { Parts: { type: "relation", value } } } as const;
    expect(await looked(change, related(true))).toBe("PATCH GET PATCH");
    expect(await looked(change, related(false))).toBe("PATCH GET");
  });

  test("an option that is shown with other capitals is the one that was sent", async () => {
    const tags = ["brass", "Copper"].map((name) => ({ name }));
    const shown = { properties: { Tags: { id: "abcd", type: "multi_select", multi_select: tags } } };
    const sent = (...value: string[]) => ({ properties: { abcd: { type: "multi_select", value } } }) as const;
    expect(await looked(sent("copper", "Brass"), shown)).toBe("PATCH GET");
    expect(await looked(sent("copper"), shown)).toBe("PATCH GET PATCH");
  });

  describe("a change of what was looked at before", () => {
    const number = (value: number, partial = false) => ({ id: "abcd", type: "number", value, partial });
    const change: PageChange = { properties: { abcd: { type: "number", value: 2 } }, over: { abcd: number(1) } };
    const shown = (value: number) => ({ properties: { Size: { id: "abcd", type: "number", number: value } } });

    test("is repeated where the page still holds that", async () => {
      expect(await looked(change, shown(1))).toBe("PATCH GET PATCH");
    });

    test("is not repeated where it happened", async () => {
      expect(await looked(change, shown(2))).toBe("PATCH GET");
    });

    test("is not repeated, and is unknown, where somebody typed something else since", async () => {
      const { fetch, sent } = scriptedFetch(html(502), json(pageJson(PAGE, shown(3))));
      const changing = gatewayInVirtualTime({ fetch }).changePage(PAGE, change);
      await expect(changing).rejects.toMatchObject({ facts: { kind: "unknown" } });
      expect(sent.map(({ method }) => method).join(" ")).toBe("PATCH GET");
    });

    test("is repeated where nobody can tell: it was seen only in part before, is not shown, or was not looked at", async () => {
      expect(await looked({ ...change, over: { abcd: number(1, true) } }, shown(3))).toBe("PATCH GET PATCH");
      expect(await looked({ ...change, over: {} }, shown(3))).toBe("PATCH GET PATCH");
      expect(await looked(change, { properties: {} })).toBe("PATCH GET PATCH");
    });
  });

  test("it is given up after five more attempts: a read as unavailable, a change as unknown", async () => {
    expect(await meet("read", html(502))).toEqual({
      outcome: "unavailable",
      requests: "GET GET GET GET GET GET",
      seconds: 15.5,
    });
    expect(await meet("update", html(502))).toMatchObject({ outcome: "unknown" });
    expect((await meet("update", html(502))).requests.match(/PATCH/g)).toHaveLength(6);
  });

  test("a conflict that does not end is a conflict", async () => {
    expect(await meet("update", conflict)).toMatchObject({ outcome: "conflict" });
  });

  test("a create that Notion puts off, as a task, is unknown", async () => {
    const task = json({ object: "async_task", id: "task_1", status: "queued" }, 202);
    expect(await meet("create", task)).toMatchObject({ outcome: "unknown", requests: "POST" });
  });

  test("a change that was in doubt once stays so, even when the last attempt never left", async () => {
    expect(await meet("update", html(502), broken("ECONNREFUSED"))).toMatchObject({ outcome: "unknown" });
    expect(await meet("update", broken("ECONNREFUSED"))).toMatchObject({ outcome: "unavailable" });
  });
});

describe("an answer that will not change", () => {
  for (const [fault, answer, kind] of FINAL) {
    for (const what of WHATS) {
      test(`${fault}: a ${what} ends as ${kind} after one request`, async () => {
        const { outcome, requests, seconds } = await meet(what, answer, good);
        expect({ outcome, requests: requests.split(" ").length, seconds }).toEqual({
          outcome: kind,
          requests: 1,
          seconds: 0,
        });
      });
    }
  }
});
