import type { Change, OptionList } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import { byCodePoint, isChoice } from "../model/property.ts";
import { COLORS, type Color, type Column, type Option } from "../model/schema.ts";
import type { Mapping, Term } from "../model/target.ts";
import { bare } from "./decide.ts";
import { sha256 } from "./sha.ts";
import type { Sides } from "./sides.ts";
import { isStatus, STATUSES } from "./status.ts";

const PALETTE = COLORS.filter((color) => color !== "default");

/** The same name has the same colour in every database and in every run. */
const colorOf = ({ name, color }: Term): Color => {
  const place = Number.parseInt(sha256(name).slice(0, 8), 16) % PALETTE.length;
  return color ?? PALETTE.reduce((chosen, one, at) => (at === place ? one : chosen));
};

const bareTerm = (name: string): Term => ({
  name,
  color: undefined,
  description: undefined,
  aliases: [],
  deprecated: false,
});

const optionOf = (term: Term): Option => ({
  name: term.name,
  color: colorOf(term),
  ...(term.description === undefined ? {} : { description: term.description }),
});

/** Notion takes options that differ in nothing but capitals for one. */
const folded = (name: string): string => name.toLowerCase();

const OWN = Object.entries(STATUSES).map(([name, color]): Term => ({ ...bareTerm(name), color }));

const vocabularyOf = (mapping: Mapping): readonly Term[] => mapping.vocabulary ?? (isStatus(mapping) ? OWN : []);

/** What a new property offers: its vocabulary, without what is not to be used any more. */
export const optionsOf = (mapping: Mapping): readonly Option[] =>
  vocabularyOf(mapping)
    .filter(({ deprecated }) => !deprecated)
    .map(optionOf);

/** The words of the vocabulary; for a status also those that the records need, since Notion makes no such option itself. */
const needed = (mapping: Mapping, desired: readonly Desired[]): readonly Term[] => {
  const { property, type } = mapping;
  const vocabulary = vocabularyOf(mapping);
  const values = type === "status" ? desired.map(({ properties }) => properties[property]?.value) : [];
  const words = new Set(values.filter((value) => typeof value === "string"));
  const strangers = [...words].filter(
    (word) => !vocabulary.some(({ name, deprecated }) => name === word && !deprecated),
  );
  return [...vocabulary, ...strangers.sort(byCodePoint).map(bareTerm)];
};

const listFor = (vocabulary: readonly Term[], column: Column, prune: boolean): OptionList | undefined => {
  const held = column.options ?? [];
  const names = new Set(vocabulary.map(({ name }) => folded(name)));
  const added = vocabulary.filter(
    ({ name, deprecated }) => !deprecated && !held.some((option) => folded(option.name) === folded(name)),
  );
  const kept = prune ? held.filter(({ name }) => names.has(folded(name))) : held;
  if (added.length === 0 && kept.length === held.length) return undefined;
  return { column, options: [...kept, ...added.map(optionOf)] };
};

/** The option lists that have to change, by property. What is there keeps its name, its colour and its place. */
const optionLists = ({ bound: { target, columns }, desired, prune }: Sides): ReadonlyMap<string, OptionList> =>
  new Map(
    target.mappings.flatMap((mapping) => {
      const column = columns.get(mapping.property);
      const terms = needed(mapping, desired);
      if (column === undefined || terms.length === 0 || !isChoice(mapping.type)) return [];
      const list = listFor(terms, column, prune && mapping.vocabulary !== undefined);
      return list === undefined ? [] : [[mapping.property, list] as const];
    }),
  );

/** What stands for the vocabulary of a target among the records of a plan. */
export const VOCABULARY = "(vocabulary)";

const names = (options: readonly Option[] = []): readonly string[] => options.map(({ name }) => name);

/** One change for all of a target's vocabularies, since one request carries them. */
export const backfill = (sides: Sides): readonly Change[] => {
  const lists = optionLists(sides);
  if (lists.size === 0) return [];
  const { name } = sides.bound.target;
  return [
    {
      ...bare(name, VOCABULARY, { target: name }),
      action: "backfill",
      options: lists,
      diff: [...lists].map(([property, { column, options }]) => ({
        property,
        before: names(column.options),
        after: names(options),
      })),
    },
  ];
};
