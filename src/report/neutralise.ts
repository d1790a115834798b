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

/** Foreign text in Markdown: in a code span nothing is a link, a mention, a reference or HTML. The fence outruns its backticks. */
export const code = (foreign: string): string => {
  const text = foreign.replace(INVISIBLE, " ");
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[`\s]|[`\s]$/.test(text) || text === "" ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
};

/** The same inside a table, where a bar would end the cell even in a code span. */
export const codeCell = (foreign: string): string => code(foreign).replaceAll("|", "\\|");
