import { type Case, INVALID, type Row, SUCCESS } from "../row.ts";

const keys = (number: number, input: string, list: readonly unknown[]) => ({
  number,
  input,
  files: {
    "bolts/bad.json": list.map((name) => (name === undefined ? {} : { name })),
    "bolts/good.json": { name: "good" },
  },
});

const refused = (number: number, input: string, list: readonly unknown[], ...told: string[]): Case => ({
  ...keys(number, input, list),
  ends: INVALID,
  told,
});

/** What tells records apart. */
export const KEYS: readonly Row[] = [
  {
    number: 8,
    input: "a key that no record has, since its name has a slip",
    target: ["key: nmae"],
    files: { "bolts/a.json": { name: "a" }, "bolts/b.json": { name: "b" } },
    ends: INVALID,
    told: [
      "error: bolts/a.json:1:1, target bolts: The record has no key. Give it a `nmae`: a text or a number that no other record has.",
      "error: bolts/b.json:1:1, target bolts: The record has no key. Give it a `nmae`: a text or a number that no other record has.",
    ],
  },
  refused(
    9,
    "a record without its key",
    [undefined],
    "error: bolts/bad.json:2:2, target bolts: The record has no key. Give it a `name`: a text or a number that no other record has.",
  ),
  refused(
    9,
    "a key of white space",
    [" \u00a0\t"],
    "error: bolts/bad.json:2:2, target bolts: The record has no key. Give it a `name`: a text or a number that no other record has.",
  ),
  refused(
    9,
    "an empty key",
    [""],
    "error: bolts/bad.json:2:2, target bolts: The record has no key. Give it a `name`: a text or a number that no other record has.",
  ),
  refused(
    9,
    "a key that is null",
    [null],
    "error: bolts/bad.json:2:2, target bolts: The record has no key. Give it a `name`: a text or a number that no other record has.",
  ),
  refused(
    9,
    "a key that is a list",
    [["a"]],
    "error: bolts/bad.json:2:2, target bolts: The record has no key. Give it a `name`: a text or a number that no other record has.",
  ),
  refused(
    9,
    "a key that is true",
    [true],
    "error: bolts/bad.json:2:2, target bolts: The record has no key. Give it a `name`: a text or a number that no other record has.",
  ),
  refused(
    10,
    "a key that two records of one file have",
    ["a", "a"],
    'error: bolts/bad.json:2:2, target bolts, record a: 2 records have the key "a". Give each record a key of its own.',
    'error: bolts/bad.json:5:2, target bolts, record a: 2 records have the key "a". Give each record a key of its own.',
  ),
  {
    number: 10,
    input: "a key that records of two files have",
    files: { "bolts/a.json": { name: "a" }, "bolts/b.yml": "# one more\nname: a\n" },
    ends: INVALID,
    told: [
      'error: bolts/a.json:1:1, target bolts, record a: 2 records have the key "a". Give each record a key of its own.',
      'error: bolts/b.yml:2:1, target bolts, record a: 2 records have the key "a". Give each record a key of its own.',
    ],
  },
  {
    ...keys(11, "keys that differ in nothing but capitals", ["Bolt", "bolt"]),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "Bolt" }, { Name: "bolt" }, { Name: "good" }],
  },
  refused(
    12,
    "keys that differ in nothing but how letters are composed",
    ["caf\u00e9", "cafe\u0301"],
    'error: bolts/bad.json:2:2, target bolts, record café: 2 records have the key "café". Give each record a key of its own.',
    'error: bolts/bad.json:5:2, target bolts, record café: 2 records have the key "café". Give each record a key of its own.',
  ),
  {
    ...keys(13, "a key with a space before it and a no-break space behind", [" a\u00a0"]),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: " a\u00a0" }, { Name: "good" }],
  },
  refused(
    13,
    "keys that differ in nothing but space around them",
    ["a", " a "],
    'error: bolts/bad.json:2:2, target bolts, record a: 2 records have the key "a". Give each record a key of its own.',
    'error: bolts/bad.json:5:2, target bolts, record a: 2 records have the key "a". Give each record a key of its own.',
  ),
  {
    ...keys(14, "a key of 2,001 characters", ["k".repeat(2001)]),
    ends: SUCCESS,
    told: [],
    holds: [
      { Name: "good" },
      {
        Name: "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
      },
    ],
  },
  refused(
    15,
    "the number 1 and the text 1 as keys",
    [1, "1"],
    'error: bolts/bad.json:2:2, target bolts, record 1: 2 records have the key "1". Give each record a key of its own.',
    'error: bolts/bad.json:5:2, target bolts, record 1: 2 records have the key "1". Give each record a key of its own.',
  ),
  { ...keys(15, "a number as key", [1.5]), ends: SUCCESS, told: [], holds: [{ Name: "1.5" }, { Name: "good" }] },
  {
    number: 15,
    input: "1.0 and 1 as keys",
    files: { "bolts/a.yml": "- name: 1.0\n- name: 1\n" },
    ends: INVALID,
    told: [
      'error: bolts/a.yml:1:3, target bolts, record 1: 2 records have the key "1". Give each record a key of its own.',
      'error: bolts/a.yml:2:3, target bolts, record 1: 2 records have the key "1". Give each record a key of its own.',
    ],
  },
  {
    number: 15,
    input: "the text 01 and the number 1 as keys",
    files: { "bolts/a.yml": "- name: '01'\n- name: 1\n" },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "01" }, { Name: "1" }],
  },
  {
    number: 16,
    input: "a key beyond 2^53, as a number",
    files: { "bolts/a.json": '{"name": 9007199254740993}' },
    ends: INVALID,
    told: [
      "error: bolts/a.json:1:10, target bolts: `name` is 9007199254740993, a number that cannot be held without rounding it. Put it in quotation marks to keep it as text, or write fewer digits.",
    ],
  },
];
