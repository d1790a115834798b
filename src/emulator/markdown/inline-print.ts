import { colorToMarkdown } from "./blocks.ts";
import { printMention } from "./mention.ts";
import { MARKS, type Mark, type Run, type Style } from "./runs.ts";
import { openTag } from "./tags.ts";
import { printTarget } from "./target.ts";
import { tidy } from "./tidy.ts";

export const escapeText = (text: string): string =>
  text.replace(/[\\*~`$[\]<>{}|^]/g, "\\$&").replace(/\r\n?|\n/g, "<br>");

export const longestTicks = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

const printCode = (text: string): string => {
  const fence = "`".repeat(longestTicks(text) + 1);
  const touches = text.startsWith("`") || text.endsWith("`");
  const wouldLoseBlanks = text.startsWith(" ") && text.endsWith(" ") && /[^ ]/.test(text);
  const pad = touches || wouldLoseBlanks ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
};

const printWords = (run: Run): string => {
  if (run.kind === "equation") return `$${printCode(run.text)}$`;
  if (run.kind === "mention") return printMention(run.mention ?? {}, escapeText(run.text.replace(/^@/, "")));
  return run.style.code ? printCode(run.text) : escapeText(run.text);
};

const SIGNS: Readonly<Record<Mark, string>> = { bold: "**", italic: "*", strikethrough: "~~" };

const spanOf = ({ color, underline }: Style): string => {
  const name = colorToMarkdown(color);
  return name === undefined && !underline
    ? ""
    : openTag("span", { color: name, underline: underline ? "true" : undefined });
};

/** Something that is on for a while, and how it is written at both ends. */
interface Stretch {
  readonly key: string;
  readonly opening: string;
  readonly closing: string;
}

/** What is on in a run, in the order in which it is opened. */
const wishesOf = ({ style, link }: Run): readonly Stretch[] => {
  const span = spanOf(style);
  return [
    ...MARKS.filter((mark) => style[mark]).map((mark) => ({ key: mark, opening: SIGNS[mark], closing: SIGNS[mark] })),
    ...(span === "" ? [] : [{ key: span, opening: span, closing: "</span>" }]),
    ...(link === null ? [] : [{ key: `[${link}`, opening: "[", closing: `]${printTarget(link)}` }]),
  ];
};

/** From one run to the next: what ends is closed, the last opened first, and then what begins is opened. */
const passage = (on: readonly Stretch[], wishes: readonly Stretch[]): { text: string; on: readonly Stretch[] } => {
  const wished = new Set(wishes.map(({ key }) => key));
  const staying = on.filter(({ key }) => wished.has(key));
  const coming = wishes.filter(({ key }) => !staying.some((other) => other.key === key));
  const ending = on.filter(({ key }) => !wished.has(key)).toReversed();
  const text = [...ending.map(({ closing }) => closing), ...coming.map(({ opening }) => opening)].join("");
  return { text, on: [...staying, ...coming] };
};

/** An exclamation mark before a link would make it an image. */
const notAnImage = (words: string, coming: string): string =>
  coming.startsWith("[") && words.endsWith("!") ? `${words.slice(0, -1)}\\!` : words;

export const printInline = (untidy: readonly Run[]): string => {
  const parts: string[] = [];
  let on: readonly Stretch[] = [];
  const pass = (wishes: readonly Stretch[]): void => {
    const { text, on: now } = passage(on, wishes);
    parts.push(notAnImage(parts.pop() ?? "", text), text);
    on = now;
  };
  for (const run of tidy(untidy)) {
    pass(wishesOf(run));
    parts.push(printWords(run));
  }
  pass([]);
  return parts.join("");
};
