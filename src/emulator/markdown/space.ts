/**
 * Space in Notion's Markdown is the blank and the tab. A regular expression anchored at the end would look at every
 * stretch of space in a text from each of its characters, so the ends are walked to by hand.
 */
const BLANKS = " \t";
export const BLANKS_AND_BREAKS = " \t\n";

export const lengthOfSpaceBefore = (text: string, space = BLANKS): number => {
  let at = 0;
  while (at < text.length && space.includes(text.charAt(at))) at += 1;
  return at;
};

export const lengthOfSpaceAfter = (text: string, space = BLANKS): number => {
  let at = text.length;
  while (at > 0 && space.includes(text.charAt(at - 1))) at -= 1;
  return text.length - at;
};

export const trimStart = (text: string): string => text.slice(lengthOfSpaceBefore(text));

export const trimEnd = (text: string): string => text.slice(0, text.length - lengthOfSpaceAfter(text));

export const trim = (text: string): string => trimEnd(trimStart(text));

export const isSpace = (character: string | undefined): boolean =>
  character === undefined || character === "" || BLANKS_AND_BREAKS.includes(character);

const TAB = 4;

/** How far a line is indented, a tab counting for four blanks, and what it says. */
export const indentOf = (line: string): { columns: number; text: string } => {
  const length = lengthOfSpaceBefore(line);
  const tabs = line.slice(0, length).split("\t").length - 1;
  return { columns: length + tabs * (TAB - 1), text: trimEnd(line.slice(length)) };
};

/** The line without so many columns of indentation, as far as it has them. */
export const outdent = (line: string, columns: number): string => {
  let at = 0;
  for (let column = 0; at < line.length; at += 1) {
    column += line[at] === "\t" ? TAB : line[at] === " " ? 1 : columns + 1;
    if (column > columns) break;
  }
  return line.slice(at);
};
