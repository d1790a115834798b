import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from "yaml";
import { isExact } from "../model/exact.ts";
import { bad, type Checked, good, type Place, type Problem, problem } from "../model/problem.ts";
import { elementPlaces } from "./elements.ts";
import { notJsonAt } from "./only-json.ts";
import { type Parsed, type Path, type Places, placeAt, placesOf } from "./places.ts";
import { quickJson } from "./quick.ts";

export type { Path } from "./places.ts";

/** How many bytes are read: of plain JSON, and of all else, which costs a hundred times as much time and memory. */
interface Most {
  readonly plain: number;
  readonly other: number;
  /** YAML is refused, which is more than JSON: no other program would read it from such a file. */
  readonly onlyJson?: boolean;
}
const MEGABYTE = 1_000_000;
/** What people write by hand. */
const WRITTEN: Most = { plain: MEGABYTE, other: MEGABYTE };
/** What programs write: as much as is read in some seconds, and in less than a gigabyte of memory. */
export const DATA: Most = { plain: 50 * MEGABYTE, other: 10 * MEGABYTE };
const MOST_LEVELS = 64;
const MOST_ALIASES = 50;
const MOST_PROBLEMS = 20;

/** A number that cannot be held as it is written: too long, too large, or none that JSON has. */
export interface Rounded {
  readonly path: Path;
  readonly written: string;
}

/** A YAML or JSON text that was understood: its value, and where each part of it stands. */
export interface Text extends Places {
  readonly value: unknown;
  readonly rounded: readonly Rounded[];
}

interface Part {
  readonly path: Path;
  readonly node: unknown;
}

const partsOf = ({ path, node }: Part): readonly Part[] => {
  if (isSeq(node)) return node.items.map((item, index) => ({ path: [...path, index], node: item }));
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => ({ path: [...path, isScalar(key) ? String(key.value) : ""], node: value }));
};

/** All parts of a document, level by level; undefined where there are more levels than we follow. */
const allParts = (document: Document): readonly Part[] | undefined => {
  const levels: (readonly Part[])[] = [];
  let level: readonly Part[] = [{ path: [], node: document.contents }];
  while (level.length > 0) {
    if (levels.length > MOST_LEVELS) return undefined;
    levels.push(level);
    level = level.flatMap(partsOf);
  }
  return levels.flat();
};

/** The library finds them too, but compares every key with every other: a megabyte of keys would take it a minute. */
const repeatedKeys = ({ node }: Part): readonly Scalar[] => {
  if (!isMap(node)) return [];
  const seen = new Set<unknown>();
  return node.items
    .map(({ key }) => key)
    .filter((key) => isScalar(key))
    .filter(({ value }) => seen.size === seen.add(value).size);
};

const roundedIn = ({ path, node }: Part): readonly Rounded[] => {
  if (!isScalar(node) || typeof node.value !== "number" || node.source === undefined) return [];
  return isExact(node.source, node.value) ? [] : [{ path, written: node.source }];
};

const firstLine = (message: string): string => message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";

const unreadable = (why: string, place: Place): Problem =>
  problem(`This cannot be read: ${why}.`, "Mend the text at this place.", place);

const parse = (text: string, file: string): Parsed => {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ""), {
    lineCounter: counter,
    merge: false,
    schema: "core",
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: true,
  });
  return { document, at: placeAt(counter, file) };
};

const tooDeep = (file: string): Problem =>
  problem(`The text is nested deeper than ${MOST_LEVELS} levels.`, "Make it flatter.", { file });

/** The library gives up where a text is deeper than the stack, and says so once a level. */
const STACK = /call stack/;

/** What is wrong with the grammar; a text that is no such text at all need not say so line by line. */
const grammar = ({ document, at }: Parsed, file: string): readonly Problem[] => {
  const all = [...document.errors, ...document.warnings];
  if (all.some(({ message }) => STACK.test(message))) return [tooDeep(file)];
  return all.slice(0, MOST_PROBLEMS).map(({ message, pos }) => unreadable(firstLine(message), at(pos[0])));
};

/** Records are said to be where they begin: the file, or an element of its list. For all other places the text is parsed after all. */
const quickPlaces = (text: string, file: string): Places => {
  const before = /^\s*/.exec(text)?.[0].split("\n") ?? [""];
  const start = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  // Beyond what can be parsed a problem is told at the beginning: better without its line than not at all.
  if (Buffer.byteLength(text) > DATA.other) return { placeOf: () => start, placeOfKey: () => start };
  const places = placesOf({ parse: () => parse(text, file), start });
  let elements: readonly Place[] | undefined;
  const elementAt = (index: number): Place | undefined => {
    elements ??= elementPlaces(text, file);
    return elements[index];
  };
  return {
    ...places,
    placeOf: (path) => {
      const [index] = path;
      const element = path.length === 1 && typeof index === "number" ? elementAt(index) : undefined;
      return element ?? places.placeOf(path);
    },
  };
};

const tooLarge = (file: string, most: number, what = ""): Checked<never> =>
  bad(problem(`The file is larger than ${most / MEGABYTE} MB${what}.`, "Split it into smaller files.", { file }));

/**
 * YAML 1.2, and so JSON too. Bounded in every direction, since the text may come from anybody's pull request: bytes,
 * depth and aliases. No merge keys, no tags that make objects, no key twice.
 */
export const readText = (text: string, file: string, most = WRITTEN): Checked<Text> => {
  const bytes = Buffer.byteLength(text);
  if (bytes > most.plain) return tooLarge(file, most.plain);
  const quick = quickJson(text, MOST_LEVELS);
  if (quick !== undefined) return good({ ...quick, rounded: [], ...quickPlaces(text, file) });
  if (bytes > most.other) return tooLarge(file, most.other, ", and is not plain JSON");
  const read = thorough(text, file);
  return read.ok && most.onlyJson === true ? strictly(read, text, file) : read;
};

/** A text of nothing but space is told otherwise. */
const strictly = (read: Checked<Text>, text: string, file: string): Checked<Text> => {
  const plain = text.replace(/^\ufeff/, "");
  const at = plain.trim() === "" ? undefined : notJsonAt(plain);
  return at === undefined ? read : bad(unreadable("it is no JSON", parse(plain, file).at(at)));
};

const thorough = (text: string, file: string): Checked<Text> => {
  const parsed = parse(text, file);
  const { document, at } = parsed;
  const wrong = grammar(parsed, file);
  if (wrong.length > 0) return bad(...wrong);
  const parts = allParts(document);
  if (parts === undefined) return bad(tooDeep(file));
  const repeated = parts.flatMap(repeatedKeys).slice(0, MOST_PROBLEMS);
  if (repeated.length > 0) {
    return bad(...repeated.map(({ range }) => unreadable("Map keys must be unique", at(range?.[0]))));
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return good({ value, rounded: parts.flatMap(roundedIn), ...placesOf({ parse: () => parse(text, file), parsed }) });
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return bad(problem(`This cannot be read: ${why}.`, "Write aliases out where there are too many.", { file }));
  }
};
