import type { Page } from "../model/page.ts";
import { byKey } from "./links.ts";
import { keyColumn, type Sides } from "./sides.ts";

/** The pages that may be found by the key they carry: what is known as a record's is that record's, whatever it carries. */
export const unnamed = ({ desired, pages, elsewhere }: Sides): readonly Page[] => {
  const here = [...elsewhere.values()].flatMap((one) => (one.state === "here" ? [one.page.id] : []));
  const named = new Set([...here, ...desired.map(({ pageId }) => pageId)]);
  return pages.filter(({ id }) => !named.has(id));
};

/**
 * Which page stands for which record of a target: the one that carries its key; but for a record that names its page, or
 * whose page a person gave another key, that one.
 */
export const standing = (sides: Sides): ReadonlyMap<string, readonly Page[]> => {
  const { bound, desired, pages, elsewhere } = sides;
  const byId = new Map(pages.map((page) => [page.id, page]));
  const own = new Map(
    desired.flatMap(({ key, pageId = "" }) => {
      const away = elsewhere.get(key);
      const page = byId.get(pageId) ?? (away?.state === "here" ? away.page : undefined);
      return page === undefined ? [] : [[key, [page]] as const];
    }),
  );
  const keyed = [...byKey(unnamed(sides), keyColumn(bound))].filter(([key]) => !own.has(key));
  return new Map<string, readonly Page[]>([...keyed, ...own]);
};
