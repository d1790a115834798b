import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from "yaml";
import type { Place } from "../model/problem.ts";

export type Path = readonly (string | number)[];

export interface Places {
  /** The place of a value; of the nearest thing around it that there is, when it is not there itself. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key rather than of its value. */
  readonly placeOfKey: (path: Path) => Place;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** The deepest node on the way down the path, and the last key passed on that way. */
const walk = (
  root: Node | null,
  path: Path,
): { readonly value: unknown; readonly key: unknown; readonly whole: boolean } => {
  let value: unknown = root;
  let key: unknown;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return { value, key, whole: false };
      ({ key, value } = pair);
    } else if (isSeq(value) && typeof step === "number" && value.items[step] !== undefined) {
      value = value.items[step];
      key = undefined;
    } else return { value, key, whole: false };
  }
  return { value, key, whole: true };
};

/** Where an offset of the text is, for people. */
export const placeAt =
  (counter: LineCounter, file: string) =>
  (offset = 0): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };

/** A text with its places, as long as it is in memory. */
export interface Parsed {
  readonly document: Document;
  readonly at: (offset?: number) => Place;
}

/** How a text's places are found. */
export interface Search {
  readonly parse: () => Parsed;
  /** The text as it was parsed already, if it was. */
  readonly parsed?: Parsed;
  /** Where the whole of it begins, which every record is asked for. */
  readonly start?: Place;
}

/**
 * A parsed document weighs a hundred times its text, and few places are ever asked for. So it is held only as long as
 * nothing else needs the memory, and parsed once more when somebody asks after that.
 */
export const placesOf = ({ parse, parsed, start }: Search): Places => {
  const beginning = parsed === undefined ? start : parsed.at(startOf(parsed.document.contents));
  let held = parsed === undefined ? undefined : new WeakRef(parsed);
  const now = (): Parsed => {
    const still = held?.deref();
    if (still !== undefined) return still;
    const anew = parse();
    held = new WeakRef(anew);
    return anew;
  };
  return {
    placeOf: (path) => {
      if (path.length === 0 && beginning !== undefined) return beginning;
      const { document, at } = now();
      const { value, key } = walk(document.contents, path);
      return at(startOf(value) ?? startOf(key));
    },
    placeOfKey: (path) => {
      const { document, at } = now();
      const { value, key, whole } = walk(document.contents, path);
      return at(whole ? (startOf(key) ?? startOf(value)) : startOf(value));
    },
  };
};
