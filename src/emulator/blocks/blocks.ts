import type { Call } from "../call.ts";
import { inTrash, invalid, malformed, restricted, undefinedAt, unexpected } from "../errors.ts";
import { type Json, objectOf } from "../json.ts";
import { missingThing } from "../missing.ts";
import { needBlock, needEditable } from "../needs.ts";
import { listAnswer, slicePage } from "../query/cursors.ts";
import { remember, touch, touchUp, trashWish } from "../rows/edits.ts";
import { isBlockLike, printBlock } from "../rows/print.ts";
import { textItems } from "../rows/rich-text.ts";
import { isVisible } from "../sharing.ts";
import type { Block, Database, Page } from "../store.ts";
import { LIMITS, needList, needObject, needOnly, needText, needUuid, pagingOfQuery, pathUuid } from "../validate.ts";
import { placeBlocks, readBlocks } from "./drafts.ts";
import { BLOCK_TYPES, readPayload } from "./kinds.ts";

const blockId = (call: Call): string => pathUuid(call.param("block_id"), "block_id");

export const retrieveBlock = (call: Call): Json => printBlock(call, needBlock(call, blockId(call)));

/** What stands in a page or block, without what is in the trash. */
export const liveChildren = (
  { store }: Pick<Call, "store">,
  parent: Page | Block,
): readonly (Page | Database | Block)[] =>
  parent.children.flatMap((id) => {
    const child = store.things.get(id);
    return child !== undefined && isBlockLike(child) && !child.inTrash && isVisible(store, child) ? [child] : [];
  });

const needContainer = (call: Call, id: string): Page | Block => {
  const thing = needBlock(call, id);
  if (thing.object === "database") throw invalid(`Block with ID ${id} does not support children.`);
  return thing;
};

export const listChildren = (call: Call): Json => {
  const children = liveChildren(call, needContainer(call, blockId(call)));
  const slice = slicePage(children, pagingOfQuery(call.query), (child) => child.id);
  return listAnswer("block", { ...slice, results: slice.results.map((child) => printBlock(call, child)) });
};

const placeAfter = (parent: Page | Block, call: Call, id: string): number => {
  const place = parent.children.indexOf(id);
  if (place < 0) throw missingThing(call.store, "block", id);
  return place + 1;
};

/** Where to append: `after` until 2025-09-03, `position` since 2026-03-11. `undefined`: at the end. */
const placeOf = (call: Call, parent: Page | Block): number | undefined => {
  const { body, version } = call;
  const foreign = version === "2026-03-11" ? "after" : "position";
  if (body[foreign] !== undefined) throw malformed(unexpected(`body.${foreign}`, body[foreign]));
  if (body["after"] !== undefined) return placeAfter(parent, call, needUuid(body["after"], "body.after"));
  if (body["position"] === undefined) return undefined;
  const position = needObject(body["position"], "body.position");
  switch (position["type"]) {
    case "start":
      return 0;
    case "end":
      return undefined;
    case "after_block": {
      const id = needObject(position["after_block"], "body.position.after_block")["id"];
      return placeAfter(parent, call, needUuid(id, "body.position.after_block.id"));
    }
    default:
      throw malformed(undefinedAt("body.position.after_block"));
  }
};

export const appendChildren = (call: Call): Json => {
  const parent = needContainer(call, blockId(call));
  if (!call.access.insert) throw restricted();
  needOnly(call.body, ["children", "after", "position"], "body");
  needEditable(call, parent);
  needList(call.body["children"], "body.children");
  const drafts = readBlocks(call.body["children"] ?? [], "body.children", call.store);
  const place = placeOf(call, parent);
  const made = placeBlocks(call, parent, place === undefined ? { drafts } : { drafts, at: place });
  touchUp(call, parent);
  // With a place, Notion answers with everything from there on; without one, with what was added.
  const children = liveChildren(call, parent);
  const first = children.findIndex((child) => child.id === made[0]);
  const shown = children.slice(first < 0 ? children.length : first);
  const next = shown[LIMITS.pageSize]?.id ?? null;
  return listAnswer("block", {
    results: shown.slice(0, LIMITS.pageSize).map((child) => printBlock(call, child)),
    next,
  });
};

const changePayload = (call: Call, block: Block): void => {
  const type = Object.keys(BLOCK_TYPES).find((key) => call.body[key] !== undefined);
  if (type === undefined) return;
  if (type !== block.type) throw invalid("Block type mismatch");
  const sent = needObject(call.body[type], `body.${type}`);
  block.payload = readPayload(type, { ...block.payload, ...sent }, { path: `body.${type}`, store: call.store });
};

const renamePage = (call: Call, page: Page): void => {
  if (call.body["child_page"] === undefined) return;
  const title = needText(objectOf(call.body["child_page"])["title"], "body.child_page.title");
  page.values.set("title", textItems(title));
};

export const updateBlock = (call: Call): Json => {
  const block = needBlock(call, blockId(call));
  if (!call.access.update) throw restricted();
  needOnly(call.body, ["type", "in_trash", "archived", "child_page", ...Object.keys(BLOCK_TYPES)], "body");
  const wish = trashWish(call);
  if (wish === null) needEditable(call, block);
  if (block.object === "page") remember(call, block);
  if (wish !== null) block.inTrash = wish;
  if (block.object === "block") changePayload(call, block);
  if (block.object === "page") renamePage(call, block);
  touchUp(call, block);
  return printBlock(call, block);
};

export const deleteBlock = (call: Call): Json => {
  const block = needBlock(call, blockId(call));
  if (!call.access.update) throw restricted();
  if (block.inTrash) throw inTrash();
  if (block.object === "page") remember(call, block);
  block.inTrash = true;
  touch(call, block);
  return printBlock(call, block);
};
