import type { World } from "../call.ts";
import { type Json, listOf, objectOf, textOf } from "../json.ts";
import { type DataSource, type Page, type Property, plainText } from "../store.ts";
import { startingText } from "./acts.ts";
import { choicesFor, choicesHtml } from "./choices.ts";
import { html, type Markup, type Part } from "./safe.ts";

interface Form {
  readonly label: string;
  /** What goes with the act, beside what a person writes. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: Part;
  readonly name?: string;
  readonly hint?: string;
}

const hiddenField = ([name, value]: readonly [string, string]): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

const form = ({ label, hidden, fields, name = "", hint = "" }: Form): string =>
  html`<!doctype html><title>${label}</title><form class="card ${name}" data-act aria-label="${label}" autocomplete="off" novalidate>${Object.entries(
    hidden,
  ).map(
    hiddenField,
  )}${fields}<p class="refusal" role="alert"></p><div class="buttons">${hint === "" ? "" : html`<span class="hint">${hint}</span>`}<button type="button" class="plain" data-close>Cancel</button><button type="submit" class="main">Save</button></div></form>`
    .source;

/** Text is edited as plain text; what that costs is said before it is done. */
const isPlain = (kept: Json): boolean =>
  listOf(kept).every((value) => {
    const { type, href, annotations } = objectOf(value);
    return (
      type === "text" &&
      href === null &&
      Object.values(objectOf(annotations)).every((mark) => mark === false || mark === "default")
    );
  });

const text = (kept: Json, { name }: Property): Markup =>
  html`<textarea name="value" rows="1" data-line data-first aria-label="${name}">
${plainText(kept)}</textarea>${isPlain(kept) ? "" : html`<p class="hint">Marks and links in this text are lost when it is changed.</p>`}`;

const line =
  (mode: string) =>
  (kept: Json, { name }: Property): Markup =>
    html`<input type="text" name="value" inputmode="${mode}" value="${typeof kept === "number" ? String(kept) : textOf(kept)}" data-first aria-label="${name}">`;

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:\d{2})?)?/;

const momentHtml = (kept: Json, { which, word }: { which: "start" | "end"; word: string }): Markup => {
  const [, day = "", clock = "", offset = "Z"] = MOMENT.exec(textOf(objectOf(kept)[which])) ?? [];
  const focus = which === "start" ? html` data-first` : "";
  return html`<div class="moment"><span>${word}</span><input type="date" name="${which}" value="${day}"${focus} aria-label="${word}, day"><input type="time" name="${which}_time" value="${clock}" aria-label="${word}, time"><input type="hidden" name="${which}_offset" value="${offset}"></div>`;
};

const date = (kept: Json): Markup =>
  html`${momentHtml(kept, { which: "start", word: "Start" })}${momentHtml(kept, { which: "end", word: "End" })}<div class="moment"><span></span><button type="button" class="plain" data-clear>Clear</button></div>`;

const FIELDS: ReadonlyMap<string, (kept: Json, property: Property) => Markup> = new Map(
  Object.entries({
    title: text,
    rich_text: text,
    number: line("decimal"),
    url: line("url"),
    email: line("email"),
    phone_number: line("tel"),
    date,
  }),
);

/** The form for one property of one page, with what it holds now; nothing for what cannot be edited. */
export const valueForm = (world: World, page: Page, property: Property): string | undefined => {
  const choices = choicesFor(world, page, property);
  const fields =
    choices === undefined
      ? FIELDS.get(property.type)?.(page.values.get(property.id) ?? null, property)
      : choicesHtml(choices, property);
  if (fields === undefined) return undefined;
  return form({
    label: `Edit ${property.name}`,
    hidden: { do: "set", page: page.id, property: property.id },
    fields,
    name: `of-${property.type}`,
  });
};

export const bodyForm = (world: World, page: Page): string => {
  const { markdown, seen } = startingText(world, page);
  return form({
    label: "Edit the content as Markdown",
    hidden: { do: "body", page: page.id, seen },
    // The line break after the tag is not part of the text: without it, a first empty line would be lost.
    fields: html`<textarea name="value" rows="12" spellcheck="false" data-first aria-label="Content as Markdown">
${markdown}</textarea>`,
    name: "of-body",
    hint: "Markdown. Ctrl + Enter saves, Esc cancels.",
  });
};

export const renameForm = (source: DataSource, { id, name }: Property): string =>
  form({
    label: `Rename ${name}`,
    hidden: { do: "rename", source: source.id, property: id },
    fields: html`<input type="text" name="value" value="${name}" data-first aria-label="Name of the property">`,
    name: "of-name",
  });
