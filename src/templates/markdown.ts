import { named, shown } from "./shown.ts";

// Line ends and other controls, marks that turn text around, and everything that cannot be seen.
const SPACE = /[\s\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const ADDRESS = /(https?:\/\/[^\s<>|\\`]*[^\s<>|\\`.,;:!?)\]}'"*_~])/gi;
const SIGN = /[\\`*[\]<>|~$^{}]|#(?=#*$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[\p{L}\p{N}]+;)/gu;
const START = /^(?:[-+#=:]|\d{1,9}(?=[.)]))/;

const escaped = (text: string): string => text.replace(SIGN, "\\$&");

const atStart = (text: string): string =>
  text.replace(START, (found) => (/\d/.test(found) ? found : `\\${found}`)).replace(/^(\d{1,9})([.)])/, "$1\\$2");

/** Text on one line of Markdown that says just that: nothing in it is markup. Addresses stay addresses. */
export const plainLine = (text: string): string => {
  const line = text.replace(SPACE, " ").replace(INVISIBLE, "").trim();
  const parts = line.split(ADDRESS).map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)));
  return atStart(parts.join(""));
};

const WEB = /^https?:\/\/\S+$/i;

const destination = (url: string): string =>
  url.replace(
    /[\\<>()[\]|"'`\p{Cc}]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

/** Any value on one line: references and files as links where they have an address. */
export const line = (value: unknown): string => {
  if (Array.isArray(value))
    return value
      .map(line)
      .filter((text) => text !== "")
      .join(", ");
  const { text, url } = named(value) ?? { text: shown(value), url: undefined };
  const plain = plainLine(text);
  if (url === undefined || !WEB.test(url)) return plain;
  return `[${plainLine(text.replaceAll("://", ":\u200b//")) || destination(url)}](${destination(url)})`;
};

const itemsOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return shownLines(value).map((text) => text.replace(/^\s*(?:[-*•+]|\d{1,9}[.)])\s+/, ""));
};

const shownLines = (value: unknown): readonly string[] =>
  shown(value)
    .split(/\r\n?|\n/)
    .filter((text) => text.trim() !== "");

/** A list of values, or the lines of a text, as a list of Markdown. */
export const bullets = (value: unknown): string =>
  itemsOf(typeof value === "object" && !Array.isArray(value) && value !== null ? [value] : value)
    .map(line)
    .filter((text) => text !== "")
    .map((text) => `- ${text}`)
    .join("\n");

/** A text as paragraphs of Markdown, one a line; any other value on its one line. */
export const prose = (value: unknown): string =>
  typeof value === "string" ? shownLines(value).map(plainLine).join("\n\n") : line(value);
