const MARK = "…";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** More code units than any character that a person would call one. */
const WIDEST = 40;

/** The last place at or before `at` where no character is cut through. */
const boundary = (text: string, at: number): number => {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const from = Math.max(0, at - WIDEST);
  const near = text.slice(from, at + WIDEST);
  const found = segmenter.segment(near).containing(at - from);
  const start = from + (found?.index ?? at - from);
  return start > from ? start : at - (/[\udc00-\udfff]/.test(text.charAt(at)) ? 1 : 0);
};

/** So much is given up for a whole word. */
const slack = (most: number): number => Math.min(20, Math.floor(most / 3));

/** Where the last word ends that is not cut through; `at` itself where that would cost too much. */
const wordEnd = (text: string, at: number): number => {
  const tail = text.slice(Math.max(0, at - slack(at)), at + 1);
  const space = tail.search(/\s\S*$/);
  return space < 0 ? at : at + 1 - tail.length + space;
};

/** The beginning of a text, cut after a word or else between two characters, with a mark where it was cut. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const whole = text.slice(0, wordEnd(text, boundary(text, most))).replace(/[\s,;:]+$/, "");
  return `${whole === "" ? text.slice(0, boundary(text, most)) : whole}${MARK}`;
};

/** Where the first word begins at or after `at`; `at` itself where none does soon. */
const wordStart = (text: string, at: number, most: number): number => {
  const found = at === 0 ? null : /\s\S/.exec(text.slice(at - 1, at + slack(most)));
  return found === null ? at : at + found.index;
};

/** How many code units two texts have in common at their beginning. */
export const commonStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
};

/** A text around a place in it: where two long texts part is what a person looks for. */
export const around = (text: string, place: number, most: number): string => {
  if (text.length <= most) return text;
  const wanted = Math.max(0, place - Math.floor(most / 3));
  const last = text.length - Math.floor(most / 2);
  const start = wanted === 0 ? 0 : wordStart(text, boundary(text, Math.min(wanted, last)), most);
  return `${start === 0 ? "" : MARK}${shortened(text.slice(start), most)}`;
};
