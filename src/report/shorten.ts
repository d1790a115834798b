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

/** The beginning of a text, cut between two characters, with a mark where it was cut. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, boundary(text, most))}${MARK}`;

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
  const start = wanted === 0 ? 0 : boundary(text, Math.min(wanted, text.length - Math.floor(most / 2)));
  return `${start === 0 ? "" : MARK}${shortened(text.slice(start), most)}`;
};
