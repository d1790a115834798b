import { OPTIONS } from "../../config/options.ts";
import type { Proposal, Proposed } from "../../model/proposal.ts";
import type { Paper, Sketch } from "./sketch.ts";

const ENGINE = {
  sha: "the SHA of what was written",
  "synced-at": "when it was written",
  key: "the key",
  "sync-status": "the state of the sync",
  "source-url": "the address of the file",
} as const;

const drawn = ({ origin }: Proposed): string => ("from" in origin ? origin.from : ENGINE[origin.is]);

const isKey = ({ property, type }: Proposed, { key }: Proposal): boolean =>
  key.property === undefined ? type === "title" : key.property === property;

const WIDEST = 32;

/** What goes where, and what goes nowhere, as it will be written. */
export const mappingLines = ({ proposal, schema, material }: Sketch): readonly string[] => {
  const { mappings, unmatched, body } = proposal;
  const names = [...mappings, ...unmatched].map(({ property }) => property.length);
  const width = Math.min(WIDEST, Math.max(...names, 0));
  const row = (property: string, words: string): string => `  ${property.padEnd(width)}  ${words}`;
  return [
    "",
    `"${schema.title}" and ${material.records.length} record${material.records.length === 1 ? "" : "s"}:`,
    "",
    ...mappings.map((one) =>
      row(one.property, `← ${drawn(one).replaceAll("\n", "\\n")}${isKey(one, proposal) ? "  (the key)" : ""}`),
    ),
    ...(body === undefined ? [] : [row("the page itself", "← the text below the front matter")]),
    ...unmatched.map(({ property, type, why }) => row(property, `  not matched (${type}): ${why}`)),
    "",
  ];
};

/** What was written, and what to do with it. */
export const nextLines = (papers: readonly Paper[], { config, workflow }: Sketch): readonly string[] => {
  const flag = config === OPTIONS.config.default ? "" : ` --config ${config}`;
  const inActions = [
    "",
    `For GitHub: put the account that you take notion-sync from in place of OWNER in ${workflow},`,
    "set the secret NOTION_TOKEN in the repository's settings, and commit these files.",
  ];
  return [
    ...papers.map(({ path }) => `Written: ${path}`),
    "",
    "Next, with the token in NOTION_TOKEN:",
    `  notion-sync validate${flag}`,
    `  notion-sync sync --dry-run${flag}   # shows what it would do`,
    `  notion-sync sync${flag}`,
    ...(workflow === undefined ? [] : inActions),
  ];
};
