import type { Change } from "../../model/change.ts";
import type { Desired } from "../../model/desired.ts";
import { grouped } from "../../model/grouped.ts";
import { keyText } from "../../model/key.ts";
import type { Page } from "../../model/page.ts";
import { problem } from "../../model/problem.ts";
import { byCodePoint } from "../../model/property.ts";
import { bare, creation, leftAlone, refusal } from "../decide.ts";
import { found } from "../elsewhere.ts";
import type { Links } from "../links.ts";
import { type Elsewhere, keyColumn, type Sides } from "../sides.ts";
import { isOver } from "../ttl.ts";
import { changesOf } from "./changes.ts";
import type { Ground } from "./fields.ts";
import { making, remaking } from "./meet.ts";
import { unclaimed } from "./pages.ts";
import { isThrownAway, type RowSide } from "./row-side.ts";

const made = (desired: Desired, ground: Ground): Change =>
  ground.rows.pushes ? { ...creation(desired), exchange: making(desired, ground) } : leftAlone(desired, undefined);

const twice = (desired: Desired, pages: readonly Page[]): Change =>
  refusal(desired, {
    discrepancy: "duplicate",
    page: pages[0],
    problem: problem(
      `${pages.length} pages carry the key "${desired.key}": ${pages.map(({ url }) => url).join(" and ")}.`,
      "Move all but one of them to the trash. Until then neither they nor the row are written.",
      desired.place,
    ),
  });

/** A person threw the page away; that is no word about the row. */
const thrownAway = (desired: Desired, page: Page): Change => ({
  ...leftAlone(desired, page),
  discrepancy: "trashed",
  problem: {
    level: "warning",
    message: `The page of "${desired.key}" is in the trash, and is left there: ${page.url}.`,
    cure: "Restore it in Notion; or delete the row, if that is what was meant.",
    place: desired.place,
  },
});

/** What we threw away ourselves when the row was gone comes back with it. */
const broughtBack = (desired: Desired, page: Page, ground: Ground): Change => ({
  ...bare(desired.target, desired.key, desired.place),
  action: "restore",
  discrepancy: "trashed",
  page,
  desired,
  diff: creation(desired).diff,
  exchange: remaking(desired, page, ground),
});

const away = (desired: Desired, where: Exclude<Elsewhere, { state: "here" }>, { sides, ground }: Context): Change => {
  if (where.state === "trash") {
    const known = ground.rows.known.get(desired.key);
    const isOurDoing = known !== undefined && isThrownAway(known) && ground.rows.pushes;
    return isOurDoing ? broughtBack(desired, where.page, ground) : thrownAway(desired, where.page);
  }
  const change = found(desired, where, sides);
  return change.action === "create" ? made(desired, ground) : change;
};

interface Context {
  readonly sides: Sides;
  readonly ground: Ground;
  readonly byId: ReadonlyMap<string, Page>;
  readonly keyed: ReadonlyMap<string, readonly Page[]>;
  /** Pages that a record is known to have: nobody else's, whatever key they carry. */
  readonly owned: ReadonlySet<string>;
}

/** The page that the state names is the record's, whatever else carries the key. */
const pagesOf = ({ pageId = "", key }: Desired, { byId, keyed, owned }: Context): readonly Page[] => {
  const named = byId.get(pageId);
  return named === undefined ? (keyed.get(key) ?? []).filter(({ id }) => !owned.has(id)) : [named];
};

interface Fate {
  readonly claimed: readonly string[];
  readonly changes: readonly Change[];
}

const fateOf = (desired: Desired, context: Context): Fate => {
  const { sides, ground } = context;
  const pages = pagesOf(desired, context);
  const where = sides.elsewhere.get(desired.key);
  const page = pages[0] ?? (where?.state === "here" ? where.page : undefined);
  const claimed = [...pages.map(({ id }) => id), ...(page === undefined ? [] : [page.id])];
  const last = page ?? (where !== undefined && "page" in where ? where.page : undefined);
  if (isOver(desired, last, sides)) return { claimed, changes: [leftAlone(desired, last)] };
  if (pages.length > 1) return { claimed, changes: [twice(desired, pages)] };
  if (page !== undefined) return { claimed, changes: changesOf(desired, page, ground) };
  const isAway = where !== undefined && where.state !== "here";
  return { claimed, changes: [isAway ? away(desired, where, context) : made(desired, ground)] };
};

/** Rows and pages → what goes which way. */
export const twoWayChanges = (sides: Sides, rows: RowSide, links: Links): readonly Change[] => {
  const ground = { bound: sides.bound, links, rows };
  const column = keyColumn(sides.bound);
  const context: Context = {
    sides,
    ground,
    byId: new Map(sides.pages.map((page) => [page.id, page])),
    keyed: grouped(sides.pages, (page) => keyText(page.properties[column]?.value)),
    owned: new Set([...rows.known.values()].flatMap(({ pageId }) => pageId ?? [])),
  };
  const fates = sides.desired.map((desired) => fateOf(desired, context));
  const claimed = new Set(fates.flatMap((fate) => fate.claimed));
  const changes = [...fates.flatMap((fate) => fate.changes), ...unclaimed(sides, claimed, ground)];
  return changes.sort((a, b) => byCodePoint(a.record, b.record));
};
