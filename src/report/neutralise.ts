import { visible } from "./visible.ts";

const BREAK = "\u200b";

// Line ends, other control characters, and the marks that turn the direction of text around.
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * Text from elsewhere as one line of a log. The runner obeys `::command::` at the start of a line and `##[command]`
 * anywhere in it, so both are broken by a character that nobody sees; nothing can start a line of its own.
 */
export const logLine = (foreign: string): string =>
  foreign
    .replace(INVISIBLE, " ")
    .replace(/:(?=:)/g, `:${BREAK}`)
    .replaceAll("##[", `#${BREAK}#[`);

/** Some parsers give up on longer fences, and nobody means so many backticks. */
const LONGEST_FENCE = 16;

// Seen by the filters that look for addresses after everything else was read, so they are broken inside `<code>` too.
const ADDRESS = /@|:(?=\/\/)|www(?=\.)/gi;

/**
 * Foreign text where Markdown is not read, or where a code span cannot say it: HTML of which every character that
 * means anything is a number.
 */
export const codeTag = (foreign: string): string => {
  const text = visible(foreign).replace(ADDRESS, (found) => `${found}${BREAK}`);
  const inert = text.replace(/[^\p{L}\p{M}\p{N} .,()\u{80}-\u{10ffff}-]/gu, (char) => `&#${char.codePointAt(0)};`);
  return `<code>${inert}</code>`;
};

const longestFence = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);

const span = (text: string): string => {
  const fence = "`".repeat(longestFence(text) + 1);
  const pad = /^[` ]|[` ]$/.test(text) || text === "" ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
};

/**
 * Foreign text in Markdown: in a code span nothing is a link, a mention, a reference or HTML, not even for the filters
 * that come after Markdown. The fence outruns its backticks.
 */
export const code = (foreign: string): string => {
  const text = visible(foreign);
  return longestFence(text) > LONGEST_FENCE ? codeTag(text) : span(text);
};

/**
 * The same inside a table, where a bar would end the cell even in a code span. A backslash before a bar is read in two
 * ways by two parsers, so it is said as HTML.
 */
export const codeCell = (foreign: string): string => {
  const text = visible(foreign);
  return text.includes("\\|") ? codeTag(text) : code(text).replaceAll("|", "\\|");
};
