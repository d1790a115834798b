import { wellFormed } from "../model/text.ts";

const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/g;

// What joins pictures (a family, a flag of colours) stays where it joins them; elsewhere it only hides.
const JOINER = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d(?=\p{Extended_Pictographic})/u;
const PICTURE_STYLE = /(?<=\p{Extended_Pictographic})\ufe0f/u;
const UNSEEN = new RegExp(
  `(?<keep>${JOINER.source}|${PICTURE_STYLE.source})|[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\ufff9-\\ufffb]`,
  "gu",
);

const PLAIN = /^[\x20-\x7e]*$/;

/** Marks above marks grow out of their line and over the next ones. */
const MARKS = /(\p{M}{6})\p{M}+/gu;

/** A control character as the picture that Unicode has of it. */
const pictured = (control: string): string => {
  const at = control.charCodeAt(0);
  if (control === "\t") return " ";
  if (at < 0x20) return String.fromCharCode(0x2400 + at);
  return at === 0x7f ? "\u2421" : "\ufffd";
};

/**
 * Foreign text as one line in which everything that is there can be seen: line ends have a sign, controls have their
 * picture, and what only hides or turns text around is gone.
 */
export const visible = (foreign: string): string => {
  if (PLAIN.test(foreign)) return foreign;
  return wellFormed(foreign)
    .normalize("NFC")
    .replace(UNSEEN, (found, keep: string | undefined) => (keep === undefined ? "" : found))
    .replace(LINE_END, "↵")
    .replace(/\p{Cc}/gu, pictured)
    .replace(MARKS, "$1");
};
