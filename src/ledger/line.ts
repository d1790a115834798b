import { createHash } from "node:crypto";
import { isObject, parsed } from "../model/json.ts";

/** One line of the ledger: what happened, in the words of the contract. */
export interface Line {
  readonly ts: string;
  readonly run: string;
  readonly action: string;
  readonly target?: string;
  readonly record?: string;
  readonly page_id?: string | null;
  readonly sha?: string | null;
  readonly before_sha?: string | null;
  readonly status?: string;
  readonly [more: string]: unknown;
}

/** A line that is still to be stamped. */
export interface Note {
  readonly action: string;
  readonly [more: string]: unknown;
}

export interface Page {
  readonly lines: readonly Line[];
  /** Lines that cannot be read, and lines that do not follow from the one before: from 1. */
  readonly broken: readonly number[];
}

/** What ties a line to the one before it, so that one that was changed or taken out is noticed. */
export const linkOf = (written: string): string => createHash("sha256").update(written).digest("hex").slice(0, 16);

/** Only ASCII, so that a line that is torn anywhere is still text, and the lines before it can be read. */
const ascii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

export const writeLine = (line: Line, before: string | undefined): string =>
  ascii(JSON.stringify({ ...line, prev: before === undefined ? null : linkOf(before) }));

const lineIn = (written: string): Line | undefined => {
  const value = parsed(written);
  return isObject(value) && "action" in value ? (value as Line) : undefined;
};

/** A whole ledger. A line that was torn by a crash, or changed by a person, costs only itself. */
export const readLedger = (text: string): Page => {
  const written = text.split("\n").filter((line) => line !== "");
  const read = written.map((line, index) => {
    const value = lineIn(line);
    const before = written[index - 1];
    const expected = before === undefined ? null : linkOf(before);
    return { value, number: index + 1, follows: value !== undefined && (value["prev"] ?? null) === expected };
  });
  return {
    lines: read.map(({ value }) => value).filter((line) => line !== undefined),
    broken: read.filter(({ follows }) => !follows).map(({ number }) => number),
  };
};
