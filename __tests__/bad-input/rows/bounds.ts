import { refusedFile as refused } from "../file.ts";
import { type Row, SUCCESS } from "../row.ts";

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
  .split("")
  .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join()}]`)
  .join("\n")}\nname: a\n`;

/** Files that would take too much of something. */
export const BOUNDS: readonly Row[] = [
  refused(87, "an alias bomb", {
    name: "bad.yml",
    content: BOMB,
    told: [
      "error: bolts/bad.yml, target bolts: This cannot be read: Excessive alias count indicates a resource exhaustion attack. Write aliases out where there are too many.",
    ],
  }),
  refused(90, "a file of 10,000 levels", {
    name: "bad.json",
    content: `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    told: ["error: bolts/bad.json, target bolts: The text is nested deeper than 64 levels. Make it flatter."],
  }),
  refused(90, "a file of 100 levels", {
    name: "bad.yml",
    content: `name: ${"[".repeat(100)}${"]".repeat(100)}`,
    told: ["error: bolts/bad.yml, target bolts: The text is nested deeper than 64 levels. Make it flatter."],
  }),
  refused(90, "a file larger than 50 MB", {
    name: "bad.json",
    content: `"${"x".repeat(50_000_000)}"`,
    told: ["error: bolts/bad.json, target bolts: The file is larger than 50 MB. Split it into smaller files."],
  }),
  refused(90, "YAML larger than 10 MB", {
    name: "bad.yml",
    content: `name: "${"x".repeat(10_000_000)}"`,
    told: [
      "error: bolts/bad.yml, target bolts: The file is larger than 10 MB, and is not plain JSON. Split it into smaller files.",
    ],
  }),
  refused(90, "a tag that would make an object", {
    name: "bad.yml",
    content: "name: !!js/function 'x'\n",
    told: [
      "error: bolts/bad.yml:1:7, target bolts: This cannot be read: Unresolved tag: tag:yaml.org,2002:js/function. Mend the text at this place.",
    ],
  }),
  {
    number: 88,
    input: "a merge key of YAML",
    files: { "bolts/a.yml": "base: &base { size: 1 }\nname: a\n<<: *base\n" },
    properties: ["Size: { type: number, from: size }"],
    columns: { Size: "number" },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Size: null }],
  },
];
