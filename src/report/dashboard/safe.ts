import { shortened } from "../shorten.ts";
import { visible } from "../visible.ts";

/** Markup that was made here. Only this goes into a page as it is; every text is escaped on its way in. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Part = Markup | string | number | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

const LONGEST = 1_000;

/** Foreign text as one line that can be seen, and that means nothing to a reader of HTML. */
const escaped = (text: string): string =>
  visible(shortened(text, LONGEST)).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");

const sourceOf = (part: Part): string => {
  if (part instanceof Markup) return part.source;
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return Array.isArray(part) ? part.map(sourceOf).join("") : "";
};

/** A template whose holes are escaped: `html`<b>${name}</b>``. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((text, index) => `${text}${sourceOf(parts[index])}`).join(""));
