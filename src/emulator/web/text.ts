import { type Json, listOf, objectOf, textOf } from "../json.ts";
import { runsOf, type Style } from "../markdown/runs.ts";
import { icon } from "./icons.ts";
import { html, type Markup, outside, type Part } from "./safe.ts";
import type { Value } from "./value.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/;

/** As Notion says it, in the zone in which it was written: `Oct 6, 2025 14:30`. */
const sayDate = (text: string): string => {
  const [, year = "", month = "", day = "", time] = MOMENT.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? text : `${name} ${Number(day)}, ${year}${time === undefined ? "" : ` ${time}`}`;
};

const time = (text: string): Markup => html`<time datetime="${text}">${sayDate(text)}</time>`;

export const dates = (start: string, end: string | null): Markup =>
  end === null ? time(start) : html`${time(start)} <span class="quiet">→</span> ${time(end)}`;

const WRAPS: readonly (readonly [keyof Style, (inner: Part) => Markup])[] = [
  ["code", (inner) => html`<code>${inner}</code>`],
  ["bold", (inner) => html`<strong>${inner}</strong>`],
  ["italic", (inner) => html`<em>${inner}</em>`],
  ["strikethrough", (inner) => html`<s>${inner}</s>`],
  ["underline", (inner) => html`<u>${inner}</u>`],
];

const COLOR = /^(?:gray|brown|orange|yellow|green|blue|purple|pink|red)(?:_background)?$/;

/** The class that stands for one of Notion's colours; the plain one has none. */
export const colorClass = (color: unknown): string => {
  const name = textOf(color);
  return COLOR.test(name) ? `ink-${name.replace("_background", "-bg")}` : "";
};

const styled = (style: Style, words: Part): Part => {
  const wrapped = WRAPS.reduce<Part>((inner, [name, wrap]) => (style[name] === true ? wrap(inner) : inner), words);
  const color = colorClass(style.color);
  return color === "" ? wrapped : html`<span class="${color}">${wrapped}</span>`;
};

const mention = (item: Json): Part => {
  const { mention: held, plain_text: label } = objectOf(item);
  const { type, ...kinds } = objectOf(held);
  const value = objectOf(kinds[textOf(type)]);
  if (type === "page") return html`<a class="mention" href="/p/${textOf(value["id"])}">${textOf(label)}</a>`;
  if (type === "date")
    return html`<span class="mention">@${dates(textOf(value["start"]), textOf(value["end"]) || null)}</span>`;
  return html`<span class="mention">${textOf(label)}</span>`;
};

const runOf = (item: Json): Part => {
  const [run] = runsOf([item]);
  if (run === undefined) return "";
  if (run.kind === "mention") return mention(item);
  const words = run.kind === "equation" ? html`<span class="math">${run.text}</span>` : run.text;
  return styled(run.style, run.link === null ? words : outside(run.link, words));
};

export const richText = (items: unknown): readonly Part[] => listOf(items).map(runOf);

const PILLS = /^(?:default|gray|brown|orange|yellow|green|blue|purple|pink|red)$/;

export const pill = (name: string, color: string, dotted: boolean): Markup =>
  html`<span class="pill pill-${PILLS.test(color) ? color : "default"}">${dotted ? html`<i class="dot"></i>` : ""}${name}</span>`;

export const face = (name: string): Markup =>
  html`<span class="person"><i class="face" aria-hidden="true">${String.fromCodePoint(name.codePointAt(0) ?? 63).toUpperCase()}</i>${name}</span>`;

export const box = (checked: boolean): Markup =>
  html`<span class="box${checked ? " checked" : ""}" role="img" aria-label="${checked ? "checked" : "not checked"}">${
    checked ? icon("tick") : ""
  }</span>`;

export const glyph = (emoji: string, type = "page"): Markup =>
  html`<span class="glyph" aria-hidden="true">${emoji === "" ? icon(type) : emoji}</span>`;

export const pageLink = ({ id, title, emoji }: { id: string; title: string; emoji: string }): Markup =>
  html`<a class="page" href="/p/${id}">${glyph(emoji)}<span>${title}</span></a>`;

/** A value in a table or in a page's list of properties. */
export const valueHtml = (value: Value): Part => {
  switch (value.is) {
    case "empty":
      return "";
    case "text":
      return richText(value.richText);
    case "plain":
      return value.text;
    case "number":
      return html`<span class="number">${value.text}</span>`;
    case "options":
      return html`<span class="many">${value.options.map(({ name, color }) => pill(name, color, value.dotted))}</span>`;
    case "date":
      return dates(value.start, value.end);
    case "people":
      return html`<span class="many">${value.names.map(face)}</span>`;
    case "checkbox":
      return box(value.checked);
    case "addresses":
      return html`<span class="many">${value.links.map(({ text, url }) => outside(url, text))}</span>`;
    case "pages":
      return html`<span class="many">${value.links.map(pageLink)}${
        value.more > 0 ? html`<span class="quiet">and ${value.more} more</span>` : ""
      }</span>`;
  }
};
