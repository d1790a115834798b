import type { Page } from "../model/page.ts";
import { byKey } from "./links.ts";
import { keyColumn, type Sides } from "./sides.ts";

/**
 * Which page stands for which record of a target: the one that carries its key; but for a record that names its page, or
 * whose page a person gave another key, that one.
 */
export const standing = ({ bound, desired, pages, elsewhere }: Sides): ReadonlyMap<string, readonly Page[]> => {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const own = new Map(
    desired.flatMap(({ key, pageId = "" }) => {
      const away = elsewhere.get(key);
      const page = byId.get(pageId) ?? (away?.state === "here" ? away.page : undefined);
      return page === undefined ? [] : [[key, [page]] as const];
    }),
  );
  const keyed = [...byKey(pages, keyColumn(bound))].filter(([key]) => !own.has(key));
  return new Map<string, readonly Page[]>([...keyed, ...own]);
};
