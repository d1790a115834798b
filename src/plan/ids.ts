import type { Change, Plan } from "../model/change.ts";
import { keyText } from "../model/key.ts";
import type { Page } from "../model/page.ts";
import type { Bound } from "./bind.ts";
import { bare } from "./decide.ts";
import { heldKey, type Sides } from "./sides.ts";
import { EDITED, heldBy, isPast } from "./ttl.ts";

/** The property that pages get an ID in, unless the mapping fills it with something of the record's. */
export const idProperty = ({ ids, mappings }: Bound["target"]): string | undefined =>
  mappings.some(({ property }) => property === ids?.property) ? undefined : ids?.property;

/** A page that lives by its last edit would be young again with an ID, and `archive` would never take it. */
const isLeftAlone = (page: Page, { bound, now }: Sides): boolean => {
  const { ttl } = bound.target;
  return ttl?.property === EDITED && isPast(ttl, { held: heldBy(page, bound), page, now });
};

/** Pages whose ID is not set. */
const withoutId = (sides: Sides, property: string): readonly Page[] => {
  const column = sides.bound.columns.get(property);
  if (column === undefined) return [];
  return sides.pages.filter((page) => keyText(page.properties[column.name]?.value) === "" && !isLeftAlone(page, sides));
};

/** One change a page that has no ID; which it gets is not a matter of the plan. */
export const newIds = (sides: Sides): readonly Change[] => {
  const { bound } = sides;
  const { name } = bound.target;
  const property = idProperty(bound.target);
  if (property === undefined) return [];
  return withoutId(sides, property).map((page) => {
    const record = heldKey(page, bound) || page.id;
    const diff = [{ property, before: null, after: null }];
    return { ...bare(name, record, { target: name, record }), action: "backfill", page, diff };
  });
};

const isNewId = ({ action, page, desired }: Change): boolean =>
  action === "backfill" && page !== undefined && desired === undefined;

/** The same plan with IDs in it: equal plans stay equal, whatever these are. */
export const withIds = ({ changes, hash }: Plan, next: () => string): Plan => ({
  changes: changes.map((change) =>
    isNewId(change) ? { ...change, diff: change.diff.map((one) => ({ ...one, after: next() })) } : change,
  ),
  hash,
});
