import type { JsonObject } from "../json.ts";
import { type BlockDraft, colorFromMarkdown, draft, isWebAddress } from "./blocks.ts";
import { parseImage, parseInline } from "./inline.ts";
import { richTextOf } from "./runs.ts";
import { splitAttributes } from "./tags.ts";

export interface TextLine {
  readonly block: BlockDraft;
  /** Whether what is indented below it belongs to it. */
  readonly nests: boolean;
}

interface Shape {
  readonly type: string;
  readonly text: string;
  readonly extra?: JsonObject;
  readonly nests?: boolean;
}

const heading = ([, signs = "", text = ""]: RegExpExecArray, toggle: boolean): Shape => ({
  type: `heading_${Math.min(signs.length, 4)}`,
  text,
  extra: { is_toggleable: toggle },
  nests: toggle,
});

/** How a line begins says what it is. Read from above; what nothing claims is a paragraph. */
const SHAPES: readonly (readonly [RegExp, (found: RegExpExecArray, toggle: boolean) => Shape])[] = [
  [/^(#{1,6})(?:[ \t]+(.*))?$/s, heading],
  [
    /^[-*+][ \t]+\[([ xX])\](?:[ \t]+(.*))?$/s,
    ([, box, text = ""]) => ({ type: "to_do", text, extra: { checked: box !== " " } }),
  ],
  [/^[-*+](?:[ \t]+(.*))?$/s, ([, text = ""]) => ({ type: "bulleted_list_item", text })],
  [/^\d{1,9}[.)](?:[ \t]+(.*))?$/s, ([, text = ""]) => ({ type: "numbered_list_item", text })],
  [/^>[ \t]?(.*)$/s, ([, text = ""]) => ({ type: "quote", text })],
  [/^<empty-block\s*\/>$/, () => ({ type: "paragraph", text: "" })],
];

const shapeOf = (text: string, toggle: boolean): Shape => {
  for (const [pattern, shape] of SHAPES) {
    const found = pattern.exec(text);
    if (found !== null) return shape(found, toggle);
  }
  return { type: "paragraph", text };
};

/** Attributes that Notion does not know are words. */
const attributesOf = (line: string): ReturnType<typeof splitAttributes> => {
  const split = splitAttributes(line);
  const isKnown = ([name, value]: readonly [string, string]): boolean =>
    name === "toggle" || (name === "color" && (value === "default" || colorFromMarkdown(value) !== undefined));
  return Object.entries(split.attributes).every(isKnown) ? split : { text: line, attributes: {} };
};

const imageOf = (text: string): TextLine | undefined => {
  const image = parseImage(text);
  if (image === undefined || !isWebAddress(image.url)) return undefined;
  const payload = { caption: richTextOf(image.caption), type: "external", external: { url: image.url } };
  return { block: draft("image", payload), nests: false };
};

/** A line of text as a block: heading, list item, quote, image or paragraph, with its `{color="…"}`. */
export const textLine = (line: string): TextLine => {
  const { text, attributes } = attributesOf(line);
  const image = imageOf(text);
  if (image !== undefined) return image;
  const { type, text: words, extra = {}, nests = true } = shapeOf(text, attributes["toggle"] === "true");
  const color = colorFromMarkdown(attributes["color"]) ?? "default";
  return { block: draft(type, { rich_text: richTextOf(parseInline(words)), ...extra, color }), nests };
};

const AMBIGUOUS: readonly RegExp[] = [/^#{1,6}(?=[ \t]|$)/, /^[-+](?=[ \t]|$)/, /^(?:-{3,}|_{3,})$/];

/** A paragraph whose words look like the beginning of something else, written so that they do not. */
export const asParagraph = (words: string): string =>
  AMBIGUOUS.some((start) => start.test(words)) ? `\\${words}` : words.replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, "$1\\");
