import { textOf } from "../../../../src/emulator/json.ts";
import type { Page } from "../../../../src/emulator/store.ts";
import { livePages } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import { expectedValues } from "../../world/expected.ts";
import type { PlannedTarget } from "../../world/recipe.ts";
import type { WorldRecord } from "../../world/record.ts";
import type { Json } from "../../world/values.ts";
import { type Errand, ledgerText } from "../errand.ts";
import type { LifeTime } from "../recipe.ts";
import { spreadLines } from "./lines.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const dayOf = (value: Json | undefined): number => {
  const day = typeof value === "object" && value !== null && "start" in value ? value["start"] : value;
  return typeof day === "string" ? Date.parse(day) : Number.NaN;
};

/** What a lifetime is reckoned by: a page as somebody sees it, or a record that has none. */
export interface Seen {
  readonly created: number;
  readonly edited: number;
  readonly value: (name: string) => Json | undefined;
}

const bornAt = ({ property }: LifeTime, seen: Seen): number => {
  if (property === "created_time") return seen.created;
  return property === "last_edited_time" ? seen.edited : dayOf(seen.value(property));
};

/** The contract's own words once more. */
export const isPast = (ttl: LifeTime, seen: Seen, now: number): boolean => {
  const { when } = ttl;
  const meant =
    when === undefined || when.values.length === 0 || when.values.includes(textOf(seen.value(when.property)));
  return meant && bornAt(ttl, seen) + ttl.days * DAY_MS <= now;
};

export const seenPage = ({ sight }: Scene, page: Page): Seen => ({
  created: Math.floor(page.created / MINUTE_MS) * MINUTE_MS,
  edited: Math.floor(page.edited / MINUTE_MS) * MINUTE_MS,
  value: (name) => sight.value(page, name),
});

const seenRecord = (target: PlannedTarget, record: WorldRecord): Seen => {
  const values = expectedValues(target, record);
  return { created: Number.NaN, edited: Number.NaN, value: (name) => values[name] };
};

/** The pages that the ledger names for a record, wherever people took them. */
const pagesBefore = (errand: Errand, target: PlannedTarget, key: string): readonly Page[] => {
  const ids = spreadLines(ledgerText(errand))
    .filter((line) => line["target"] === target.name && line["record"] === key)
    .map((line) => line["page_id"]);
  return [...new Set(ids)].flatMap((id) => (typeof id === "string" ? (errand.scene.sight.page(id) ?? []) : []));
};

/** Pages that `archive` moved away, as far as the ledger knows: to go to the trash is an edit, so they seem young there. */
const archived = (errand: Errand): ReadonlySet<unknown> =>
  new Set(
    spreadLines(ledgerText(errand))
      .filter((line) => line["over"] === true && line["status"] === "success")
      .map((line) => line["page_id"]),
  );

/** Whether `sync` leaves a record alone: its page's time is over, or that of the page that it had. */
export const isOver = (
  errand: Errand,
  target: PlannedTarget,
  [key, record]: readonly [string, WorldRecord],
): boolean => {
  const { recipe, scene } = errand;
  const ttl = recipe.ttls.get(target.name);
  if (ttl === undefined) return false;
  const now = scene.time.now();
  const live = livePages(scene, target).get(key) ?? [];
  if (live.length > 0) return live.some((page) => isPast(ttl, seenPage(scene, page), now));
  // No query shows what is in the trash: of a page there that the ledger does not name, nobody knows.
  const once = pagesBefore(errand, target, key);
  const gone = archived(errand);
  const left = (page: Page): boolean => (page.inTrash && gone.has(page.id)) || isPast(ttl, seenPage(scene, page), now);
  return once.some(left) || isPast(ttl, seenRecord(target, record), now);
};

/** The same world without the records whose time is over. */
export const withoutOver = (errand: Errand, scene: Scene): Scene => {
  const { repository, recipe } = scene;
  const records = new Map(
    recipe.targets.map((target) => [
      target.name,
      new Map([...repository.records(target.name)].filter((one) => !isOver(errand, target, one))),
    ]),
  );
  return { ...scene, repository: { ...repository, records: (name) => records.get(name) ?? new Map() } };
};
