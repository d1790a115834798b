import type { Field, Merged } from "../../merge/record.ts";
import { type Common, shared } from "../../model/exchange.ts";
import type { Property, Value } from "../../model/property.ts";

/**
 * A foreign key has room for one record, and a relation for many. As a set, two that were chosen at the same time would
 * both be kept, and there is nowhere to keep them: so such a relation is merged as one word.
 */
type Fields = Readonly<Record<string, Field>>;

const isOne = (property: Property | undefined): boolean =>
  property === undefined || (property.type === "relation" && property.value.length <= 1);

const asWord = ({ value }: Property): Property => {
  const [word] = [value].flat();
  return { type: "select", value: typeof word === "string" ? word : null };
};

/** Fields of one relation as words; where a person gave it several, it stays what it is, and is refused later. */
export const asWords = (fields: Fields, single: ReadonlySet<string>): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { base, row, page, direction } = field;
      if (!single.has(name) || ![base, base?.made, row, page].every(isOne)) return [name, field];
      return [name, { ...(base && { base: shared(base, asWord) }), row: asWord(row), page: asWord(page), direction }];
    }),
  );

const asRelation = (word: Property): Property =>
  word.type === "select" ? { type: "relation", value: word.value === null ? [] : [word.value] } : word;

const asList = (value: Value): Value => (typeof value === "string" ? [value] : (value ?? []));

/** What came of it, as relations again. */
export const asRelations = (merged: Merged, single: ReadonlySet<string>): Merged => {
  const again = (values: Common): Common =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, single.has(name) ? shared(value, asRelation) : value]),
    );
  return {
    ...merged,
    toRow: again(merged.toRow),
    toPage: again(merged.toPage),
    base: again(merged.base),
    conflicts: merged.conflicts.map((one) =>
      single.has(one.field) ? { ...one, row: asList(one.row), page: asList(one.page) } : one,
    ),
    edits: merged.edits.map((one) =>
      single.has(one.field)
        ? {
            ...one,
            old: asList(one.old),
            new: asList(one.new),
            ...(one.loser !== undefined && { loser: asList(one.loser) }),
          }
        : one,
    ),
  };
};
