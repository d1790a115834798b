import { asUuid } from "../ids.ts";
import type { Json, JsonObject } from "../json.ts";

/**
 * A block as a request would send it. `id` is there when the text points at a block that exists already (a child page,
 * a block that Markdown cannot show): that block stays as it is and is not made again.
 */
export interface BlockDraft {
  readonly type: string;
  readonly id?: string;
  readonly children?: readonly BlockDraft[];
  readonly [payload: string]: Json | readonly BlockDraft[] | undefined;
}

/** A block as Notion gives it back, with everything below it. */
export interface BlockTree {
  readonly id: string;
  readonly type: string;
  readonly children: readonly BlockTree[];
  readonly [payload: string]: Json | readonly BlockTree[] | undefined;
}

/** Deeper than this, what is nested stands side by side. */
export const DEEPEST = 32;

const COLORS = ["gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red"];

/** Markdown says `blue_bg` where the API says `blue_background`. */
export const colorFromMarkdown = (name: string | undefined): string | undefined => {
  if (name === undefined) return undefined;
  const [color = "", ...rest] = name.split("_");
  if (!COLORS.includes(color)) return undefined;
  if (rest.length === 0) return color;
  return ["bg", "background"].includes(rest.join("_")) ? `${color}_background` : undefined;
};

export const colorToMarkdown = (color: string): string | undefined => {
  const name = color.replace(/_background$/, "_bg");
  return colorFromMarkdown(name) === undefined ? undefined : name;
};

const HEX = /[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The ID that an address of Notion ends with (that of the block behind `#`, where there is one). */
export const idInUrl = (url: string): string | undefined => {
  const last = url.match(HEX)?.at(-1);
  return last === undefined ? undefined : asUuid(last);
};

export const urlOfId = (id: string): string => `https://www.notion.so/${id.replaceAll("-", "")}`;

export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]/i.test(url);

export const draft = (
  type: string,
  payload: JsonObject,
  rest: Partial<Pick<BlockDraft, "id" | "children">> = {},
): BlockDraft => ({
  type,
  [type]: payload,
  ...rest,
});
