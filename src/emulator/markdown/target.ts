import { isSpace, lengthOfSpaceBefore } from "./space.ts";

/** Where a link goes: the part in round brackets, `(https://example.com "A title that Notion has no place for")`. */
export interface Target {
  readonly url: string;
  readonly length: number;
}

const LONGEST = 2000;
const DEEPEST_PARENTHESES = 16;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const TITLE = /[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}')[ \t]{0,10}\)/y;

const afterUrl = (text: string, at: number): number | undefined => {
  if (text[at] === ")") return at + 1;
  TITLE.lastIndex = at;
  return TITLE.test(text) ? TITLE.lastIndex : undefined;
};

const endOfUrl = (text: string, from: number): number => {
  let depth = 0;
  const last = Math.min(text.length, from + LONGEST);
  for (let at = from; at < last; at += 1) {
    const character = text.charAt(at);
    if (isSpace(character)) return at;
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0 || depth > DEEPEST_PARENTHESES) return depth < 0 ? at : -1;
    if (character === "\\") at += 1;
  }
  return -1;
};

const ANGLED = /<([^<>\n]{0,2000})>/y;

/** The target that begins at this place, if one does. */
export const targetAt = (text: string, at: number): Target | undefined => {
  if (text[at] !== "(") return undefined;
  const from = at + 1 + lengthOfSpaceBefore(text.slice(at + 1, at + 10));
  ANGLED.lastIndex = from;
  const angled = ANGLED.exec(text);
  const end = angled === null ? endOfUrl(text, from) : from + angled[0].length;
  const url = angled?.[1] ?? text.slice(from, Math.max(from, end)).replace(ESCAPED, "$1");
  const after = end < 0 ? undefined : afterUrl(text, end);
  return after === undefined || url.trim() === "" ? undefined : { url: url.trim(), length: after - at };
};

const isBalanced = (url: string): boolean => {
  let depth = 0;
  for (const character of url) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0 || depth > DEEPEST_PARENTHESES) return false;
  }
  return depth === 0;
};

/** Characters that would end the target are written so that they do not. */
export const printTarget = (url: string): string => {
  const solid = url
    .trim()
    .replace(/[\p{Cc} ]/gu, (character) => encodeURIComponent(character))
    .replace(/[\\<]/g, "\\$&");
  return `(${isBalanced(solid) ? solid : solid.replace(/[()]/g, "\\$&")})`;
};
