import type { PropertyType } from "../../../src/model/property.ts";
import type { Dice } from "../chance.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A value as a source says it, and as Notion is to show it. `undefined`: whatever stands there counts as right. */
export interface Value {
  readonly said: Json;
  readonly shown: Json | undefined;
}

/** What a value may be chosen from. */
export interface Stock {
  readonly words: readonly [string, ...string[]];
  /** Other names of the words. */
  readonly aliases: Readonly<Record<string, string>>;
}

export const USERS = [
  { id: "5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83", name: "Ada", email: "ada@example.com" },
  { id: "7e1b9a40-2c35-4d88-9f16-0a4c8d52e7b1", name: "Ben", email: "ben@example.com" },
] as const;

const same = (said: Json): Value => ({ said, shown: said });

const TEXTS = [
  "plain",
  "with a\nsecond line",
  "café – naïve 🔩",
  "[a](b) <c> `d` @e",
  "1",
  " space at both ends ",
] as const;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 8, 1);

const sortedSet = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();

const text = (dice: Dice): Value => {
  if (dice.sometimes(0.1)) return { said: null, shown: "" };
  if (dice.sometimes(0.04)) return same("long ".repeat(dice.between(401, 900)));
  return same(`${dice.pick(TEXTS)} ${dice.below(50)}`);
};

const number = (dice: Dice): Value => {
  if (dice.sometimes(0.1)) return same(null);
  const value = dice.sometimes(0.5) ? dice.between(-20, 20) : dice.between(-2000, 2000) / 16;
  return dice.sometimes(0.2) ? { said: String(value), shown: value } : same(value);
};

const word = (dice: Dice, { words, aliases }: Stock): Value => {
  if (dice.sometimes(0.1)) return same(null);
  const alias = dice.sometimes(0.3) ? dice.anyOf(Object.keys(aliases)) : undefined;
  return alias === undefined ? same(dice.pick(words)) : { said: alias, shown: aliases[alias] };
};

const status = (dice: Dice, stock: Stock): Value => {
  const { said, shown } = word(dice, stock);
  return { said, shown: shown === null ? undefined : shown };
};

const words = (dice: Dice, stock: Stock): Value => {
  if (dice.sometimes(0.1)) return { said: null, shown: [] };
  const said = dice.shuffled(dice.some(stock.words, 0.4));
  return { said, shown: sortedSet(said) };
};

const date = (dice: Dice): Value => {
  if (dice.sometimes(0.1)) return same(null);
  const start = FIRST_DAY + dice.below(150) * DAY_MS;
  const day = new Date(start).toISOString().slice(0, 10);
  if (dice.sometimes(0.5)) return same(day);
  const [hour, minute] = [String(dice.between(0, 23)).padStart(2, "0"), String(dice.below(60)).padStart(2, "0")];
  const moment = `${day}T${hour}:${minute}`;
  if (dice.sometimes(0.3)) {
    const end = new Date(start + DAY_MS * dice.between(1, 9)).toISOString().slice(0, 10);
    return same({ start: day, end });
  }
  const offset = dice.pick(["Z", "+02:00", "-05:30"]);
  return {
    said: `${moment}:${String(dice.below(60)).padStart(2, "0")}${offset}`,
    shown: new Date(Date.parse(`${moment}:00${offset}`)).toISOString(),
  };
};

const people = (dice: Dice): Value => {
  const some = dice.shuffled(dice.some(USERS));
  return {
    said: some.map(({ id, email }) => (dice.sometimes(0.5) ? id : email)),
    shown: sortedSet(some.map(({ id }) => id)),
  };
};

const files = (dice: Dice): Value => {
  const names = dice.some(["plan.pdf", "photo 1.png"]);
  return same(names.map((name) => ({ name, url: `https://files.example.com/${encodeURIComponent(name)}` })));
};

const orNull =
  (make: (dice: Dice) => string) =>
  (dice: Dice): Value =>
    dice.sometimes(0.2) ? same(null) : same(make(dice));

/** How a value of each type is thrown. Titles carry keys, and relations are thrown where the other records are known. */
export const DRAW: Readonly<Record<Exclude<PropertyType, "title" | "relation">, (dice: Dice, stock: Stock) => Value>> =
  {
    rich_text: text,
    number,
    select: word,
    multi_select: words,
    status,
    date,
    people,
    files,
    checkbox: (dice) => (dice.sometimes(0.2) ? { said: null, shown: false } : same(dice.sometimes(0.5))),
    url: orNull((dice) => `https://example.com/${dice.below(40)}?q=a%20b`),
    email: orNull((dice) => `person${dice.below(40)}@example.com`),
    phone_number: orNull((dice) => `+49 30 ${dice.below(9000)}`),
  };

export type DrawnType = keyof typeof DRAW;
export const DRAWN_TYPES = Object.keys(DRAW) as readonly DrawnType[];
