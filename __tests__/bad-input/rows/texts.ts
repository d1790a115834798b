import { INVALID, type Row, SUCCESS } from "../row.ts";
import { refused, taken } from "../value.ts";

const text = (number: number, input: string, value: unknown, mapping = "") => ({
  type: "rich_text",
  number,
  input,
  value,
  mapping,
});
const FAMILY = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}";

/** Texts, their length, and characters that are none. */
export const TEXTS: readonly Row[] = [
  taken(text(27, "a text of 2,000 characters", "x".repeat(2000)), "x".repeat(2000)),
  taken(text(27, "a text of 2,001 characters", "x".repeat(2001)), "x".repeat(2001)),
  taken(text(28, "2,000 emoji, which are 4,000 units", "😀".repeat(2000)), "😀".repeat(2000)),
  taken(text(28, "a family of four emoji where a text is split", "x".repeat(1995) + FAMILY), "x".repeat(1995) + FAMILY),
  refused(
    { ...text(29, "half of a character, in JSON", ""), file: ["bad.json", '{"name": "bad",\n "v": "a\\ud83d"}'] },
    "error: bolts/bad.json:2:7, target bolts: `v` holds half of a character U+D83D. Take it out: no page and no database can hold it.",
  ),
  refused(
    text(30, "NUL in a text", "a\u0000b"),
    "error: bolts/bad.json:3:7, target bolts: `v` holds the control character U+0000. Take it out: no page and no database can hold it.",
  ),
  refused(
    { ...text(30, "an escape character in YAML", ""), file: ["bad.yml", 'name: bad\nv: "a\\eb"\n'] },
    "error: bolts/bad.yml:2:4, target bolts: `v` holds the control character U+001B. Take it out: no page and no database can hold it.",
  ),
  refused(
    { ...text(30, "an escape character in a file's name", "x"), file: ["b\u001bad.json", { name: "bad", v: [] }] },
    "error: bolts/b\u001bad.json:3:7, target bolts, record bad, property V: `V` holds [], and takes text: join a list with `join(', ', …)`, and write an object with `to_string(…)`. Mend the value, or the mapping's expression.",
  ),
  taken(text(31, "text that is turned around", "abc\u202egnp.exe"), "abc\u202egnp.exe"),
  taken(text(31, "characters of no width", "a\u200bb\u2060c"), "a\u200bb\u2060c"),
  taken(text(31, "a letter that looks like another", "p\u0430yroll"), "pаyroll"),
  refused(
    text(32, "a text of 200,001 characters", "x".repeat(200_001)),
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 200,001 characters, and Notion takes 200,000 at most. Mend the value, or the mapping's expression.",
  ),
  taken(
    text(32, "a text of 200,001 characters, where it may be cut", "x".repeat(200_001), ", overflow: truncate"),
    `${"x".repeat(199_999)}…`,
  ),
  {
    number: 32,
    input: "a body that is larger than Notion takes in one request",
    target: ["body: text"],
    files: { "bolts/bad.json": { name: "bad", text: "x".repeat(600_000) }, "bolts/good.json": { name: "good" } },
    ends: INVALID,
    told: [
      "error: bolts/bad.json:1:1, target bolts, record bad: The body has 600,002 bytes, and Notion takes 500,000 in one request. Shorten it, or make several records of it.",
    ],
  },
  {
    number: 30,
    input: "NUL in a body",
    target: ["body: _body"],
    files: { "bolts/bad.md": "---\nname: bad\n---\nx\u0000y\n", "bolts/good.json": { name: "good" } },
    ends: INVALID,
    told: [
      "error: bolts/bad.md:4:2, target bolts: `_body` holds the control character U+0000. Take it out: no page and no database can hold it.",
    ],
  },
  refused(
    text(32, "an object for a text", { a: 1 }),
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds {\"a\":1}, and takes text: join a list with `join(', ', …)`, and write an object with `to_string(…)`. Mend the value, or the mapping's expression.",
  ),
  refused(
    text(32, "a list for a text", ["a", "b"]),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds ["a","b"], and takes text: join a list with `join(\', \', …)`, and write an object with `to_string(…)`. Mend the value, or the mapping\'s expression.',
  ),
  {
    number: 33,
    input: "an empty title, where the key is elsewhere",
    target: ["key: { from: id, property: Key }"],
    properties: ["Key: { type: rich_text, is: key }"],
    columns: { Key: "rich_text" },
    files: { "bolts/a.json": { id: 7, name: "" } },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "", Key: "7" }],
  },
  refused(
    {
      type: "url",
      number: 34,
      input: "an address of 2,001 characters",
      value: `https://e.example/${"x".repeat(1983)}`,
    },
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 2,001 characters, and Notion takes 2,000 at most. Mend the value, or the mapping's expression.",
  ),
  refused(
    { type: "url", number: 34, input: "an address of a script", value: "javascript:alert(1)" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "javascript:alert(1)", and takes a whole URL, starting with https:// or another scheme that a browser opens safely. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { type: "url", number: 34, input: "an address without a host", value: "/docs/a.md" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "/docs/a.md", and takes a whole URL, starting with https:// or another scheme that a browser opens safely. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { type: "email", number: 35, input: "an e-mail address of 201 characters", value: `${"x".repeat(191)}@e.example` },
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 201 characters, and Notion takes 200 at most. Mend the value, or the mapping's expression.",
  ),
  refused(
    { type: "email", number: 35, input: "an e-mail address without an @", value: "ada.example.com" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "ada.example.com", and takes an e-mail address. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { type: "phone_number", number: 35, input: "a telephone number of 201 characters", value: "1".repeat(201) },
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 201 characters, and Notion takes 200 at most. Mend the value, or the mapping's expression.",
  ),
  refused(
    {
      type: "files",
      number: 48,
      input: "a link that Notion signed and that soon ends",
      value: "https://prod-files-secure.s3.us-west-2.amazonaws.com/a/b/c.png?X-Amz-Expires=3600",
    },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds the file "c.png" that Notion keeps itself, which cannot be written back. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    { type: "files", number: 49, input: "a file of the repository for a link", value: "docs/plan.pdf" },
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "docs/plan.pdf", and takes URLs, or objects with `name` and `url`. Mend the value, or the mapping\'s expression.',
  ),
  {
    number: 49,
    input: "a file of 21 MB, of 0 bytes, or of another type than it says, to be uploaded",
    because: "A property of type files takes links: no file is uploaded.",
  },
  taken(
    text(93, "a formula of a spreadsheet", '=HYPERLINK("https://e.example","x")'),
    '=HYPERLINK("https://e.example","x")',
  ),
  taken(text(93, "a tab at the beginning", "\t+1"), "\t+1"),
];
