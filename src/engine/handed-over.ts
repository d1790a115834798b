import type { Page } from "../model/page.ts";
import type { Bound } from "../plan/bind.ts";
import { heldKey } from "../plan/sides.ts";

interface Claims {
  readonly bound: Bound;
  /** The keys of all records. */
  readonly keys: ReadonlySet<string>;
  /** The pages that are known as records', by key. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * Pages that are known as the page of one record, and shown under the key of another: by that they would change hands. Not
 * those whose record is shown another page, nor those whose key is that of a record with a page that is known.
 */
export const handedOver = (pages: readonly Page[], { bound, keys, known }: Claims): readonly Page[] => {
  const owners = new Map([...known].flatMap(([key, id]) => (keys.has(key) ? [[id, key] as const] : [])));
  const carriers = new Map(pages.map((page) => [page.id, heldKey(page, bound)]));
  const carried = new Set(carriers.values());
  const hasOwn = (key: string): boolean => carriers.get(known.get(key) ?? "") === key;
  return pages.filter((page) => {
    const owner = owners.get(page.id);
    const key = heldKey(page, bound);
    return owner !== undefined && keys.has(key) && !carried.has(owner) && !hasOwn(key);
  });
};
