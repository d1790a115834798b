import { describe, expect, test } from "@jest/globals";
import type { FaultRule } from "../../../src/emulator/faults/faults.ts";
import { FAULT_KINDS } from "../../../src/emulator/faults/kinds.ts";
import { isFailure } from "../../../src/model/failure.ts";
import type { NotionPort } from "../../../src/ports/notion.ts";
import { collected } from "../../fakes/collect.ts";
import { emulatedNotion, type World, withColumns } from "../../fakes/notion.ts";

const SOURCE = "4b7c9d8e-9f0a-4b2c-8d4e-5f6a7b8c9d0e";
const QUERY = { path: "/v1/data_sources/.*/query" };

/** A data source with so many rows, so many a minute. */
const withRows = (
  count: number,
  { perMinute = 10, ...options }: { perMinute?: number; rowCap?: number } = {},
): World => {
  const rows = Array.from({ length: count }, (_, index) => ({
    properties: { Name: `row ${index}` },
    created_time: new Date(Date.UTC(2026, 0, 1) + Math.floor((index * 60_000) / perMinute)).toISOString(),
  }));
  const databases = [{ data_source: SOURCE, title: "Bolts", properties: { Name: "title" }, rows }];
  return emulatedNotion({ seed: { databases }, latencyMs: 20, ...options });
};

const namesIn = async (notion: NotionPort): Promise<readonly unknown[]> =>
  (await collected(notion.pages({ dataSource: SOURCE }))).flat().map((page) => page.properties["Name"]?.value);

const rowNames = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `row ${index}`);

const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (thrown: unknown) => (isFailure(thrown) ? thrown.kind : String(thrown)),
  );

describe("what a scan costs", () => {
  for (const [rows, requests] of [
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 1],
    [101, 2],
    [250, 3],
    [1_000, 10],
  ] as const) {
    test(`${rows} rows: ${requests} requests`, async () => {
      const { notion } = withRows(rows);
      expect(await namesIn(notion)).toEqual(rowNames(rows));
      expect(notion.usage().requests).toBe(requests);
    });
  }
});

describe("a database with more rows than one query gives", () => {
  test("is read to its end, each row once, oldest first", async () => {
    const { notion } = withRows(1_234, { rowCap: 300 });
    expect(await namesIn(notion)).toEqual(rowNames(1_234));
  });

  test("with more rows in one minute than that, it is an unfinished scan", async () => {
    const { notion } = withRows(400, { rowCap: 150, perMinute: 200 });
    await expect(namesIn(notion)).rejects.toMatchObject({ kind: "incomplete" });
  });
});

/** What goes wrong with a list while it is read, and may not be seen in what was read. */
const LIST_FAULTS: readonly (readonly [string, FaultRule])[] = [
  ["rate-limited", { kind: "rate-limited", retryAfter: "400", skip: 1, times: 2 }],
  ["overloaded", { kind: "overloaded", retryAfter: null, skip: 2, times: 3 }],
  ["heavy-page", { kind: "heavy-page", pageSize: 25 }],
  ["cap", { kind: "cap", rows: 120 }],
  ["dead-cursor", { kind: "dead-cursor", skip: 2, times: 3 }],
  ["repeating-cursor", { kind: "repeating-cursor", skip: 1, times: 2 }],
  ["repeated-row", { kind: "repeated-row" }],
  ["slow", { kind: "slow", delayMs: 90_000, skip: 1, times: 2 }],
  ["timeout", { kind: "timeout", skip: 1, times: 4 }],
  ["stall", { kind: "stall", times: 3 }],
  ...[
    "internal-error",
    "bad-gateway",
    "unavailable",
    "database-unavailable",
    "gateway-timeout",
    "edge-error",
    "conflict",
    "reset",
    "empty-body",
    "html-body",
    "truncated-json",
  ].map((kind) => [kind, { kind, skip: 1, times: 2 }] as const),
];

describe("a list is whole, whatever happens while it is read", () => {
  for (const [name, rule] of LIST_FAULTS) {
    test(name, async () => {
      const { notion, emulator } = withRows(350);
      emulator.faults.add([{ match: QUERY, ...rule }]);
      expect(await namesIn(notion)).toEqual(rowNames(350));
    });
  }

  test("rows of the trash that are shown are left out", async () => {
    const { notion, emulator } = withRows(20);
    const [first] = (await collected(notion.pages({ dataSource: SOURCE }))).flat();
    await notion.changePage(first?.id ?? "", { inTrash: true });
    emulator.faults.add([{ kind: "trashed-row" }]);
    expect(await namesIn(notion)).toEqual(rowNames(20).slice(1));
  });

  for (const rule of [{ kind: "dead-cursor" }, { kind: "repeating-cursor" }]) {
    test(`${rule.kind} without end: it is unfinished, and says so`, async () => {
      const { notion, emulator } = withRows(350, { perMinute: 350 });
      emulator.faults.add([{ match: QUERY, ...rule }]);
      expect(await outcomeOf(namesIn(notion))).toBe("incomplete");
      expect(notion.usage().requests).toBeLessThan(30);
    });
  }
});

/** Kinds of the emulator that lose an answer; those without `applied` always carry the request out. */
type Losing = { readonly kind: string; readonly applied?: boolean | "later"; readonly delayMs?: number };
const LOSING: readonly Losing[] = [
  ...[
    "internal-error",
    "bad-gateway",
    "unavailable",
    "database-unavailable",
    "gateway-timeout",
    "edge-error",
    "conflict",
    "reset",
    "timeout",
  ].flatMap((kind) => [true, false].map((applied) => ({ kind, applied }))),
  ...["empty-body", "html-body", "truncated-json", "stall"].map((kind) => ({ kind })),
  { kind: "timeout", applied: "later", delayMs: 5_000 },
];

