import type { Place } from "../model/problem.ts";

const SPACE = new Set([" ", "\t", "\r", "\n", "\ufeff"]);

const isEscaped = (text: string, at: number): boolean => {
  let before = at - 1;
  while (text[before] === "\\") before -= 1;
  return (at - before) % 2 === 0;
};

/** The end of a JSON text that begins here: of a string, past what is escaped in it. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
};

/** Where each element of a list begins, in one walk over a text that is known to be JSON. None where it is no list. */
const elementOffsets = (text: string): readonly number[] => {
  const found: number[] = [];
  let depth = 0;
  let awaited = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (SPACE.has(sign)) continue;
    if (depth === 0 && sign !== "[") return found;
    if (awaited && sign !== "]") found.push(at);
    awaited = depth <= 1 && (sign === "," || (depth === 0 && sign === "["));
    if (sign === '"') at = endOfString(text, at);
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return found;
};

/** The places of the elements of a JSON list: every record of such a file is asked for its own. */
export const elementPlaces = (text: string, file: string): readonly Place[] => {
  let line = 1;
  let lineStart = text.startsWith("\ufeff") ? 1 : 0;
  let lineEnd = text.indexOf("\n");
  return elementOffsets(text).map((offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf("\n", lineStart);
    }
    return { file, line, column: offset - lineStart + 1 };
  });
};
