import { LIMITS } from "./limits.ts";

/** Half a surrogate pair is no character: JSON could carry it, UTF-8 could not, and what comes back would differ. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/**
 * The pieces that Notion takes a long text in. Whether its limit counts UTF-16 units or characters is not documented,
 * so a piece keeps to it in units, and is a unit shorter rather than cut through a character.
 */
export const pieces = (text: string, limit: number = LIMITS.piece): readonly string[] => {
  const cut: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + limit;
    const safe = end < text.length && splitsPair(text, end) ? end - 1 : end;
    cut.push(text.slice(start, safe));
    start = safe;
  }
  return cut;
};
