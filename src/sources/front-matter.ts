/** A Markdown file in its two parts. */
export interface Parts {
  readonly front: string;
  readonly body: string;
}

const FENCE = /^---[ \t]*\r?\n/;
const END = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/**
 * The front matter and what follows it. The fence that opens it is replaced by an empty line, so that every line of the
 * front matter has the number that it has in the file.
 */
export const splitMarkdown = (text: string): Parts => {
  const whole = text.replace(/^\ufeff/, "");
  const open = FENCE.exec(whole);
  if (open === null) return { front: "", body: whole };
  const rest = whole.slice(open[0].length);
  const close = END.exec(rest);
  if (close === null) return { front: "", body: whole };
  return {
    front: `\n${rest.slice(0, close.index)}`,
    body: rest.slice(close.index + close[0].length).replace(/^\r?\n/, ""),
  };
};
