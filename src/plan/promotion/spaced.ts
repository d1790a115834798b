/** Lines that stand for themselves, whatever is in them: of code, and of a formula. */
const FENCE = /^[\t >]*(`{3,}|~{3,}|\$\$)(.*)$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const TAG = /^\s*<\/?[a-z][^>]*>/i;
const INDENTED = /^[\t ]/;
const EMPTY_BLOCK = /^\s*<empty-block\s*\/>\s*$/;

/** Whether two lines that follow each other are one block, or items of one list. */
const belong = (line: string, next: string): boolean => {
  if (line.trim() === "" || next.trim() === "") return true;
  if (ITEM.test(next)) return ITEM.test(line) || INDENTED.test(line);
  if (TAG.test(line)) return TAG.test(next) || INDENTED.test(next);
  return TAG.test(next) && INDENTED.test(line);
};

/** The mark that a line closes an open fence by, or opens one with. */
const fenceAfter = (line: string, open: string): string => {
  const [, mark = "", rest = ""] = FENCE.exec(line) ?? [];
  if (open !== "") return mark.startsWith(open) && rest.trim() === "" ? "" : open;
  const isClosed = mark === "$$" ? rest.includes("$$") : mark.startsWith("`") && rest.includes("`");
  return isClosed ? "" : mark;
};

/**
 * Notion ends each block with one line end, and everybody else takes what follows such a line for the same paragraph.
 * With an empty line between the blocks the text says elsewhere what it says there.
 */
export const spaced = (markdown: string): string => {
  const out: string[] = [];
  let open = "";
  for (const written of markdown.split("\n")) {
    const line = open === "" && EMPTY_BLOCK.test(written) ? "" : written;
    const last = out.at(-1);
    if (open === "" && last !== undefined && !belong(last, line)) out.push("");
    out.push(line);
    open = fenceAfter(line, open);
  }
  return out.join("\n");
};
