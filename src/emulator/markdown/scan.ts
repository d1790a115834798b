import { angle } from "./angles.ts";
import type { Mark } from "./runs.ts";
import { isSpace } from "./space.ts";
import { targetAt } from "./target.ts";
import { literal, type Reader, type Scan, type Token } from "./tokens.ts";

const MOST_BRACKETS = 64;
const MOST_EXPRESSION = 1000;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

const runLength = (text: string, at: number): number => {
  const character = text[at];
  let end = at;
  while (text[end] === character) end += 1;
  return end - at;
};

/** Where the next stretch of exactly so many backticks begins, followed by `after`. */
const closingTicks = (
  scan: Pick<Scan, "text" | "missing">,
  from: number,
  { ticks, after }: { ticks: number; after: string },
): number => {
  const key = `${ticks}${after}`;
  if (scan.missing.has(key)) return -1;
  const stretches = /`+/g;
  stretches.lastIndex = from;
  for (let found = stretches.exec(scan.text); found !== null; found = stretches.exec(scan.text)) {
    if (found[0].length === ticks && scan.text.startsWith(after, stretches.lastIndex)) return found.index;
  }
  scan.missing.add(key);
  return -1;
};

const escaped: Reader = (scan, at) => {
  const next = scan.text[at + 1];
  if (next === undefined || !PUNCTUATION.test(next)) return 0;
  return 1 + literal(scan, next);
};

/** One blank at each end only keeps backticks apart. */
const unpadded = (code: string): string =>
  code.startsWith(" ") && code.endsWith(" ") && /[^ ]/.test(code) ? code.slice(1, -1) : code;

const code: Reader = (scan, at) => {
  const ticks = runLength(scan.text, at);
  const end = closingTicks(scan, at + ticks, { ticks, after: "" });
  if (end < 0) return literal(scan, "`".repeat(ticks));
  scan.tokens.push({ is: "code", text: unpadded(scan.text.slice(at + ticks, end)) });
  return end + ticks - at;
};

const closingDollar = ({ text, missing }: Scan, from: number): number => {
  if (missing.has("$")) return -1;
  for (let end = text.indexOf("$", from); end >= 0; end = text.indexOf("$", end + 1)) {
    const before = text[end - 1];
    if (!isSpace(before) && before !== "\\" && !/[0-9$]/.test(text[end + 1] ?? "")) return end;
  }
  missing.add("$");
  return -1;
};

const math: Reader = (scan, at) => {
  const dollars = runLength(scan.text, at);
  if (dollars > 1) return literal(scan, "$".repeat(dollars));
  const ticks = scan.text[at + 1] === "`" ? runLength(scan.text, at + 1) : 0;
  const start = at + 1 + ticks;
  if (ticks === 0 && isSpace(scan.text[start])) return 0;
  const end = ticks > 0 ? closingTicks(scan, start, { ticks, after: "$" }) : closingDollar(scan, start + 1);
  const expression = end < 0 ? "" : scan.text.slice(start, end).trim();
  if (expression === "" || expression.length > MOST_EXPRESSION) return 0;
  scan.tokens.push({ is: "equation", text: expression });
  return end + ticks + 1 - at;
};

const marks =
  (byLength: Readonly<Record<number, readonly (readonly [Mark, string])[]>>): Reader =>
  (scan, at) => {
    const length = runLength(scan.text, at);
    const source = scan.text.slice(at, at + length);
    const [opens, closes] = [!isSpace(scan.text[at + length]), !isSpace(scan.text[at - 1])];
    const meant = byLength[length];
    if (meant === undefined) return literal(scan, source);
    scan.tokens.push(...meant.map(([mark, part]) => ({ is: "mark", mark, source: part, opens, closes }) as const));
    return length;
  };

const openBracket = (scan: Scan, image: boolean): number => {
  if (scan.brackets.length === MOST_BRACKETS) scan.brackets.shift();
  scan.brackets.push(scan.tokens.length);
  scan.tokens.push({ is: "open", image, url: null, closedBy: -1 });
  return image ? 2 : 1;
};

/** A link has no link inside, so brackets that were open before one has closed are only brackets. */
const closeBracket: Reader = (scan, at) => {
  const place = scan.brackets.pop();
  const open = place === undefined ? undefined : scan.tokens[place];
  const target = open === undefined ? undefined : targetAt(scan.text, at + 1);
  if (place === undefined || open?.is !== "open" || target === undefined) return 0;
  if (!open.image && place === scan.tokens.length - 1) return 0;
  open.url = target.url;
  open.closedBy = scan.tokens.length;
  scan.tokens.push({ is: "close", image: open.image });
  if (!open.image) {
    scan.brackets = scan.brackets.filter((index) => scan.tokens[index]?.is === "open" && isImage(scan.tokens[index]));
  }
  return 1 + target.length;
};

const isImage = (token: Token | undefined): boolean => token?.is === "open" && token.image;

const READERS: Readonly<Record<string, Reader>> = {
  "\\": escaped,
  "`": code,
  $: math,
  "*": marks({
    1: [["italic", "*"]],
    2: [["bold", "**"]],
    3: [
      ["bold", "**"],
      ["italic", "*"],
    ],
  }),
  "~": marks({ 2: [["strikethrough", "~~"]] }),
  "!": (scan, at) => (scan.text[at + 1] === "[" ? openBracket(scan, true) : 0),
  "[": (scan) => openBracket(scan, false),
  "]": closeBracket,
  "<": angle,
};

const ORDINARY = /[^\\`$*~![\]<]+/y;

export const scanInline = (text: string): readonly Token[] => {
  const scan: Scan = { text, tokens: [], brackets: [], spans: [], missing: new Set() };
  for (let at = 0; at < text.length; ) {
    ORDINARY.lastIndex = at;
    const words = ORDINARY.exec(text)?.[0];
    if (words !== undefined) at += literal(scan, words);
    else at += READERS[text.charAt(at)]?.(scan, at) || literal(scan, text.charAt(at));
  }
  return scan.tokens;
};
