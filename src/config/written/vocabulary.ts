import type { Option } from "../../model/schema.ts";

const folded = (word: string): string => word.normalize("NFC").trim().toLowerCase();

/** A vocabulary's file: the options that Notion has, how the records write them, and the words that only records have. */
export const vocabularyText = (options: readonly Option[], words: readonly string[]): string => {
  const names = new Set(options.map(({ name }) => folded(name)));
  const terms = options.map(({ name, color }) => {
    const aliases = words.filter((word) => word !== name && folded(word) === folded(name));
    return {
      name,
      ...(color !== undefined && color !== "default" && { color }),
      ...(aliases.length > 0 && { aliases }),
    };
  });
  const others = words.filter((word) => !names.has(folded(word))).map((name) => ({ name }));
  return `${JSON.stringify([...terms, ...others], null, 2)}\n`;
};
