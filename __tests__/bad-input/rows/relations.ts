import { DATA_SOURCE } from "../../engine/workshop.ts";
import { BARRED, INVALID, PARTIAL, type Row } from "../row.ts";
import { refused, taken } from "../value.ts";

const NUTS = "0de0c0de-0000-4000-8000-0000000000b5";
const TO_BOLTS = { relation: { data_source_id: NUTS, single_property: {} } };

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index}`);

/** Nuts, and bolts that need some. */
const scene = (number: number, input: string, needs: unknown) => ({
  number,
  input,
  config: `version: 1
targets:
  bolts:
    source: { files: ["bolts/*"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      Needs: { type: relation, from: needs, to: nuts }
  nuts:
    source: { files: ["nuts.json"] }
    data-source: ${NUTS}
    key: name
    properties:
      Name: { type: title, from: name }
`,
  columns: { Needs: TO_BOLTS },
  seed: { before: [{ data_source: NUTS, title: "Nuts", properties: { Name: "title" } }] },
  files: {
    "bolts/bad.json": { name: "bad", needs },
    "bolts/good.json": { name: "good" },
    "nuts.json": [{ name: "n0" }],
  },
});

const person = (number: number, input: string, value: unknown) => ({ type: "people", number, input, value });

/** What points at something else: pages, people. */
export const RELATIONS: readonly Row[] = [
  {
    ...scene(43, "a relation to a record that is not there", ["n0", "ghost"]),
    ends: PARTIAL,
    told: [
      'error: bolts/bad.json:5:3, target bolts, record bad, property Needs: `Needs` points at "ghost" of `nuts`, which has no page. Add that record, or take it out of the relation; the rest of the page is written.',
    ],
    holds: [{ Name: "bad" }, { Name: "good" }],
  },
  {
    ...scene(43, "a relation to a record that is not there, in a list of records", "ghost"),
    target: ['source: { files: ["bolts/*"], select: "[]" }'],
    files: {
      "nuts.json": [{ name: "n0" }],
      "bolts/all.yml":
        "- name: good\n- name: bad\n  needs: ghost\n- name: worse\n  needs:\n    - n0\n    -   phantom\n",
    },
    ends: PARTIAL,
    told: [
      'error: bolts/all.yml:3:10, target bolts, record bad, property Needs: `Needs` points at "ghost" of `nuts`, which has no page. Add that record, or take it out of the relation; the rest of the page is written.',
      'error: bolts/all.yml:7:9, target bolts, record worse, property Needs: `Needs` points at "phantom" of `nuts`, which has no page. Add that record, or take it out of the relation; the rest of the page is written.',
    ],
    holds: [{ Name: "bad" }, { Name: "good" }, { Name: "worse" }],
  },
  {
    ...scene(43, "a relation to a record that is not there, in front matter", "ghost"),
    files: {
      "nuts.json": [{ name: "n0" }],
      "bolts/bad.md": "---\nname: bad\nneeds: ghost\n---\nIts text.\n",
    },
    ends: PARTIAL,
    told: [
      'error: bolts/bad.md:3:8, target bolts, record bad, property Needs: `Needs` points at "ghost" of `nuts`, which has no page. Add that record, or take it out of the relation; the rest of the page is written.',
    ],
    holds: [{ Name: "bad" }],
  },
  {
    ...scene(43, "a relation to an object", [{ name: "n0" }]),
    ends: INVALID,
    told: [
      'error: bolts/bad.json:3:11, target bolts, record bad, property Needs: `Needs` holds [{"name":"n0"}], and takes a key, or a list of keys. Mend the value, or the mapping\'s expression.',
    ],
  },
  {
    number: 44,
    input: "relations that go round in a circle, and to themselves",
    happens: "The pages are made first and their relations second; nothing is left to do afterwards.",
    by: [
      "__tests__/scenarios/scenarios.test.ts",
      "relations-may-point-forward-at-themselves-and-in-a-ring-and-be-cleared",
    ],
  },
  {
    ...scene(45, "a list of 101 relations", many(101)),
    ends: INVALID,
    told: [
      "error: bolts/bad.json:3:11, target bolts, record bad, property Needs: `Needs` holds 101 relations, and Notion takes 100 at most. Mend the value, or the mapping's expression.",
    ],
  },
  {
    number: 45,
    input: "a page with more relations than Notion shows",
    happens: "They are read whole before they are compared, and none is lost.",
    by: ["__tests__/scenarios/scenarios.test.ts", "more-relations-than-a-page-shows-are-read-whole"],
  },
  {
    ...scene(46, "a relation to a database that is not shared", ["n0"]),
    seed: { ...scene(0, "", "").seed, unshared: [NUTS] },
    ends: BARRED,
    told: [
      'error: notion-sync.yml:12:18, target nuts: The data source 0de0c0de-0000-4000-8000-0000000000b5 was not found, or not shared with the connection "notion-sync". Open it in Notion, click ••• → Connections, and add "notion-sync"; if it is gone, correct the ID.',
      'error: bolts/bad.json:4:3, target bolts, record bad, property Needs: `Needs` points at "n0" of `nuts`, which could not be read. Mend what is wrong with that target, and run it again; the rest of the page is written.',
    ],
    holds: [{ Name: "bad" }, { Name: "good" }],
  },
  refused(
    person(47, "somebody whom Notion does not know", "grace@example.com"),
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: Notion shows no user with the address grace@example.com. Invite them, give the connection the right to read e-mail addresses, or write the user's ID.",
  ),
  refused(
    person(47, "a name for a person", "Ada"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "Ada", and takes e-mail addresses or IDs of users. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    person(47, "an ID that is too short", "89e77ad5-a591-4473-9425"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "89e77ad5-a591-4473-9425", and takes e-mail addresses or IDs of users. Mend the value, or the mapping\'s expression.',
  ),
  taken(person(47, "an address with space around it", " ada@example.com "), ["5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83"]),
  taken(person(47, "an address in other capitals", "Ada@Example.com"), ["5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83"]),
  {
    number: 47,
    input: "a guest, or somebody who has left",
    happens: "Who is not among the users that Notion lists is unknown: the record's error, before anything is written.",
    by: [
      "__tests__/scenarios/scenarios.test.ts",
      "people-are-found-by-address-whatever-its-case-and-strangers-are-errors",
    ],
  },
];
