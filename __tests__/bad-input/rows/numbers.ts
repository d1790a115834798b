import type { Row } from "../row.ts";
import { refused, taken } from "../value.ts";

const number = { type: "number" };
const yaml = (text: string) => ["bad.yml", `name: bad\nv: ${text}\n`] as const;
const json = (text: string) => ["bad.json", `{"name": "bad", "v": ${text}}`] as const;

/** Numbers, nothing at all, and yes or no. */
export const NUMBERS: readonly Row[] = [
  refused(
    { ...number, number: 16, input: "an integer beyond 2^53", file: json("12345678901234567890") },
    "error: bolts/bad.json:1:22, target bolts: `v` is 12345678901234567890, a number that cannot be held without rounding it. Put it in quotation marks to keep it as text, or write fewer digits.",
  ),
  taken({ ...number, number: 16, input: "the largest safe integer", value: 9007199254740991 }, 9007199254740991),
  taken(
    {
      type: "rich_text",
      number: 16,
      input: "an integer beyond 2^53, in quotation marks",
      value: "12345678901234567890",
    },
    "12345678901234567890",
  ),
  refused(
    { ...number, number: 17, input: "NaN in JSON", file: json("NaN") },
    "error: bolts/bad.json:1:22, target bolts: This cannot be read: it is no JSON. Mend the text at this place.",
  ),
  refused(
    { ...number, number: 17, input: "NaN in YAML", file: yaml(".nan") },
    "error: bolts/bad.yml:2:4, target bolts: `v` is .nan, a number that cannot be held without rounding it. Put it in quotation marks to keep it as text, or write fewer digits.",
    "error: bolts/bad.yml:2:4, target bolts, record bad, property V: `V` holds NaN, and takes a finite number that can be held without rounding it. Mend the value, or the mapping's expression.",
  ),
  refused(
    { ...number, number: 17, input: "infinity in YAML", file: yaml("-.inf") },
    "error: bolts/bad.yml:2:4, target bolts: `v` is -.inf, a number that cannot be held without rounding it. Put it in quotation marks to keep it as text, or write fewer digits.",
    "error: bolts/bad.yml:2:4, target bolts, record bad, property V: `V` holds -Infinity, and takes a finite number that can be held without rounding it. Mend the value, or the mapping's expression.",
  ),
  refused(
    { ...number, number: 17, input: "the text NaN", value: "NaN" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "NaN", and takes a finite number that can be held without rounding it. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { ...number, number: 17, input: "the text Infinity", value: "Infinity" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "Infinity", and takes a finite number that can be held without rounding it. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { ...number, number: 17, input: "1e400 in JSON", file: json("1e400") },
    "error: bolts/bad.json:1:22, target bolts: `v` is 1e400, a number that cannot be held without rounding it. Put it in quotation marks to keep it as text, or write fewer digits.",
    "error: bolts/bad.json:1:22, target bolts, record bad, property V: `V` holds Infinity, and takes a finite number that can be held without rounding it. Mend the value, or the mapping's expression.",
  ),
  refused(
    { ...number, number: 17, input: "1e400 as a text", value: "1e400" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "1e400", and takes a finite number that can be held without rounding it. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { ...number, number: 17, input: "1e-400 in YAML, which would become 0", file: yaml("1e-400") },
    "error: bolts/bad.yml:2:4, target bolts: `v` is 1e-400, a number that cannot be held without rounding it. Put it in quotation marks to keep it as text, or write fewer digits.",
  ),
  taken({ ...number, number: 17, input: "minus zero", file: json("-0") }, 0),
  taken(
    { ...number, number: 18, input: "the sum of 0.1 and 0.2", file: json("0.30000000000000004") },
    0.30000000000000004,
  ),
  refused(
    { ...number, number: 18, input: "30 digits", file: json("0.123456789012345678901234567891") },
    "error: bolts/bad.json:1:22, target bolts: `v` is 0.123456789012345678901234567891, a number that cannot be held without rounding it. Put it in quotation marks to keep it as text, or write fewer digits.",
  ),
  refused(
    { ...number, number: 16, input: "an integer beyond 2^53 as a text, for a number", value: "9007199254740993" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "9007199254740993", and takes a finite number that can be held without rounding it. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { ...number, number: 18, input: "30 digits as a text", value: "0.123456789012345678901234567891" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "0.123456789012345678901234567891", and takes a finite number that can be held without rounding it. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { ...number, number: 18, input: "a number with a comma", value: "1,5" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "1,5", and takes a finite number that can be held without rounding it. Mend the value, or the mapping\'s expression.',
  ),
  taken({ ...number, number: 19, input: "null for a number", value: null }, null),
  taken({ ...number, number: 19, input: "an empty text for a number", value: "" }, null),
  taken({ ...number, number: 19, input: "a number that is missing", file: ["bad.json", { name: "bad" }] }, null),
  taken({ type: "rich_text", number: 19, input: "null for a text", value: null }, ""),
  taken({ type: "date", number: 19, input: "an empty text for a date", value: "" }, null),
  taken({ type: "multi_select", number: 19, input: "null for a list", value: null }, []),
  refused(
    { type: "checkbox", number: 20, input: "yes for true", file: yaml("yes") },
    'error: bolts/bad.yml:2:4, target bolts, record bad, property V: `V` holds "yes", and takes true or false. Mend the value, or the mapping\'s expression.',
  ),
  taken({ type: "checkbox", number: 20, input: "TRUE in YAML", file: yaml("TRUE") }, true),
  refused(
    { type: "checkbox", number: 20, input: "TRUE as a text", value: "TRUE" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "TRUE", and takes true or false. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { type: "checkbox", number: 20, input: "1 for true", value: 1 },
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 1, and takes true or false. Mend the value, or the mapping's expression.",
  ),
  refused(
    { type: "checkbox", number: 20, input: "0 for false", value: 0 },
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 0, and takes true or false. Mend the value, or the mapping's expression.",
  ),
  refused(
    { type: "checkbox", number: 20, input: "an empty text for false", value: "" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "", and takes true or false. Mend the value, or the mapping\'s expression.',
  ),
  taken({ type: "checkbox", number: 20, input: "null for false", value: null }, false),
  refused(
    { ...number, number: 20, input: "true for a number", value: true },
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds true, and takes a finite number that can be held without rounding it. Mend the value, or the mapping's expression.",
  ),
];
