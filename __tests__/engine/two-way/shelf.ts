import type { PostgresPort, TableDraft } from "../../../src/ports/postgres.ts";
import { prepareState } from "../../../src/state/state.ts";
import { type FakeDatabase, fakeDatabase } from "../../fakes/postgres.ts";
import type { Ties } from "../../fakes/postgres-tables.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "../workshop.ts";

const TOOLS: TableDraft = {
  schema: "public",
  name: "tools",
  columns: [
    { name: "id", type: "text", required: true },
    { name: "name", type: "text", required: true, fill: { value: "" } },
    { name: "kind", type: "text" },
    { name: "size", type: "numeric" },
    { name: "mate", type: "text" },
    { name: "updated_at", type: "timestamptz", required: true, fill: "now" },
  ],
  primaryKey: ["id"],
};

const TIES: Ties = {
  references: [{ column: "mate", to: "public.tools", onDelete: "set null" }],
  scales: { size: 1 },
};

const config = (more: string): string => `version: 1
targets:
  tools:
    direction: two-way
    source: { postgres: { table: tools, updated-at: updated_at } }
    data-source: ${DATA_SOURCE}
    key: { from: id, property: Key }
${more}
    properties:
      Name: { type: title, from: name }
      Key: { type: rich_text, is: key }
      Kind: { type: select, from: kind }
      Size: { type: number, from: size }
      Label: { type: rich_text, from: name, direction: push }
      Mate: { type: relation, from: mate, to: tools }
`;

const NOTION = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Tools",
        properties: {
          Name: "title",
          Key: "rich_text",
          Kind: "select",
          Size: "number",
          Label: "rich_text",
          Mate: { relation: { data_source_id: DATA_SOURCE, single_property: {} } },
        },
      },
    ],
  },
};

type Data = Readonly<Record<string, string | number | null>>;

/** Tools in a database in memory, an emulated Notion, and the engine between them. */
export interface Shelf {
  readonly shop: Workshop;
  readonly set: (id: string, values: Data) => void;
  readonly remove: (id: string) => void;
  readonly row: (id: string) => unknown;
  readonly state: (id: string) => unknown;
  /** The page that the state names. */
  readonly pageOf: (id: string) => unknown;
  /** As if the answer to the making of its page had never come. */
  readonly forget: (id: string) => void;
  /** What had to give way, in the order in which it did. */
  readonly losers: () => readonly unknown[];
}

const shelfOf = (database: FakeDatabase, shop: Workshop): Shelf => {
  const rowsOf = (id: string) => [...(database.world().get(id)?.rows.values() ?? [])];
  return {
    shop,
    set: (id, values) => {
      database.byHand((hand, tableOf) => hand.put({ table: tableOf("public.tools"), values: { id, ...values } }));
    },
    remove: (id) => {
      database.byHand((hand, tableOf) => hand.remove(tableOf("public.tools"), { id }));
    },
    row: (id) => rowsOf("public.tools").find((row) => row["id"] === id),
    state: (id) => rowsOf("notion_sync.state").find((row) => row["key"] === id),
    pageOf: (id) => rowsOf("notion_sync.state").find((row) => row["key"] === id)?.["page_id"],
    forget: (id) => {
      const values = { target: "tools", key: id, page_id: null, intent: "a run that died", run: "that one" };
      database.byHand((hand, tableOf) => hand.put({ table: tableOf("notion_sync.state"), values }));
    },
    losers: () => rowsOf("notion_sync.audit_log").flatMap(({ loser = null }) => (loser === null ? [] : [loser])),
  };
};

export const onShelf = async <Result>(more: string, work: (shelf: Shelf) => Promise<Result>): Promise<Result> => {
  const database = fakeDatabase();
  const port = database.open();
  await port.define([TOOLS]);
  database.tie("public.tools", TIES);
  await prepareState(port);
  const setup = {
    files: { "notion-sync.yml": config(more) },
    notion: NOTION,
    env: { DATABASE_URL: "postgres://tools.example/tools" },
    postgres: async (): Promise<PostgresPort> => database.open(),
  };
  return inWorkshop(setup, (shop) => work(shelfOf(database, shop)));
};
