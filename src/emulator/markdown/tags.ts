import { trim } from "./space.ts";

/** The XML-like tags of Notion's Markdown: `<callout icon="💡" color="gray_bg">`, `<empty-block/>`, `</details>`. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly empty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly length: number;
}

const TAG = /<(\/?)([a-z][a-z0-9_-]{0,40})((?:\s+[a-zA-Z][\w-]{0,40}="[^"]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([a-zA-Z][\w-]*)="([^"]*)"/g;

export const readAttributes = (source: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...source.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]));

export const tagAt = (text: string, at: number): Tag | undefined => {
  TAG.lastIndex = at;
  const found = TAG.exec(text);
  if (found === null) return undefined;
  const [whole, slash, name = "", attributes = "", end] = found;
  return {
    name,
    closing: slash === "/",
    empty: end === "/",
    attributes: readAttributes(attributes),
    length: whole.length,
  };
};

/** There is no way to write a quotation mark, an angle or a line break inside an attribute: they are percent-encoded. */
const attributeText = (value: string): string =>
  value.trim().replace(/["\p{Cc}]/gu, (character) => encodeURIComponent(character));

export const openTag = (name: string, attributes: Readonly<Record<string, string | undefined>>, end = ""): string => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(value)}"`],
  );
  return `<${name}${given.join("")}${end}>`;
};

export const emptyTag = (name: string, attributes: Readonly<Record<string, string | undefined>>): string =>
  openTag(name, attributes, "/");

/** `Text {color="blue" toggle="true"}`: the attributes at the end of a line, and the line without them. */
export const splitAttributes = (line: string): { text: string; attributes: Readonly<Record<string, string>> } => {
  const none = { text: line, attributes: {} };
  const start = line.lastIndexOf("{");
  if (start < 0 || !line.endsWith("}") || (start > 0 && !" \t".includes(line[start - 1] ?? ""))) return none;
  const inner = line.slice(start + 1, -1);
  if (!/^[a-z][\w-]*="[^"]*"(?:[ \t]+[a-z][\w-]*="[^"]*")*$/.test(inner)) return none;
  return { text: trim(line.slice(0, start)), attributes: readAttributes(inner) };
};
