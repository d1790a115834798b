import type { Change, OptionList } from "../model/change.ts";
import { COLORS, type Color, type Column, type Option } from "../model/schema.ts";
import type { Mapping, Target, Term } from "../model/target.ts";
import type { Bound } from "./bind.ts";
import { bare } from "./decide.ts";
import { sha256 } from "./sha.ts";

const CHOICES: readonly string[] = ["select", "multi_select", "status"];
const PALETTE = COLORS.filter((color) => color !== "default");

/** The same name has the same colour in every database and in every run. */
const colorOf = ({ name, color }: Term): Color =>
  color ?? PALETTE[Number.parseInt(sha256(name).slice(0, 8), 16) % PALETTE.length] ?? "default";

const optionOf = (term: Term): Option => ({
  name: term.name,
  color: colorOf(term),
  ...(term.description === undefined ? {} : { description: term.description }),
});

const listFor = ({ vocabulary = [] }: Mapping, column: Column, prune: boolean): OptionList | undefined => {
  const held = column.options ?? [];
  const names = new Set(vocabulary.map(({ name }) => name));
  const added = vocabulary.filter(
    ({ name, deprecated }) => !deprecated && !held.some((option) => option.name === name),
  );
  const kept = prune ? held.filter(({ name }) => names.has(name)) : held;
  if (added.length === 0 && kept.length === held.length) return undefined;
  return { column, options: [...kept, ...added.map(optionOf)] };
};

/** The option lists that have to change, by property. What is there keeps its name, its colour and its place. */
export const optionLists = ({ target, columns }: Bound, prune: boolean): ReadonlyMap<string, OptionList> =>
  new Map(
    target.mappings.flatMap((mapping) => {
      const column = columns.get(mapping.property);
      if (column === undefined || mapping.vocabulary === undefined || !CHOICES.includes(mapping.type)) return [];
      const list = listFor(mapping, column, prune);
      return list === undefined ? [] : [[mapping.property, list] as const];
    }),
  );

/** What stands for the vocabulary of a target among the records of a plan. */
export const VOCABULARY = "(vocabulary)";

const names = (options: readonly Option[] = []): readonly string[] => options.map(({ name }) => name);

/** One change for all of a target's vocabularies, since one request carries them. */
export const backfill = (bound: Bound, prune: boolean): readonly Change[] => {
  const lists = optionLists(bound, prune);
  if (lists.size === 0) return [];
  const { name }: Target = bound.target;
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
