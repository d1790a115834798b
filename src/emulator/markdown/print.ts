import { type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { type BlockTree, colorToMarkdown, urlOfId } from "./blocks.ts";
import { longestTicks, printInline } from "./inline-print.ts";
import { asParagraph } from "./lines.ts";
import { plainRun, plainTextOf, runsOf } from "./runs.ts";
import { emptyTag, openTag } from "./tags.ts";
import { printTarget } from "./target.ts";

/** A block on its way into text: its place among its list's items, and how to print what is below it. */
interface Place {
  readonly number: number;
  readonly payload: JsonObject;
  readonly unknown: string[];
  below(block: BlockTree): readonly string[];
}

type Printer = (block: BlockTree, place: Place) => readonly string[];

const colorOf = (payload: JsonObject): string | undefined => colorToMarkdown(textOf(payload["color"]));

const wordsOf = (payload: JsonObject, key = "rich_text"): string => printInline(runsOf(payload[key]));

const withAttributes = (line: string, attributes: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}="${value}"`],
  );
  return given.length === 0 ? line : [line, `{${given.join(" ")}}`].filter((part) => part !== "").join(" ");
};

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `\t${line}`);

const line =
  (sign: (place: Place) => string): Printer =>
  (block, place) => {
    const text = [sign(place), wordsOf(place.payload)].filter((part) => part !== "").join(" ");
    return [withAttributes(text, { color: colorOf(place.payload) }), ...indented(place.below(block))];
  };

const heading =
  (sign: string): Printer =>
  (block, place) => {
    const toggle = place.payload["is_toggleable"] === true ? "true" : undefined;
    const text = [sign, wordsOf(place.payload)].filter((part) => part !== "").join(" ");
    return [withAttributes(text, { toggle, color: colorOf(place.payload) }), ...indented(place.below(block))];
  };

const paragraph: Printer = (block, place) => {
  const color = colorOf(place.payload);
  const words = asParagraph(wordsOf(place.payload));
  const text = words === "" && color === undefined ? "<empty-block/>" : withAttributes(words, { color });
  return [text, ...indented(place.below(block))];
};

const toggle: Printer = (block, place) => [
  openTag("details", { color: colorOf(place.payload) }),
  `<summary>${wordsOf(place.payload)}</summary>`,
  ...indented(place.below(block)),
  "</details>",
];

const iconOf = (payload: JsonObject): string | undefined => {
  const icon = objectOf(payload["icon"]);
  return textOf(icon["emoji"]) || textOf(objectOf(icon["external"])["url"]) || undefined;
};

const callout: Printer = (block, place) => [
  openTag("callout", { icon: iconOf(place.payload), color: colorOf(place.payload) }),
  ...indented([asParagraph(wordsOf(place.payload)) || "<empty-block/>", ...place.below(block)]),
  "</callout>",
];

const code: Printer = (_, { payload }) => {
  const content = plainTextOf(runsOf(payload["rich_text"])).replace(/\r\n?/g, "\n");
  const fence = "`".repeat(Math.max(3, longestTicks(content) + 1));
  return [`${fence}${textOf(payload["language"])}`, ...(content === "" ? [] : content.split("\n")), fence];
};

const equation: Printer = (_, { payload }) => {
  const expression = textOf(payload["expression"]).trim();
  return ["$$", ...(expression === "" ? [] : expression.split("\n")), "$$"];
};

const rowOf = (row: BlockTree): readonly string[] => [
  "\t<tr>",
  ...listOf(objectOf(row["table_row"])["cells"]).map((cell) => `\t\t<td>${printInline(runsOf(cell))}</td>`),
  "\t</tr>",
];

const table: Printer = (block, { payload }) => {
  const on = (name: string): string | undefined => (payload[name] === true ? "true" : undefined);
  const attributes = { "header-row": on("has_column_header"), "header-column": on("has_row_header") };
  return [openTag("table", attributes), ...block.children.flatMap(rowOf), "</table>"];
};

