import { describe, expect, test } from "@jest/globals";
import { inWindows, type Window, type WindowsAsk } from "../../../src/adapters/github/history/windows.ts";
import { Failure } from "../../../src/model/failure.ts";
import fc from "../../property.ts";

interface Item {
  readonly id: number;
  readonly at: number;
}

/** A list as GitHub gives it: newest first, a hundred a page, and no further than a thousand. */
const github = (items: readonly Item[], { how = "count", remaining = null as number | null } = {}) => {
  const asked: { window: Window; page: number }[] = [];
  const ask: WindowsAsk<Item> = {
    page: async (window, page) => {
      asked.push({ window, page });
      if (page > 10) throw new Error("GitHub has no such page.");
      const inside = items.filter(({ at }) => at >= window.from && at <= window.to).sort((a, b) => b.at - a.at);
      if (how === "422" && inside.length > 1_000) {
        throw new Failure({ kind: "refused", message: "Only the first 1000 results.", cure: "Ask less.", status: 422 });
      }
      return { total: inside.length, items: inside.slice(0, 1_000).slice((page - 1) * 100, page * 100) };
    },
    idOf: ({ id }) => id,
    remaining: () => remaining,
  };
  return { ask, asked };
};

const WEEK: Window = { from: 1_000_000, to: 1_000_000 + 604_799 };

const spread = (count: number, step: number): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: index, at: WEEK.from + index * step }));

const ids = (items: readonly Item[]) => items.map(({ id }) => id).sort((a, b) => a - b);

describe("a list that ends at a thousand", () => {
  test.each([
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 2],
    [250, 3],
    [999, 10],
  ])("%d runs are read in one window, in %d requests", async (count, requests) => {
    const { ask, asked } = github(spread(count, 500));
    const { complete, items } = await inWindows(WEEK, ask);
    expect(complete).toBe(true);
    expect(items).toHaveLength(count);
    expect(asked).toHaveLength(requests);
  });

  test.each(["count", "422"])("what is more is read in halves, whether GitHub says so by a %s", async (how) => {
    const all = spread(4_321, 139);
    const { ask, asked } = github(all, { how });
    const { complete, items } = await inWindows(WEEK, ask);
    expect(complete).toBe(true);
    expect(ids(items)).toEqual(ids(all));
    expect(asked.length).toBeLessThan(70);
  });

  test("each run is there once, wherever the runs crowd", async () => {
    const moments = fc.array(fc.integer({ min: WEEK.from, max: WEEK.from + 2_000 }), {
      minLength: 900,
      maxLength: 2_500,
    });
    await fc.assert(
      fc.asyncProperty(moments, fc.constantFrom("count", "422"), async (times, how) => {
        const all = times.map((at, id) => ({ id, at }));
        const { items } = await inWindows(WEEK, github(all, { how }).ask);
        expect(ids(items)).toEqual(ids(all));
      }),
      { numRuns: 15 },
    );
  });

  test("a second with a thousand runs or more fails loudly, and is not left out", async () => {
    const all = Array.from({ length: 1_000 }, (_, id) => ({ id, at: WEEK.from + 7 }));
    await expect(inWindows(WEEK, github(all).ask)).rejects.toMatchObject({
      facts: { kind: "incomplete", message: expect.stringContaining("1970-01-12T13:46:47Z") as unknown },
    });
  });

  test("what moves to the next page while it is read is there once", async () => {
    const all = spread(150, 10).toReversed();
    const ask: WindowsAsk<Item> = {
      page: async (_, page) =>
        page === 1 ? { total: 150, items: all.slice(0, 100) } : { total: 151, items: all.slice(99, 150) },
      idOf: ({ id }) => id,
      remaining: () => null,
    };
    const listed = await inWindows(WEEK, ask);
    expect(listed.complete).toBe(true);
    expect(ids(listed.items)).toEqual(ids(all));
  });

  test("a list that is shorter than GitHub counts is not complete", async () => {
    const ask: WindowsAsk<Item> = {
      page: async () => ({ total: 3, items: [{ id: 1, at: 1 }] }),
      idOf: ({ id }) => id,
      remaining: () => null,
    };
    expect(await inWindows(WEEK, ask)).toEqual({
      complete: false,
      items: [{ id: 1, at: 1 }],
      why: "GitHub counted 2 more than it listed",
    });
  });

  test("it stops, and says so, before the hour's requests are used up", async () => {
    const { ask, asked } = github(spread(10, 10), { remaining: 49 });
    const listed = await inWindows(WEEK, ask);
    expect(listed).toMatchObject({
      complete: false,
      items: [],
      why: "GitHub's hourly limit was nearly used up at 1970-01-19T13:46:39Z",
    });
    expect(asked).toEqual([]);
  });

  test("what else GitHub refuses is not asked for again", async () => {
    const no = new Failure({ kind: "forbidden", message: "No.", cure: "Ask.", status: 403 });
    const ask: WindowsAsk<Item> = { page: () => Promise.reject(no), idOf: ({ id }) => id, remaining: () => null };
    await expect(inWindows(WEEK, ask)).rejects.toBe(no);
  });

  test("an empty window asks nothing", async () => {
    const { ask, asked } = github([]);
    expect(await inWindows({ from: 5, to: 4 }, ask)).toEqual({ complete: true, items: [] });
    expect(asked).toEqual([]);
  });
});
