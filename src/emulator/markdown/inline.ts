import { type Mark, PLAIN, type Run, type Style } from "./runs.ts";
import { scanInline } from "./scan.ts";
import { tidy } from "./tidy.ts";
import type { Token } from "./tokens.ts";

/** A mark that is opened and never closed is only text: these are the ones that mean something. */
const liveMarks = (tokens: readonly Token[]): ReadonlySet<Token> => {
  const live = new Set<Token>();
  const open = new Map<Mark, Token>();
  for (const token of tokens) {
    if (token.is !== "mark") continue;
    const start = open.get(token.mark);
    if (start === undefined && token.opens) open.set(token.mark, token);
    if (start === undefined || !token.closes) continue;
    live.add(start).add(token);
    open.delete(token.mark);
  }
  return live;
};

interface Reading {
  readonly runs: Run[];
  readonly marks: Set<Mark>;
  readonly looks: Partial<Style>[];
  readonly images: string[];
  link: string | null;
  /** What marks and looks come to: made anew when one of them changes, not for each word. */
  style: Style;
}

const restyle = (reading: Reading): void => {
  const { marks, looks } = reading;
  const on = { bold: marks.has("bold"), italic: marks.has("italic"), strikethrough: marks.has("strikethrough") };
  const color = looks.findLast((look) => look.color !== undefined)?.color ?? PLAIN.color;
  reading.style = { ...PLAIN, ...on, color, underline: looks.some((look) => look.underline === true) };
};

const push = (reading: Reading, run: Pick<Run, "kind" | "text" | "mention">, code = false): void => {
  const link = run.kind === "text" ? (reading.link ?? reading.images.at(-1) ?? null) : null;
  reading.runs.push({ ...run, style: code ? { ...reading.style, code } : reading.style, link });
};

const say = (reading: Reading, text: string): void => push(reading, { kind: "text", text });

const open = (reading: Reading, { image, url }: Extract<Token, { is: "open" }>, isEmpty: boolean): void => {
  if (url === null) say(reading, image ? "![" : "[");
  else if (image) reading.images.push(url);
  else reading.link = url;
  // An image inside a line becomes a link to it, and a link has to have a text.
  if (url !== null && isEmpty) say(reading, url);
};

const close = (reading: Reading, { image }: Extract<Token, { is: "close" }>): void => {
  if (image) reading.images.pop();
  else reading.link = null;
};

const turn = (reading: Reading, { mark, source }: Extract<Token, { is: "mark" }>, isLive: boolean): void => {
  if (!isLive) say(reading, source);
  else if (!reading.marks.delete(mark)) reading.marks.add(mark);
  restyle(reading);
};

const look = (reading: Reading, looks: Partial<Style> | undefined): void => {
  if (looks === undefined) reading.looks.pop();
  else reading.looks.push(looks);
  restyle(reading);
};

type Take<Kind> = (
  reading: Reading,
  token: Extract<Token, { is: Kind }>,
  around: { next: Token | undefined; isLive: boolean },
) => void;

const TAKE: { readonly [Kind in Token["is"]]: Take<Kind> } = {
  text: (reading, { text }) => say(reading, text),
  code: (reading, { text }) => push(reading, { kind: "text", text }, true),
  equation: (reading, { text }) => push(reading, { kind: "equation", text }),
  mention: (reading, { mention }) => push(reading, { kind: "mention", text: "", mention }),
  mark: (reading, token, { isLive }) => turn(reading, token, isLive),
  open: (reading, token, { next }) => open(reading, token, next?.is === "close"),
  close,
  span: (reading, token) => look(reading, token.look),
  unspan: (reading) => look(reading, undefined),
};

const take = <Kind extends Token["is"]>(
  reading: Reading,
  token: Extract<Token, { is: Kind }> & { is: Kind },
  around: Parameters<Take<Kind>>[2],
): void => TAKE[token.is](reading, token, around);

const assemble = (tokens: readonly Token[]): readonly Run[] => {
  const live = liveMarks(tokens);
  const reading: Reading = { runs: [], marks: new Set(), looks: [], images: [], link: null, style: PLAIN };
  tokens.forEach((token, index) => {
    take(reading, token, { next: tokens[index + 1], isLive: live.has(token) });
  });
  return tidy(reading.runs);
};

export const parseInline = (text: string): readonly Run[] => assemble(scanInline(text));

/** A line that is an image from end to end: its address and its caption. */
export const parseImage = (text: string): { url: string; caption: readonly Run[] } | undefined => {
  if (!text.startsWith("![")) return undefined;
  const tokens = scanInline(text);
  const first = tokens[0];
  if (first?.is !== "open" || first.url === null || first.closedBy !== tokens.length - 1) return undefined;
  return { url: first.url, caption: assemble(tokens.slice(1, -1)) };
};
