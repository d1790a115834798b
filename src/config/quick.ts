const TOKEN = /"(?:[^"\\]|\\.)*"|\s+/g;

const withoutSpace = (text: string): string => text.replace(TOKEN, (token) => (token.startsWith('"') ? token : ""));

/** The space that each level is moved in by, where a program wrote the text so. */
const INDENT = /^[[{]\n([ \t]{1,10})/;

const isWithin = (value: unknown, levels: number): boolean =>
  typeof value !== "object" ||
  value === null ||
  (levels > 0 && Object.values(value).every((item) => isWithin(item, levels - 1)));

/** Most texts are as programs write them, which is the quickest to see. */
const isWritten = (value: unknown, text: string): boolean =>
  JSON.stringify(value, null, INDENT.exec(text)?.[1]) === text.trimEnd() ||
  JSON.stringify(value) === withoutSpace(text);

/**
 * Plain JSON, read by the platform, ten times as fast as a parser that knows the place of everything. It is taken only
 * where writing the value again gives the same text: then no key was there twice and no number was rounded. Anything
 * else, a mistake too, is for the thorough way.
 */
export const quickJson = (text: string, mostLevels: number): { readonly value: unknown } | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isWithin(value, mostLevels) && isWritten(value, text) ? { value } : undefined;
  } catch {
    return undefined;
  }
};
