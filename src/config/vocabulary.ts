import { bad, type Checked, good, problem } from "../model/problem.ts";
import type { Term } from "../model/target.ts";
import { readText } from "./document.ts";
import { type Vocabulary, vocabularySchema } from "./mapping.ts";

const term = (name: string, facts: Partial<Term> = {}): Term => ({
  name: name.normalize("NFC").trim(),
  color: facts.color,
  description: facts.description,
  aliases: facts.aliases ?? [],
  deprecated: facts.deprecated ?? false,
});

/** The three ways to write a vocabulary, as one. */
export const terms = (vocabulary: Vocabulary): readonly Term[] =>
  Array.isArray(vocabulary)
    ? vocabulary.map((one) => (typeof one === "string" ? term(one) : term(one.name, one as Partial<Term>)))
    : Object.entries(vocabulary).map(([name, facts]) => term(name, (facts ?? {}) as Partial<Term>));

/** A vocabulary's file. */
export const readVocabulary = (written: string, file: string): Checked<readonly Term[]> => {
  const text = readText(written, file);
  if (!text.ok) return text;
  const parsed = vocabularySchema.safeParse(text.value.value);
  if (parsed.success) return good(terms(parsed.data));
  const cure = 'Write a list of words, a list of { "name", … }, or an object with a word a key.';
  return bad(
    problem("This is no vocabulary.", cure, text.value.placeOf(parsed.error.issues[0]?.path.map(String) ?? [])),
  );
};
