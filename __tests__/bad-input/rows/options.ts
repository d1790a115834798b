import { type Case, INVALID, type Row, SUCCESS } from "../row.ts";
import { refused, taken } from "../value.ts";

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `w${index}`);
const select = (number: number, input: string, value: unknown, mapping = "") => ({
  type: "select",
  number,
  input,
  value,
  mapping,
});
const multi = (number: number, input: string, value: unknown) => ({ type: "multi_select", number, input, value });
const METRIC = ", vocabulary: [metric, imperial]";

const vocabulary = (input: string, text: unknown, ...told: readonly string[]): Case => ({
  number: 40,
  input,
  properties: ["V: { type: select, from: v, vocabulary: vocab/kinds.json }"],
  columns: { V: "select" },
  files: { "bolts/a.json": { name: "a" }, "vocab/kinds.json": text },
  ends: INVALID,
  told,
});

/** Options and vocabularies. */
export const OPTIONS: readonly Row[] = [
  refused(
    select(36, "an option with a comma", "a, b"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds the option "a, b" with a comma, which Notion refuses. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    multi(36, "an option with a comma, in a list", ["a", "b,c"]),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds the option "b,c" with a comma, which Notion refuses. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    select(37, "an option of 101 characters", "x".repeat(101)),
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 101 characters in the name of an option, and Notion takes 100 at most. Mend the value, or the mapping's expression.",
  ),
  refused(
    multi(37, "an option of white space", [" "]),
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds an option without a name, which Notion refuses. Mend the value, or the mapping's expression.",
  ),
  taken(
    {
      ...select(38, "an option in other capitals than Notion's", "METRIC"),
      column: { select: { options: [{ name: "Metric" }] } },
    },
    "Metric",
  ),
  taken(
    {
      ...select(38, "an option with space around it", " metric "),
      column: { select: { options: [{ name: "metric" }] } },
    },
    "metric",
  ),
  refused(
    multi(38, "one option twice, in other capitals", ["Metric", "metric"]),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds the option "Metric" twice, in different capitals, which Notion takes for one. Mend the value, or the mapping\'s expression.',
  ),
  taken(multi(38, "one option twice", ["metric", "metric"]), ["metric"]),
  taken(multi(39, "a list of 100 options", many(100)), many(100).toSorted()),
  refused(
    multi(39, "a list of 101 options", many(101)),
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 101 options, and Notion takes 100 at most. Mend the value, or the mapping's expression.",
  ),
  refused(
    select(40, "a word that its vocabulary does not have", "wooden", METRIC),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "wooden", which its vocabulary does not have. Use one of: metric, imperial; or add it to the vocabulary.',
  ),
  {
    number: 40,
    input: "a vocabulary that is not there",
    properties: ["V: { type: select, from: v, vocabulary: vocab/kinds.json }"],
    columns: { V: "select" },
    files: { "bolts/a.json": { name: "a" } },
    ends: INVALID,
    told: ["error: vocab/kinds.json: There is no such vocabulary. Make the file, or mend its name."],
  },
  vocabulary(
    "a vocabulary with a slip",
    [{ name: "metric", colour: "red" }],
    "error: vocab/kinds.json:4:3: `colour` is not said of a word. Use one of: name, color, description, aliases, deprecated.",
  ),
  vocabulary(
    "a vocabulary with an option of 101 characters",
    { ["x".repeat(101)]: null },
    'error: vocab/kinds.json:2:2: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx` is a name that cannot be used: it must have at most 100 characters, since it is an option. Write a list of words, a list of { "name", … }, or an object with a word a key.',
  ),
  vocabulary(
    "a vocabulary with a colour that there is not",
    [{ name: "metric", color: "gren" }],
    'error: vocab/kinds.json:4:12: `0.color` must be "default", "gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red". Did you mean `green`?',
  ),
  vocabulary(
    "a vocabulary that is a word",
    "metric",
    'error: vocab/kinds.json:1:1: This is no vocabulary. Write a list of words, a list of { "name", … }, or an object with a word a key.',
  ),
  refused(
    select(40, "a vocabulary in the configuration with a comma in an option", "a, b", ', vocabulary: ["a, b"]'),
    "error: notion-sync.yml:10:48: `targets.bolts.properties.V.vocabulary.0` must have no comma, which Notion refuses in an option. See the configuration reference for what it takes.",
  ),
  vocabulary(
    "a vocabulary with a comma in an option",
    ["a, b"],
    'error: vocab/kinds.json:2:2: `0` must have no comma, which Notion refuses in an option. Write a list of words, a list of { "name", … }, or an object with a word a key.',
  ),
  vocabulary(
    "a vocabulary with one word twice, in other capitals",
    ["Metric", "imperial", "metric"],
    'error: vocab/kinds.json:4:2: `2` is the word "metric" once more, and Notion does not look at capitals. Write a list of words, a list of { "name", … }, or an object with a word a key.',
  ),
  vocabulary(
    "a vocabulary in which two words have one alias",
    { metric: { aliases: ["m"] }, imperial: { aliases: ["i", "m"] } },
    'error: vocab/kinds.json:7:14: `imperial` has the alias "m", and so has another word. Write a list of words, a list of { "name", … }, or an object with a word a key.',
  ),
  vocabulary(
    "a vocabulary of 101 words",
    many(101),
    'error: vocab/kinds.json:1:1: `the vocabulary` must have at most 100 words, and has 101. Write a list of words, a list of { "name", … }, or an object with a word a key.',
  ),
  vocabulary(
    "a vocabulary with a number for a word",
    ["metric", 2],
    'error: vocab/kinds.json:3:2: `1` must be string. Write a list of words, a list of { "name", … }, or an object with a word a key.',
  ),
  refused(
    { ...select(41, "a status that its vocabulary does not have", "Lost", ", vocabulary: [Open]"), type: "status" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "Lost", which its vocabulary does not have. Use one of: Open; or add it to the vocabulary.',
  ),
  taken({ ...select(41, "a status that Notion does not have", "Lost"), type: "status" }, "Lost"),
  refused(
    select(41, "a list for one option", ["a"]),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds ["a"], and takes one word. Mend the value, or the mapping\'s expression.',
  ),
  {
    number: 42,
    input: "101 new options in one run, where there is no vocabulary",
    properties: ["V: { type: select, from: v }"],
    columns: { V: "select" },
    files: { "bolts/a.json": many(101).map((name) => ({ name, v: name })) },
    ends: SUCCESS,
    told: [],
    holds: many(101)
      .toSorted()
      .map((name) => ({ Name: name, V: name })),
  },
];
