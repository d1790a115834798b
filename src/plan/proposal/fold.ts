/** A name as a person hears it: without capitals, accents, spaces and signs. */
export const fold = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const UNITS = new Set([
  "ms",
  "s",
  "sec",
  "secs",
  "seconds",
  "min",
  "mins",
  "minutes",
  "hours",
  "days",
  "pct",
  "percent",
]);

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const singular = (word: string): string =>
  word.length > 3 && !word.endsWith("ss") ? word.replace(/ies$/, "y").replace(/s$/, "") : word;

/** The same without what a name only adds: brackets, a unit, the plural. */
export const stem = (name: string): string => {
  const words = wordsOf(name.replace(/\([^)]*\)/g, " "));
  const last = fold(words.slice(-1).join(""));
  return singular(fold((words.length > 1 && UNITS.has(last) ? words.slice(0, -1) : words).join(" ")));
};

/** Names that people use for the same thing. */
const ALIKE: readonly (readonly string[])[] = [
  ["name", "title"],
  ["description", "summary", "about"],
  ["tags", "labels", "topics", "keywords"],
  ["status", "state", "stage"],
  ["owner", "maintainer", "assignee", "lead"],
  ["url", "link", "homepage", "website"],
  ["due", "duedate", "deadline", "targetdate"],
  ["email", "mail"],
  ["phone", "phonenumber", "telephone"],
].map((names) => names.map(stem));

export const alike = (one: string, other: string): boolean =>
  ALIKE.some((names) => names.includes(stem(one)) && names.includes(stem(other)));
