import { INVALID, type Row, SUCCESS } from "../row.ts";

/** Names that mean something to JavaScript. */
export const NAMES: readonly Row[] = [
  {
    number: 89,
    input: "a field called __proto__",
    files: { "bolts/a.json": '{"name": "a", "__proto__": {"size": 9, "polluted": true}}' },
    properties: ["Size: { type: number, from: size }"],
    columns: { Size: "number" },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Size: null }],
  },
  {
    number: 89,
    input: "fields and properties called constructor and toString",
    files: { "bolts/a.json": { name: "a", constructor: "c", toString: "t" } },
    properties: [
      "constructor: { type: rich_text, from: constructor }",
      "toString: { type: rich_text, from: toString }",
    ],
    columns: { constructor: "rich_text", toString: "rich_text" },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", constructor: "c", toString: "t" }],
  },
  {
    number: 89,
    input: "a mapping from constructor, where no record has such a field",
    files: { "bolts/a.json": { name: "a" } },
    properties: ["V: { type: rich_text, from: constructor }"],
    columns: { V: "rich_text" },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", V: "" }],
  },
  {
    number: 89,
    input: "records with the keys __proto__ and constructor",
    files: { "bolts/a.json": [{ name: "__proto__" }, { name: "constructor" }] },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "__proto__" }, { Name: "constructor" }],
  },
  {
    number: 89,
    input: "a property called __proto__",
    files: { "bolts/a.json": { name: "a" } },
    properties: ["__proto__: { type: rich_text, from: name }"],
    ends: INVALID,
    told: [
      "error: notion-sync.yml:10:7: `__proto__` under targets.bolts.properties is a name that cannot be used. Choose another one.",
    ],
  },
  {
    number: 86,
    input: "a page's ID that leads elsewhere",
    target: ['source: { files: ["bolts/*"], page-id: page }'],
    files: { "bolts/a.json": { name: "a", page: "..%2fusers" } },
    ends: INVALID,
    told: [
      'error: bolts/a.json:3:10, target bolts: `page` is "..%2fusers", and no page\'s ID. Write the ID of a page, or its address; or leave it empty.',
    ],
  },
  {
    number: 86,
    input: "a page's ID that two records name",
    target: ['source: { files: ["bolts/*"], page-id: page }'],
    files: { "bolts/a.json": ["a", "b"].map((name) => ({ name, page: "0de0c0de-0000-4000-8000-0000000000aa" })) },
    ends: INVALID,
    told: [
      "error: bolts/a.json:2:2, target bolts, record a: 2 records name the page 0de0c0de-0000-4000-8000-0000000000aa. Let one of them have it.",
      "error: bolts/a.json:6:2, target bolts, record b: 2 records name the page 0de0c0de-0000-4000-8000-0000000000aa. Let one of them have it.",
    ],
  },
  {
    number: 63,
    input: "a file's name that is a command of a workflow",
    files: { "bolts/::error::x.json": "{" },
    ends: INVALID,
    told: [
      "error: bolts/::error::x.json:1:2, target bolts: This cannot be read: Flow map must end with a }. Mend the text at this place.",
    ],
  },
  {
    number: 86,
    input: "a page's ID that is the database's",
    target: ['source: { files: ["bolts/*"], page-id: page }'],
    files: {
      "bolts/a.json": { name: "a", page: "0de0c0de-0000-4000-8000-00000000da7a" },
      "bolts/b.json": { name: "b" },
    },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a" }, { Name: "b" }],
  },
  {
    number: 99,
    input: "a file of the repository that is a link out of it, named by `schema`",
    target: ['source: { files: ["bolts/*"], schema: "../../etc/passwd" }'],
    files: { "bolts/a.json": { name: "a" } },
    ends: INVALID,
    told: ["error: ../../etc/passwd, target bolts: ../../etc/passwd is outside the workspace. Name a path below it."],
  },
  {
    number: 99,
    input: "a pattern that leads out of the repository",
    target: ['source: { files: ["../../../../../etc/hosts"], format: yaml }'],
    ends: SUCCESS,
    told: [
      "warning: notion-sync.yml:5:22, target bolts: No file matches `../../../../../etc/hosts`. Mend the pattern; it is looked for from the root of the workspace.",
    ],
  },
];
