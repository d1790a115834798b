import { bad, type Checked, good, type Place, type Problem, problem } from "../../model/problem.ts";
import type { FileSpec } from "../../model/promotion.ts";
import { type Entry, entriesOf, entryText } from "./entries.ts";
import { dayOf, type FileVariables, type Finished } from "./page.ts";
import { type PathPart, safePath } from "./path.ts";
import { safeSlug } from "./slug.ts";

/** How the text of a `path` becomes parts: templates are on another floor. */
export type RenderPath = (path: string, variables: FileVariables) => Checked<readonly PathPart[]>;

/** One file that a page is to become, by whatever name. */
export interface Item {
  readonly finished: Finished;
  readonly entry: Entry | null;
  readonly index: number | null;
  readonly slug: string;
}

export const placeIn = (target: string, { title, page }: Finished): Place => ({ target, record: title || page.id });

/** A file would have another name until the page can be read again. */
const unnamed = (each: string, place: Place): Problem =>
  problem(
    `\`each\` names \`${each}\`, which points at a page that is gone or not shared: nobody knows what its file is called.`,
    "Share that page with the connection in Notion (••• menu → Connections), or take it out of the property.",
    { ...place, property: each },
  );

export const itemsOf = (spec: FileSpec, finished: Finished, place: Place): Checked<readonly Item[]> => {
  const { page, title, unread = [] } = finished;
  if (spec.each === undefined) return good([{ finished, entry: null, index: null, slug: safeSlug(title, page.id) }]);
  if (unread.includes(spec.each)) return bad(unnamed(spec.each, place));
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

export const labelOf = ({ finished, entry, index }: Item): string => {
  const page = `the page "${finished.title || finished.page.id}"`;
  return entry === null ? page : `entry ${index} of ${page}`;
};

/** What an item is made into a path by. */
export interface Making {
  readonly target: string;
  readonly spec: FileSpec;
  readonly renderPath: RenderPath;
}

export const variablesOf = (
  { finished: { page, title }, entry, index, slug }: Item,
  target: string,
): FileVariables => ({
  page,
  title,
  slug,
  date: dayOf(page),
  target,
  entry,
  index,
});

export const pathOf = (item: Item, { target, spec, renderPath }: Making): Checked<string> => {
  const place = placeIn(target, item.finished);
  const parts = renderPath(spec.path, variablesOf(item, target));
  if (!parts.ok) return bad(...parts.problems.map((one) => ({ ...one, place: { ...place, ...one.place } })));
  return safePath(parts.value, place);
};
