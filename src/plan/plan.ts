import type { Change, Plan } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import type { Page } from "../model/page.ts";
import { type Problem, problem } from "../model/problem.ts";
import { byCodePoint } from "../model/property.ts";
import { backfill } from "./backfill.ts";
import { creation, decision, leftAlone, refusal } from "./decide.ts";
import { digest } from "./digest.ts";
import { found } from "./elsewhere.ts";
import { newIds } from "./ids.ts";
import { byKey, type Links, links } from "./links.ts";
import { orphaned, orphans } from "./orphans.ts";
import { outdated, withNewest } from "./rotation.ts";
import { keyColumn, type Sides } from "./sides.ts";
import { standing, unnamed } from "./standing.ts";
import { isOver } from "./ttl.ts";
import { twoWayChanges } from "./two-way/plan.ts";

const twice = (desired: Desired, pages: readonly Page[]): Problem =>
  problem(
    `${pages.length} pages carry the key "${desired.key}": ${pages.map(({ url }) => url).join(" and ")}.`,
    "Move all but one of them to the trash. Until then none of them is written.",
    desired.place,
  );

interface Context {
  readonly sides: Sides;
  readonly links: Links;
  readonly byId: ReadonlyMap<string, Page>;
  readonly keyed: ReadonlyMap<string, readonly Page[]>;
}

/** The page that the record names is its page, whatever else carries the key. */
const pagesOf = ({ pageId, key }: Desired, { byId, keyed }: Context): readonly Page[] => {
  const named = pageId === undefined ? undefined : byId.get(pageId);
  return named === undefined ? (keyed.get(key) ?? []) : [named];
};

const changeFor = (desired: Desired, context: Context): Change => {
  const { sides, links: known } = context;
  const [page, ...others] = pagesOf(desired, context);
  const away = sides.elsewhere.get(desired.key);
  const last = page ?? (away !== undefined && "page" in away ? away.page : undefined);
  if (isOver(desired, last, sides)) return leftAlone(desired, last);
  if (page !== undefined && others.length > 0) {
    return refusal(desired, { problem: twice(desired, [page, ...others]), discrepancy: "duplicate", page });
  }
  if (page !== undefined) return decision(desired, page, { bound: sides.bound, links: known });
  const elsewhere = sides.elsewhere.get(desired.key);
  if (elsewhere?.state === "here") return decision(desired, elsewhere.page, { bound: sides.bound, links: known });
  return elsewhere === undefined ? creation(desired) : found(desired, elsewhere, sides);
};

const changesOf = (given: Sides, known: Links): readonly Change[] => {
  if (given.rows !== undefined) {
    return [...backfill(given), ...newIds(given), ...twoWayChanges(given, given.rows, known)];
  }
  const sides = withNewest(given);
  const { bound, desired, pages } = sides;
  const context: Context = {
    sides,
    links: known,
    byId: new Map(pages.map((page) => [page.id, page])),
    keyed: byKey(unnamed(sides), keyColumn(bound)),
  };
  const changes = [
    ...desired.map((one) => changeFor(one, context)),
    ...orphans(sides).map((page) => orphaned(page, bound)),
  ];
  // What goes to the trash needs no ID, and could not be given one there.
  const leaving = new Set(changes.flatMap(({ action, page: gone }) => (action === "archive" ? [gone?.id] : [])));
  return [
    ...backfill(sides),
    ...newIds(sides).filter(({ page }) => !leaving.has(page?.id)),
    ...changes.sort((a, b) => byCodePoint(a.record, b.record)),
    ...outdated(sides),
  ];
};

/** Records and pages → what to do. Same sides, same plan, in the same order, whatever order they came in. */
export const makePlan = (targets: readonly Sides[]): Plan => {
  const known = links(new Map(targets.map((sides) => [sides.bound.target.name, standing(sides)])));
  const changes = targets.filter(({ bystander }) => !bystander).flatMap((sides) => changesOf(sides, known));
  return { changes, hash: digest(changes) };
};
