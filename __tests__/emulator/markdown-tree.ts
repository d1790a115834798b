import type { Json, JsonObject } from "../../src/emulator/json.ts";
import { listOf, objectOf, textOf } from "../../src/emulator/json.ts";
import type { BlockDraft, BlockTree } from "../../src/emulator/markdown/blocks.ts";
import { parseMarkdown } from "../../src/emulator/markdown/parse.ts";
import { printMarkdown } from "../../src/emulator/markdown/print.ts";

const idOf = (number: number): string => `00000000-0000-4000-9000-${number.toString(16).padStart(12, "0")}`;

const readItem = (value: Json): Json => {
  const item = objectOf(value);
  const plain =
    textOf(objectOf(item["text"])["content"]) || textOf(objectOf(item["equation"])["expression"]) || "@Somebody";
  return { ...item, plain_text: plain, href: null };
};

const readRichText = (payload: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(payload).map(([key, value]) => {
      if (key === "cells") return [key, listOf(value).map((cell) => listOf(cell).map(readItem))];
      return [key, key === "rich_text" || key === "caption" ? listOf(value).map(readItem) : value];
    }),
  );

/** Drafts as the API would show them once they were made: with IDs, and text in its read form. */
export const asRead = (drafts: readonly BlockDraft[]): readonly BlockTree[] => {
  let last = 0;
  const read = (draft: BlockDraft): BlockTree => {
    last += 1;
    const id = draft.id ?? idOf(last);
    const children = (draft.children ?? []).map(read);
    return { id, type: draft.type, [draft.type]: readRichText(objectOf(draft[draft.type])), children };
  };
  return drafts.map(read);
};

/** What Notion gives back for a text that was written to a page. */
export const normalised = (markdown: string): string => printMarkdown(asRead(parseMarkdown(markdown))).markdown;
