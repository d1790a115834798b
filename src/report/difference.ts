import type { Difference } from "../model/change.ts";
import type { Value } from "../model/property.ts";
import { codeCell } from "./neutralise.ts";
import { around, commonStart, shortened } from "./shorten.ts";
import { visible } from "./visible.ts";

/** What a cell shows of a value. The whole of it is in the plan. */
const SHOWN = 100;

const isWords = (value: Value | null): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

export const isEmpty = (value: Value | null): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** A value as a person would say it. */
export const plainText = (value: Value | null): string => {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (isWords(value)) return value.join(", ");
  if ("start" in value) return `${value.start} → ${value.end}`;
  return value.map((item) => (typeof item === "string" ? item : `${item.name} (${item.url})`)).join(", ");
};

export const EMPTY = "*empty*";

/** The beginning of a value, in a cell. */
export const valueCell = (value: Value | null, most: number = SHOWN): string =>
  isEmpty(value) ? EMPTY : codeCell(shortened(plainText(value), most));

type Pair = readonly [before: string, after: string];

const some = (words: readonly string[]): string =>
  words.length === 0 ? "*none*" : codeCell(shortened(words.join(", "), SHOWN));

/** Of two long lists only what they do not share. */
const lists = (before: readonly string[], after: readonly string[]): Pair => {
  const [had, has] = [new Set(before), new Set(after)];
  const gone = before.filter((word) => !has.has(word));
  const come = after.filter((word) => !had.has(word));
  const kept = after.length - come.length;
  const same = kept === 0 ? "" : ` *and ${kept} that stay*`;
  return [`${some(gone)}${same}`, `${some(come)}${same}`];
};

/** Of two long texts the places where they part. */
const texts = (before: string, after: string): Pair => {
  const place = commonStart(before, after);
  return [codeCell(around(before, place, SHOWN)), codeCell(around(after, place, SHOWN))];
};

const UNSEEN = "*differs only in characters that cannot be seen*";

/** Both sides of a difference as two cells of a table. */
export const differenceCells = ({ before, after }: Omit<Difference, "property">): Pair => {
  if (isEmpty(before) || isEmpty(after)) return [valueCell(before), valueCell(after)];
  const [was, is] = [plainText(before), plainText(after)];
  const isLong = was.length > SHOWN || is.length > SHOWN;
  if (isLong && isWords(before) && isWords(after)) return lists(before, after);
  const seen = texts(visible(was), visible(is));
  return seen[0] === seen[1] ? [seen[0], UNSEEN] : seen;
};
