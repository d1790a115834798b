import { DATA_SOURCE, DATABASE } from "../../engine/workshop.ts";
import { BARRED, type Case, HALTED, INVALID, type Row, SUCCESS } from "../row.ts";

const A = { "bolts/a.json": { name: "a", v: 1 } };
const NUMBER = ["V: { type: number, from: v }"];
const TWELVE = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, "0")}`);
const PAGE = "0de0c0de-0000-4000-8000-00000000ca5e";

const database = (number: number, input: string, written: string) => ({
  number,
  input,
  config: `version: 1
targets:
  bolts:
    source: { files: ["bolts/*"] }
    database: ${written}
    key: name
    properties:
      Name: { type: title, from: name }
`,
  files: { "bolts/a.json": { name: "a" } },
});

const scenario = (number: number, input: string, happens: string, title: string): Row => ({
  number,
  input,
  happens,
  by: ["__tests__/scenarios/scenarios.test.ts", title],
});

const outcome = (number: number, input: string, happens: string, title: string): Row => ({
  number,
  input,
  happens,
  by: ["__tests__/bundle/outcome-cases.ts", title],
});

const failing = (number: number, input: string, columns: Case["columns"] = {}) => ({
  number,
  input,
  files: A,
  properties: NUMBER,
  columns,
});

/** What people did in Notion. */
export const NOTION: readonly Row[] = [
  {
    ...failing(50, "a property that is a formula in Notion", { V: { formula: { expression: "1" } } }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:10:10, target bolts, property V: `V` is of type formula in Notion, and of type number in the configuration. Make the two the same.",
    ],
  },
  {
    ...failing(50, "a property that Notion numbers itself", { V: "unique_id" }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:10:10, target bolts, property V: `V` is of type unique_id in Notion, and of type number in the configuration. Make the two the same.",
    ],
  },
  scenario(
    51,
    "a property that was renamed",
    "It is found by its ID, with a warning.",
    "a-property-renamed-in-notion-is-found-by-its-id-with-a-warning",
  ),
  {
    ...failing(52, "a property that is of another type now", { V: "rich_text" }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:10:10, target bolts, property V: `V` is of type rich_text in Notion, and of type number in the configuration. Make the two the same.",
    ],
  },
  {
    ...failing(53, "a property that is gone"),
    ends: INVALID,
    told: [
      'error: notion-sync.yml:10:10, target bolts, property V: The database "Bolts" has no property `V`. Add a property `V` of type number in Notion, or write `optional: true`.',
    ],
  },
  {
    ...failing(53, "a property that is gone, and one that is called nearly so", { v: "number" }),
    ends: INVALID,
    told: [
      'error: notion-sync.yml:10:10, target bolts, property V: The database "Bolts" has no property `V`. Did you mean `v`? Otherwise add it in Notion, or write `optional: true`.',
    ],
  },
  {
    number: 54,
    input: "an option that somebody removed while pages had it, below the limit of updates",
    properties: ["V: { type: select, from: v }"],
    columns: { V: "select" },
    rows: [{ Name: "a" }, { Name: "b", V: "y" }],
    files: {
      "bolts/a.json": [
        { name: "a", v: "x" },
        { name: "b", v: "y" },
      ],
    },
    ends: SUCCESS,
    told: [],
    holds: [
      { Name: "a", V: "x" },
      { Name: "b", V: "y" },
    ],
  },
  {
    number: 54,
    input: "an option that somebody removed while all pages had it, where 30 % may be changed",
    config: `version: 1
