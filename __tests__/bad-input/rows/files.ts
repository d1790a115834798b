import { refusedFile as refused } from "../file.ts";
import { type Absent, HALTED, type Row, SUCCESS } from "../row.ts";

const NO_CSV = "Records come from JSON, YAML and Markdown files, from PostgreSQL and from GitHub: CSV is no source.";
const TWELVE = Array.from({ length: 12 }, (_, index) => ({ Name: `p${String(index).padStart(2, "0")}` }));

const absent = (number: number, input: string, because = NO_CSV): Absent => ({ number, input, because });

/** How files are written. */
export const FILES: readonly Row[] = [
  {
    number: 1,
    input: "a list without a record, in the first run",
    files: { "bolts/a.json": [] },
    ends: SUCCESS,
    told: [
      "warning: notion-sync.yml:5:22, target bolts: The file that matches holds no record. Look into it, and at `select` where the target has one.",
    ],
  },
  {
    number: 1,
    input: "a pattern that matches no file, in the first run",
    ends: SUCCESS,
    told: [
      "warning: notion-sync.yml:5:22, target bolts: No file matches `bolts/*`. Mend the pattern; it is looked for from the root of the workspace.",
    ],
  },
  {
    number: 1,
    input: "a source that is suddenly empty, where pages are kept",
    rows: TWELVE,
    files: { "bolts/a.json": [] },
    ends: SUCCESS,
    told: [
      "warning: notion-sync.yml:5:22, target bolts: The file that matches holds no record. Look into it, and at `select` where the target has one.",
    ],
  },
  {
    number: 1,
    input: "a source that is suddenly empty, where pages without a record go to the trash",
    rows: TWELVE,
    target: ["on-missing: archive"],
    files: { "bolts/a.json": [] },
    ends: HALTED,
    told: [
      "warning: notion-sync.yml:5:22, target bolts: The file that matches holds no record. Look into it, and at `select` where the target has one.",
      "error: target bolts: Its source has no record any more, and the database has 12 pages. Look at the plan. If it is meant, run it once with `confirm`, or raise the limit under `safety`.",
      "error: target bolts: It would move to the trash 12 of 12 pages (100 %), and the limit is 30 %. Look at the plan. If it is meant, run it once with `confirm`, or raise the limit under `safety`.",
    ],
  },
  refused(1, "a file of 0 bytes", {
    name: "bad.json",
    content: "",
    told: [
      "error: bolts/bad.json:1, target bolts: There is nothing in this file. Write a record, or `[]` for none; or delete the file.",
    ],
  }),
  refused(1, "a file of white space", {
    name: "bad.yml",
    content: "\n \n",
    told: [
      "error: bolts/bad.yml:1, target bolts: There is nothing in this file. Write a record, or `[]` for none; or delete the file.",
    ],
  }),
  refused(2, "a CSV file with nothing but a header, among the files", {
    name: "bad.csv",
    content: "name,size\n",
    told: [
      "error: bolts/bad.csv, target bolts: What kind of file this is cannot be told from its name. Set `format`, or let the pattern match only .json, .yaml, .yml and .md files.",
    ],
  }),
  absent(4, "a row of CSV with too few cells"),
  refused(4, "a list in which one element is no record", {
    name: "bad.json",
    content: [{ name: "a" }, "b"],
    told: ['error: bolts/bad.json:5:2, target bolts: This is "b", and no record. A record is an object with fields.'],
  }),
  absent(5, "CSV that ends within quotation marks"),
  refused(5, "JSON that ends within quotation marks", {
    name: "bad.json",
    content: '{\n "name": "a',
    told: [
      'error: bolts/bad.json:2:12, target bolts: This cannot be read: Missing closing "quote. Mend the text at this place.',
      "error: bolts/bad.json:2:12, target bolts: This cannot be read: Flow map must end with a }. Mend the text at this place.",
    ],
  }),
  refused(5, "YAML that ends within quotation marks", {
    name: "bad.yml",
    content: 'name: "a\n',
    told: [
      'error: bolts/bad.yml:2:1, target bolts: This cannot be read: Missing closing "quote. Mend the text at this place.',
    ],
  }),
  refused(5, "front matter that does not end", {
    name: "bad.md",
    content: "---\nname: a\n# Title\n",
    told: [
      "error: bolts/bad.md:1, target bolts: The front matter is opened and not closed. Close it with a line of `---`; or begin the file with something else, if it has none.",
    ],
  }),
  refused(5, "JSON that ends in the middle", {
    name: "bad.json",
    content: '{"name": "a", "tags": ["x"',
    told: [
      "error: bolts/bad.json:1:27, target bolts: This cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Mend the text at this place.",
      "error: bolts/bad.json:1:27, target bolts: This cannot be read: Flow map must end with a }. Mend the text at this place.",
    ],
  }),
  absent(7, "two columns of CSV with one name"),
  refused(7, "a field that is there twice, in JSON", {
    name: "bad.json",
    content: '{"name": "a",\n "name": "b"}',
    told: [
      "error: bolts/bad.json:2:2, target bolts: This cannot be read: Map keys must be unique. Mend the text at this place.",
    ],
  }),
  refused(7, "a field that is there twice, in YAML", {
    name: "bad.yml",
    content: "name: a\nsize: 1\nname: b\n",
    told: [
      "error: bolts/bad.yml:3:1, target bolts: This cannot be read: Map keys must be unique. Mend the text at this place.",
    ],
  }),
  refused(7, "a field that is there twice, in front matter", {
    name: "bad.md",
    content: "---\nname: a\nname: b\n---\n",
    told: [
      "error: bolts/bad.md:3:1, target bolts: This cannot be read: Map keys must be unique. Mend the text at this place.",
    ],
  }),
];
