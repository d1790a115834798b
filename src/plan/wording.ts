/**
 * The words of a Markdown text, in order. Notion writes Markdown in a form of its own (blank lines, markers, escapes,
 * tables), so a body that was written and one that is read back are compared by what they say, not by how.
 */
const TAG = /<\/?[a-z][^<>]*>/gi;
const WORD = /[\p{L}\p{N}]+/gu;

export const wording = (markdown: string): string => markdown.replace(TAG, " ").match(WORD)?.join(" ") ?? "";

export const saysTheSame = (a: string, b: string): boolean => wording(a) === wording(b);
