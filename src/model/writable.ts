import { LIMITS } from "./limits.ts";
import type { FileLink, Property, ValueOf } from "./property.ts";
import { pieces } from "./text.ts";

type Check<Value> = (value: Value) => string | null;

const counted = (found: number, most: number, what: string): string | null =>
  found > most
    ? `${found.toLocaleString("en-GB")} ${what}, and Notion takes ${most.toLocaleString("en-GB")} at most`
    : null;

const text: Check<string> = (value) =>
  pieces(value).length > LIMITS.pieces
    ? counted(Math.max(value.length, LIMITS.piece * LIMITS.pieces + 1), LIMITS.piece * LIMITS.pieces, "characters")
    : null;

const option: Check<string | null> = (name) => {
  if (name === null) return null;
  if (name.trim() === "") return "an option without a name, which Notion refuses";
  if (name.includes(",")) return `the option "${name.slice(0, LIMITS.optionName)}" with a comma, which Notion refuses`;
  return counted(name.length, LIMITS.optionName, "characters in the name of an option");
};

const short =
  (most: number): Check<string | null> =>
  (value) =>
    counted(value?.length ?? 0, most, "characters");

const set =
  (what: string): Check<readonly unknown[]> =>
  (values) =>
    counted(values.length, LIMITS.set, what);

/** Where Notion keeps the files that people upload. Written back as a link, such a file would soon be lost. */
const NOTION_STORAGE =
  /^https:\/\/(?:prod-files-secure\.s3\.[\w.-]+|s3\.[\w.-]+\/secure\.notion-static\.com|files?\.notion\.so)\//i;

const file: Check<FileLink> = ({ name, url }) => {
  if (NOTION_STORAGE.test(url)) return `the file "${name}" that Notion keeps itself, which cannot be written back`;
  return (
    counted(url.length, LIMITS.url, "characters in a link") ??
    counted(name.length, LIMITS.fileName, "characters in the name of a file")
  );
};

/** Notion takes two options that differ in nothing but capitals for one, and would give one of them back. */
const twins: Check<readonly string[]> = (names) => {
  const folded = names.map((name) => [name.toLowerCase(), name] as const);
  const known = new Map(folded);
  const twin = folded.find(([key, name]) => known.get(key) !== name)?.[1];
  return twin === undefined ? null : `the option "${twin}" twice, in different capitals, which Notion takes for one`;
};

const first = (problems: readonly (string | null)[]): string | null => problems.find((found) => found !== null) ?? null;

const CHECKS: { readonly [Type in keyof ValueOf]: Check<ValueOf[Type]> } = {
  title: text,
  rich_text: text,
  number: (value) =>
    value === null || Number.isFinite(value) ? null : `the number ${value}, which Notion cannot hold`,
  select: option,
  multi_select: (names) => first([set("options")(names), ...names.map(option), twins(names)]),
  status: option,
  date: () => null,
  people: set("people"),
  files: (links) => first([set("files")(links), ...links.map(file)]),
  checkbox: () => null,
  url: short(LIMITS.url),
  email: short(LIMITS.email),
  phone_number: short(LIMITS.phoneNumber),
  relation: set("relations"),
};

/**
 * What is wrong with a canonical value that Notion would refuse, as the end of "it holds …"; null where it would take
 * it.
 */
export const unwritable = <Type extends keyof ValueOf>(property: Extract<Property, { type: Type }>): string | null => {
  const check: Check<ValueOf[Type]> = CHECKS[property.type as Type];
  return check(property.value as ValueOf[Type]);
};
