import { type Place, type Problem, problem } from "../../model/problem.ts";
import type { Spot } from "./locate.ts";

/** A file that is at a path now: the SHA of its text, and what its header says of where it comes from. */
export interface Standing {
  readonly sha: string;
  readonly pageId?: string | undefined;
  readonly pageSha?: string | undefined;
}

/** What the ledger knows of a file: what was written there, for which page, and what that page was. */
export interface Remembered {
  readonly path: string;
  readonly sha: string;
  readonly page: string;
  readonly pageSha: string;
}

export type FileChange =
  | { readonly action: "write"; readonly spot: Spot; readonly before: string | null }
  | { readonly action: "unchanged"; readonly spot: Spot; readonly before: string }
  | { readonly action: "conflict"; readonly spot: Spot; readonly before: string; readonly problem: Problem };

interface Known {
  /** By path; undefined or missing where there is no file. */
  readonly there: ReadonlyMap<string, Standing | undefined>;
  /** By path: the last that was written there. */
  readonly remembered: ReadonlyMap<string, Remembered>;
}

export interface DecideQuestion extends Known {
  readonly spots: readonly Spot[];
  /** By path: the target that wrote there last, or was about to. */
  readonly writers: ReadonlyMap<string, string>;
}

/** Where a page's files go today; one may have none. */
export interface Called {
  readonly place: Place;
  readonly paths: ReadonlySet<string>;
}

export interface LeftQuestion extends Known {
  /** The pages of which that is known, by their IDs. */
  readonly pages: ReadonlyMap<string, Called>;
}

type Told = readonly [message: string, cure: string];

const conflict = (spot: Spot, { sha: before }: Standing, [message, cure]: Told): FileChange => ({
  action: "conflict",
  spot,
  before,
  problem: problem(`${spot.path} ${message}`, cure, { ...spot.place, file: spot.path }),
});

const EDITED = [
  "was edited since it was written, and is kept as it is.",
  "Bring the edit into the page in Notion and delete the file to have it written anew, or take the page out of `when`.",
] as const;
const ANOTHERS = [
  "was written for another page, and is kept.",
  "Move or delete the file, or let `path` give the two pages different names.",
] as const;
const FOREIGN = [
  "is there already and was not written by a promotion that the ledger remembers, so it is kept.",
  "Move or delete the file; and keep the ledger from run to run (`ledger: branch:NAME`).",
] as const;

const ofTarget = (writer: string): Told => [
  `was written by the target ${JSON.stringify(writer)}, and is kept.`,
  "Move or delete the file, or put `{{ target }}` into `path`.",
];

/** A file that a target does not remember is its own where the header says that it is this very content of this page. */
const unremembered = (spot: Spot, there: Standing, writer: string | undefined): FileChange => {
  const { page, sha } = spot.finished;
  if (there.pageId === page.id && there.pageSha === sha) return { action: "unchanged", spot, before: there.sha };
  return conflict(spot, there, writer === undefined ? FOREIGN : ofTarget(writer));
};

const decideOne = (spot: Spot, { there: seen, remembered, writers }: DecideQuestion): FileChange => {
  const { page, sha } = spot.finished;
  const [there, known] = [seen.get(spot.path), remembered.get(spot.path)];
  if (there === undefined) return { action: "write", spot, before: null };
  if (known === undefined) return unremembered(spot, there, writers.get(spot.path));
  if (known.page !== page.id) return conflict(spot, there, ANOTHERS);
  if (known.sha !== there.sha) return conflict(spot, there, EDITED);
  return { action: known.pageSha === sha ? "unchanged" : "write", spot, before: there.sha };
};

/** What becomes of each file. A page that did not change writes nothing; a file that a person edited stays. */
export const decideFiles = (question: DecideQuestion): readonly FileChange[] =>
  question.spots.map((spot) => decideOne(spot, question));

/** Files that a page was written to under a name that it no longer has, whoever has it now: they stay, and it is said. */
export const leftBehind = ({ pages, there, remembered }: LeftQuestion): readonly Problem[] =>
  [...remembered.values()].flatMap(({ path, page }) => {
    const called = pages.get(page);
    if (called === undefined || called.paths.has(path) || there.get(path) === undefined) return [];
    const message = `${path} was written for this page under a name that it no longer has, and is left there.`;
    const found = problem(message, "Delete it, if nobody needs it.", { ...called.place, file: path });
    return [{ ...found, level: "warning" as const }];
  });

/** Where the files of pages were when they were promoted before, the latest last, with their slugs, for `locate`. */
export const keptPaths = (
  remembered: Iterable<Pick<Remembered, "page" | "path"> & { readonly slug: string }>,
): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const kept = new Map<string, Map<string, string>>();
  for (const { page, path, slug } of remembered) {
    const paths = kept.get(page) ?? new Map<string, string>();
    paths.delete(path);
    kept.set(page, paths.set(path, slug));
  }
  return kept;
};
