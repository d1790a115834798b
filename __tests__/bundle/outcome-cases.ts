import type { FaultRule } from "../../src/emulator/faults/faults.ts";
import type { Variables } from "./door.ts";
import { BOLTS, NUTS, shaOf } from "./notion.ts";

export type Files = Readonly<Record<string, unknown>>;

export interface Try {
  readonly options?: Variables;
  readonly files?: Files;
  readonly faults?: readonly FaultRule[];
  readonly unshared?: readonly string[];
}

/** A row of the contract's table of outcomes: what is there, what happens, how it ends, and which pages there are then. */
export interface Case extends Try {
  readonly name: string;
  /** Bolts that are in Notion before. */
  readonly rows?: readonly Files[];
  /** Whether the database of bolts has a second data source. */
  readonly second?: true;
  readonly before?: Try;
  readonly status: string;
  readonly exit: number;
  readonly says?: readonly string[];
  readonly bolts: readonly string[];
  readonly nuts: readonly string[];
}

const BOLT = `  bolts:
    source: { files: ["bolts/*.json"] }
    database: ${BOLTS.id}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Kind: { type: select, from: kind, vocabulary: [metric, imperial] }
      Needs: { type: relation, from: needs, to: bolts }
      SHA: { type: rich_text, is: sha }
`;
const NUT = `  nuts:
    source: { files: ["nuts/*.json"] }
    database: ${NUTS.id}
    key: name
    properties:
      Name: { type: title, from: name }
`;
const withRule = (rule: string): string =>
  `version: 1\ntargets:\n${BOLT.replace("    key:", `    ${rule}\n    key:`)}${NUT}`;
const CONFIG = `version: 1\ntargets:\n${BOLT}${NUT}`;