const addressOf = (payload: JsonObject): string => {
  const type = textOf(payload["type"]);
  return textOf(objectOf(payload[type])["url"]) || textOf(payload["url"]);
};

const image: Printer = (_, { payload }) => [`![${wordsOf(payload, "caption")}]${printTarget(addressOf(payload))}`];

const media =
  (name: string): Printer =>
  (_, { payload }) => [`${openTag(name, { src: addressOf(payload) })}${wordsOf(payload, "caption")}</${name}>`];

const child =
  (name: string): Printer =>
  ({ id }, { payload }) => [
    `${openTag(name, { url: urlOfId(id) })}${printInline([plainRun(textOf(payload["title"]))])}</${name}>`,
  ];

const container =
  (name: string): Printer =>
  (block, place) => [openTag(name, {}), ...indented(place.below(block)), `</${name}>`];

/**
 * Notion names the address of an original too, and knows the block again when it is written back. Here it is made anew,
 * with a new address, so an address would make a text differ that is the same.
 */
const synced: Printer = (block, place) => {
  const original = textOf(objectOf(place.payload["synced_from"])["block_id"]);
  if (original === "") return container("synced_block")(block, place);
  const name = "synced_block_reference";
  return [openTag(name, { url: urlOfId(original) }), ...indented(place.below(block)), `</${name}>`];
};

/** Blocks that Markdown has no words for: a tag says that something is there, and the list says what. */
const unknown: Printer = ({ id, type }, { payload, unknown: ids }) => {
  ids.push(id);
  return [emptyTag("unknown", { url: urlOfId(id), alt: textOf(payload["block_type"]) || type })];
};

const PRINTERS: ReadonlyMap<string, Printer> = new Map(
  Object.entries({
    paragraph,
    heading_1: heading("#"),
    heading_2: heading("##"),
    heading_3: heading("###"),
    heading_4: heading("####"),
    bulleted_list_item: line(() => "-"),
    numbered_list_item: line(({ number }) => `${number}.`),
    to_do: line(({ payload }) => (payload["checked"] === true ? "- [x]" : "- [ ]")),
    quote: line(() => ">"),
    toggle,
    callout,
    code,
    equation,
    divider: () => ["---"],
    table,
    image,
    video: media("video"),
    audio: media("audio"),
    file: media("file"),
    pdf: media("pdf"),
    child_page: child("page"),
    child_database: child("database"),
    column_list: container("columns"),
    column: container("column"),
    synced_block: synced,
    table_of_contents: (_, { payload }) => [emptyTag("table_of_contents", { color: colorOf(payload) })],
  }),
);

/** One, two, three for the items of a numbered list that stand together; 0 for everything else. */
const numbersOf = (blocks: readonly BlockTree[]): readonly number[] => {
  let last = 0;
  return blocks.map(({ type }) => {
    last = type === "numbered_list_item" ? last + 1 : 0;
    return last;
  });
};

/** Blocks can be appended to blocks without end: below this, Markdown only says that there is more. */
const DEEPEST_PRINTED = 100;

const printBlocks = (
  blocks: readonly BlockTree[],
  { ids, depth }: { ids: string[]; depth: number },
): readonly string[] => {
  const numbers = numbersOf(blocks);
  const below = ({ children }: BlockTree): readonly string[] => printBlocks(children, { ids, depth: depth + 1 });
  return blocks.flatMap((block, index) => {
    const printer = depth > DEEPEST_PRINTED ? unknown : (PRINTERS.get(block.type) ?? unknown);
    return printer(block, { number: numbers[index] ?? 0, payload: objectOf(block[block.type]), unknown: ids, below });
  });
};

/** Blocks as Notion's Markdown: one line feed between blocks, tabs for what is below. */
export const printMarkdown = (blocks: readonly BlockTree[]): { markdown: string; unknownBlockIds: string[] } => {
  const ids: string[] = [];
  return { markdown: printBlocks(blocks, { ids, depth: 0 }).join("\n"), unknownBlockIds: ids };
};
