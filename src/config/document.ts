import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { bad, type Checked, good, type Place, type Problem, problem } from "../model/problem.ts";

const MOST_BYTES = 1_000_000;
const MOST_LEVELS = 64;
const MOST_ALIASES = 50;

export type Path = readonly (string | number)[];

/** A YAML or JSON text that was understood: its value, and where each part of it stands. */
export interface Text {
  readonly value: unknown;
  /** The place of a value; of the nearest thing around it that there is, when it is not there itself. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key rather than of its value. */
  readonly placeOfKey: (path: Path) => Place;
}

const depthOf = (node: unknown, level = 0): number => {
  if (level > MOST_LEVELS) return level;
  if (isPair(node)) return depthOf(node.value, level);
  if (isMap(node) || isSeq(node)) return Math.max(level, ...node.items.map((item) => depthOf(item, level + 1)));
  return level;
};

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

const places = (document: Document, counter: LineCounter, file: string) => {
  const at = (offset: number | undefined): Place => {
    if (offset === undefined) return { file, line: 1, column: 1 };
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  return {
    placeOf: (path: Path): Place => {
      const { value, key } = walk(document.contents, path);
      return at(startOf(value) ?? startOf(key));
    },
    placeOfKey: (path: Path): Place => {
      const { value, key, whole } = walk(document.contents, path);
      return at(whole ? (startOf(key) ?? startOf(value)) : startOf(value));
    },
  };
};

const firstLine = (message: string): string => message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";

const syntaxProblems = (document: Document, counter: LineCounter, file: string): readonly Problem[] =>
  [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = counter.linePos(error.pos[0]);
    return problem(`This cannot be read: ${firstLine(error.message)}.`, "Mend the text at this place.", {
      file,
      line,
      column: col,
    });
  });

/**
 * YAML 1.2, and so JSON too. Bounded in every direction, since the text may come from anybody's pull request: bytes,
 * depth and aliases. No merge keys, no tags that make objects, no key twice.
 */
export const readText = (text: string, file: string): Checked<Text> => {
  if (Buffer.byteLength(text) > MOST_BYTES) {
    return bad(problem("The file is larger than 1 MB.", "Split it into smaller files.", { file }));
  }
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ""), {
    lineCounter: counter,
    merge: false,
    schema: "core",
    strict: true,
    uniqueKeys: true,
    prettyErrors: true,
    stringKeys: true,
  });
  const problems = syntaxProblems(document, counter, file);
  if (problems.length > 0) return bad(...problems);
  if (depthOf(document.contents) > MOST_LEVELS) {
    return bad(problem(`The text is nested deeper than ${MOST_LEVELS} levels.`, "Make it flatter.", { file }));
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return good({ value, ...places(document, counter, file) });
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return bad(problem(`This cannot be read: ${why}.`, "Write aliases out where there are too many.", { file }));
  }
};
