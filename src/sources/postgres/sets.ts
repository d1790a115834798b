import { byCodePoint } from "../../model/property.ts";
import type { Datum } from "../../ports/postgres.ts";

const quoted = (word: Datum): string => JSON.stringify(word);

const firstRepeat = (words: readonly Datum[]): Datum | undefined =>
  words.find((word, at) => words.indexOf(word) !== at);

const text = (word: Datum | undefined): string => (typeof word === "string" ? word : JSON.stringify(word ?? null));

const isSorted = (words: readonly Datum[]): boolean =>
  words.every((word, at) => at === 0 || byCodePoint(text(words[at - 1]), text(word)) < 0);

/** What a list says that a set of options cannot: the end of "`column` holds …". Undefined where it says no such thing. */
export const beyondSet = (value: Datum | undefined): string | undefined => {
  if (!Array.isArray(value)) return undefined;
  const words: readonly Datum[] = value;
  if (words.some((word) => word === null || word === "")) return "an empty element, which is no option";
  const comma = words.find((word) => typeof word === "string" && word.includes(","));
  if (comma !== undefined) return `${quoted(comma)}, and an option of Notion may not have a comma`;
  const twice = firstRepeat(words);
  if (twice !== undefined) return `${quoted(twice)} twice, and a set of options has it once`;
  return isSorted(words) ? undefined : "its elements in an order that a set of options does not keep";
};
