import type { FileSpec } from "../../model/promotion.ts";
import { type Item, pathOf, type RenderPath } from "./items.ts";
import { type Claim, type Had, suffixed } from "./slugs.ts";

export interface HadQuestion {
  readonly target: string;
  readonly specs: readonly FileSpec[];
  /** By page: where its files were when it was promoted before. */
  readonly kept?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A file that would be called by its slug, if nobody else is. */
export interface ItemClaim extends Claim, Item {}

/**
 * Who was called how is seen where the files are: a page's own name says nothing about those of its entries, but all
 * files that are named by one thing are called the same. A path without a slug tells nothing.
 */
export const hadIn = (
  { target, specs, kept }: HadQuestion,
  each: string | undefined,
  renderPath: RenderPath,
): Had<ItemClaim> => {
  const makings = specs.filter((spec) => spec.each === each).map((spec) => ({ target, spec, renderPath }));
  return (claim, slug) => {
    const paths = kept?.get(claim.page);
    if (paths === undefined) return false;
    const other = slug === claim.slug ? suffixed(claim) : claim.slug;
    return makings.some((making) => {
      const [own, others] = [slug, other].map((one) => pathOf({ ...claim, slug: one }, making));
      return own?.ok === true && paths.has(own.value) && !(others?.ok === true && others.value === own.value);
    });
  };
};
