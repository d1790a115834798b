import type { Change, Difference, Discrepancy } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import type { Page } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { sameOptions, type Value } from "../model/property.ts";
import type { Bound } from "./bind.ts";
import { type Links, plainHeld } from "./links.ts";
import { canonicalJson } from "./sha.ts";
import { asSynced } from "./status.ts";

const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || canonicalJson(a) === canonicalJson(b);

const columnFor = ({ target, columns }: Bound, value: "sha"): string | undefined => {
  const mapping = target.mappings.find(({ origin }) => origin.kind === "is" && origin.value === value);
  return mapping === undefined ? undefined : columns.get(mapping.property)?.name;
};

/** The SHA that the page itself carries: what it was when we last finished writing it. */
export const markedSha = (page: Page, bound: Bound): string | null => {
  const name = columnFor(bound, "sha");
  const value = name === undefined ? null : page.properties[name]?.value;
  return typeof value === "string" && value !== "" ? value : null;
};

interface Sight {
  readonly bound: Bound;
  readonly links: Links;
}

/** Every mapped property that is not as it should be. */
export const differences = (desired: Desired, page: Page, { bound, links }: Sight): readonly Difference[] =>
  Object.entries(desired.plain).flatMap(([property, after]): readonly Difference[] => {
    const column = bound.columns.get(property);
    const held = column === undefined ? undefined : page.properties[column.name];
    const before: Value | null = held === undefined ? null : plainHeld(held, links);
    return same(before, after) || sameOptions(column?.type, before, after) ? [] : [{ property, before, after }];
  });

/** Pages that were not read have no names: of a relation to them, nobody can say whether it is as it should be. */
const isLegible = ({ property }: Difference, { bound, links }: Sight): boolean => {
  const to = bound.target.mappings.find((one) => one.property === property)?.to;
  return to === undefined || links.knows(to);
};

/** A change of which nothing is known but what it is about. */
export const bare = (target: string, record: string, place: Change["place"]): Omit<Change, "action"> => ({
  target,
  record,
  place,
  page: undefined,
  desired: undefined,
  beforeSha: null,
  diff: [],
  body: false,
  problem: undefined,
});

const change = (desired: Desired, facts: Pick<Change, "action"> & Partial<Change>): Change => ({
  ...bare(desired.target, desired.key, desired.place),
  desired,
  ...facts,
});

/** Nothing is wanted of its page, so nothing is said of what that should hold. */
export const leftAlone = ({ target, key, place }: Desired, page: Page | undefined): Change => ({
  ...bare(target, key, place),
  action: "skip",
  page,
});

export const creation = (desired: Desired): Change =>
  change(desired, {
    action: "create",
    diff: Object.entries(desired.plain).map(([property, after]) => ({ property, before: null, after })),
    body: desired.body !== null,
  });

/**
 * What becomes of a page that is there. The values decide; the SHA tells what they cannot: whether the last write was
 * finished, and whether the body, which is not read, is the one we wrote.
 */
export const decision = (desired: Desired, page: Page, world: Sight): Change => {
  const beforeSha = markedSha(page, world.bound);
  const diff = differences(desired, page, world).filter((one) => isLegible(one, world));
  const marked = columnFor(world.bound, "sha") === undefined || beforeSha === desired.sha;
  if (diff.length === 0 && marked) {
    const stale = asSynced(page, world.bound);
    return change(desired, { action: stale.length === 0 ? "skip" : "update", page, beforeSha, diff: stale });
  }
  const edited = diff.length > 0 && beforeSha === desired.sha;
  if (edited && world.bound.target.onDrift === "report") {
    const properties = diff.map(({ property }) => `\`${property}\``).join(", ");
    return change(desired, {
      action: "skip",
      page,
      beforeSha,
      diff,
      problem: {
        level: "warning",
        message: `${properties} was edited in Notion, and the record did not change.`,
        cure: "Change the record, or set `on-drift: overwrite`.",
        place: desired.place,
      },
    });
  }
  // A body that is gone empties the page that we filled, and never one that we find: a person may have written there.
  const written = desired.body !== null || (world.bound.target.body !== undefined && beforeSha !== null);
  return change(desired, { action: "update", page, beforeSha, diff, body: written && !marked });
};

export interface Refusal {
  readonly problem: Problem;
  readonly discrepancy: Discrepancy;
  readonly page?: Page | undefined;
}

export const refusal = (desired: Desired, { problem, discrepancy, page }: Refusal): Change =>
  change(desired, { action: "error", problem, discrepancy, page });
