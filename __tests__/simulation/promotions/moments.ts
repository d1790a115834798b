import type { Page } from "../../../src/emulator/store.ts";
import { type Item, itemsOf } from "./items.ts";
import { CLIENTS, type PromotedTarget } from "./recipe.ts";
import type { PromotionScene } from "./scene.ts";

/** What a page said at any time, and what all clients said, by their words: each once. */
export interface Moments {
  readonly pages: Map<string, Page>;
  readonly clients: Map<string, ReadonlyMap<string, Page>>;
}

/** A copy, since the emulator changes its own page in place. */
const kept = (page: Page): Page => ({ ...page, values: new Map(page.values) });

const saidBy = (pages: readonly Page[]): string => JSON.stringify(pages.map(({ id, values }) => [id, ...values]));

const isNew = <What>(told: Map<string, What>, said: string, what: () => What): boolean => {
  if (told.has(said)) return false;
  told.set(said, what());
  return true;
};

const itemsWith = (
  page: Page,
  clients: ReadonlyMap<string, Page>,
  { target, scene }: { target: PromotedTarget; scene: PromotionScene },
): readonly Item[] => {
  const sight = { ...scene.sight, page: (id: string) => clients.get(id) ?? scene.sight.page(id) };
  return itemsOf({ ...scene, sight }, target, page);
};

/**
 * The files that a page may become in a run, which does not read it and its clients at one time: a query may show it as it
 * was, and its clients are asked for after it, or before it for another target. What was answered once is left out.
 */
export const itemsBetween = (
  page: Page,
  { pages, clients }: Moments,
  where: { readonly target: PromotedTarget; readonly scene: PromotionScene },
): readonly Item[] => {
  if (where.target.files.every(({ each }) => each !== "Clients")) return [];
  const rows = where.scene.sight.rows(CLIENTS);
  const [said, theirs] = [saidBy([page]), saidBy(rows)];
  const pageIsNew = isNew(pages, said, () => kept(page));
  const theyAreNew = isNew(clients, theirs, () => new Map(rows.map((row) => [row.id, kept(row)])));
  return [...pages].flatMap(([then, one]) =>
    [...clients]
      .filter(([theirThen]) => (pageIsNew && then === said) || (theyAreNew && theirThen === theirs))
      .flatMap(([, others]) => itemsWith(one, others, where)),
  );
};