safety: { update: 30% }
targets:
  bolts:
    source: { files: ["bolts/*"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      V: { type: select, from: v }
`,
    columns: { V: "select" },
    rows: TWELVE.map((Name) => ({ Name })),
    files: { "bolts/a.json": TWELVE.map((name) => ({ name, v: "x" })) },
    ends: HALTED,
    told: [
      "error: target bolts: It would change 12 of 12 pages (100 %), and the limit is 30 %. Look at the plan. If it is meant, run it once with `confirm`, or raise the limit under `safety`.",
    ],
  },
  scenario(
    56,
    "a database in the trash",
    "Its target fails with where it is; the others run (exit 2).",
    "a-database-in-the-trash-fails-its-target-and-the-others-run",
  ),
  scenario(
    56,
    "a database that is unshared between two runs",
    "Its target fails with the two clicks that share it, and makes nothing (exit 5).",
    "a-database-that-is-unshared-between-two-runs-fails-its-target-and-makes-nothing",
  ),
  scenario(
    56,
    "a page that was moved elsewhere",
    "What it does in another data source is not the target's; `verify` calls it moved.",
    "what-a-page-does-in-another-data-source-of-the-same-database-is-not-ours",
  ),
  outcome(
    57,
    "a database with two data sources, of which none is named",
    "Its target fails with their names and IDs (exit 2).",
    "a database with two data sources, of which none is named",
  ),
  {
    ...database(58, "the ID of a page for a database's", PAGE),
    seed: { pages: [{ id: PAGE, title: "Handbook" }] },
    ends: INVALID,
    told: [
      "error: notion-sync.yml:5:15, target bolts: Notion refused the database 0de0c0de-0000-4000-8000-00000000ca5e: Provided ID 0de0c0de-0000-4000-8000-00000000ca5e is a page, not a database. Use the retrieve page API instead. Give the ID of the database itself: open it as a full page and copy its link.",
    ],
  },
  {
    ...database(58, "an ID in capitals, without dashes", DATABASE.replaceAll("-", "").toUpperCase()),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a" }],
  },
  {
    ...database(
      58,
      "an address with a view",
      `https://www.notion.so/acme/${DATABASE.replaceAll("-", "")}?v=${"1".repeat(32)}`,
    ),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a" }],
  },
  {
    ...database(58, "the ID of a data source for a database's", DATA_SOURCE),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a" }],
  },
  {
    ...database(59, "an ID that Notion does not know", "0de0c0de-0000-4000-8000-000000000bad"),
    ends: BARRED,
    told: [
      'error: notion-sync.yml:5:15, target bolts: The database 0de0c0de-0000-4000-8000-000000000bad was not found, or not shared with the connection "notion-sync". Open it in Notion, click ••• → Connections, and add "notion-sync"; if it is gone, correct the ID.',
    ],
  },
  {
    number: 59,
    input: "the ID of a linked view",
    because: "The API does not give linked views out: to it such an ID is one that there is not, as above.",
  },
  scenario(
    103,
    "an automation, or a person, that changes what was written",
    "It is overwritten once a run, or only told under `on-drift: report`; a run never writes a value twice.",
    "an-edit-in-notion-is-overwritten",
  ),
  scenario(
    104,
    "two targets of one database that would take each other's pages for their own",
    "Refused before any write (exit 2).",
    "targets-that-would-take-each-others-pages-for-their-own-are-refused-before-any-write",
  ),
  {
    number: 104,
    input: "two repositories that write to one database with different mappings",
    because:
      "Neither can see the other's configuration. `scope` keeps their pages apart, and an advisory lock keeps two-way runs apart.",
  },
  {
    number: 109,
    input: "rows that Notion does not show, though the ledger knows their pages",
    before: {},
    files: { "bolts/a.json": { name: "a" } },
    faults: [{ kind: "index-lag", lagMs: 36_000_000 }],
    ends: SUCCESS,
    told: [],
  },
  scenario(
    109,
    "a scan that is cut short",
    "Its target fails, and nothing is concluded from what is missing.",
    "a-scan-that-is-cut-short-fails-its-target-and-nothing-is-concluded",
  ),
  {
    number: 110,
    input: "25,000 rows",
    happens: "They are read to the end, each once.",
    by: ["__tests__/adapters/notion/emulated.test.ts", "is read to its end, each row once, oldest first"],
  },
  {
    number: 110,
    input: "more than 10,000 rows of one minute",
    happens: "An unfinished scan, which is a failure of the target and not an end.",
    by: [
      "__tests__/adapters/notion/emulated.test.ts",
      "with more rows in one minute than that, it is an unfinished scan",
    ],
  },
];
