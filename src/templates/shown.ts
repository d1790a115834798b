import { isObject } from "../model/json.ts";

interface Named {
  readonly text: string;
  readonly url: string | undefined;
}

const textAt = (value: Readonly<Record<string, unknown>>, key: string): string | undefined =>
  typeof value[key] === "string" ? value[key] : undefined;

/** What a reference or a file is called; undefined for what is neither. */
export const named = (value: unknown): Named | undefined => {
  if (!isObject(value)) return undefined;
  const text = textAt(value, "title") ?? textAt(value, "name");
  return text === undefined ? undefined : { text, url: textAt(value, "url") };
};

const asInterval = (value: Readonly<Record<string, unknown>>): string | undefined => {
  const [start, end] = [textAt(value, "start"), textAt(value, "end")];
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
};

/** A value as the text that stands for it: a list by its items, a reference by its title, nothing by nothing. */
export const shown = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map(shown)
      .filter((text) => text !== "")
      .join(", ");
  if (isObject(value)) return named(value)?.text ?? asInterval(value) ?? JSON.stringify(value);
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
};

/** Whether there is nothing to show: null, an empty text, a list without items. */
export const isBlank = (value: unknown): boolean => shown(value).trim() === "";
