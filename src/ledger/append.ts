import { type Line, writeLine } from "./line.ts";

const writtenIn = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** The last line; empty where there is none. */
export const lastOf = (text: string): string => {
  const whole = text.trimEnd();
  return whole.slice(whole.lastIndexOf("\n") + 1);
};

/** A text with lines at its end, tied to what is there: also where that was torn. */
export const appendTo = (text: string, lines: readonly Line[]): string => {
  const written: string[] = [];
  let before = lastOf(text) || undefined;
  for (const line of lines) {
    before = writeLine(line, before);
    written.push(before);
  }
  const torn = text !== "" && !text.endsWith("\n");
  return `${text}${torn ? "\n" : ""}${written.map((line) => `${line}\n`).join("")}`;
};

/** A line as it is on any tip: without what ties it to the one before. */
const loose = (written: string): string => written.replace(/,"prev":(?:null|"[0-9a-f]{16}")\}$/, "}");

/** Which of the lines a text does not hold. One that was given twice is there only when it is there twice. */
export const missingFrom = (text: string, lines: readonly Line[]): readonly Line[] => {
  const there = new Map<string, number>();
  for (const written of writtenIn(text)) {
    const line = loose(written);
    there.set(line, (there.get(line) ?? 0) + 1);
  }
  return lines.filter((line) => {
    const name = loose(writeLine(line, undefined));
    const left = there.get(name) ?? 0;
    there.set(name, left - 1);
    return left <= 0;
  });
};

export const countIn = (text: string): number => writtenIn(text).length;
