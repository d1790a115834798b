/** Markup that was made here. Only this goes into a page as it is; every text is escaped on its way in. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

const sourceOf = (part: Part): string => {
  if (part instanceof Markup) return part.source;
  if (typeof part === "string" || typeof part === "number") return escapeText(String(part));
  return Array.isArray(part) ? part.map(sourceOf).join("") : "";
};

/** A template whose holes are escaped: `html`<b>${name}</b>``. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((text, index) => `${text}${sourceOf(parts[index])}`).join(""));

const SAFE = /^(?:https?:|mailto:|tel:)/i;

/** An address that a click may follow, or nothing: `javascript:` and the like are only shown. */
export const safeUrl = (url: string): string | undefined => {
  const trimmed = url.trim();
  return SAFE.test(trimmed) ? trimmed : undefined;
};

/** A link that leaves the emulator tells the other side nothing, and gets no hold of this page. */
export const outside = (url: string, shown: Part): Markup => {
  const safe = safeUrl(url);
  return safe === undefined
    ? html`<span class="address">${shown}</span>`
    : html`<a class="address" href="${safe}" target="_blank" rel="noopener noreferrer nofollow">${shown}</a>`;
};
