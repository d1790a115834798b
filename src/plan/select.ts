import { createHash } from "node:crypto";
import { keyText } from "../model/key.ts";
import { nearest } from "../model/nearest.ts";
import { type Problem, problem } from "../model/problem.ts";

/** The second of four parts: `{ part: 2, of: 4 }`. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

export interface Wanted {
  /** Keys; none means all. */
  readonly records: readonly string[];
  readonly shard: Shard | undefined;
}

const HASH_BYTES = 6;

/** The part that a key belongs to. It hangs on the key alone, so that a record stays in its part whatever comes and goes. */
const partOf = (key: string, parts: number): number =>
  (createHash("sha256").update(key).digest().readUIntBE(0, HASH_BYTES) % parts) + 1;

/** Which keys a run looks at, of all that the sources have. */
export const selector = ({ records, shard }: Wanted): ((key: string) => boolean) => {
  const named = new Set(records.map(keyText));
  return (key) => (named.size === 0 || named.has(key)) && (shard === undefined || partOf(key, shard.of) === shard.part);
};

const EXAMPLES = 3;

const cureFor = (key: string, known: readonly string[]): string => {
  const meant = nearest(key, known);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  if (known.length === 0) return "The sources have no records at all.";
  const examples = known.slice(0, EXAMPLES).map((name) => `\`${name}\``);
  return `There are ${known.length}, such as ${examples.join(", ")}.`;
};

/** Keys that were asked for and that no target has. `known` are those of all targets, before anything was selected. */
export const unknownRecords = (records: readonly string[], known: Iterable<string>): readonly Problem[] => {
  const all = new Set(known);
  return [...new Set(records.map(keyText))]
    .filter((key) => !all.has(key))
    .map((key) => problem(`There is no record \`${key}\`.`, cureFor(key, [...all]), { option: "records" }));
};