const NUT_FILE = { "nuts/n.json": { name: "n" } };
const GOOD = { "c.yml": CONFIG, "bolts/a.json": { name: "a", size: 1, kind: "metric" }, ...NUT_FILE };
/** What the page of `bolts/a.json` is to hold. */
const A = { Name: "a", Size: 1, Kind: "metric", Needs: [] };
const MANY = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, "0")}`);
const PAGES = { method: "POST", path: "/v1/pages$" };

const MISTAKEN = { status: "failed", exit: 2, bolts: [], nuts: [] } as const;
const BARRED = { status: "failed", exit: 5, bolts: [], nuts: [] } as const;
const WELL = { status: "success", exit: 0, bolts: ["a"], nuts: ["n"] } as const;
export const CASES: readonly Case[] = [
  { name: "all is written", files: GOOD, ...WELL },
  { name: "there is nothing to do", before: { files: GOOD }, ...WELL },
  {
    name: "a value outside the vocabulary, where such are skipped",
    files: { ...GOOD, "c.yml": withRule("vocabulary-policy: skip"), "bolts/a.json": { name: "a", kind: "wooden" } },
    says: ["wooden"],
    ...WELL,
  },
  {
    name: "a page without a record, where such are flagged",
    rows: [{ Name: "z" }],
    files: { ...GOOD, "c.yml": withRule("on-missing: flag") },
    ...WELL,
    bolts: ["a", "z"],
    says: ["no record any more"],
  },
  {
    name: "nothing to complain about, and no token to ask Notion with",
    files: GOOD,
    options: { mode: "validate", "notion-token": "" },
    ...WELL,
    bolts: [],
    nuts: [],
  },
  {
    name: "no difference that verify could find",
    before: { files: GOOD },
    options: { mode: "verify" },
    ...WELL,
  },
  {
    name: "an edit in Notion, where such are only reported",
    rows: [{ Name: "a", Size: 9, Kind: "metric", SHA: shaOf({ body: null, properties: A }) }],
    files: { ...GOOD, "c.yml": withRule("on-drift: report") },
    says: ["`Size` was edited in Notion"],
    ...WELL,
  },
  {
    name: "a ledger that was tampered with",
    before: { files: GOOD },
    files: { ".notion-sync/ledger.ndjson": "no line of ours\n" },
    says: ["ledger"],
    ...WELL,
  },
  ...(
    [
      ["a word that its vocabulary does not have", { name: "b", kind: "wooden" }, "wooden"],
      ["a value that its property does not take", { name: "b", size: "many" }, "many"],
      ["a value that is longer than Notion takes", { name: "b".repeat(200_001) }, "200,001 characters"],
      ["an empty key", { name: " " }, "The record has no key."],
      ["a key that is there already", { name: "a" }, "2 records have the key"],
    ] as const
  ).map(([name, record, says]) => ({
    name: `a record with ${name}`,
    files: { ...GOOD, "bolts/b.json": record },
    ...MISTAKEN,
    says: [says, "bolts/b.json"],
  })),
  {
    name: "a record that breaks its JSON Schema",
    files: {
      ...GOOD,
      "c.yml": CONFIG.replace('["bolts/*.json"]', '["bolts/*.json"], schema: bolt.schema.json'),
      "bolt.schema.json": { type: "object", properties: { size: { type: "number", maximum: 10 } } },
      "bolts/b.json": { name: "b", size: 11 },
    },
    ...MISTAKEN,
    says: ["bolts/b.json", "10"],
  },
  {
    name: "a property that is not there",
    files: { ...GOOD, "c.yml": CONFIG.replace("Size:", "Length:") },
    ...MISTAKEN,
    says: ["no property `Length`"],
    nuts: ["n"],
  },
  {
    name: "a property of another type",
    files: { ...GOOD, "c.yml": CONFIG.replace("Size: { type: number", "Size: { type: rich_text") },
    ...MISTAKEN,
    says: ["`Size` is of type number in Notion"],
    nuts: ["n"],
  },
  {
    name: "a database with two data sources, of which none is named",
    files: GOOD,
    second: true,
    ...MISTAKEN,
    says: ["has 2 data sources", "Old bolts"],
    nuts: ["n"],
  },
  {
    name: "a database that is not shared",
    files: GOOD,
    unshared: [BOLTS.id],
    ...BARRED,
    says: ["not found, or not shared with the connection", "Connections"],
    nuts: ["n"],
  },
  {
    name: "a record that Notion refuses",
    files: { ...GOOD, "bolts/b.json": { name: "b" } },
    faults: [{ kind: "invalid", match: { ...PAGES, body: '"b"' } }],
    status: "partial",
    exit: 1,
    says: ["Notion refused", "bolts/b.json"],
    bolts: ["a"],
    nuts: ["n"],
  },
  {
    name: "a relation to a record that is not there",
    files: { ...GOOD, "bolts/b.json": { name: "b", needs: "ghost" } },
    status: "partial",
    exit: 1,
    says: ['`Needs` points at "ghost" of `bolts`', "bolts/b.json"],
    bolts: ["a", "b"],
    nuts: ["n"],
  },
  {
    name: "two pages with the key of a record",
    rows: [{ Name: "b" }, { Name: "b" }],
    files: { ...GOOD, "bolts/b.json": { name: "b", size: 7 } },
    status: "partial",
    exit: 1,
    says: ['2 pages carry the key "b"', "bolts/b.json"],
    bolts: ["a", "b", "b"],
    nuts: ["n"],
  },
  {
    name: "differences that verify finds",
    files: GOOD,
    options: { mode: "verify" },
    status: "drift",
    exit: 3,
    says: ["missing"],
    bolts: [],
    nuts: [],
  },
  {
    name: "a plan that would move too many pages to the trash",
    rows: MANY.map((Name) => ({ Name })),
    files: { ...GOOD, "c.yml": withRule("on-missing: archive") },
    status: "halted",
    exit: 4,
    says: ["12 of 12 pages", "confirm"],
    bolts: MANY,
    nuts: ["n"],
  },
  {
    name: "a source that is suddenly empty",
    rows: MANY.map((Name) => ({ Name })),
    files: { "c.yml": withRule("on-missing: flag"), ...NUT_FILE },
    status: "halted",
    exit: 4,
    says: ["has no record any more"],
    bolts: MANY,
    nuts: ["n"],
  },
  {
    name: "no token",
    files: GOOD,
    options: { "notion-token": "" },
    ...BARRED,
    says: ["There is no token for Notion."],
  },
  {
    name: "a token that is refused",
    files: GOOD,
    options: { "notion-token": "ntn_wrong" },
    faults: [{ kind: "unauthorized" }],
    ...BARRED,
    says: ["token"],
  },
  {
    name: "a token without the right to insert",
    files: GOOD,
    options: { "notion-token": "ntn_reader" },
    ...BARRED,
    says: ["Insert content"],
  },
];
