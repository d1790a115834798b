import type { FileSpec } from "../../model/promotion.ts";
import { type Item, type Making, pathOf, type RenderPath } from "./items.ts";
import { type Claim, type FootholdOf, suffixed } from "./slugs.ts";

export interface HadQuestion {
  readonly target: string;
  readonly specs: readonly FileSpec[];
  /** By page: where its files were when it was promoted before, the latest last, each with its slug. */
  readonly kept?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A file that would be called by its slug, if nobody else is. */
export interface ItemClaim extends Claim, Item {}

/** A path by one name, and by the other. */
interface Way {
  readonly path: string;
  readonly otherwise: string | undefined;
}

const waysOf = (claim: ItemClaim, slugs: readonly [string, string], makings: readonly Making[]): readonly Way[] =>
  makings.flatMap((making): readonly Way[] => {
    const [path, otherwise] = slugs.map((slug) => {
      const found = pathOf({ ...claim, slug }, making);
      return found.ok ? found.value : undefined;
    });
    return path === undefined ? [] : [{ path, otherwise }];
  });

/** A path that is the same by both names tells nothing itself: there it goes by what the ledger says. */
const isMute = ({ path, otherwise }: Way): boolean => path === otherwise;

/**
 * Who was called how is seen where the files are: a page's own name says nothing about those of its entries, but all
 * files that are named by one thing are called the same. Files that stayed behind under the other name tell nothing.
 */
export const footholdsIn = (
  { target, specs, kept }: HadQuestion,
  each: string | undefined,
  renderPath: RenderPath,
): FootholdOf<ItemClaim> => {
  const makings = specs.filter((spec) => spec.each === each).map((spec) => ({ target, spec, renderPath }));
  return (claim, slug) => {
    const had = [...(kept?.get(claim.page) ?? [])];
    if (had.length === 0) return { paths: [], kept: [] };
    const other = slug === claim.slug ? suffixed(claim) : claim.slug;
    const ways = waysOf(claim, [slug, other], makings);
    const orderOf = (way: Way, path: string | undefined, name: string): number =>
      had.findIndex(([one, called]) => one === path && (!isMute(way) || called === name));
    const found = ways.map((way) => ({ ...way, at: orderOf(way, way.path, slug) }));
    const since = Math.max(-1, ...ways.map((way) => orderOf(way, way.otherwise, other)));
    const isLast = found.some(({ at }) => at > since);
    return {
      paths: ways.filter((way) => !isMute(way)).map(({ path }) => path),
      kept: found.filter(({ at }) => isLast && at >= 0).map(({ path }) => path),
    };
  };
};
