import type { Field } from "../../merge/record.ts";
import type { Desired } from "../../model/desired.ts";
import type { Common, Values } from "../../model/exchange.ts";
import type { Page } from "../../model/page.ts";
import { canonical, EMPTY, isChoice, type Property } from "../../model/property.ts";
import type { Mapping } from "../../model/target.ts";
import type { Bound } from "../bind.ts";
import { type Links, linkName, plainHeld } from "../links.ts";
import { nameIn } from "../sides.ts";
import type { RowSide } from "./row-side.ts";

/** A target's two sides, as far as its fields are concerned. */
export interface Ground {
  readonly bound: Bound;
  readonly links: Pick<Links, "nameOf">;
  readonly rows: RowSide;
}

const property = (type: Property["type"], value: unknown): Property => canonical({ type, value } as Property);

/** The properties that are merged: mapped, there in the database, and going some way. */
export const fieldsOf = ({ bound: { target, columns }, rows }: Omit<Ground, "links">): readonly Mapping[] =>
  target.mappings.filter((one) => columns.has(one.property) && rows.ways.has(one.property));

/** What the row says: a status that it leaves out is an empty one here. */
export const rowValue = ({ links, properties }: Desired, { property: name, type }: Mapping): Property => {
  const linked = links[name];
  if (linked !== undefined) {
    return property(
      "relation",
      linked.map(({ target, key }) => linkName(target, key)),
    );
  }
  return canonical(properties[name] ?? property(type, EMPTY[type]));
};

export const rowValues = (desired: Desired, ground: Omit<Ground, "links">): Values =>
  Object.fromEntries(fieldsOf(ground).map((mapping) => [mapping.property, rowValue(desired, mapping)]));

/** What the page says. */
export const pageValue = (
  page: Page,
  mapping: Mapping,
  { bound, links }: Pick<Ground, "bound" | "links">,
): Property => {
  const held = page.properties[nameIn(bound, mapping.property)];
  return property(mapping.type, held === undefined ? EMPTY[mapping.type] : plainHeld(held, links));
};

const wordsOf = ({ value }: Property): readonly string[] =>
  [value].flat().filter((word): word is string => typeof word === "string");

/** Notion keeps the first spelling of an option, so a word that differs in nothing but capitals is no edit. */
const respelled = (told: Property, models: readonly (Property | undefined)[]): Property => {
  if (!isChoice(told.type)) return told;
  const known = new Map(
    models.flatMap((model) => (model === undefined ? [] : wordsOf(model).map((word) => [word.toLowerCase(), word]))),
  );
  const spell = (word: unknown): unknown => (typeof word === "string" ? (known.get(word.toLowerCase()) ?? word) : word);
  return property(told.type, Array.isArray(told.value) ? told.value.map(spell) : spell(told.value));
};

/** A page's values, in the spelling of what the row and the base say. */
export const pageValues = (page: Page, ground: Ground, models: readonly Values[] = []): Values =>
  Object.fromEntries(
    fieldsOf(ground).map((mapping) => {
      const name = mapping.property;
      const told = pageValue(page, mapping, ground);
      return [
        name,
        respelled(
          told,
          models.map((one) => one[name]),
        ),
      ];
    }),
  );

export interface Told {
  readonly row: Values;
  readonly page: Values;
  readonly base: Common;
}

/** Base, row and page of each field, and which way it goes. */
export const meetingFields = ({ row, page, base }: Told, { rows }: Ground): Readonly<Record<string, Field>> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, mine]) => {
      const theirs = page[name];
      const direction = rows.ways.get(name);
      if (theirs === undefined || direction === undefined) return [];
      return [[name, { base: base[name], row: mine, page: theirs, direction }]];
    }),
  );
