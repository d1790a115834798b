import { type Json, type JsonObject, listOf, objectOf, textOf } from "../json.ts";

export const MARKS = ["bold", "italic", "strikethrough"] as const;
export type Mark = (typeof MARKS)[number];

export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: boolean;
  readonly code: boolean;
  readonly color: string;
}

/** A stretch of rich text that looks the same from end to end. Equations and mentions are runs of their own. */
export interface Run {
  readonly kind: "text" | "equation" | "mention";
  readonly text: string;
  readonly mention?: JsonObject;
  readonly style: Style;
  readonly link: string | null;
}

export const PLAIN: Style = {
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  code: false,
  color: "default",
};

/** What Notion takes in one piece of rich text. */
const PIECE = 2000;

const styleOf = (value: Json | undefined): Style => {
  const given = objectOf(value);
  const on = (name: string): boolean => given[name] === true;
  return {
    bold: on("bold"),
    italic: on("italic"),
    strikethrough: on("strikethrough"),
    underline: on("underline"),
    code: on("code"),
    color: textOf(given["color"]) || "default",
  };
};

const runOf = (value: Json): Run => {
  const item = objectOf(value);
  const style = styleOf(item["annotations"]);
  if (item["equation"] !== undefined) {
    return { kind: "equation", text: textOf(objectOf(item["equation"])["expression"]), style, link: null };
  }
  if (item["mention"] !== undefined) {
    return { kind: "mention", text: textOf(item["plain_text"]), mention: objectOf(item["mention"]), style, link: null };
  }
  const text = objectOf(item["text"]);
  const content = textOf(text["content"]) || textOf(item["plain_text"]);
  return { kind: "text", text: content, style, link: textOf(objectOf(text["link"])["url"]) || null };
};

/** From rich text as Notion sends it, or as a request sends it. */
export const runsOf = (richText: unknown): readonly Run[] => listOf(richText).map(runOf);

const HIGH_SURROGATE = /[\uD800-\uDBFF]$/;

/** Pieces of at most 2,000 units; a character outside the basic plane is never cut in two. */
export const pieces = (text: string): readonly string[] => {
  const cut: string[] = [];
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + PIECE);
    const whole = from + PIECE < text.length && HIGH_SURROGATE.test(piece) ? piece.slice(0, -1) : piece;
    cut.push(whole);
    from += whole.length;
  }
  return cut;
};

const itemsOf = ({ kind, text, mention, style, link }: Run): readonly JsonObject[] => {
  const annotations = { ...style };
  if (kind === "equation") return [{ type: "equation", equation: { expression: text }, annotations }];
  if (kind === "mention") return [{ type: "mention", mention: mention ?? {}, annotations }];
  return pieces(text).map((content) => ({
    type: "text",
    text: { content, link: link === null ? null : { url: link } },
    annotations,
  }));
};

export const richTextOf = (runs: readonly Run[]): readonly JsonObject[] => runs.flatMap(itemsOf);

export const plainRun = (text: string): Run => ({ kind: "text", text, style: PLAIN, link: null });

export const plainTextOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
