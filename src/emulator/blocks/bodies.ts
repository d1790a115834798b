import type { Call, Reply, World } from "../call.ts";
import { invalid, malformed, restricted, undefinedAt } from "../errors.ts";
import { type Json, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import type { BlockTree, BlockDraft as MarkdownDraft } from "../markdown/blocks.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { printMarkdown } from "../markdown/print.ts";
import { needEditable, needPage } from "../needs.ts";
import { touch } from "../rows/edits.ts";
import { printBlock } from "../rows/print.ts";
import { type Block, type Database, type Page, type Property, plainText, type Store } from "../store.ts";
import { startTask } from "../tasks.ts";
import { needList, needObject, needOnly, needText } from "../validate.ts";
import { liveChildren } from "./blocks.ts";
import { type BlockDraft, placeBlocks } from "./drafts.ts";
import { readPayload } from "./kinds.ts";

const MAX_BLOCKS = 20_000;

const treeOf = (call: World, block: Page | Database | Block): BlockTree => {
  const printed = printBlock(call, block);
  const type = textOf(printed["type"]);
  const children = block.object === "block" ? liveChildren(call, block).map((child) => treeOf(call, child)) : [];
  return { id: block.id, type, [type]: printed[type] ?? null, children };
};

export const markdownOf = (call: World, page: Page): { markdown: string; unknownBlockIds: readonly string[] } =>
  printMarkdown(liveChildren(call, page).map((child) => treeOf(call, child)));

const count = (call: World, page: Page | Block): number =>
  liveChildren(call, page).reduce((all, child) => all + 1 + (child.object === "block" ? count(call, child) : 0), 0);

const printBody = (call: Call, page: Page): JsonObject => {
  const { markdown, unknownBlockIds } = markdownOf(call, page);
  const truncated = page.children.length > 0 && count(call, page) > MAX_BLOCKS;
  return { object: "page_markdown", id: page.id, markdown, truncated, unknown_block_ids: unknownBlockIds };
};

export const retrieveMarkdown = (call: Call): Json => printBody(call, needPage(call, call.param("page_id")));

const checked = (draft: MarkdownDraft, path: string, store: Store): BlockDraft => ({
  type: draft.type,
  payload: readPayload(draft.type, objectOf(draft[draft.type]), { path: `${path}.${draft.type}`, store }),
  children: (draft.children ?? []).map((child) => checked(child, path, store)),
  ...(draft.id === undefined ? {} : { existing: draft.id }),
});

export const draftsOfMarkdown = (value: Json, path: string, store: Store): readonly BlockDraft[] =>
  parseMarkdown(needText(value, path)).map((draft) => checked(draft, path, store));

/** A first heading becomes the title of a page that was given none. */
export const leadingTitle = (
  { body }: Call,
  drafts: readonly BlockDraft[],
  writes: readonly (readonly [Property, Json])[],
): { title: string; rest: readonly BlockDraft[] } | null => {
  const [first, ...rest] = drafts;
  const titled = writes.some(([property]) => property.type === "title");
  if (body["markdown"] === undefined || titled || first?.type !== "heading_1") return null;
  return { title: plainText(first.payload["rich_text"]), rest };
};

const keptIds = (drafts: readonly BlockDraft[]): readonly string[] =>
  drafts.flatMap((draft) => [...(draft.existing === undefined ? [] : [draft.existing]), ...keptIds(draft.children)]);

const needAllowed = (
  call: Call,
  page: Page,
  { kept, allowed }: { kept: readonly string[]; allowed: boolean },
): void => {
  const lost = liveChildren(call, page).filter((child) => child.object !== "block" && !kept.includes(child.id));
  if (lost.length === 0 || allowed) return;
  const names = lost.map((child) => child.id).join(", ");
  throw invalid(
    `This operation would delete child pages or databases: ${names}. Set \`allow_deleting_content\` to true to delete them.`,
  );
};

const replaceAll = (call: Call, page: Page, { markdown, allowed }: { markdown: string; allowed: boolean }): void => {
  const drafts = draftsOfMarkdown(markdown, "body.markdown", call.store);
  const kept = keptIds(drafts).filter((id) => page.children.includes(id));
  needAllowed(call, page, { kept, allowed });
  for (const child of liveChildren(call, page)) child.inTrash = !kept.includes(child.id);
  page.children = [];
  placeBlocks(call, page, { drafts });
};

export const eraseContent = (call: Call, page: Page): void => replaceAll(call, page, { markdown: "", allowed: true });

const occurrences = (text: string, part: string): number => (part === "" ? 0 : text.split(part).length - 1);

const replaceOne = (text: string, update: Json, path: string): string => {
  const change = needObject(update, path);
  const old = needText(change["old_str"], `${path}.old_str`);
  const next = needText(change["new_str"], `${path}.new_str`);
  const found = occurrences(text, old);
  if (found === 0) throw invalid(`Could not find the text to replace: ${old}`);
  if (change["replace_all_matches"] === true) return text.replaceAll(old, () => next);
  if (found > 1) throw invalid(`The text to replace was found ${found} times; it must match exactly once: ${old}`);
  return text.replace(old, () => next);
};

/** A range is written `first words...last words`, both included. */
const rangeOf = (text: string, range: string): readonly [number, number] => {
  const [first = "", last = first] = range.split("...");
  const start = text.indexOf(first);
  const end = text.indexOf(last, start);
  if (range === "" || start < 0 || end < 0) throw invalid(`Could not find the content range: ${range}`);
  const lineEnd = text.indexOf("\n", end + last.length);
  return [start, lineEnd < 0 ? text.length : lineEnd];
};

const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== "").join("\n");

