import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import type { Dice } from "../chance.ts";
import { type Json, USERS } from "../world/values.ts";
import { AREAS, TAGS, throwDecisions, throwText } from "./stock.ts";

/** What people fill in on a page that is to be promoted. */
export const FIELDS = ["Said", "Budget", "Tags", "Date", "Owner", "Clients", "Link", "Decisions", "Area"] as const;

export type FieldName = (typeof FIELDS)[number];

const text = (words: string): Json => (words === "" ? [] : [{ type: "text", text: { content: words } }]);

export const titleValue = (words: string): Json => ({ title: text(words) });
export const textValue = (words: string): Json => ({ rich_text: text(words) });

const throwDate = (dice: Dice): Json => {
  if (dice.sometimes(0.2)) return { date: null };
  const day = (at: number): string => `2026-10-${String(at).padStart(2, "0")}`;
  const first = dice.between(1, 12);
  if (dice.sometimes(0.2)) return { date: { start: day(first), end: day(first + dice.between(1, 9)) } };
  return { date: { start: dice.sometimes(0.3) ? `${day(first)}T10:${dice.between(10, 59)}:00Z` : day(first) } };
};

/** How a person fills a field in: as it is sent to Notion. `clients` are the pages that there are to point at. */
export const THROWN: Readonly<Record<FieldName, (dice: Dice, clients: readonly string[]) => Json>> = {
  Said: (dice) => textValue(throwText(dice)),
  Budget: (dice) => ({ number: dice.sometimes(0.2) ? null : dice.between(-900, 900) / 4 }),
  Tags: (dice) => ({ multi_select: dice.shuffled(dice.some(TAGS)).map((name) => ({ name })) }),
  Date: throwDate,
  Owner: (dice) => ({ people: dice.shuffled(dice.some(USERS)).map(({ id }) => ({ id })) }),
  Clients: (dice, clients) => ({ relation: dice.some(clients, 0.4).map((id) => ({ id })) }),
  Link: (dice) => ({ url: dice.sometimes(0.3) ? null : `https://example.com/${dice.below(9)}?a=b&c=[d]` }),
  Decisions: (dice) => textValue(throwDecisions(dice)),
  Area: (dice) => ({
    select: dice.sometimes(0.15) ? null : { name: dice.sometimes(0.1) ? AREAS[2] : dice.pick([AREAS[0], AREAS[1]]) },
  }),
};

/** How a template of a whole sheet names a field. */
export const NAMED: Readonly<Record<FieldName, string>> = {
  Said: "{{ page.properties.Said }}",
  Budget: "{{ page.properties.Budget }}",
  Tags: "{{ page.properties.Tags }}",
  Date: "{{ page.properties.Date }}",
  Owner: "{{ page.properties.Owner }}",
  Clients: '{{ page.properties.Clients | map: "title" }}',
  Link: "{{ page.properties.Link }}",
  Decisions: "{{ page.properties.Decisions }}",
  Area: "{{ page.properties.Area }}",
};

export interface Eye {
  readonly value: (page: Page, name: string) => Json | undefined;
  readonly page: (id: string) => Page | undefined;
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** A page that is in the trash is not shared any more, and has no title for whoever points at it. */
export const clientTitle = ({ value, page }: Eye, id: string): string => {
  const found = page(id);
  return found === undefined ? "" : textOf(value(found, "Name")).trim();
};

/** What a field says in a file, after the words of the documentation. */
export const shownField = (name: FieldName, page: Page, eye: Eye): Json => {
  const held = eye.value(page, name) ?? null;
  if (name === "Owner") return listOf(held).map((id) => USERS.find((user) => user.id === id)?.name ?? id);
  if (name === "Clients") return listOf(held).map((id) => clientTitle(eye, textOf(id)));
  return held;
};
