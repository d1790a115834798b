import { address } from "./links.ts";
import { codeTag } from "./neutralise.ts";
import { prose, proseCell } from "./prose.ts";
import { redactor } from "./redact.ts";

/** Fewer characters of a secret than these tell nothing of it: all tokens of a kind begin alike. */
const LEAST = 8;

/** Where a text was cut. */
const MARK = "…";

const PLACE = "https://example.com/";

/** As a path in a link. */
const linkedPath = (text: string): string =>
  (address(`${PLACE}${text.split("/").map(encodeURIComponent).join("/")}`) ?? text).replace(PLACE, "");

/** What a report makes of a text so that Markdown leaves it alone: a reader sees the text itself. */
const DRESSES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => codeTag(text).replace(/^<code>|<\/code>$/g, ""),
  (text) => text.replaceAll("|", "\\|"),
  prose,
  proseCell,
  linkedPath,
  encodeURIComponent,
  (text) => Buffer.from(text).toString("base64"),
];

/** Longest first: all that fits is to go. */
const lengths = (form: string, text: string): readonly number[] => {
  const most = Math.min(form.length - 1, text.length);
  return Array.from({ length: Math.max(0, most - LEAST + 1) }, (_, less) => most - less);
};

/** Most texts have nothing of a secret, and that is soon seen. */
const hasPart = (text: string, part: string): boolean => part.length === LEAST && text.includes(part);

const withoutBeginning = (text: string, all: readonly string[]): string => {
  const forms = all.filter((form) => hasPart(text.slice(-form.length), form.slice(0, LEAST)));
  const found = forms.flatMap((form) => lengths(form, text).find((count) => text.endsWith(form.slice(0, count))) ?? []);
  return found.length === 0 ? text : `${text.slice(0, -Math.max(...found))}***`;
};

const withoutEnd = (text: string, all: readonly string[]): string => {
  const forms = all.filter((form) => hasPart(text.slice(0, form.length), form.slice(-LEAST)));
  const found = forms.flatMap((form) => lengths(form, text).find((count) => text.startsWith(form.slice(-count))) ?? []);
  return found.length === 0 ? text : `***${text.slice(Math.max(...found))}`;
};

/**
 * Hides every secret in what a report makes of texts: also one that is dressed for Markdown or for an address, and what
 * is left of one at the place where a text was cut.
 */
export const concealer = (secrets: Iterable<string>): ((text: string) => string) => {
  const forms = [...new Set([...secrets].flatMap((secret) => DRESSES.map((dress) => dress(secret))))];
  const redact = redactor(forms);
  return (text) => {
    const pieces = redact(text).split(MARK);
    if (pieces.length === 1) return pieces.join(MARK);
    return pieces
      .map((piece, index) => (index < pieces.length - 1 ? withoutBeginning(piece, forms) : piece))
      .map((piece, index) => (index > 0 ? withoutEnd(piece, forms) : piece))
      .join(MARK);
  };
};
