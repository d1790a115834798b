import type { Proposal, Proposed } from "../../model/proposal.ts";
import { remark, scalar } from "./scalar.ts";

/** What a configuration of one target is written from. */
export interface Draft {
  readonly target: string;
  readonly database: { readonly id: string; readonly title: string; readonly url: string };
  /** Only where the database has several. */
  readonly dataSource: string | undefined;
  readonly files: readonly string[];
  readonly records: number;
  readonly proposal: Proposal;
}

const SCHEMA = "https://raw.githubusercontent.com/OWNER/notion-sync/main/schema/notion-sync.schema.json";

const list = (texts: readonly string[]): string => `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`;

const flow = (entries: readonly (readonly [key: string, text: string | undefined])[]): string =>
  `{ ${entries.flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${scalar(text)}`])).join(", ")} }`;

const mapping = ({ type, origin, to, vocabulary }: Proposed): string =>
  flow([
    ["type", type],
    ["from" in origin ? "from" : "is", "from" in origin ? origin.from : origin.is],
    ["to", to],
    ["vocabulary", vocabulary],
  ]);

const WIDEST = 28;

const properties = (mappings: readonly Proposed[]): readonly string[] => {
  const named = mappings.map((one) => [`${scalar(one.property)}:`, mapping(one)] as const);
  const width = Math.min(WIDEST, Math.max(...named.map(([name]) => name.length)));
  return named.map(([name, written]) => `      ${name.padEnd(width)} ${written}`);
};

const unmatched = ({ unmatched: left }: Proposal): readonly string[] =>
  left.length === 0
    ? []
    : [
        "      # Not matched. Write `Property: { type: …, from: field }` for what is to be filled, and leave out the rest.",
        ...left.map(({ property, type, why }) => `      #   ${remark(property)} (${type}): ${remark(why)}`),
      ];

const unused = ({ unused: fields }: Proposal): readonly string[] =>
  fields.length === 0
    ? []
    : ["      # Fields that no property takes:", ...fields.map((field) => `      #   ${remark(field)}`)];

const key = ({ key: { from, property } }: Proposal): string =>
  property === undefined
    ? `    key: ${scalar(from)}`
    : `    key: ${flow([
        ["from", from],
        ["property", property],
      ])}`;

const body = ({ body: from, bodyWithoutMark }: Proposal): readonly string[] => {
  if (from !== undefined)
    return ["    # The text below the front matter becomes the page.", `    body: ${scalar(from)}`];
  return bodyWithoutMark
    ? [
        "    # The text of the files is left out: a body needs a text property that holds its SHA. Add one to the database, say",
        "    # `SHA`, then `SHA: { type: rich_text, is: sha }` above and here:",
        "    # body: _body",
      ]
    : [];
};

const source = ({ files, proposal: { pageId } }: Draft): readonly string[] => [
  "    source:",
  `      files: ${list(files)}`,
  ...(files.some((pattern) => pattern.includes("**")) ? ['      exclude: ["**/node_modules/**"]'] : []),
  ...(pageId === undefined
    ? []
    : [
        "      # The ID of a record's page; `update-manifest: true` writes new ones there.",
        `      page-id: ${scalar(pageId)}`,
      ]),
];

/** A configuration that a person goes on from: what was found, and what was not. */
export const configurationText = (draft: Draft): string => {
  const { target, database, dataSource, records, proposal } = draft;
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    `# Written by \`notion-sync init\` from the database "${remark(database.title)}" and ${records} record${records === 1 ? "" : "s"}. Change what you like.`,
    "version: 1",
    "targets:",
    `  ${scalar(target)}:`,
    ...source(draft),
    `    # ${remark(database.url)}`,
    `    database: ${scalar(database.id)}`,
    ...(dataSource === undefined ? [] : [`    data-source: ${scalar(dataSource)}`]),
    "    # What tells the records apart. A page is found again by it, whatever else changes.",
    key(proposal),
    "    # Only the properties named here are ever written.",
    "    properties:",
    ...properties(proposal.mappings),
    ...unmatched(proposal),
    ...unused(proposal),
    ...body(proposal),
    "",
  ].join("\n");
};
