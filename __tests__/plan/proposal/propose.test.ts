import { describe, expect, test } from "@jest/globals";
import type { Proposal } from "../../../src/model/proposal.ts";
import type { Column } from "../../../src/model/schema.ts";
import type { Evidence } from "../../../src/plan/proposal/evidence.ts";
import { propose } from "../../../src/plan/proposal/propose.ts";

type Types = Readonly<Record<string, string>>;

const columnsOf = (types: Types): readonly Column[] =>
  Object.entries(types).map(([name, type]) => ({ id: name, name, type }));

const proposal = (
  types: Types,
  records: readonly Readonly<Record<string, unknown>>[],
  more: Partial<Evidence> = {},
): Proposal => {
  const found = propose({
    target: "parts",
    dataSource: "here",
    columns: columnsOf(types),
    records,
    key: undefined,
    isPageId: (text) => /^[0-9a-f]{32}$/.test(text),
    refused: new Map(),
    ...more,
  });
  if (found === undefined) throw new Error("There is no proposal.");
  return found;
};

/** Where each property gets its value from. */
const origins = ({ mappings }: Proposal): Readonly<Record<string, string>> =>
  Object.fromEntries(
    mappings.map(({ property, origin }) => [property, "from" in origin ? origin.from : `is ${origin.is}`]),
  );

const NAMED = { Name: "title" } as const;
const one = (fields: object) => [{ name: "a", ...fields }];

describe("a property gets the field that its name means", () => {
  test.each([
    ["Size", { size: 3 }, "number", "size"],
    ["SLA p95", { performance: { sla_p95_ms: 60 } }, "number", "performance.sla_p95_ms"],
    ["Test coverage", { testCoverage: 9 }, "number", "testCoverage"],
    ["Tag", { tags: ["x"] }, "multi_select", "tags"],
    ["Tags", { labels: ["x"] }, "multi_select", "labels"],
    ["Größe (cm)", { größe: 3 }, "number", '"größe"'],
    ["Due", { deadline: "2026-11-21" }, "date", "deadline"],
    ["Made by", { "made-by": "x@example.com" }, "people", '"made-by"'],
    ["APIs", { apis: [{ name: "GET /" }] }, "rich_text", "join('\n', apis[].name)"],
    ["Notes", { notes: ["x", "y"] }, "rich_text", "join('\n', notes)"],
    ["Parts", { parts: [{ id: "x" }, { id: "y" }] }, "multi_select", "parts[].id"],
    ["Coverage", { testing: { coverage: 1 } }, "number", "testing.coverage"],
  ])("%s: %j", (property, fields, type, from) => {
    expect(origins(proposal({ ...NAMED, [property]: type }, one(fields)))).toEqual({ Name: "name", [property]: from });
  });

  test("a field of its very name comes before one that is only alike, and before one further down", () => {
    const records = one({ status: "x", state: "y", build: { state: "z" } });
    expect(origins(proposal({ ...NAMED, State: "select", Status: "select" }, records))).toEqual({
      Name: "name",
      Status: "status",
      State: "state",
    });
  });

  test("a name that means another thing in JMESPath is quoted, and one that looks like a variable is left out", () => {
    const found = proposal({ ...NAMED, "a.b": "number", "${HOME}": "number" }, one({ "a.b": 1, "${HOME}": 2 }));
    expect(origins(found)).toEqual({ Name: "name", "a.b": '"a.b"' });
  });
});

describe("what does not fit is told", () => {
  test.each([
    ["number", "tall", '`size` has the name, and holds "tall", and takes a finite number'],
    ["date", "soon", "a day (2026-11-21)"],
    ["select", "a, b", "with a comma, which Notion refuses"],
    ["people", "Somebody", "takes e-mail addresses or IDs of users"],
    ["checkbox", "perhaps", "takes true or false"],
  ])("a %s is not filled with %j", (type, size, why) => {
    const found = proposal({ ...NAMED, Size: type }, [
      { name: "a", size: null },
      { name: "b", size },
    ]);
    expect(origins(found)).toEqual({ Name: "name" });
    expect(found.unmatched).toEqual([{ property: "Size", type, why: expect.stringContaining(why) }]);
    expect(found.unused).toEqual(["size"]);
  });

  test("what Notion computes, and what points at another database", () => {
    const columns: readonly Column[] = [
      ...columnsOf({ ...NAMED, Made: "created_time", Team: "relation" }),
      { id: "p", name: "Parent", type: "relation", relatesTo: "here" },
    ];
    const records = [
      { name: "a", team: "x", parent: null },
      { name: "b", team: "x", parent: "a" },
    ];
    const found = proposal({}, records, { columns });
    expect(found.mappings).toContainEqual({
      property: "Parent",
      type: "relation",
      origin: { from: "parent" },
      to: "parts",
    });
    expect(found.unmatched.map(({ property, why }) => [property, why])).toEqual([
      ["Made", "Notion fills it in itself"],
      ["Team", expect.stringContaining("a relation to another database")],
    ]);
  });

  test("a relation to a record that there is not is left out", () => {
    const columns: readonly Column[] = [
      ...columnsOf(NAMED),
      { id: "p", name: "Parent", type: "relation", relatesTo: "here" },
    ];
    expect(origins(proposal({}, one({ parent: "z" }), { columns }))).toEqual({ Name: "name" });
  });

  test("what was refused later is refused here too", () => {
    const found = proposal({ ...NAMED, Size: "number" }, one({ size: 1 }), { refused: new Map([["Size", "too big"]]) });
    expect(found.unmatched).toEqual([{ property: "Size", type: "number", why: "too big" }]);
  });
});

