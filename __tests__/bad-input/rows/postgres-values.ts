import { rows } from "../database.ts";
import { INVALID, type Row, SUCCESS } from "../row.ts";

/** One value of one type, to one type of Notion's. */
const value = (number: number, input: string, [type, written, property]: readonly [string, string, string]) =>
  rows(
    number,
    input,
    `CREATE TABLE bolts (id int PRIMARY KEY, name text, v ${type}); INSERT INTO bolts VALUES (1, 'a', ${written});`,
    {
      properties: ["Key: { type: rich_text, is: key }", `V: { type: ${property}, from: v }`],
      columns: { Key: "rich_text", V: property },
    },
  );

/** Values of the types that a database has. */
export const POSTGRES_VALUES: readonly Row[] = [
  {
    ...value(26, "a time with microseconds", ["timestamptz", "'2025-03-01 10:20:59.999999+01'", "date"]),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Key: "1", V: "2025-03-01T09:20:00.000Z" }],
  },
  {
    ...value(97, "a number of 40 digits", ["numeric(40,20)", "12345678901234567890.12345678901234567890", "number"]),
    ends: INVALID,
    told: [
      "error: target bolts, record 1: `v` holds a number with more digits than Notion can hold: 12345678901234567890.123456789012345678… would be rounded. Mend it in the row, or leave the column out of the mapping.",
    ],
  },
  {
    ...value(97, "a number that is none", ["float8", "'NaN'", "number"]),
    ends: INVALID,
    told: [
      "error: target bolts, record 1: `v` holds NaN, which is no number that Notion could hold. Mend it in the row, or leave the column out of the mapping.",
    ],
  },
  {
    ...value(97, "an integer beyond 2^53", ["bigint", "9007199254740993", "number"]),
    ends: INVALID,
    told: [
      "error: target bolts, record 1: `v` holds a number with more digits than Notion can hold: 9007199254740993 would be rounded. Mend it in the row, or leave the column out of the mapping.",
    ],
  },
  {
    ...value(97, "bytes", ["bytea", "'\\x00'", "rich_text"]),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:11:35, target bolts: `v` has the type bytea, which has no counterpart in Notion. Give it as text in a view, or take the mapping out.",
    ],
  },
  {
    ...value(97, "a length of time", ["interval", "'1 day'", "rich_text"]),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:11:35, target bolts: `v` has the type interval, which has no counterpart in Notion. Give it as text in a view, or take the mapping out.",
    ],
  },
  {
    ...value(97, "a day without end", ["date", "'infinity'", "date"]),
    ends: INVALID,
    told: [
      "error: target bolts, record 1: `v` holds infinity, which is no day of Notion's calendar. Mend it in the row, or leave the column out of the mapping.",
    ],
  },
  {
    ...value(97, "a day before Christ", ["date", "'0044-03-15 BC'", "date"]),
    ends: INVALID,
    told: [
      "error: target bolts, record 1: `v` holds 0044-03-15 BC, which is no day of Notion's calendar. Mend it in the row, or leave the column out of the mapping.",
    ],
  },
  {
    ...value(97, "a list of lists", ["text[]", "'{{a},{b}}'", "multi_select"]),
    ends: INVALID,
    told: [
      "error: target bolts, record 1: `v` holds a list of lists. Mend it in the row, or leave the column out of the mapping.",
    ],
  },
  {
    ...value(97, "a list that holds one word twice", ["text[]", "'{b,a,b}'", "multi_select"]),
    ends: INVALID,
    told: [
      'error: target bolts, record 1, property V: `v` holds "b" twice, and a set of options has it once. Mend it in the row; or, where that does not matter, write `from: sort(v)`, which goes to the page only.',
    ],
  },
  {
    ...value(97, "a list with nothing at one place", ["text[]", "'{a,NULL}'", "multi_select"]),
    ends: INVALID,
    told: [
      "error: target bolts, record 1, property V: `v` holds an empty element, which is no option. Mend it in the row; or, where that does not matter, write `from: sort(v)`, which goes to the page only.",
    ],
  },
  {
    ...value(97, "JSON", ["jsonb", "'{\"a\": [1]}'", "rich_text"]),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Key: "1", V: '{"a":[1]}' }],
  },
  {
    ...value(97, "a UUID", ["uuid", "'0DE0C0DE-0000-4000-8000-00000000DA7A'", "rich_text"]),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Key: "1", V: "0de0c0de-0000-4000-8000-00000000da7a" }],
  },
];
