import { bad, type Checked, good, type Problem, problem } from "../model/problem.ts";
import type { Term } from "../model/target.ts";
import { readText, type Text } from "./document.ts";
import { dotted, type Issue, issuesOf, meantBy, said, unusable } from "./issues.ts";
import { termFacts, type Vocabulary, vocabularySchema } from "./words.ts";

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

const KEYS = Object.keys(termFacts.shape).join(", ");

const wrong = (issue: Issue, { placeOf, placeOfKey }: Text): readonly Problem[] => {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem(`\`${key}\` is not said of a word.`, `Use one of: name, ${KEYS}.`, placeOfKey([...path, key])),
    );
  }
  const cure = 'Write a list of words, a list of { "name", … }, or an object with a word a key.';
  const isOther = path.length === 0 && issue.code !== "custom";
  const message = isOther ? "This is no vocabulary." : `\`${dotted(path, "the vocabulary")}\` ${said(issue)}.`;
  const place = issue.code === "invalid_key" ? placeOfKey(path) : placeOf(path);
  return [problem(message, meantBy(issue) ?? cure, place)];
};

/** A vocabulary's file. */
export const readVocabulary = (written: string, file: string): Checked<readonly Term[]> => {
  const text = readText(written, file);
  if (!text.ok) return text;
  const names = unusable(text.value.value, [], text.value);
  if (names.length > 0) return bad(...names);
  const parsed = vocabularySchema.safeParse(text.value.value, { reportInput: true });
  if (parsed.success) return good(terms(parsed.data));
  return bad(...parsed.error.issues.flatMap(issuesOf).flatMap((issue) => wrong(issue, text.value)));
};
