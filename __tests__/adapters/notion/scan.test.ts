import { describe, expect, test } from "@jest/globals";
import { scan } from "../../../src/adapters/notion/scan.ts";
import type { Filter } from "../../../src/model/filter.ts";
import type { NotionPort } from "../../../src/ports/notion.ts";
import { settled } from "../../fakes/clock.ts";
import { collected } from "../../fakes/collect.ts";
import { gatewayInVirtualTime } from "../../fakes/gateway.ts";
import { json, listJson, pageJson, refusal, type Scripted, SOURCE, scriptedFetch } from "../../fakes/wire.ts";

const id = (row: number): string => `d3b2c9e4-5f6a-4b7c-9d8e-${String(row).padStart(12, "0")}`;
const minute = (of: number): string => `2026-11-21T09:${String(of).padStart(2, "0")}:00.000Z`;
const row = (number: number, extra: Record<string, unknown> = {}) =>
  pageJson(id(number), { created_time: minute(number), ...extra });
const rows = (...numbers: readonly number[]) => numbers.map((number) => row(number));

const page = (results: readonly unknown[], cursor: string | null = null, cut = false) =>
  json(
    listJson(results, {
      next_cursor: cursor,
      has_more: cursor !== null,
      ...(cut ? { request_status: { type: "incomplete", incomplete_reason: "query_result_limit_reached" } } : {}),
    }),
  );

const dead = refusal(400, "validation_error", { message: "The start_cursor provided is invalid: s:1" });

const collect = async (notion: NotionPort, filter?: Filter): Promise<readonly number[]> => {
  const found: number[] = [];
  for await (const batch of notion.pages({ dataSource: SOURCE, ...(filter === undefined ? {} : { filter }) })) {
    found.push(...batch.map((one) => Number(one.id.slice(-12))));
  }
  return found;
};

const scanned = async (...script: readonly (() => Scripted)[]) => {
  const { fetch, sent } = scriptedFetch(...script);
  const found = await collect(gatewayInVirtualTime({ fetch })).catch((thrown: unknown) => thrown);
  return { found, sent: sent.map(({ body }) => body) };
};

const since = (from: string) => ({ timestamp: "created_time", created_time: { on_or_after: from } });

describe("a scan", () => {
  test("asks for the oldest first, a hundred at a time", async () => {
    const { found, sent } = await scanned(page(rows(1, 2), "s:1"), page(rows(3)));
    expect(found).toEqual([1, 2, 3]);
    const usual = { sorts: [{ timestamp: "created_time", direction: "ascending" }], page_size: 100 };
    expect(sent).toEqual([usual, { ...usual, start_cursor: "s:1" }]);
  });

  test("gives each page once, and those in the trash never", async () => {
    const { found } = await scanned(
      page([...rows(1, 2), row(3, { in_trash: true })], "s:1"),
      page([...rows(2, 4), row(5, { archived: true })]),
    );
    expect(found).toEqual([1, 2, 4]);
  });

  test("leaves out what is no page", async () => {
    expect((await scanned(page([{ object: "data_source", id: id(9) }, ...rows(1)]))).found).toEqual([1]);
  });

  test("a row that cannot be read ends it: it would look absent", async () => {
    const { found } = await scanned(page([{ object: "page", id: id(1) }]));
    expect(found).toMatchObject({ kind: "unknown" });
  });

  test("the next request is under way while the first batch is being worked on, and only that one", async () => {
    const { fetch, sent } = scriptedFetch(page(rows(1), "s:1"), page(rows(2), "s:2"), page(rows(3)));
    const batches = gatewayInVirtualTime({ fetch }).pages({ dataSource: SOURCE })[Symbol.asyncIterator]();
    await batches.next();
    await settled();
    expect(sent).toHaveLength(2);
    await batches.return?.();
  });

  test("a failure in the middle ends it as a failure", async () => {
    const { found } = await scanned(page(rows(1), "s:1"), refusal(404, "object_not_found"));
    expect(found).toMatchObject({ kind: "not-found" });
  });
});

describe("beyond the cap", () => {
  test("it goes on from the last minute seen, that minute included", async () => {
    const { found, sent } = await scanned(page(rows(1, 2), "s:1", true), page(rows(3)), page(rows(3, 4)));
    expect(found).toEqual([1, 2, 3, 4]);
    expect(sent[2]).toMatchObject({ filter: since(minute(3)) });
    expect(sent[2]).not.toHaveProperty("start_cursor");
    expect(sent).toHaveLength(3);
  });

  test("one minute with more rows than the cap is an unfinished scan, not an end", async () => {
    const { found } = await scanned(page(rows(1, 2), null, true), page(rows(2), null, true));
    expect(found).toMatchObject({ kind: "incomplete" });
  });

  test("a cut without any row is unfinished too", async () => {
    expect((await scanned(page([], null, true))).found).toMatchObject({ kind: "incomplete" });
  });

  const FILTERS: readonly (readonly [string, Filter, unknown])[] = [
    [
      "one condition",
      { property: "a", type: "checkbox", test: "equals", value: true },
      { and: [{ property: "a", checkbox: { equals: true } }, since(minute(1))] },
    ],
    [
      "all",
      { all: [{ property: "a", type: "url", test: "is_empty" }] },
      { and: [{ property: "a", url: { is_empty: true } }, since(minute(1))] },
    ],
    [
      "any",
      { any: [{ property: "a", type: "url", test: "is_empty" }] },
      { and: [{ or: [{ property: "a", url: { is_empty: true } }] }, since(minute(1))] },
    ],
    [
      "any of alls, which has no room for a third level",
      {
        any: [
          { all: [{ property: "a", type: "url", test: "is_empty" }] },
          { property: "b", type: "url", test: "is_not_empty" },
        ],
      },
      {
        or: [
          { and: [{ property: "a", url: { is_empty: true } }, since(minute(1))] },
          { and: [{ property: "b", url: { is_not_empty: true } }, since(minute(1))] },
        ],
      },
    ],
  ];
  for (const [what, filter, narrowed] of FILTERS) {
    test(`the window is added to ${what}`, async () => {
      const { fetch, sent } = scriptedFetch(page(rows(1), null, true), page(rows(1)));
      await collect(gatewayInVirtualTime({ fetch }), filter);
      expect(sent[1]?.body["filter"]).toEqual(narrowed);
    });
  }
});

