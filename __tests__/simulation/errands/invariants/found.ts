import type { Page } from "../../../../src/emulator/store.ts";
import { livePages, targetOfPage } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import type { PlannedTarget } from "../../world/recipe.ts";
import type { LedgerLine } from "./lines.ts";

/** Where a record's page is, by what anybody can see who also has the ledger. */
export type Found =
  | { readonly state: "missing" | "trashed" | "moved" }
  | { readonly state: "duplicate" }
  | { readonly state: "here"; readonly page: Page };

const WRITTEN: readonly unknown[] = ["update", "restore"];

/** A create that failed may have made its page before; a page that was found to be right is its record's, too. */
const names = ({ action, status }: LedgerLine): boolean =>
  action === "left" ||
  action === "create" ||
  status === "sha_match" ||
  (status === "success" && WRITTEN.includes(action));

const remembered = (lines: readonly LedgerLine[], target: string, key: string): string | undefined =>
  lines
    .filter((line) => line["target"] === target && line["record"] === key && names(line))
    .map((line) => line["page_id"])
    .findLast((id) => typeof id === "string");

const byLedger = (
  { target, key }: { readonly target: PlannedTarget; readonly key: string },
  lines: readonly LedgerLine[],
  scene: Scene,
): Found => {
  const page = scene.sight.page(remembered(lines, target.name, key) ?? "");
  if (page === undefined) return { state: "missing" };
  if (page.inTrash) return { state: "trashed" };
  return targetOfPage(scene, page.id) === target ? { state: "here", page } : { state: "moved" };
};

type Live = ReturnType<typeof livePages>;

/**
 * Pages by the keys that they carry, but for those that a person gave the key of a record whose own page carries it, too:
 * the ledger tells which of them is whose.
 */
const unborrowed = (live: Live, keys: readonly string[], ownOf: (key: string) => string | undefined): Live => {
  const owners = new Map(keys.map((key) => [ownOf(key), key]));
  return new Map(
    [...live].map(([key, pages]) => {
      const hasOwn = pages.some(({ id }) => owners.get(id) === key);
      const isBorrowed = ({ id }: Page): boolean => hasOwn && !live.has(owners.get(id) ?? key);
      return [key, pages.filter((page) => !isBorrowed(page))];
    }),
  );
};

/** Where the pages of a target's records are. A page that carries another record's key is that one's, if that has none. */
export const foundIn = (
  target: PlannedTarget,
  lines: readonly LedgerLine[],
  scene: Scene,
): ReadonlyMap<string, Found> => {
  const keys = [...scene.repository.records(target.name).keys()];
  const live = unborrowed(livePages(scene, target), keys, (key) => remembered(lines, target.name, key));
  const taken = new Set<string>();
  return new Map(
    keys.map((key): readonly [string, Found] => {
      const [page, ...others] = live.get(key) ?? [];
      if (page !== undefined) return [key, others.length > 0 ? { state: "duplicate" } : { state: "here", page }];
      const found = byLedger({ target, key }, lines, scene);
      if (found.state !== "here") return [key, found];
      const carried = [...live].find(([, pages]) => pages.includes(found.page))?.[0] ?? "";
      const isAnothers = keys.includes(carried) || taken.has(found.page.id);
      taken.add(found.page.id);
      return [key, isAnothers ? { state: "missing" } : found];
    }),
  );
};
