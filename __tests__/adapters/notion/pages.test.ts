import { describe, expect, test } from "@jest/globals";
import { decodePage } from "../../../src/adapters/notion/pages.ts";
import { gatewayInVirtualTime } from "../../fakes/gateway.ts";
import { emulatedNotion, withColumns } from "../../fakes/notion.ts";
import { DATABASE, json, listJson, PAGE, pageJson, SOURCE, scriptedFetch } from "../../fakes/wire.ts";

describe("where a page is", () => {
  const PARENTS: readonly (readonly [unknown, unknown])[] = [
    [
      { type: "data_source_id", data_source_id: SOURCE, database_id: DATABASE },
      { kind: "data-source", id: SOURCE, databaseId: DATABASE },
    ],
    [
      { type: "page_id", page_id: PAGE },
      { kind: "page", id: PAGE },
    ],
    [
      { type: "block_id", block_id: PAGE },
      { kind: "block", id: PAGE },
    ],
    [
      { type: "workspace", workspace: true },
      { kind: "workspace", id: "" },
    ],
    [undefined, { kind: "workspace", id: "" }],
  ];
  for (const [parent, expected] of PARENTS) {
    test(JSON.stringify(parent) ?? "not said", () => {
      expect(decodePage(pageJson(PAGE, { parent })).parent).toEqual(expected);
    });
  }
});

describe("the names of a page's properties are no code", () => {
  test("a property may be called __proto__ or constructor", () => {
    const properties: unknown = JSON.parse(
      '{"__proto__":{"id":"a","type":"number","number":1},"constructor":{"id":"b","type":"number","number":2}}',
    );
    const page = decodePage(pageJson(PAGE, { properties }));
    expect(Object.entries(page.properties).map(([name, { value }]) => [name, value])).toEqual([
      ["__proto__", 1],
      ["constructor", 2],
    ]);
  });
});

describe("a schema change whose answer was lost", () => {
  test("is not made again when it is seen to have happened: added, set, and removed", async () => {
    const { notion, emulator } = emulatedNotion();
    const source = await withColumns(notion, { Name: { type: "title" } });
    emulator.faults.add([{ kind: "bad-gateway", applied: true, match: { method: "PATCH" } }]);
    const draft = { type: "select", options: [{ name: "Big" }] } as const;
    for (const change of [{ change: "set", draft }, { change: "remove" }] as const) {
      const before = notion.usage().requests;
      await notion.changeColumns(source, { Size: change });
      expect(notion.usage().requests - before).toBe(2);
    }
    expect((await notion.dataSource(source)).columns.map(({ name }) => name)).toEqual(["Name"]);
  });
});

test("users come page by page", async () => {
  const person = (name: string) => ({ object: "user", id: name, name, type: "person", person: {} });
  const { fetch, sent } = scriptedFetch(
    json(listJson([person("Ada")], { has_more: true, next_cursor: "abc" })),
    json(listJson([person("Bob"), { object: "user", id: "bot", type: "bot", bot: {} }])),
  );
  expect(await gatewayInVirtualTime({ fetch }).people()).toEqual([
    { id: "Ada", name: "Ada", email: null },
    { id: "Bob", name: "Bob", email: null },
  ]);
  expect(sent[1]?.query.get("start_cursor")).toBe("abc");
});
