import { isObject } from "../../model/json.ts";
import { didYouMean } from "../../model/nearest.ts";
import { bad, type Checked, good, type Place, problem } from "../../model/problem.ts";
import type { PromotedPage, Reference } from "./page.ts";

export type Entry = string | Reference;

const MOST = 200;
const MARKER = /^\s*(?:[-*+•‣◦]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;

/** One entry a line; what is indented below a list item goes with it. */
const linesOf = (text: string): readonly string[] => {
  const entries: { text: string; readonly item: boolean }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const last = entries.at(-1);
    const item = MARKER.test(line);
    const words = line.replace(MARKER, "").trim();
    if (words === "") continue;
    if (!item && last?.item === true && /^\s/.test(line)) last.text = `${last.text} ${words}`;
    else entries.push({ text: words, item });
  }
  return entries.map((entry) => entry.text);
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const asReference = (value: unknown): Reference | undefined =>
  isObject(value) && typeof value["title"] === "string"
    ? { title: value["title"], key: textOf(value["key"]), url: textOf(value["url"]) }
    : undefined;

const entryOf = (value: unknown): Entry | undefined =>
  typeof value === "string" ? value.trim() || undefined : asReference(value);

export const entryText = (entry: Entry): string => (typeof entry === "string" ? entry : entry.title);

/** The entries of a property: a line or list item of a text, a value of a list. None is no mistake. */
export const entriesOf = (each: string, page: PromotedPage, place: Place): Checked<readonly Entry[]> => {
  const { properties } = page;
  const here = { ...place, property: each };
  if (!Object.hasOwn(properties, each)) {
    return bad(
      problem(
        `\`each\` names \`${each}\`, which the page does not have.`,
        didYouMean(each, Object.keys(properties)),
        here,
      ),
    );
  }
  const value = properties[each] ?? [];
  if (typeof value !== "string" && !Array.isArray(value)) {
    const cure = "Name a text, a multi_select or a relation.";
    return bad(problem(`\`each\` names \`${each}\`, which has no entries.`, cure, here));
  }
  const entries = typeof value === "string" ? linesOf(value) : value.map(entryOf).filter((one) => one !== undefined);
  if (entries.length <= MOST) return good(entries);
  const message = `\`${each}\` has ${entries.length} entries, and ${MOST} files a page are the most.`;
  return bad(problem(message, "Split the page, or shorten the property.", here));
};
