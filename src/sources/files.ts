import type { FilesSource } from "../config/sources.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import { bad, type Checked, good, type Problem, problem } from "../model/problem.ts";
import type { Files } from "../ports/files.ts";
import type { LastCommits } from "../ports/git.ts";
import { readContent } from "./content.ts";
import { readSchema } from "./json-schema.ts";
import { type Found, type Recipe, recordsIn, type Select } from "./records.ts";
import { readRequired } from "./required.ts";

export type { Found } from "./records.ts";

/** Which commit last touched each of these files. */
export type CommitsOf = (files: readonly string[]) => Promise<LastCommits>;

export interface FilesQuestion {
  readonly source: FilesSource;
  /** The expression of `select`, compiled. */
  readonly select: Select | undefined;
  /** Only where the target uses `_commit`: it costs a walk through the history. */
  readonly commitsOf?: CommitsOf | undefined;
}

const AT_ONCE = 32;

const GONE = ["The file was there, and is gone, or leads nowhere.", "Look at the file, and run it again."] as const;

interface Commits {
  readonly commitOf: Recipe["commitOf"];
  readonly problems: readonly Problem[];
}

const unknown = (message: string, cure: string): Problem => ({ ...problem(message, cure), level: "warning" });

/** Where the history is not whole, a file that it does not name may have a commit all the same. */
const lackingIn = (paths: readonly string[], { commits, lacking }: LastCommits): readonly Problem[] => {
  const count = paths.filter((path) => !commits.has(path)).length;
  if (lacking === undefined || count === 0) return [];
  const files = count === 1 ? "1 file" : `${count} files`;
  return [unknown(`\`_commit\` is not known of ${files}: ${lacking}.`, "Check out with `fetch-depth: 0`.")];
};

/** A repository without a history still has records: their `_commit` is null, and it is said once. */
const readCommits = async (paths: readonly string[], commitsOf: CommitsOf | undefined): Promise<Commits> => {
  try {
    const found = (await commitsOf?.(paths)) ?? { commits: new Map<string, string>() };
    return { commitOf: (file) => found.commits.get(file) ?? null, problems: lackingIn(paths, found) };
  } catch (thrown) {
    expectFailure(thrown);
    const { message, cure } = failureProblem(thrown);
    return { commitOf: () => null, problems: [unknown(`\`_commit\` is not known: ${message}`, cure)] };
  }
};

/** Many files side by side, so many at once; what was found stays in their order. */
const readAll = async (
  paths: readonly string[],
  readOne: (file: string) => Promise<Found>,
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    found.push(...(await Promise.all(paths.slice(start, start + AT_ONCE).map(readOne))));
  }
  return found;
};

const recipeFor = async (paths: readonly string[], question: FilesQuestion, files: Files) => {
  const { source, select, commitsOf } = question;
  const [schema, commits] = await Promise.all([
    source.schema === undefined ? good(undefined) : readSchema(source.schema, files),
    readCommits(paths, commitsOf),
  ]);
  const check = schema.ok ? schema.value : undefined;
  const recipe: Recipe = { pageId: source["page-id"], select, check, commitOf: commits.commitOf };
  return { recipe, problems: [...(schema.ok ? [] : schema.problems), ...commits.problems] };
};

/** What was found, and in how many files it was looked for. */
export interface FoundInFiles extends Found {
  readonly files: number;
}

const listing = async (
  { files: patterns, exclude }: FilesSource,
  files: Files,
): Promise<Checked<readonly string[]>> => {
  try {
    return good(await files.list(patterns, exclude));
  } catch (thrown) {
    expectFailure(thrown);
    return bad(failureProblem(thrown));
  }
};

/** The records of the files that match: one a file, or one an element where a file holds a list. */
export const filesSource = async (question: FilesQuestion, files: Files): Promise<FoundInFiles> => {
  const { source } = question;
  const listed = await listing(source, files);
  if (!listed.ok) return { files: 0, records: [], problems: listed.problems };
  const paths = listed.value;
  const { recipe, problems } = await recipeFor(paths, question, files);
  const found = await readAll(paths, async (file): Promise<Found> => {
    const text = await readRequired(file, problem(...GONE, { file }), files);
    const content = text.ok ? readContent(text.value, file, source.format) : text;
    return content.ok ? recordsIn(content.value, recipe) : { records: [], problems: content.problems };
  });
  return {
    files: paths.length,
    records: found.flatMap(({ records }) => records),
    problems: [...problems, ...found.flatMap((one) => one.problems)],
  };
};
