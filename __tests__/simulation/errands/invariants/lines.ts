import { createHash } from "node:crypto";
import { fields } from "../../invariants/pages.ts";

export type LedgerLine = Readonly<Record<string, unknown>>;

export const written = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

const read = (line: string): LedgerLine => {
  try {
    return fields(JSON.parse(line));
  } catch {
    return {};
  }
};

export const linesIn = (text: string): readonly LedgerLine[] => written(text).map(read);

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
