import type { Dice } from "../chance.ts";
import type { PlannedProperty, PlannedTarget } from "./recipe.ts";
import { DRAW, type DrawnType, type Json, type Value } from "./values.ts";

/** One record of the repository, with what Notion is to show of it. */
export interface WorldRecord {
  /** As the source writes it. */
  readonly key: string;
  /** By field. */
  readonly values: Readonly<Record<string, Value>>;
  /** Keys of other records, by field. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly body: string | null;
}

/** Keys that are hard to compare: composed letters or not, signs that mean something elsewhere. */
const KEYS = ["bolt", "Ärger", "Cafe\u0301", "a:b", "x,y", "🔩", "null", "[z]"] as const;

export const throwKey = (dice: Dice): string => `${dice.pick(KEYS)} ${dice.below(90)}`;

/** How the engine is to know it again. */
export const keyText = (key: string): string => key.normalize("NFC").trim();

export const throwBody = (dice: Dice): string | null =>
  dice.sometimes(0.15) ? null : `# About ${dice.below(30)}\nSome text ${dice.below(999)}.\n- one\n- two`;

const isDrawn = (property: PlannedProperty): property is PlannedProperty & { readonly type: DrawnType } =>
  Object.hasOwn(DRAW, property.type);

export const throwValue = (dice: Dice, property: PlannedProperty): Value =>
  isDrawn(property) ? DRAW[property.type](dice, property.stock) : { said: null, shown: null };

export const throwLinks = (dice: Dice, keys: readonly string[]): readonly string[] =>
  dice.shuffled(dice.some(keys, Math.min(0.5, 2 / Math.max(1, keys.length))));

/** A record; whom it points at is known only where the others are. */
export const throwRecord = (
  dice: Dice,
  target: PlannedTarget,
  keysOf: (target: string) => readonly string[],
): WorldRecord => {
  const plain = target.properties.filter(({ to }) => to === undefined);
  const relations = target.properties.filter(({ to }) => to !== undefined);
  return {
    key: throwKey(dice),
    values: Object.fromEntries([
      ["label", { said: `Label ${dice.below(9)}`, shown: undefined }],
      ...plain.map((property) => [property.field, throwValue(dice, property)] as const),
    ]),
    links: Object.fromEntries(relations.map(({ field, to = "" }) => [field, throwLinks(dice, keysOf(to))])),
    body: target.body ? throwBody(dice) : null,
  };
};

/** A record as a source writes it. */
export const recordJson = ({ key, values, links, body }: WorldRecord): { readonly [field: string]: Json } => ({
  key,
  ...Object.fromEntries(Object.entries(values).map(([field, { said }]) => [field, said])),
  ...links,
  ...(body !== null && { body }),
});
