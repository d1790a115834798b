import type { Desired } from "../model/desired.ts";
import type { Page } from "../model/page.ts";
import type { Value } from "../model/property.ts";
import { meets, type TimeToLive } from "../model/target.ts";
import type { Bound } from "./bind.ts";
import { nameIn, type Sides } from "./sides.ts";

const DAY_MS = 86_400_000;

const dayIn = (value: Value | undefined): number => {
  const day = typeof value === "object" && value !== null && "start" in value ? value.start : value;
  return typeof day === "string" ? Date.parse(day) : Number.NaN;
};

/** Each write of ours moves it, too. */
export const EDITED = "last_edited_time";

const STAMPS: Readonly<Record<string, "created" | "edited">> = { created_time: "created", [EDITED]: "edited" };

/** What a page, or a record that has none, holds of a property. */
export type Holding = (property: string) => Value | undefined;

export const heldBy =
  (page: Page, bound: Pick<Bound, "columns">): Holding =>
  (property) =>
    page.properties[nameIn(bound, property)]?.value;

const matches = ({ when }: TimeToLive, held: Holding): boolean => meets(when, (property) => [held(property)].flat());

const bornAt = ({ property }: TimeToLive, held: Holding, page: Page | undefined): number => {
  const stamp = STAMPS[property];
  return stamp === undefined ? dayIn(held(property)) : Date.parse(page?.[stamp] ?? "");
};

/** Whether the time of a page is over. One whose day is not known stays. */
export const isPast = (
  ttl: TimeToLive,
  { held, page, now }: { readonly held: Holding; readonly page: Page | undefined; readonly now: number },
): boolean => matches(ttl, held) && bornAt(ttl, held, page) + ttl.days * DAY_MS <= now;

/**
 * What `archive` has moved away, or will, is left alone: the page tells, or the record itself where it holds the day. To
 * go to the trash is an edit, too: a page that lives by its last edit seems young there, and only the ledger knows.
 */
export const isOver = (
  desired: Desired,
  page: Page | undefined,
  { bound, now, over }: Pick<Sides, "bound" | "now" | "over">,
): boolean => {
  const { ttl } = bound.target;
  if (ttl !== undefined && page?.inTrash === true && over?.has(page.id) === true) return true;
  const held = page === undefined ? (name: string) => desired.plain[name] : heldBy(page, bound);
  return ttl !== undefined && isPast(ttl, { held, page, now });
};
