import { DATA_SOURCE } from "../../engine/workshop.ts";
import { type Case, INVALID, type Row, SUCCESS } from "../row.ts";

const USUAL = `version: 1
targets:
  bolts:
    source: { files: ["bolts/*"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
`;
const FILES = { "bolts/a.json": { name: "a" } };

/** A configuration that is refused: then nothing is asked of anybody. */
const refused = (number: number, input: string, config: string, ...told: string[]): Case => ({
  number,
  input,
  config,
  files: FILES,
  ends: INVALID,
  told,
});

const swapped = (from: string, to: string): string => USUAL.replace(from, to);
const database = (id: string): string => swapped(`data-source: ${DATA_SOURCE}`, `database: "${id}"`);

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
  .split("")
  .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join()}]`)
  .join("\n")}\n`;

/** The configuration, and the options beside it. */
export const CONFIGURATION: readonly Row[] = [
  refused(
    50,
    "a mapping to a formula",
    swapped("type: title", "type: formula"),
    'error: notion-sync.yml:8:21: `targets.bolts.properties.Name.type` must be "title", "rich_text", "number", "select", "multi_select", "status", "date", "people", "files", "checkbox", "url", "email", "phone_number", "relation". See the configuration reference for what it takes.',
  ),
  refused(
    50,
    "a mapping to a time that Notion keeps",
    `${USUAL}      Made: { type: created_time, from: made }\n`,
    'error: notion-sync.yml:9:21: `targets.bolts.properties.Made.type` must be "title", "rich_text", "number", "select", "multi_select", "status", "date", "people", "files", "checkbox", "url", "email", "phone_number", "relation". See the configuration reference for what it takes.',
  ),
  refused(
    55,
    "two mappings to one property",
    `${USUAL}      Name: { type: title, from: other }\n`,
    "error: notion-sync.yml:9:7: This cannot be read: Map keys must be unique. Mend the text at this place.",
  ),
  refused(
    55,
    "two titles",
    `${USUAL}      Other: { type: title, from: other }\n`,
    "error: notion-sync.yml:8:7: Target `bolts` maps 2 titles. Map exactly one property of type title.",
  ),
  refused(
    58,
    "a database that is no ID",
    database("modules"),
    'error: notion-sync.yml:5:15, target bolts: "modules" is no ID or address of a Notion database. Copy the database\'s address from Notion (••• menu → Copy link), or its ID; `setup` makes a new one.',
  ),
  refused(
    86,
    "an ID that leads elsewhere",
    database("..%2fusers"),
    'error: notion-sync.yml:5:15, target bolts: "..%2fusers" is no ID or address of a Notion database. Copy the database\'s address from Notion (••• menu → Copy link), or its ID; `setup` makes a new one.',
  ),
  refused(
    87,
    "an alias bomb",
    BOMB + USUAL,
    "error: notion-sync.yml: This cannot be read: Excessive alias count indicates a resource exhaustion attack. Write aliases out where there are too many.",
  ),
  refused(
    88,
    "a merge key",
    USUAL.replace("  bolts:", "  bolts:\n    <<: { key: other }"),
    "error: notion-sync.yml:4:5: `<<` is not a key of targets.bolts. Use one of: direction, source, preset, database, data-source, key, properties, scope, body, when, on-missing, on-drift, vocabulary-policy, ids, ttl, conflicts, on-new-page, files, mark, header, action-log.",
  ),
  refused(
    89,
    "a target called __proto__",
    swapped("  bolts:", "  __proto__:"),
    "error: notion-sync.yml:3:3: `__proto__` under targets is a name that cannot be used. Choose another one.",
  ),
  refused(
    89,
    "a key called constructor",
    swapped("    key: name", "    key: name\n    constructor: 1"),
    "error: notion-sync.yml:7:5: `constructor` is not a key of targets.bolts. Use one of: direction, source, preset, database, data-source, key, properties, scope, body, when, on-missing, on-drift, vocabulary-policy, ids, ttl, conflicts, on-new-page, files, mark, header, action-log.",
  ),
  refused(
    90,
    "10,000 levels",
    "[".repeat(10_000),
    "error: notion-sync.yml: The text is nested deeper than 64 levels. Make it flatter.",
  ),
  refused(
    90,
    "100 levels",
    `${"[".repeat(100)}${"]".repeat(100)}`,
    "error: notion-sync.yml: The text is nested deeper than 64 levels. Make it flatter.",
  ),
  refused(
    90,
    "a key that is there twice",
    swapped("    key: name", "    key: name\n    key: other"),
    "error: notion-sync.yml:7:5: This cannot be read: Map keys must be unique. Mend the text at this place.",
  ),
  refused(
    90,
    "more than a megabyte",
    `${USUAL}# ${"x".repeat(1_000_000)}\n`,
    "error: notion-sync.yml: The file is larger than 1 MB. Split it into smaller files.",
  ),
  refused(
    90,
    "nothing",
    "",
    "error: notion-sync.yml:1:1: `the configuration` must be object. See the configuration reference for what it takes.",
  ),
  refused(
    90,
    "a list",
    "- a\n",
    "error: notion-sync.yml:1:1: `the configuration` must be object. See the configuration reference for what it takes.",
  ),
  refused(
    91,
    "no target",
    "version: 1\ntargets: {}\n",
    "error: notion-sync.yml:2:10: There is no target, and so nothing to do. Add one below `targets`: what is synced, from where, and into which database; `notion-sync init` proposes one.",
  ),
  {
    number: 58,
    input: "a control centre that is no page",
    config: `control-center: "the blue one"\n${USUAL}`,
    files: FILES,
    holds: [{ Name: "a" }],
    ends: SUCCESS,
    told: [
      'warning: notion-sync.yml:1:17: The `control-center` "the blue one" is no ID or address of a Notion page, and the last run is shown nowhere. Copy the page\'s address from Notion, or take the key out.',
    ],
  },
  {
    number: 58,
    input: "a control centre that is not shared",
    config: `control-center: 0de0c0de-0000-4000-8000-00000000dead\n${USUAL}`,
    files: FILES,
    holds: [{ Name: "a" }],
    ends: SUCCESS,
    told: [
      'warning: notion-sync.yml:1:17: The content of the page 0de0c0de-0000-4000-8000-00000000dead was not found, or not shared with the connection "notion-sync". Open it in Notion, click ••• → Connections, and add "notion-sync"; if it is gone, correct the ID.',
    ],
  },
  refused(
    91,
    "a key with a slip",
    swapped("    key:", "    kye:"),
    "error: notion-sync.yml:6:5: `kye` is not a key of targets.bolts. Did you mean `key`?",
  ),
  refused(
    91,
    "a type with a slip",
    swapped("type: title", "type: titel"),
    'error: notion-sync.yml:8:21: `targets.bolts.properties.Name.type` must be "title", "rich_text", "number", "select", "multi_select", "status", "date", "people", "files", "checkbox", "url", "email", "phone_number", "relation". Did you mean `title`?',
  ),
  refused(
    91,
    "another version",
    swapped("version: 1", "version: 2"),
    "error: notion-sync.yml:1:10: `version` must be 1. See the configuration reference for what it takes.",
  ),
  refused(
    91,
    "an expression that cannot be read",
    swapped("from: name", 'from: "name["'),
    "error: notion-sync.yml:8:34, target bolts: The expression `name[` cannot be read: expected Star, got: EOF. Mend the expression: it is JMESPath, and the name of a field is one.",
  ),
  refused(
    91,
    "a tab for a space",
    swapped("    key:", "\tkey:"),
    "error: notion-sync.yml:6:1: This cannot be read: Tabs are not allowed as indentation. Mend the text at this place.",
    "error: notion-sync.yml:6:7: This cannot be read: Nested mappings are not allowed in compact mappings. Mend the text at this place.",
    "error: notion-sync.yml:6:7: This cannot be read: Implicit keys need to be on a single line. Mend the text at this place.",
  ),
  {
    number: 91,
    input: "a target that there is not, in the options",
    files: FILES,
    options: { targets: "bolt" },
    ends: INVALID,
    told: ["error: There is no target `bolt`. Did you mean `bolts`?"],
  },
  {
    number: 91,
    input: "a record that there is not, in the options",
    files: FILES,
    options: { records: "b" },
    ends: INVALID,
    told: ["error: There is no record `b`. Did you mean `a`?"],
  },
  {
    number: 91,
    input: "an expression with a function that there is not",
    files: FILES,
    properties: ['V: { type: rich_text, from: "nope(name)" }'],
    columns: { V: "rich_text" },
    ends: INVALID,
    told: [
      "error: notion-sync.yml:10:35, target bolts: The expression `nope(name)` cannot be read: there is no function `nope`. Mend the expression: it is JMESPath, and the name of a field is one.",
    ],
  },
  refused(
    98,
    "a variable that is not set",
    swapped('["bolts/*"]', '["${FOLDER}/*"]'),
    "error: notion-sync.yml:4:23: The variable `FOLDER` is not set. Set it in the environment (in a workflow: under `env:`), or write `${FOLDER:-default}`.",
  ),
];