describe("a cursor that fails", () => {
  test("when it died, the scan goes on from the last minute seen", async () => {
    const { found, sent } = await scanned(page(rows(1, 2), "s:1"), dead, page(rows(2, 3)));
    expect(found).toEqual([1, 2, 3]);
    expect(sent[2]).toMatchObject({ filter: since(minute(2)) });
  });

  test("when it repeats itself, the same", async () => {
    expect((await scanned(page(rows(1), "s:1"), page(rows(2), "s:1"), page(rows(2, 3)))).found).toEqual([1, 2, 3]);
  });

  test("after five times the scan is unfinished", async () => {
    const { found, sent } = await scanned(
      ...Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? page(rows(1), `s:${turn}`) : dead)),
    );
    expect(found).toMatchObject({ kind: "incomplete" });
    expect(sent).toHaveLength(12);
  });

  test("one that Notion refuses without there being one is an ordinary refusal", async () => {
    expect((await scanned(dead)).found).toMatchObject({ kind: "refused" });
  });
});

describe("an answer that takes too long", () => {
  const slow = refusal(504, "gateway_timeout");
  const sizes = (sent: readonly Readonly<Record<string, unknown>>[]) => sent.map((body) => body["page_size"]);

  test("is asked for in smaller portions, which grow again", async () => {
    const { found, sent } = await scanned(
      slow,
      slow,
      slow,
      page(rows(1), "s:1"),
      page(rows(2), "s:2"),
      page(rows(3), "s:3"),
      page(rows(4)),
    );
    expect(found).toEqual([1, 2, 3, 4]);
    expect(sizes(sent)).toEqual([100, 50, 25, 10, 25, 50, 100]);
  });

  test("a 503 that advises to ask for less is treated the same, and a reset is not", async () => {
    const advised = refusal(503, "service_unavailable", {
      additional: { retry_guidance: ["Use a smaller page_size."] },
    });
    expect(sizes((await scanned(advised, page([]))).sent)).toEqual([100, 50]);
    expect(sizes((await scanned(refusal(502, "bad_gateway"), page([]))).sent)).toEqual([100, 100]);
  });
});

describe("values that Notion shows only in part", () => {
  const related = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => ({ id: id(from + index) }));
  const cut = row(1, {
    properties: { Parts: { id: "%3CnJT", type: "relation", relation: related(0, 25), has_more: true } },
  });
  const items = (from: number, to: number, cursor: string | null) =>
    json(
      listJson(
        related(from, to).map((relation) => ({ object: "property_item", type: "relation", id: "%3CnJT", relation })),
        { next_cursor: cursor, has_more: cursor !== null },
      ),
    );
  const partsOf = async (properties: readonly string[], ...script: readonly (() => Scripted)[]) => {
    const { fetch, sent } = scriptedFetch(page([cut]), ...script);
    const [batch] = await collected(gatewayInVirtualTime({ fetch }).pages({ dataSource: SOURCE, properties }));
    return { held: batch?.[0]?.properties["Parts"], sent };
  };

  test("are completed where they were asked for", async () => {
    const { held, sent } = await partsOf(["%3CnJT"], items(0, 100, "abc"), items(100, 130, null));
    expect(held?.value).toEqual(related(0, 130).map((one) => one.id));
    expect(held?.partial).toBe(false);
    expect(sent[0]?.query.getAll("filter_properties")).toEqual(["<nJT"]);
    expect(sent.slice(1).map(({ path, query }) => `${path}?${query.toString()}`)).toEqual([
      `pages/${id(1)}/properties/%3CnJT?page_size=100`,
      `pages/${id(1)}/properties/%3CnJT?page_size=100&start_cursor=abc`,
    ]);
  });

  test("stay marked as partial where they were not, or cannot be", async () => {
    expect((await partsOf(["other"])).held?.partial).toBe(true);
    expect((await partsOf(["%3CnJT"], refusal(404, "object_not_found"))).held?.partial).toBe(true);
  });

  test("a failure of the system while they are completed is one", async () => {
    await expect(partsOf(["%3CnJT"], refusal(401, "unauthorized"))).rejects.toMatchObject({ kind: "unauthorized" });
  });
});

test("a list that never ends is given up", async () => {
  let turn = 0;
  const endless = scan({ dataSource: SOURCE }, async () => {
    turn += 1;
    return listJson([], { has_more: true, next_cursor: `s:${turn}` });
  });
  await expect(collected(endless)).rejects.toMatchObject({ kind: "incomplete" });
});
