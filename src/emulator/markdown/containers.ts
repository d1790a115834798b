import { type JsonObject, listOf, objectOf } from "../json.ts";
import { type BlockDraft, colorFromMarkdown, draft, idInUrl } from "./blocks.ts";
import type { Tag } from "./tags.ts";

const emptyText: JsonObject = { rich_text: [], color: "default" };

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3)/u;

const iconOf = (icon: string): JsonObject =>
  /^https?:/.test(icon)
    ? { icon: { type: "external", external: { url: icon } } }
    : EMOJI.test(icon)
      ? { icon: { type: "emoji", emoji: icon } }
      : {};

const colored = ({ attributes }: Tag): JsonObject => ({
  rich_text: [],
  color: colorFromMarkdown(attributes["color"]) ?? "default",
});

const syncedFrom = ({ attributes }: Tag): BlockDraft => {
  const id = idInUrl(attributes["url"] ?? "");
  return draft("synced_block", { synced_from: id === undefined ? null : { type: "block_id", block_id: id } });
};

/** The tags that hold blocks. */
export const CONTAINERS: ReadonlyMap<string, (tag: Tag) => BlockDraft> = new Map(
  Object.entries({
    details: (tag) => draft("toggle", colored(tag)),
    callout: (tag) => draft("callout", { ...colored(tag), ...iconOf(tag.attributes["icon"] ?? "") }),
    columns: () => draft("column_list", {}),
    column: () => draft("column", {}),
    synced_block: () => draft("synced_block", { synced_from: null }),
    synced_block_reference: syncedFrom,
  }),
);

export const withText = (block: BlockDraft, richText: BlockDraft[string]): BlockDraft => ({
  ...block,
  [block.type]: { ...objectOf(block[block.type]), rich_text: listOf(richText) },
});

/** The first line of a callout is its own text, if it is nothing more than a line. */
const callout = (block: BlockDraft): readonly BlockDraft[] => {
  const [first, ...rest] = block.children ?? [];
  const words = objectOf(first?.["paragraph"]);
  const isLine = first?.type === "paragraph" && words["color"] === "default" && (first.children ?? []).length === 0;
  return [isLine ? { ...withText(block, words["rich_text"]), children: rest } : block];
};

/** Columns stand side by side in twos or more; anything else that came in such a tag goes on without it. */
const columns = (block: BlockDraft): readonly BlockDraft[] => {
  const children = block.children ?? [];
  const areColumns = children.length > 1 && children.every(({ type }) => type === "column");
  return areColumns
    ? [block]
    : children.flatMap((child) => (child.type === "column" ? (child.children ?? []) : [child]));
};

const column = (block: BlockDraft, parent: string): readonly BlockDraft[] => {
  const children = block.children ?? [];
  if (parent !== "column_list") return children;
  return [{ ...block, children: children.length === 0 ? [draft("paragraph", emptyText)] : children }];
};

/** The content of a synced copy is that of its original. */
const synced = (block: BlockDraft): readonly BlockDraft[] =>
  objectOf(block["synced_block"])["synced_from"] === null ? [block] : [{ ...block, children: [] }];

const FINISH: ReadonlyMap<string, (block: BlockDraft, parent: string) => readonly BlockDraft[]> = new Map(
  Object.entries({
    callout,
    column_list: columns,
    column,
    synced_block: synced,
  }),
);

/** The block as it is once all its children are known: sometimes nothing but its children. */
export const finished = (block: BlockDraft, children: readonly BlockDraft[], parent: string): readonly BlockDraft[] => {
  const whole = children.length > 0 ? { ...block, children } : block;
  return FINISH.get(block.type)?.(whole, parent) ?? [whole];
};
