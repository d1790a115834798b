import type { Call } from "../call.ts";
import { atMost, invalid, malformed, undefinedAt, unexpected } from "../errors.ts";
import { type Json, type JsonObject, listOf } from "../json.ts";
import { fresh } from "../rows/edits.ts";
import type { Block, Page, Store } from "../store.ts";
import { LIMITS, needList, needObject } from "../validate.ts";
import { blockTypeOf, CHILDLESS, readPayload } from "./kinds.ts";

/** A block that a request wants, checked, but not yet made. */
export interface BlockDraft {
  readonly type: string;
  readonly payload: JsonObject;
  readonly children: readonly BlockDraft[];
  /** A block that exists already and only finds its new place. */
  readonly existing?: string;
}

const needRows = (type: string, payload: JsonObject, children: readonly BlockDraft[]): void => {
  if (type !== "table") return;
  if (children.some((row) => listOf(row.payload["cells"]).length !== payload["table_width"])) {
    throw invalid(
      "Content creation Failed. Fix the following: \nNumber of cells in table row must match the table width of the parent table",
    );
  }
};

const NEEDS_CHILDREN = ["table", "column_list", "column"];

const readBlock = (value: Json, at: { path: string; depth: number; store: Store }): BlockDraft => {
  const block = needObject(value, at.path);
  const type = blockTypeOf(block, at.path);
  const path = `${at.path}.${type}`;
  const sent = needObject(block[type], path);
  const payload = readPayload(type, sent, { path, store: at.store });
  const kids = sent["children"] ?? block["children"];
  if (kids === undefined && NEEDS_CHILDREN.includes(type)) throw malformed(undefinedAt(`${path}.children`));
  const some = listOf(kids).length > 0;
  if (some && (at.depth >= LIMITS.depth || CHILDLESS.includes(type))) {
    throw malformed(unexpected(`${path}.children`, kids));
  }
  const children = kids === undefined ? [] : readList(kids, { ...at, path: `${path}.children`, depth: at.depth + 1 });
  needRows(type, payload, children);
  return { type, payload, children };
};

const readList = (value: Json, at: { path: string; depth: number; store: Store }): readonly BlockDraft[] =>
  needList(value, at.path).map((item, index) => readBlock(item, { ...at, path: `${at.path}[${index}]` }));

const count = (drafts: readonly BlockDraft[]): number =>
  drafts.reduce((all, draft) => all + 1 + count(draft.children), 0);

export const readBlocks = (value: Json, path: string, store: Store): readonly BlockDraft[] => {
  const drafts = readList(value, { path, depth: 0, store });
  if (count(drafts) > LIMITS.blocks) throw malformed(atMost(`${path}.length`, LIMITS.blocks, count(drafts)));
  return drafts;
};

/** The ID of the draft's block: of a new one, or of the one that was there. */
const make = (call: Call, parent: Page | Block, draft: BlockDraft): string => {
  const old = draft.existing === undefined ? undefined : call.store.things.get(draft.existing);
  if (old !== undefined) return old.id;
  const parentType = parent.object === "page" ? "page_id" : "block_id";
  const block: Block = {
    ...fresh(call, call.ids.dated(call.now()), { type: parentType, id: parent.id }),
    object: "block",
    type: draft.type,
    payload: draft.payload,
    children: [],
  };
  call.store.things.set(block.id, block);
  block.children = draft.children.map((child) => make(call, block, child));
  return block.id;
};

/** Makes the blocks in the page or block, at that place among its children or at the end. */
export const placeBlocks = (
  call: Call,
  parent: Page | Block,
  { drafts, at = parent.children.length }: { drafts: readonly BlockDraft[]; at?: number },
): readonly string[] => {
  const made = drafts.map((draft) => make(call, parent, draft));
  parent.children = parent.children.toSpliced(at, 0, ...made);
  return made;
};
