/** A Markdown file in its two parts. */
export interface Parts {
  /** With an empty line for the fence that opens it, so that every line has the number that it has in the file. */
  readonly front: string;
  readonly body: string;
  /** The line of the file that the body starts at. */
  readonly bodyLine: number;
  /** Where the front matter is in the file, without its fences; undefined where there is none. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
}

const FENCE = /^\ufeff?---[ \t]*\r?\n/;
const END = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

const linesIn = (text: string): number => text.split("\n").length;

/** A fence that is opened and not closed: what was meant for fields would become text. */
export const isUnclosed = (text: string): boolean => {
  const open = FENCE.exec(text);
  return open !== null && !END.test(text.slice(open[0].length));
};

/** The front matter and what follows it. */
export const splitMarkdown = (text: string): Parts => {
  const none = { front: "", body: text.replace(/^\ufeff/, ""), bodyLine: 1, range: undefined };
  const open = FENCE.exec(text);
  if (open === null) return none;
  const start = open[0].length;
  const close = END.exec(text.slice(start));
  if (close === null) return none;
  const end = start + close.index;
  const after = end + close[0].length;
  const gap = /^\r?\n/.exec(text.slice(after, after + 2))?.[0].length ?? 0;
  return {
    front: `\n${text.slice(start, end)}`,
    body: text.slice(after + gap),
    bodyLine: linesIn(text.slice(0, after + gap)),
    range: { start, end },
  };
};