describe("a write whose answer is lost", () => {
  for (const rule of LOSING) {
    const words = rule.applied === undefined ? rule.kind : `${rule.kind} (applied: ${rule.applied})`;

    test(`${words}: a create ends as unknown after one request, and made one page at most`, async () => {
      const { notion, emulator } = withRows(0);
      emulator.faults.add([{ match: { write: true }, ...rule }]);
      const made = notion.createPage({ dataSource: SOURCE, properties: { Name: { type: "title", value: "hex" } } });
      expect(await outcomeOf(made)).toBe("unknown");
      expect(notion.usage().requests).toBe(1);
      emulator.faults.clear();
      await emulator.settled();
      expect(await namesIn(notion)).toEqual(rule.applied === false ? [] : ["hex"]);
    });

    test(`${words}: a change is carried out all the same`, async () => {
      const { notion, emulator } = withRows(1);
      const [page] = (await collected(notion.pages({ dataSource: SOURCE }))).flat();
      emulator.faults.add([{ match: { write: true }, times: 2, ...rule }]);
      await notion.changePage(page?.id ?? "", { properties: { Name: { type: "title", value: "hex" } } });
      expect(await namesIn(notion)).toEqual(["hex"]);
      expect(notion.usage().requests).toBeLessThanOrEqual(7);
    });

    test(`${words}: a schema is changed once, by name`, async () => {
      const { notion, emulator } = withRows(0);
      emulator.faults.add([{ match: { write: true }, times: 1, ...rule }]);
      const source = await notion.changeColumns(SOURCE, { Name: { change: "rename", name: "Title" } });
      expect(source.columns.map(({ name }) => name)).toEqual(["Title"]);
    });
  }

  test("a create that was saved although the answer is a 503 is read, not repeated", async () => {
    const { notion, emulator } = withRows(0);
    emulator.faults.add([{ kind: "committed", match: { write: true } }]);
    const page = await notion.createPage({ dataSource: SOURCE, properties: { Name: { type: "title", value: "hex" } } });
    expect(page.properties["Name"]?.value).toBe("hex");
    expect(notion.usage().requests).toBe(2);
    const database = await notion.createDatabase({
      parentPage: "00000000-0000-4000-8000-000000000001",
      title: "Nuts",
      columns: { Name: { type: "title" } },
    });
    expect(database.title).toBe("Nuts");
  });
});

describe("an answer that will not change", () => {
  test("a block says the number of the request, which Notion's support will ask for", async () => {
    const { notion, emulator } = withRows(0);
    emulator.faults.add([{ kind: "blocked" }]);
    await expect(notion.page("0de0c0de-0000-4000-8000-000000000001", [])).rejects.toThrow(/\(request [\da-f-]{36}\)/);
  });

  const FINAL: readonly (readonly [string, string])[] = [
    ["blocked", "blocked"],
    ["invalid", "refused"],
    ["unauthorized", "unauthorized"],
    ["restricted", "forbidden"],
    ["not-found", "not-found"],
    ["too-large", "refused"],
    ["row-limit", "full"],
    ["edge-forbidden", "refused"],
  ];
  for (const [kind, outcome] of FINAL) {
    test(`${kind}: ${outcome}, after one request`, async () => {
      const { notion, emulator } = withRows(0);
      emulator.faults.add([{ kind }]);
      const made = notion.createPage({ dataSource: SOURCE, properties: { Name: { type: "title", value: "hex" } } });
      expect(await outcomeOf(made)).toBe(outcome);
      expect(notion.usage().requests).toBe(1);
    });
  }
});

describe("people of whom Notion shows 25 and says nothing", () => {
  test("are completed where they were asked for, and else marked", async () => {
    const people = Array.from(
      { length: 30 },
      (_, index) => `5c0d3e2a-7b61-4f9c-8a45-${String(index).padStart(12, "0")}`,
    );
    const { notion, emulator } = emulatedNotion({
      seed: { users: people.map((id) => ({ id, name: `Person ${id}` })) },
    });
    emulator.faults.add([{ kind: "truncated-property", keep: 25, match: { path: "/v1/pages/[^/]+$" } }]);
    const dataSource = await withColumns(notion, { Name: { type: "title" }, Who: { type: "people" } });
    const { id } = await notion.createPage({ dataSource, properties: { Who: { type: "people", value: people } } });
    expect((await notion.page(id)).properties["Who"]).toMatchObject({ value: people.slice(0, 25), partial: true });
    expect((await notion.page(id, ["Who"])).properties["Who"]).toMatchObject({ value: people, partial: false });
  });
});

test("every fault that the emulator knows is met here, but those that no client can see", () => {
  const unseen = ["missing-row", "index-lag", "duplicate"];
  const met = [
    ...LIST_FAULTS.map(([name]) => name),
    ...LOSING.map(({ kind }) => kind),
    "trashed-row",
    "committed",
    "truncated-property",
    "blocked",
    "invalid",
    "unauthorized",
    "restricted",
    "not-found",
    "too-large",
    "row-limit",
    "edge-forbidden",
  ];
  expect(
    Object.keys(FAULT_KINDS)
      .filter((kind) => !met.includes(kind))
      .sort(),
  ).toEqual(unseen.toSorted());
});
