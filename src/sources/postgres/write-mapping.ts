import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import { scalar } from "../../config/written/scalar.ts";
import { applied, type Edit, eolOf } from "../edit.ts";
import type { Suggestion } from "./propose.ts";

const flow = ({ type, from, is, to, direction }: Suggestion): string => {
  const entries = Object.entries({ type, from, is, to, direction });
  return `{ ${entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${scalar(value)}`])).join(", ")} }`;
};

const braces = (all: readonly Suggestion[]): string =>
  JSON.stringify(
    Object.fromEntries(
      all.map(({ property, ...one }) => [
        property,
        Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
      ]),
    ),
  );

const pairsOf = (map: YAMLMap): readonly Pair[] => map.items.filter((item) => isPair(item));

const nodeAt = (text: string, path: readonly string[]): unknown =>
  parseDocument(text, { schema: "core", stringKeys: true, merge: false }).getIn(path, true);

const startOf = (node: unknown): number => (isScalar(node) ? (node.range?.[0] ?? 0) : 0);

const rangeOf = (value: unknown): readonly [start: number, end: number] => {
  const [start, end] = isMap(value) || isScalar(value) || isSeq(value) ? (value.range ?? []) : [];
  return [start ?? 0, end ?? 0];
};

const columnAt = (text: string, at: number): number => at - (text.lastIndexOf("\n", at - 1) + 1);

/** Where the last line of a block ends; what stands after that, a remark of what follows say, stays where it is. */
const endOf = (text: string, map: YAMLMap): number => {
  const last = pairsOf(map).at(-1);
  const value: unknown = last?.value;
  if (isMap(value) && value.flow !== true) return endOf(text, value);
  const written = rangeOf(value)[1] || startOf(last?.key);
  const at = text[written - 1] === "\n" ? written - 1 : written;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : text[end - 1] === "\r" ? end - 1 : end;
};

const lines = (all: readonly Suggestion[], indent: number): readonly string[] => [
  `${" ".repeat(indent)}properties:`,
  ...all.map((one) => `${" ".repeat(indent + 2)}${scalar(one.property)}: ${flow(one)}`),
];

const inBlock = (text: string, map: YAMLMap, all: readonly Suggestion[]): Edit => {
  const eol = eolOf(text);
  const at = endOf(text, map);
  const indent = columnAt(text, startOf(pairsOf(map)[0]?.key));
  return {
    start: at,
    end: at,
    put: lines(all, indent)
      .map((line) => `${eol}${line}`)
      .join(""),
  };
};

const inBraces = (map: YAMLMap, all: readonly Suggestion[]): Edit => {
  const at = (map.range?.[1] ?? 1) - 1;
  return { start: at, end: at, put: `${pairsOf(map).length > 0 ? ", " : ""}"properties": ${braces(all)}` };
};

/** An empty `properties` gives way; where there is none, one is added after what the target says already. */
const editFor = (text: string, target: string, all: readonly Suggestion[]): Edit | undefined => {
  const node = nodeAt(text, ["targets", target]);
  if (!isMap(node)) return undefined;
  const there = pairsOf(node).find(({ key }) => isScalar(key) && key.value === "properties");
  if (there !== undefined) {
    const [start, end] = rangeOf(there.value);
    return { start, end, put: `${text[start - 1] === ":" ? " " : ""}${braces(all)}` };
  }
  return node.flow === true ? inBraces(node, all) : inBlock(text, node, all);
};

/** A configuration with a mapping for one of its targets, and nothing else changed; undefined where it has no place for it. */
export const withMapping = (text: string, target: string, all: readonly Suggestion[]): string | undefined => {
  const edit = editFor(text, target, all);
  return edit === undefined ? undefined : applied(text, edit);
};