describe("the key", () => {
  test.each([
    [
      "the title, where each record has its own",
      { Name: "title", ID: "number" },
      [
        { id: 1, name: "a" },
        { id: 2, name: "b" },
      ],
      { from: "name", property: undefined },
      "name",
    ],
    [
      "a property that holds it, where titles repeat",
      { Name: "title", ID: "number" },
      [
        { id: 1, name: "a" },
        { id: 2, name: "a" },
      ],
      { from: "id", property: "ID" },
      "name",
    ],
    [
      "a property made for it",
      { Name: "title", Key: "rich_text" },
      [
        { slug: "x", name: "a" },
        { slug: "y", name: "a" },
      ],
      { from: "slug", property: "Key" },
      "name",
    ],
    [
      "else it takes the title's place",
      { Name: "title" },
      [
        { slug: "x", name: "a" },
        { slug: "y", name: "a" },
      ],
      { from: "slug", property: undefined },
      "slug",
    ],
    [
      "a field that is called as the target is",
      { Title: "title" },
      [
        { part: "x", id: 1 },
        { part: "y", id: 2 },
      ],
      { from: "part", property: undefined },
      "part",
    ],
    [
      "the file's name, where no field tells records apart",
      { Title: "title" },
      [
        { kind: "x", _name: "one" },
        { kind: "x", _name: "two" },
      ],
      { from: "_name", property: undefined },
      "_name",
    ],
  ])("is %s", (_what, types, records, key, title) => {
    const found = proposal(types, records);
    expect(found.key).toEqual(key);
    expect(Object.values(origins(found))[0]).toBe(title);
  });

  test("nothing is proposed where nothing tells the records apart", () => {
    const records = [{ kind: "x" }, { kind: "x" }];
    const evidence = { target: "parts", dataSource: "here", columns: columnsOf(NAMED), records, key: undefined };
    expect(propose({ ...evidence, isPageId: () => false, refused: new Map() })).toBeUndefined();
  });
});

describe("what the engine fills in", () => {
  test("is known by its name, unless a field has that name", () => {
    const types = {
      ...NAMED,
      "Provenance SHA": "rich_text",
      "Updated At": "date",
      "Sync Status": "select",
      Source: "url",
    };
    expect(origins(proposal(types, one({})))).toEqual({
      Name: "name",
      "Provenance SHA": "is sha",
      "Updated At": "is synced-at",
      "Sync Status": "is sync-status",
      Source: "is source-url",
    });
    expect(origins(proposal(types, one({ updated_at: "2026-11-21" })))).toMatchObject({ "Updated At": "updated_at" });
  });

  test("a body needs a property for its SHA", () => {
    expect(proposal({ ...NAMED, SHA: "rich_text" }, one({ _body: "# x" }))).toMatchObject({ body: "_body" });
    expect(proposal(NAMED, one({ _body: "# x" }))).toMatchObject({ body: undefined, bodyWithoutMark: true });
    expect(proposal({ ...NAMED, SHA: "rich_text" }, one({ _body: "\n" }))).toMatchObject({ body: undefined });
  });

  test.each([
    [{ notion_page_id: "" }, "notion_page_id"],
    [{ notionPageId: "0".repeat(32) }, "notionPageId"],
    [{ pageUrl: "somewhere" }, undefined],
    [{ serial: "0".repeat(32) }, undefined],
  ])("a page's ID is in %j: %s", (fields, pageId) => {
    expect(proposal(NAMED, one(fields)).pageId).toBe(pageId);
  });
});
