import { code, codeCell } from "./neutralise.ts";
import { visible } from "./visible.ts";

/**
 * Words that mean nothing to Markdown, nor to what GitHub makes of text afterwards: letters, digits, ordinary
 * punctuation. Whatever else there is (an address, a path with a line, a mention) is put in a code span.
 */
const CALM = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}"'“”‘’„«»().,;?!%…–—·→×÷±≥≤°€£§/-]+(?::["'”’).,;]*)?$/u;

/** Calm by their characters, and yet made into a link: www., GH-1 and other trackers, a commit, a path that commands. */
const STIRRING = /www\.|\p{L}-\d|\b[\da-f]{7,}\b|\/\/|^\P{L}*\//iu;

const isCalm = (word: string): boolean => CALM.test(word) && !STIRRING.test(word);

const PIECES = /`[^`]+`|\s+|[^\s`]+|`+/g;

/** The sentence goes on around an address: its brackets and its full stop are no part of it. */
const AROUND = /^(["'(]*)(.*?)(["').,;:!?]*)$/u;

const pieceOf =
  (span: (text: string) => string) =>
  (found: string): string => {
    if (/^`[^`]/.test(found)) return span(found.slice(1, -1));
    if (found === " " || isCalm(found)) return found;
    const [, before = "", core = "", after = ""] = AROUND.exec(found) ?? [];
    return core === "" ? span(found) : `${before}${span(core)}${after}`;
  };

/** Two spans that touch would be read as one with a longer fence. */
const SEAM = "&#8203;";

const said = (foreign: string, span: (text: string) => string): string => {
  const line = visible(foreign.replace(/\s+/g, " ")).trim();
  const pieces = (line.match(PIECES) ?? []).map(pieceOf(span));
  return pieces
    .map((text, index) => (text.startsWith("`") && pieces[index - 1]?.endsWith("`") === true ? SEAM + text : text))
    .join("");
};

/**
 * A sentence of ours with foreign words in it, to be read as a sentence. What stands between backticks is code, as it
 * is everywhere else; never to be put at the start of a line.
 */
export const prose = (foreign: string): string => said(foreign, code);

/** The same inside a table. */
export const proseCell = (foreign: string): string => said(foreign, codeCell);