const inserted = (text: string, insert: JsonObject): string => {
  const content = needText(insert["content"], "body.insert_content.content");
  if (objectOf(insert["position"])["type"] === "start") return joined(content, text);
  if (insert["after"] === undefined) return joined(text, content);
  const [, end] = rangeOf(text, needText(insert["after"], "body.insert_content.after"));
  return joined(text.slice(0, end), content, text.slice(end));
};

const ranged = (text: string, change: JsonObject): string => {
  const [start, end] = rangeOf(text, needText(change["content_range"], "body.replace_content_range.content_range"));
  return text.slice(0, start) + needText(change["content"], "body.replace_content_range.content") + text.slice(end);
};

/** What each kind of markdown update makes of the text that was there. */
const UPDATES: Readonly<Record<string, (text: string, change: JsonObject) => string>> = {
  replace_content: (_, change) => needText(change["new_str"], "body.replace_content.new_str"),
  update_content: (text, change) =>
    listOf(needList(change["content_updates"], "body.update_content.content_updates")).reduce<string>(
      (now, update, index) => replaceOne(now, update, `body.update_content.content_updates[${index}]`),
      text,
    ),
  insert_content: inserted,
  replace_content_range: ranged,
};

/** An insert at the end leaves the blocks that are there alone, as they are; everything else is written anew. */
const isAppend = (type: string, change: JsonObject): boolean =>
  type === "insert_content" && change["after"] === undefined && objectOf(change["position"])["type"] !== "start";

export const updateMarkdown = (call: Call): Reply => {
  const page = needPage(call, call.param("page_id"));
  if (!call.access.update) throw restricted();
  const { body } = call;
  needOnly(body, ["type", "allow_async", "markdown_version", ...Object.keys(UPDATES)], "body");
  needEditable(call, page);
  const type = Object.keys(UPDATES).find((key) => body[key] !== undefined);
  const update = UPDATES[type ?? ""];
  if (type === undefined || update === undefined)
    throw malformed(...Object.keys(UPDATES).map((key) => undefinedAt(`body.${key}`)));
  const change = needObject(body[type], `body.${type}`);
  if (isAppend(type, change)) {
    placeBlocks(call, page, {
      drafts: draftsOfMarkdown(change["content"] ?? "", "body.insert_content.content", call.store),
    });
  } else {
    const markdown = update(markdownOf(call, page).markdown, change);
    replaceAll(call, page, { markdown, allowed: change["allow_deleting_content"] === true });
  }
  touch(call, page);
  const result = printBody(call, page);
  return body["allow_async"] === true ? startTask(call, "PATCH /v1/pages/:page_id/markdown", result) : result;
};
