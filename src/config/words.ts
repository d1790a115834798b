import { z } from "zod";
import { LIMITS } from "../model/limits.ts";
import { COLORS } from "../model/schema.ts";
import { text } from "./values.ts";

export const termFacts = z.strictObject({
  color: z
    .enum(COLORS)
    .optional()
    .meta({
      description:
        "The option's colour when it is made; without it, one that follows from the name. An option that is there is never recoloured.",
      examples: ["red"],
    }),
  description: z
    .string()
    .optional()
    .meta({ description: "The option's description when it is made.", examples: ["Wakes somebody at night"] }),
  aliases: z
    .array(text)
    .optional()
    .meta({ description: "Other ways to write the word: they become its name.", examples: [["tier-1", "urgent"]] }),
  deprecated: z
    .boolean()
    .optional()
    .meta({
      description:
        "No option is made of the word ahead of time any more. Records may still use it, and the option that is there stays, with `prune` too.",
      examples: [true],
    }),
});

/** A word that Notion takes for the name of an option. */
const word = text.check(
  z.refine((name) => !name.includes(","), { error: "must have no comma, which Notion refuses in an option" }),
  z.refine((name) => name.trim() !== "", { error: "must not be empty" }),
  z.refine((name) => name.length <= LIMITS.optionName, {
    error: `must have at most ${LIMITS.optionName} characters, since it is an option`,
  }),
);
const term = z.union([
  word,
  termFacts.extend({ name: word.meta({ description: "The word itself: the option's name.", examples: ["critical"] }) }),
]);

interface Entry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly at: string | number;
}

type Wrong = readonly [message: string, path: readonly (string | number)[]];

const folded = (name: string): string => name.normalize("NFC").trim();

/** What comes a second time, of things that have to be told apart. */
const repeats = <Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): readonly Thing[] => {
  const seen = new Set<string>();
  return things.filter((thing) => seen.size === seen.add(nameOf(thing)).size);
};

/** Words that Notion, or whoever goes by their aliases, could not tell apart; and more of them than it takes. */
const wrongIn = (entries: readonly Entry[]): readonly Wrong[] => {
  const aliases = entries.flatMap(({ at, aliases: words }) =>
    [...new Set(words.map(folded))].map((alias) => ({ alias, at })),
  );
  return [
    ...repeats(entries, ({ name }) => folded(name).toLowerCase()).map(
      ({ name, at }): Wrong => [`is the word "${name}" once more, and Notion does not look at capitals`, [at]],
    ),
    ...repeats(aliases, ({ alias }) => alias).map(
      ({ alias, at }): Wrong => [`has the alias "${alias}", and so has another word`, [at]],
    ),
    ...(entries.length > LIMITS.set
      ? [[`must have at most ${LIMITS.set} words, and has ${entries.length}`, []] satisfies Wrong]
      : []),
  ];
};

const list = z.array(term).check(({ value, issues }) => {
  const entries = value.map((one, at) =>
    typeof one === "string" ? { name: one, aliases: [], at } : { name: one.name, aliases: one.aliases ?? [], at },
  );
  issues.push(
    ...wrongIn(entries).map(([message, path]) => ({ code: "custom" as const, message, input: value, path: [...path] })),
  );
});

const object = z.record(word, termFacts.nullable()).check(({ value, issues }) => {
  const entries = Object.entries(value).map(([name, facts]) => ({ name, aliases: facts?.aliases ?? [], at: name }));
  issues.push(
    ...wrongIn(entries).map(([message, path]) => ({ code: "custom" as const, message, input: value, path: [...path] })),
  );
});

/** The words that a property may take: a list, or an object with a word a key. In place, or in a file. */
export const vocabularySchema = z.union([list, object]);
export type Vocabulary = z.output<typeof vocabularySchema>;
