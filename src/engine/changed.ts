import { inFiles } from "../config/sources.ts";
import type { TargetConfig } from "../config/target.ts";
import { expectFailure } from "../model/failure.ts";
import type { Answer, Git, Range } from "../ports/git.ts";
import { type Occasion, occasionOf, type Surroundings } from "./occasion.ts";

/** Which files a run is about: all of them, and why, or those that an event changed. */
export type Selection =
  | { readonly all: true; readonly notice: string }
  | { readonly all: false; readonly changed: ReadonlySet<string>; readonly deleted: ReadonlySet<string> };

/** Where a range's paths come from: GitHub, git, or one after the other. */
export interface PathSource {
  readonly changes: (range: Range) => Promise<Answer>;
  readonly localChanges: () => Promise<Answer>;
}

const everything = (why: string): Selection => ({ all: true, notice: `All records are looked at: ${why}.` });

/** The first that knows answers; where none does, the last says why. */
export const firstKnown =
  (sources: readonly Git["changes"][]): Git["changes"] =>
  async (range) => {
    let answer: Answer = { known: false, why: "there is nobody to ask" };
    for (const ask of sources) {
      answer = await ask(range);
      if (answer.known) break;
    }
    return answer;
  };

const ask = (occasion: Exclude<Occasion, { readonly kind: "all" }>, paths: PathSource): Promise<Answer> =>
  occasion.kind === "range" ? paths.changes(occasion.range) : paths.localChanges();

/** What a failure means here is only that it is not known: everything is looked at then, which is never wrong. */
const answered = async (asked: Promise<Answer>): Promise<Answer> => {
  try {
    return await asked;
  } catch (thrown) {
    expectFailure(thrown);
    return { known: false, why: thrown.message.replace(/\.$/, "") };
  }
};

/** What `changed-only` selects in this event. A file that was renamed is gone at its old path and new at the other. */
export const changedFiles = async (surroundings: Surroundings, paths: PathSource): Promise<Selection> => {
  const occasion = occasionOf(surroundings);
  if (occasion.kind === "all") return everything(occasion.why);
  const answer = await answered(ask(occasion, paths));
  if (!answer.known) return everything(`what changed is not known (${answer.why})`);
  const { changed, deleted, renamed } = answer.changes;
  return {
    all: false,
    changed: new Set([...changed, ...renamed.map(({ to }) => to)]),
    deleted: new Set([...deleted, ...renamed.map(({ from }) => from)]),
  };
};

/** What a target depends on besides its records: each of them may change what every record becomes. */
export const ownFiles = ({ source, properties }: TargetConfig, config: string): readonly string[] => [
  config,
  ...[inFiles(source)?.schema].filter((schema) => schema !== undefined),
  ...Object.values(properties).flatMap(({ vocabulary }) => (typeof vocabulary === "string" ? [vocabulary] : [])),
];

/** What a selection comes to for one target: all of it, and why, or the records of these files. */
export type Affected =
  | { readonly whole: true; readonly why: string }
  | { readonly whole: false; readonly paths: ReadonlySet<string> };

const normal = (path: string): string => path.replace(/^(\.\/)+/, "");

const SIGNS = /[*?[\]{}()!+@\\]/g;

/** Whether a pattern might mean a path. What stands before its first sign and after its last is enough to rule most out. */
export const mayMatch = (pattern: string, path: string): boolean => {
  const written = normal(pattern);
  const signs = [...written.matchAll(SIGNS)].map(({ index }) => index);
  const [first = written.length] = signs;
  const after = written.slice((signs.at(-1) ?? -1) + 1);
  const end = after.startsWith("/") ? after.slice(1) : after;
  return path.startsWith(written.slice(0, first)) && path.endsWith(end);
};

interface Files {
  readonly own: readonly string[];
  readonly patterns: readonly string[];
  /** Why a record may be missing because of these files, if it may. */
  readonly thinned?: (changed: ReadonlySet<string>) => string | undefined;
}

/**
 * A changed file that a target depends on selects the whole target. So does a deleted one that may have held records of
 * it, and one that may have held more of them than it does now: whose pages are without a record now can only be seen
 * when all of them are.
 */
export const affected = ({ own, patterns, thinned }: Files, selection: Selection): Affected => {
  if (selection.all) return { whole: true, why: selection.notice };
  const { changed, deleted } = selection;
  const dependency = own.map(normal).find((path) => changed.has(path) || deleted.has(path));
  if (dependency !== undefined) return { whole: true, why: `All its records are looked at: ${dependency} changed.` };
  const gone = [...deleted].find((path) => patterns.some((pattern) => mayMatch(pattern, path)));
  if (gone !== undefined) return { whole: true, why: `All its records are looked at: ${gone} was deleted.` };
  const why = thinned?.(changed);
  return why === undefined
    ? { whole: false, paths: changed }
    : { whole: true, why: `All its records are looked at: ${why}.` };
};

/** Whether a record is selected, by the file that it is in. */
export const isAffected = (data: Readonly<Record<string, unknown>>, on: Affected): boolean =>
  on.whole || (typeof data["_path"] === "string" && on.paths.has(data["_path"]));
