import { invalid, malformed, shown, undefinedAt } from "../errors.ts";
import { asUuid } from "../ids.ts";
import { isObject, type Json, type JsonObject, listOf, objectOf, own, textOf } from "../json.ts";
import { readIcon } from "../rows/edits.ts";
import { readRichText } from "../rows/rich-text.ts";
import { COLORS } from "../schema/options.ts";
import type { Store } from "../store.ts";
import { LIMITS, needList, needShort, needText } from "../validate.ts";

interface Place {
  readonly path: string;
  readonly store: Store;
}

type ReadPayload = (payload: JsonObject, place: Place) => JsonObject;

const needColor = (value: Json | undefined, path: string): string => {
  if (value === undefined || value === null) return "default";
  const color = textOf(value);
  if (COLORS.some((known) => color === known || color === `${known}_background`)) return color;
  throw malformed(`${path}.color should be a colour, instead was ${shown(value)}.`);
};

const richText = (payload: JsonObject, { path, store }: Place, key = "rich_text"): Json => {
  if (payload[key] === undefined && key !== "rich_text") return [];
  return readRichText(payload[key], `${path}.${key}`, store);
};

const textual: ReadPayload = (payload, place) => ({
  rich_text: richText(payload, place),
  color: needColor(payload["color"], place.path),
});

const iconOr = (payload: JsonObject, fallback: Json): Json =>
  isObject(payload["icon"]) ? readIcon(payload["icon"]) : fallback;

const withIcon =
  (fallback: Json): ReadPayload =>
  (payload, place) => ({
    rich_text: richText(payload, place),
    icon: iconOr(payload, fallback),
    color: needColor(payload["color"], place.path),
  });

const heading: ReadPayload = (payload, place) => ({
  rich_text: richText(payload, place),
  is_toggleable: payload["is_toggleable"] === true,
  color: needColor(payload["color"], place.path),
});

const toDo: ReadPayload = (payload, place) => ({
  rich_text: richText(payload, place),
  checked: payload["checked"] === true,
  color: needColor(payload["color"], place.path),
});

const isPlainText = (item: JsonObject): boolean => item["type"] === "text" && item["href"] === null;

const sameLook = (a: JsonObject, b: JsonObject): boolean =>
  isPlainText(a) && isPlainText(b) && JSON.stringify(a["annotations"]) === JSON.stringify(b["annotations"]);

/** Code is the one place where pieces of the same look become one, however long. */
const joined = (items: readonly Json[]): readonly Json[] => {
  const list: JsonObject[] = [];
  for (const item of items.map(objectOf)) {
    const last = list.at(-1);
    if (last !== undefined && sameLook(last, item)) {
      const text = textOf(last["plain_text"]) + textOf(item["plain_text"]);
      list[list.length - 1] = { ...last, text: { content: text, link: null }, plain_text: text };
    } else {
      list.push(item);
    }
  }
  return list;
};

const code: ReadPayload = (payload, place) => ({
  caption: richText(payload, place, "caption"),
  rich_text: joined(listOf(richText(payload, place))),
  language: textOf(payload["language"]) || "plain text",
});

const address: ReadPayload = (payload, place) => ({
  caption: richText(payload, place, "caption"),
  url: needShort(needText(payload["url"], `${place.path}.url`), `${place.path}.url`, LIMITS.url),
});

const lastSegment = (url: string): string => url.slice(url.lastIndexOf("/") + 1).split("?")[0] ?? "";

const media = (payload: JsonObject, place: Place): JsonObject => {
  const kind = ["external", "file_upload", "file"].find((key) => payload[key] !== undefined);
  if (kind === undefined) throw malformed(undefinedAt(`${place.path}.external`));
  const caption = richText(payload, place, "caption");
  if (kind !== "external") return { caption, type: kind, [kind]: payload[kind] ?? null };
  const url = needText(objectOf(payload["external"])["url"], `${place.path}.external.url`);
  if (!/^https?:\/\//i.test(url)) throw invalid("Content creation Failed. Fix the following: \nInvalid image url.");
  return { caption, type: "external", external: { url } };
};

const file: ReadPayload = (payload, place) => {
  const read = media(payload, place);
  const name = textOf(payload["name"]) || lastSegment(textOf(objectOf(read["external"])["url"]));
  return { ...read, name };
};

const equation: ReadPayload = (payload, { path }) => ({
  expression: needShort(needText(payload["expression"], `${path}.expression`), `${path}.expression`, LIMITS.equation),
});

const table: ReadPayload = (payload, { path }) => {
  if (typeof payload["table_width"] !== "number") throw malformed(undefinedAt(`${path}.table_width`));
  return {
    table_width: payload["table_width"],
    has_column_header: payload["has_column_header"] === true,
    has_row_header: payload["has_row_header"] === true,
  };
};

const tableRow: ReadPayload = (payload, { path, store }) => ({
  cells: needList(payload["cells"], `${path}.cells`).map((cell, index) =>
    readRichText(cell, `${path}.cells[${index}]`, store),
  ),
});

const linkToPage: ReadPayload = (payload, { path }) => {
  const kind = ["page_id", "database_id", "comment_id"].find((key) => payload[key] !== undefined) ?? "page_id";
  const id = asUuid(needText(payload[kind], `${path}.${kind}`));
  if (id === undefined) throw malformed(`${path}.${kind} should be a valid uuid, instead was ${shown(payload[kind])}.`);
  return { type: kind, [kind]: id };
};

const bare: ReadPayload = () => ({});

/** Every block type that the API can make, in the order of Notion's own message, with what it keeps of its payload. */
export const BLOCK_TYPES: Readonly<Record<string, ReadPayload>> = {
  embed: address,
  bookmark: address,
  image: media,
  video: media,
  pdf: media,
  file,
  audio: media,
  code,
  equation,
  divider: bare,
  breadcrumb: bare,
  tab: bare,
  table_of_contents: (payload, { path }) => ({ color: needColor(payload["color"], path) }),
  link_to_page: linkToPage,
  table_row: tableRow,
  ai_block: bare,
  meeting_notes: bare,
  custom_block: bare,
  table,
  column_list: bare,
  column: (payload) => (payload["width_ratio"] === undefined ? {} : { width_ratio: payload["width_ratio"] }),
  heading_1: heading,
  heading_2: heading,
  heading_3: heading,
  heading_4: heading,
  paragraph: withIcon(null),
  bulleted_list_item: textual,
  numbered_list_item: textual,
  quote: textual,
  to_do: toDo,
  toggle: textual,
  template: (payload, place) => ({ rich_text: richText(payload, place) }),
  callout: withIcon({ type: "emoji", emoji: "💡" }),
  synced_block: (payload) => ({ synced_from: payload["synced_from"] ?? null }),
};

export const CHILDLESS = [
  ...["embed", "bookmark", "image", "video", "pdf", "file", "audio", "code", "equation", "divider", "breadcrumb"],
  ...["table_of_contents", "link_to_page", "table_row"],
];

/** The type that a block in a request has: the one it names, or the one whose key is there. */
export const blockTypeOf = (block: JsonObject, path: string): string => {
  const named = textOf(block["type"]);
  const type =
    own(BLOCK_TYPES, named) !== undefined && block[named] !== undefined
      ? named
      : Object.keys(BLOCK_TYPES).find((key) => block[key] !== undefined);
  if (type !== undefined) return type;
  throw malformed(...Object.keys(BLOCK_TYPES).map((key) => undefinedAt(`${path}.${key}`)));
};

export const readPayload = (type: string, payload: JsonObject, place: Place): JsonObject =>
  own(BLOCK_TYPES, type)?.(payload, place) ?? {};
