import type { Json } from "../../model/json.ts";
import { LIMITS } from "../../model/limits.ts";
import { pieces, wellFormed } from "../../model/text.ts";
import { objectAt, textAt } from "./json.ts";

/** Text as Notion takes it: pieces of at most 2,000, which it shows and gives back side by side. */
export const encodeText = (text: string): readonly Json[] =>
  pieces(wellFormed(text)).map((content) => ({ type: "text", text: { content } }));

const textOf = (item: unknown): string => textAt(item, "plain_text") ?? textAt(objectAt(item, "text"), "content") ?? "";

/** What a person reads: formatting, links and the difference between a mention and its words are gone. */
export const decodeText = (items: readonly unknown[]): string => items.map(textOf).join("");

/** Notion cuts a text off after so many mentions, and does not say so. */
export const mayBeCut = (items: readonly unknown[]): boolean =>
  items.filter((item) => textAt(item, "type") === "mention").length >= LIMITS.references;
