import { isObject } from "../model/json.ts";
import { type Checked, good } from "../model/problem.ts";
import { renderWith } from "./render.ts";
import { shown } from "./shown.ts";
import type { Template, Variables } from "./template.ts";

/** What the template itself says, or a value that it was given: the one may be trusted, the other not. */
export type Part = { readonly literal: string } | { readonly value: unknown };

const MARK = /\ue000(\d+)\ue001/g;
const SIGNS = /[\ue000\ue001]/g;

/** A text with a mark where each value goes. So a value is never read as what surrounds it. */
export interface Marked {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The marks are ours alone: whoever could write one into a page could make its values grow without end. */
const unmarked = (value: unknown): unknown => {
  if (typeof value === "string") return value.replace(SIGNS, "");
  if (Array.isArray(value)) return value.map(unmarked);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.replace(SIGNS, ""), unmarked(item)]));
};

export const renderMarked = (template: Template, variables: Variables): Checked<Marked> => {
  const values: unknown[] = [];
  const own = { ...template, text: template.text.replace(SIGNS, "") };
  const foreign = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, unmarked(value)]));
  const text = renderWith(own, foreign, (value) => `\ue000${values.push(value) - 1}\ue001`);
  return text.ok ? good({ text: text.value, values }) : text;
};

/** What was captured before has marks of its own: they only ever point back, so this ends. */
const resolved = (text: string, { values }: Marked, below: number): string =>
  text.replace(MARK, (_, digits: string) => {
    const index = Number(digits);
    return index < below ? resolved(shown(values[index]), { text, values }, index) : "";
  });

const valueAt = (index: number, marked: Marked): unknown => {
  const value = marked.values[index];
  return typeof value === "string" ? resolved(value, marked, index) : value;
};

/** A marked text with its values in it: a value that stands alone stays what it is, a list or a number. */
export const filled = (text: string, marked: Marked): unknown => {
  const alone = /^\ue000(\d+)\ue001$/.exec(text)?.[1];
  return alone === undefined ? resolved(text, marked, marked.values.length) : valueAt(Number(alone), marked);
};

/** The text of a template as what it says itself and what it was given, in order. */
export const renderParts = (template: Template, variables: Variables): Checked<readonly Part[]> => {
  const marked = renderMarked(template, variables);
  if (!marked.ok) return marked;
  const parts = marked.value.text
    .split(MARK)
    .map((text, index): Part => (index % 2 === 1 ? { value: valueAt(Number(text), marked.value) } : { literal: text }));
  return good(parts.filter((part) => !("literal" in part) || part.literal !== ""));
};
