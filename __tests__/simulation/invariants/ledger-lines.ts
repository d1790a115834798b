import { parsed } from "../../../src/model/json.ts";
import { fields } from "./pages.ts";

type Fields = ReturnType<typeof fields>;

/** A ledger only grows, and is looked at again after every step: each of its lines is read once. */
const known = new Map<string, Fields>();
const MOST_KNOWN = 5_000;

/** A line that does not say what was done is none: a person may have changed that very word. */
const said = (line: Fields): Fields => ("action" in line ? line : {});

/** What a line of a ledger says; nothing where it is torn. */
export const readLine = (line: string): Fields => {
  const before = known.get(line);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = said(fields(parsed(line)));
  known.set(line, read);
  return read;
};

export const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** Every line that can still be read; what is torn says nothing. */
export const linesIn = (text: string): readonly Fields[] => linesOf(text).map(readLine);
