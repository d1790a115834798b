import { type Json, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { icon } from "./icons.ts";
import { html, type Markup, outside, type Part } from "./safe.ts";
import { box, colorClass, glyph, richText } from "./text.ts";
import type { BlockView } from "./view.ts";

type Drawing = (block: BlockView, payload: JsonObject) => Part;

const words = (payload: JsonObject): Part => richText(payload["rich_text"]);

const classes = (payload: JsonObject, ...names: readonly string[]): string =>
  [...names, colorClass(payload["color"])].filter((name) => name !== "").join(" ");

const below = ({ children }: BlockView): Part =>
  children.length === 0 ? "" : html`<div class="below">${body(children)}</div>`;

const fold = (block: BlockView, summary: Part, name: string): Markup =>
  html`<details class="${name}" open><summary>${summary}</summary>${below(block)}</details>`;

/** Below the page's own title, so that a page has one first heading. */
const heading =
  (level: number): Drawing =>
  (block, payload) => {
    const inner = html`<span class="${classes(payload, "heading", `heading-${level}`)}" role="heading" aria-level="${level + 1}">${words(payload)}</span>`;
    return payload["is_toggleable"] === true
      ? fold(block, inner, "toggle")
      : html`<div class="heading-line">${inner}</div>`;
  };

const item: Drawing = (block, payload) =>
  html`<li><div class="${classes(payload)}">${words(payload)}</div>${below(block)}</li>`;

const todo: Drawing = (block, payload) => {
  const checked = payload["checked"] === true;
  return html`<li class="${checked ? "done" : ""}">${box(checked)}<div><div class="${classes(payload, "said")}">${words(payload)}</div>${below(block)}</div></li>`;
};

const iconText = (payload: JsonObject): string => textOf(objectOf(payload["icon"])["emoji"]);

const callout: Drawing = (block, payload) =>
  html`<div class="${classes(payload, "callout")}" role="note">${iconText(payload) === "" ? "" : html`<span class="sign">${iconText(payload)}</span>`}<div><div>${words(payload)}</div>${body(block.children)}</div></div>`;

const code: Drawing = (_, payload) =>
  html`<figure class="code"><figcaption>${textOf(payload["language"])}</figcaption><pre tabindex="0"><code>${words(payload)}</code></pre></figure>`;

const cellsOf = (row: BlockView): readonly Json[] => listOf(objectOf(row.payload)["cells"]);

const table: Drawing = ({ children }, payload) => {
  const [columnHeads, rowHeads] = [payload["has_column_header"] === true, payload["has_row_header"] === true];
  const row = (block: BlockView, line: number): Markup =>
    html`<tr>${cellsOf(block).map((cell, column) => {
      if (columnHeads && line === 0) return html`<th scope="col">${richText(cell)}</th>`;
      return rowHeads && column === 0 ? html`<th scope="row">${richText(cell)}</th>` : html`<td>${richText(cell)}</td>`;
    })}</tr>`;
  return html`<div class="simple" tabindex="0" role="region" aria-label="Table"><table>${children.map(row)}</table></div>`;
};

const addressOf = (payload: JsonObject): string =>
  textOf(objectOf(payload[textOf(payload["type"])])["url"]) || textOf(payload["url"]);

/** Nothing is loaded from elsewhere: what a page points at is a link with its caption. */
const attachment: Drawing = ({ type }, payload) => {
  const caption = listOf(payload["caption"]);
  const address = addressOf(payload);
  return html`<div class="attachment">${icon("files")}<span class="quiet">${type}</span>${outside(address, caption.length > 0 ? richText(caption) : address)}</div>`;
};

const child =
  (path: string, type: string): Drawing =>
  ({ id }, payload) =>
    html`<p><a class="page" href="/${path}/${id}">${glyph("", type)}<span>${textOf(payload["title"]) || "Untitled"}</span></a></p>`;

const DRAWINGS: ReadonlyMap<string, Drawing> = new Map(
  Object.entries<Drawing>({
    paragraph: (block, payload) => html`<p class="${classes(payload)}">${words(payload)}</p>${below(block)}`,
    heading_1: heading(1),
    heading_2: heading(2),
    heading_3: heading(3),
    heading_4: heading(4),
    bulleted_list_item: item,
    numbered_list_item: item,
    to_do: todo,
    quote: (block, payload) =>
      html`<blockquote class="${classes(payload)}">${words(payload)}${below(block)}</blockquote>`,
    toggle: (block, payload) => fold(block, html`<span class="${classes(payload)}">${words(payload)}</span>`, "toggle"),
    callout,
    code,
    equation: (_, payload) => html`<p class="equation"><span class="math">${textOf(payload["expression"])}</span></p>`,
    divider: () => html`<hr>`,
    table,
    image: attachment,
    video: attachment,
    audio: attachment,
    file: attachment,
    pdf: attachment,
    bookmark: attachment,
    embed: attachment,
    child_page: child("p", "page"),
    child_database: child("d", "database"),
    column_list: ({ children }) =>
      html`<div class="columns">${children.map((column) => html`<div>${body(column.children)}</div>`)}</div>`,
    synced_block: ({ children }) => body(children),
  }),
);

const unknown: Drawing = ({ type, children }) => html`<p class="quiet">(${type})</p>${body(children)}`;

/** Blocks that stand together in one list. */
const LISTS: ReadonlyMap<string, (items: Part) => Markup> = new Map([
  ["bulleted_list_item", (items: Part) => html`<ul>${items}</ul>`],
  ["numbered_list_item", (items: Part) => html`<ol>${items}</ol>`],
  ["to_do", (items: Part) => html`<ul class="todos">${items}</ul>`],
]);

const groups = (blocks: readonly BlockView[]): readonly (readonly BlockView[])[] => {
  const grouped: BlockView[][] = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    if (LISTS.has(block.type) && last?.[0]?.type === block.type) last.push(block);
    else grouped.push([block]);
  }
  return grouped;
};

const draw = (block: BlockView): Part => (DRAWINGS.get(block.type) ?? unknown)(block, objectOf(block.payload));

/** The content of a page. */
export const body = (blocks: readonly BlockView[]): Part =>
  groups(blocks).map((group) => {
    const drawn = group.map(draw);
    return LISTS.get(group[0]?.type ?? "")?.(drawn) ?? drawn;
  });
