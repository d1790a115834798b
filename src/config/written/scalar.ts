const PLAIN = /^[\p{L}_/][\p{L}\p{N} _./()%&+-]*$/u;

/** Words that YAML, in one of its versions, takes for something else than text. */
const TAKEN = /^(true|false|null|yes|no|on|off|y|n)$/i;

const isPlain = (text: string): boolean => PLAIN.test(text) && !text.endsWith(" ") && !TAKEN.test(text);

/** What a reader of YAML does not take as it is, or a person does not see. */
const UNSEEN = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff\p{Cf}\p{Cs}]/gu;

const escaped = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
};

/** A text as YAML, on one line, at any place. */
export const scalar = (text: string): string => (isPlain(text) ? text : JSON.stringify(text).replace(UNSEEN, escaped));

/** A text as (a part of) a comment: it ends where the line ends, so it has to stay on it. */
export const remark = (text: string): string =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
