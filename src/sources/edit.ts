import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Path } from "../config/places.ts";

/** One change of a text: what is between two offsets gives way to something else. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export interface Field {
  readonly path: Path;
  readonly name: string;
  readonly value: string;
}

const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;
const PLAIN_VALUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const parsed = (text: string): Document =>
  parseDocument(text, { keepSourceTokens: true, schema: "core", stringKeys: true, uniqueKeys: false, merge: false });

/** So far back is looked for the indentation of a field. */
const WIDEST = 200;

export const applied = (text: string, { start, end, put }: Edit): string =>
  text.slice(0, start) + put + text.slice(end);

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
const endOf = (node: unknown): number => (node as Node | null)?.range?.[1] ?? 0;

const isWritten = (node: unknown): boolean => startOf(node) < endOf(node);

export const eolOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** The end of the line that something ends on, without its line end: what else is there is a remark. */
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" && end > at ? end - 1 : end;
};

const quotes: Readonly<Record<string, (value: string) => string>> = {
  QUOTE_DOUBLE: (value) => JSON.stringify(value),
  QUOTE_SINGLE: (value) => `'${value.replaceAll("'", "''")}'`,
};

/** In the quotes that are there already; without any only where it cannot be taken for something else. */
const written = (value: string, like: unknown, plain: RegExp): string => {
  const style = isScalar(like) ? (like.type ?? "") : "";
  return quotes[style]?.(value) ?? (plain.test(value) ? value : JSON.stringify(value));
};

const colonOf = (pair: Pair): number | undefined =>
  pair.srcToken?.sep?.find((token) => token.type === "map-value-ind")?.offset;

/** A field that is there: its value gives way, and nothing around it. */
const replacing = (pair: Pair, value: string): Edit => {
  const { key, value: old } = pair;
  if (isScalar(old) && isWritten(old)) {
    const put = old.type === "PLAIN" ? written(value, key, PLAIN_VALUE) : written(value, old, PLAIN_VALUE);
    return { start: startOf(old), end: endOf(old), put };
  }
  const colon = colonOf(pair);
  const at = colon === undefined ? endOf(key) : colon + 1;
  return { start: at, end: at, put: `${colon === undefined ? ":" : ""} ${written(value, key, PLAIN_VALUE)}` };
};

const pairsOf = (map: YAMLMap): readonly Pair[] => map.items.filter((item) => isPair(item));

/** Between a key and its value, as it is written there: a colon with the space around it. */
const colonAfter = (text: string, { key, value }: Pair): string => {
  const between = text.slice(endOf(key), startOf(value));
  return /^[ \t]*:[ \t]*$/.test(between) ? between : ": ";
};

const inBraces = (text: string, map: YAMLMap, { name, value }: Field): readonly Edit[] => {
  const pairs = pairsOf(map);
  const last = pairs.at(-1);
  if (last === undefined) {
    const at = startOf(map) + 1;
    return [{ start: at, end: at, put: `${JSON.stringify(name)}: ${JSON.stringify(value)}` }];
  }
  const colon = colonAfter(text, last);
  const before =
    /(?:\r?\n)?[ \t]*$/.exec(
      text.slice(Math.max(startOf(map) + 1, startOf(last.key) - WIDEST), startOf(last.key)),
    )?.[0] ?? "";
  const gap = before === "" && pairs.length === 1 && colon.endsWith(" ") ? " " : before;
  const at = Math.max(endOf(last.key), endOf(last.value), (colonOf(last) ?? -1) + 1);
  const field = `${written(name, last.key, PLAIN_NAME)}${colon}${written(value, last.key, PLAIN_VALUE)}`;
  return [{ start: at, end: at, put: `,${gap}${field}` }];
};

/** The last thing that is really written in a node: a field without a value ends with its name. */
const lastLeaf = (node: unknown): unknown => {
  if (isMap(node) && !node.flow) {
    const last = pairsOf(node).at(-1);
    return isWritten(last?.value) ? lastLeaf(last?.value) : last?.key;
  }
  return isSeq(node) && !node.flow && node.items.length > 0 ? lastLeaf(node.items.at(-1)) : node;
};

const isBlockText = (node: unknown): node is Scalar =>
  isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");

/** A field on a line of its own, without its line end. */
export const fieldLine = ({ name, value }: Field, like?: unknown): string =>
  `${written(name, like, PLAIN_NAME)}: ${written(value, like, PLAIN_VALUE)}`;

/** On a line of its own: after the last field, or else before the first, which is always possible. */
const onLine = (text: string, map: YAMLMap, wanted: Field): readonly Edit[] => {
  const [first] = pairsOf(map);
  const start = startOf(first?.key);
  const indent = " ".repeat(start - lineStart(text, start));
  const field = fieldLine(wanted, first?.key);
  const eol = eolOf(text);
  const leaf = lastLeaf(map);
  const end = isBlockText(leaf) && text[endOf(leaf) - 1] === "\n" ? undefined : lineEnd(text, endOf(leaf));
  const after =
    end === undefined
      ? { start: endOf(leaf), end: endOf(leaf), put: `${indent}${field}${eol}` }
      : { start: end, end, put: `${eol}${indent}${field}` };
  return [after, { start, end: start, put: `${field}${eol}${indent}` }];
};

/** The ways to set a field, best first: none where the path leads to no object. */
export const editsFor = (text: string, field: Field): readonly Edit[] => {
  const document = parsed(text);
  const node: unknown = field.path.length === 0 ? document.contents : document.getIn(field.path, true);
  if (!isMap(node)) return [];
  const pair = pairsOf(node).find(({ key }) => isScalar(key) && key.value === field.name);
  if (pair !== undefined) return [replacing(pair, field.value)];
  return node.flow === true ? inBraces(text, node, field) : onLine(text, node, field);
};
