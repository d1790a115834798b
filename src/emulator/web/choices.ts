import type { World } from "../call.ts";
import { type Json, listOf, textOf } from "../json.ts";
import { defaultStatus } from "../schema/options.ts";
import { dataSourceOf, type Page, type Property, pageOf } from "../store.ts";
import { peopleOf } from "./person.ts";
import { html, type Markup, type Part } from "./safe.ts";
import { face, glyph, pill } from "./text.ts";
import { linkOf } from "./view.ts";

/** What can be chosen: an option, a person, a page of the other database. */
export interface Choice {
  /** What is sent when it is chosen: a name for options, an ID for what has one. */
  readonly value: string;
  /** What a person who types is looking for. */
  readonly words: string;
  readonly shown: Part;
}

export interface Choices {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** How many there are that are not offered. */
  readonly hidden: number;
}

const MOST = 300;

type Offer = (world: World, property: Property, kept: Json) => Choices;

const options: Offer = (_, property, kept) => {
  const { options: known, type } = property;
  const first = type === "status" ? (defaultStatus(property)?.id ?? null) : null;
  const ids = type === "multi_select" ? listOf(kept) : [kept ?? first];
  return {
    choices: known.map(({ name, color }) => ({
      value: name,
      words: name,
      shown: pill(name, color, type === "status"),
    })),
    chosen: known.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    hidden: 0,
  };
};

const people: Offer = ({ store }, _, kept) => {
  const chosen = listOf(kept).map(textOf);
  const bots = [...store.users.values()].filter(({ id, type }) => type === "bot" && chosen.includes(id));
  const choices = [...peopleOf(store), ...bots].map(({ id, name }) => ({ value: id, words: name, shown: face(name) }));
  return { choices, chosen, hidden: 0 };
};

/** What is chosen comes first, so that it can always be taken away; then the rows in their order. */
const pages: Offer = ({ store }, { config }, kept) => {
  const chosen = listOf(kept).map(textOf);
  const rows = dataSourceOf(store, textOf(config["target"]))?.rows ?? [];
  const others = rows.filter((id) => !chosen.includes(id) && pageOf(store, id)?.inTrash === false);
  const offered = [...chosen, ...others.slice(0, MOST)].flatMap((id) => pageOf(store, id) ?? []);
  const choices = offered.map((page) => {
    const { id, title, emoji } = linkOf(page);
    return { value: id, words: title, shown: html`${glyph(emoji)}<span>${title}</span>` };
  });
  return { choices, chosen, hidden: Math.max(0, others.length - MOST) };
};

const OFFERS: Readonly<Record<string, Offer>> = {
  select: options,
  status: options,
  multi_select: options,
  people,
  relation: pages,
};

export const choicesFor = (world: World, page: Page, property: Property): Choices | undefined =>
  OFFERS[property.type]?.(world, property, page.values.get(property.id) ?? null);

const SINGLE = ["select", "status"];
/** A name that is not there yet becomes an option, as in Notion; states, people and pages are made elsewhere. */
const OPEN = ["select", "multi_select"];

const choiceHtml = ({ value, words, shown }: Choice, { kind, checked }: { kind: string; checked: boolean }): Markup =>
  html`<label class="choice" data-words="${words.toLowerCase()}"><input type="${kind}" name="value" value="${value}"${checked ? html` checked` : ""}><span>${shown}</span></label>`;

const made = html`<template><label class="choice"><input type="checkbox" name="value" checked><span><span class="pill pill-default"></span></span></label></template>`;

/** A list to choose from, with a line above it that narrows it down. */
export const choicesHtml = ({ choices, chosen, hidden }: Choices, { name, type }: Property): Markup => {
  const single = SINGLE.includes(type);
  const kind = single ? "radio" : "checkbox";
  const open = OPEN.includes(type);
  const offered = choices.map((choice) => choiceHtml(choice, { kind, checked: chosen.includes(choice.value) }));
  const none =
    type === "select"
      ? choiceHtml(
          { value: "", words: "", shown: html`<span class="quiet">None</span>` },
          { kind, checked: chosen.length === 0 },
        )
      : "";
  return html`<input class="find" type="text" data-find${open ? html` data-open` : ""} data-first aria-label="${open ? `Find or make an option of ${name}` : `Find in ${name}`}" placeholder="${open ? "Find or make an option" : "Find"}"><div class="choices" role="${single ? "radiogroup" : "group"}" aria-label="${name}"${single ? html` data-single` : ""}>${none}${offered}</div>${
    choices.length === 0 && !open ? html`<p class="hint">There is nothing to choose from.</p>` : ""
  }${hidden > 0 ? html`<p class="hint">${hidden} more are not offered here.</p>` : ""}${open ? made : ""}`;
};
