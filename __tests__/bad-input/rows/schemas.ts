import { INVALID, type Row, SUCCESS } from "../row.ts";

const schema = (number: number, input: string, text: unknown, record: object = { name: "a" }) => ({
  number,
  input,
  target: ['source: { files: ["bolts/*"], schema: bolt.schema.json }'],
  files: { "bolts/bad.json": record, "bolts/good.json": { name: "good" }, "bolt.schema.json": text },
});

/** The schemas that records are held to. */
export const SCHEMAS: readonly Row[] = [
  {
    ...schema(91, "a schema that is not there", {}),
    target: ['source: { files: ["bolts/*"], schema: nowhere.json }'],
    ends: INVALID,
    told: ["error: nowhere.json, target bolts: There is no such schema. Make the file, or mend its name."],
  },
  {
    ...schema(90, "a schema that is no JSON", "{"),
    ends: INVALID,
    told: [
      "error: bolt.schema.json:1:2, target bolts: This cannot be read: Flow map must end with a }. Mend the text at this place.",
    ],
  },
  {
    ...schema(91, "a schema that breaks the rules of schemas", { type: "objekt" }),
    ends: INVALID,
    told: [
      'error: bolt.schema.json:2:10, target bolts: `type` has none of the shapes that it may have: `type` must be one of "array", "boolean", "integer", "null", "number", "object", "string", and is "objekt"; or `type` must be a list, and is "objekt". Mend the value; or the schema, if that is wrong (bolt.schema.json).',
    ],
  },
  {
    ...schema(91, "a schema that points at another address", { $ref: "https://e.example/s.json" }),
    ends: INVALID,
    told: [
      "error: bolt.schema.json:2:10, target bolts: This reference points at nothing in this file. Nothing is fetched, from no file and no address: copy what it points at into `$defs`, and point there.",
    ],
  },
  {
    ...schema(92, "a pattern that is none", { properties: { name: { pattern: "(a" } } }),
    ends: INVALID,
    told: [
      "error: bolt.schema.json:4:15, target bolts: The schema cannot be used: Invalid regular expression: /(a/u: Unterminated group. Mend the schema: no record can be held to it as it is.",
    ],
  },
  {
    ...schema(
      92,
      "a pattern that backtracks without end",
      { properties: { v: { pattern: "^(a+)+$" } } },
      { name: "a", v: `${"a".repeat(40)}!` },
    ),
    ends: INVALID,
    told: [
      "error: bolts/bad.json:1:1, target bolts: The record cannot be held to its schema: the pattern ^(a+)+$ takes too long. Write the pattern so that nothing is repeated inside of a repetition; or shorten the value.",
    ],
  },
  {
    ...schema(
      92,
      "a harmless pattern of the same kind",
      { properties: { v: { pattern: "^(a+b)+$" } } },
      { name: "bad", v: "ab".repeat(30) },
    ),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "bad" }, { Name: "good" }],
  },
  {
    ...schema(92, "a record that breaks its schema", { properties: { v: { maximum: 3 } } }, { name: "a", v: 4 }),
    ends: INVALID,
    told: [
      "error: bolts/bad.json:3:7, target bolts: `v` must be <= 3, and is 4. Mend the value; or the schema, if that is wrong (bolt.schema.json).",
    ],
  },
  {
    ...schema(
      92,
      "a record with a field that its schema does not know",
      { properties: { name: {} }, additionalProperties: false },
      { nmae: "b", name: "a" },
    ),
    ends: INVALID,
    told: [
      "error: bolts/bad.json:2:2, target bolts: `nmae` is a field that the schema does not know. Did you mean `name`?",
    ],
  },
];
