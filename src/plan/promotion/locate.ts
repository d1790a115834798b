import { bad, type Checked, good, type Place, type Problem } from "../../model/problem.ts";
import type { FileSpec } from "../../model/promotion.ts";
import { collisions } from "./collisions.ts";
import { type Entry, entriesOf, entryText } from "./entries.ts";
import { dayOf, type FileVariables, type Finished } from "./page.ts";
import { type PathPart, safePath } from "./path.ts";
import { safeSlug } from "./slug.ts";
import { type KeptSlugs, withSlugs } from "./slugs.ts";

export interface LocateQuestion {
  readonly target: string;
  readonly specs: readonly FileSpec[];
  readonly pages: readonly Finished[];
  readonly kept?: KeptSlugs;
}

/** How the text of a `path` becomes parts: templates are on another floor. */
export type RenderPath = (path: string, variables: FileVariables) => Checked<readonly PathPart[]>;

/** A file that is to be, before anybody looks whether it is there. */
export interface Spot {
  readonly target: string;
  readonly spec: FileSpec;
  readonly finished: Finished;
  readonly variables: FileVariables;
  readonly path: string;
  readonly label: string;
  readonly place: Place;
}

/** A file that is not written, whatever is there; its page is not marked. */
export interface Refused {
  readonly target: string;
  readonly page: string;
  readonly path: string | undefined;
  readonly problem: Problem;
}

export interface Located {
  readonly spots: readonly Spot[];
  readonly refused: readonly Refused[];
}

interface Item {
  readonly finished: Finished;
  readonly entry: Entry | null;
  readonly index: number | null;
  readonly slug: string;
}

const placeIn = (target: string, { title, page }: Finished): Place => ({ target, record: title || page.id });

const itemsOf = (spec: FileSpec, finished: Finished, place: Place): Checked<readonly Item[]> => {
  const { page, title } = finished;
  if (spec.each === undefined) return good([{ finished, entry: null, index: null, slug: safeSlug(title, page.id) }]);
  const entries = entriesOf(spec.each, page, place);
  if (!entries.ok) return entries;
  return good(
    entries.value.map((entry, at) => ({
      finished,
      entry,
      index: at + 1,
      slug: safeSlug(entryText(entry), page.id, at + 1),
    })),
  );
};

const labelOf = ({ finished, entry, index }: Item): string => {
  const page = `the page "${finished.title || finished.page.id}"`;
  return entry === null ? page : `entry ${index} of ${page}`;
};

interface Making {
  readonly target: string;
  readonly spec: FileSpec;
  readonly renderPath: RenderPath;
}

const spotOf = (item: Item, { target, spec, renderPath }: Making): Checked<Spot> => {
  const { finished, entry, index, slug } = item;
  const { page, title } = finished;
  const place = placeIn(target, finished);
  const variables = { page, title, slug, date: dayOf(page), target, entry, index };
  const parts = renderPath(spec.path, variables);
  if (!parts.ok) return bad(...parts.problems.map((one) => ({ ...one, place: { ...place, ...one.place } })));
  const path = safePath(parts.value, place);
  return path.ok ? good({ target, spec, finished, variables, path: path.value, label: labelOf(item), place }) : path;
};

const refusals = (target: string, page: string, problems: readonly Problem[]): readonly Refused[] =>
  problems.map((problem) => ({ target, page, path: undefined, problem }));

const locateSpec = (spec: FileSpec, question: LocateQuestion, renderPath: RenderPath): Located => {
  const { target, pages, kept } = question;
  const read = pages.map((finished) => ({ finished, items: itemsOf(spec, finished, placeIn(target, finished)) }));
  const items = read.flatMap(({ items: found }) => (found.ok ? found.value : []));
  const claims = items.map((item) => ({ ...item, page: item.finished.page.id, created: item.finished.page.created }));
  const spots = withSlugs(claims, kept).map((item) => ({ item, spot: spotOf(item, { target, spec, renderPath }) }));
  return {
    spots: spots.flatMap(({ spot }) => (spot.ok ? [spot.value] : [])),
    refused: [
      ...read.flatMap(({ finished, items: found }) =>
        found.ok ? [] : refusals(target, finished.page.id, found.problems),
      ),
      ...spots.flatMap(({ item, spot }) => (spot.ok ? [] : refusals(target, item.finished.page.id, spot.problems))),
    ],
  };
};

/** Where the files of a target's pages go. Nothing is read for it but the pages. */
export const locate = (question: LocateQuestion, renderPath: RenderPath): Located => {
  const found = question.specs.map((spec) => locateSpec(spec, question, renderPath));
  return { spots: found.flatMap(({ spots }) => spots), refused: found.flatMap(({ refused }) => refused) };
};

/** The spots of all targets without those that cannot both be written; these are refused, each of them. */
export const withoutCollisions = (found: readonly Located[]): Located => {
  const spots = found.flatMap((one) => one.spots);
  const rivals = collisions(spots);
  const collided = [...rivals].map(
    ([{ target, finished, path }, problem]): Refused => ({ target, page: finished.page.id, path, problem }),
  );
  return {
    spots: spots.filter((spot) => !rivals.has(spot)),
    refused: [...found.flatMap((one) => one.refused), ...collided],
  };
};
