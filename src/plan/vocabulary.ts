import type { Place, Problem } from "../model/problem.ts";
import type { Property } from "../model/property.ts";
import type { Mapping, Term, VocabularyPolicy } from "../model/target.ts";

const SHOWN = 12;

/** Words are compared as a person reads them: composed the same way, without space around. */
const folded = (word: string): string => word.normalize("NFC").trim();

const index = (terms: readonly Term[]): ReadonlyMap<string, string> =>
  new Map([
    ...terms.flatMap(({ name, aliases }) => aliases.map((alias) => [folded(alias), name] as const)),
    ...terms.map(({ name }) => [folded(name), name] as const),
  ]);

export interface Choice {
  readonly property: Property;
  readonly problems: readonly Problem[];
}

const wordsOf = ({ type, value }: Property): readonly string[] => {
  if (type === "multi_select") return value;
  return (type === "select" || type === "status") && value !== null ? [value] : [];
};

const withWords = (property: Property, words: readonly string[]): Property => {
  if (property.type === "multi_select") return { type: "multi_select", value: words };
  if (property.type !== "select" && property.type !== "status") return property;
  return { type: property.type, value: words[0] ?? null };
};

const complaint = (
  property: string,
  strangers: readonly string[],
  terms: readonly Term[],
): Omit<Problem, "place" | "level"> => {
  const known = terms.slice(0, SHOWN).map(({ name }) => name);
  const rest = terms.length > SHOWN ? `, … (${terms.length} in all)` : "";
  return {
    message: `\`${property}\` holds ${strangers.map((word) => `"${word}"`).join(", ")}, which its vocabulary does not have.`,
    cure: `Use one of: ${known.join(", ")}${rest}; or add it to the vocabulary.`,
  };
};

/** Puts words into the vocabulary's own spelling. What it does not have is an error, left out, or let through. */
export const chooser = (
  mapping: Mapping,
  policy: VocabularyPolicy,
): ((property: Property, place: () => Place) => Choice) => {
  const terms = mapping.vocabulary;
  if (terms === undefined) return (property) => ({ property, problems: [] });
  const names = index(terms);
  return (property, place) => {
    const found = wordsOf(property).map((word) => ({ word: folded(word), name: names.get(folded(word)) }));
    const strangers = found.filter(({ name }) => name === undefined).map(({ word }) => word);
    const words = found
      .map(({ word, name }) => name ?? (policy === "add" ? word : undefined))
      .filter((word) => word !== undefined);
    const told = strangers.length > 0 && policy !== "add";
    const level = policy === "skip" ? "warning" : "error";
    return {
      property: withWords(property, words),
      problems: told ? [{ level, place: place(), ...complaint(mapping.property, strangers, terms) }] : [],
    };
  };
};
