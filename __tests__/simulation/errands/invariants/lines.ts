import { createHash } from "node:crypto";
import { linesIn } from "../../invariants/ledger-lines.ts";
import { fields } from "../../invariants/pages.ts";

export type LedgerLine = Readonly<Record<string, unknown>>;

/** What was gathered into one line with a count, as lines again. */
export const spreadLines = (text: string): readonly LedgerLine[] =>
  linesIn(text).flatMap(({ records, ...about }) => [
    about,
    ...(Array.isArray(records) ? records.map((own): LedgerLine => ({ ...about, ...fields(own) })) : []),
  ]);

export const link = (line: string): string => createHash("sha256").update(line).digest("hex").slice(0, 16);

/** A line without what ties it to the one before: the same in each copy. */
export const loose = (line: LedgerLine): string => {
  const { prev: _prev, ...own } = line;
  return JSON.stringify(own);
};
