import { grouped } from "../../model/grouped.ts";
import { foldedPath } from "./path.ts";
import { suffixOf } from "./slug.ts";

/** A page that would be called by a slug, if nobody else is. */
export interface Claim {
  readonly page: string;
  readonly created: string;
  readonly slug: string;
}

/** Where a page's files go by a slug and by no other, and which it has, if that is what it was called by last. */
export interface Foothold {
  readonly paths: readonly string[];
  readonly kept: readonly string[];
}

export type FootholdOf<One extends Claim> = (claim: One, slug: string) => Foothold;

const NOWHERE: Foothold = { paths: [], kept: [] };

export const suffixed = ({ slug, page }: Claim): string => `${slug}-${suffixOf(page)}`;

/** All that one page has to do with a slug. */
interface Rival<One extends Claim> extends Foothold {
  readonly page: string;
  readonly claims: readonly One[];
}

const byAge = (a: Claim, b: Claim): number =>
  a.created < b.created || (a.created === b.created && a.page < b.page) ? -1 : 1;

/** The oldest first. */
const rivalsIn = <One extends Claim>(claims: readonly One[], footholdOf: FootholdOf<One>): readonly Rival<One>[] =>
  [...grouped([...claims].sort(byAge), ({ page }) => page)].map(([page, own]): Rival<One> => {
    const found = own.map((claim) => footholdOf(claim, claim.slug));
    return { page, claims: own, paths: found.flatMap(({ paths }) => paths), kept: found.flatMap(({ kept }) => kept) };
  });

const lacking = ({ paths, kept }: Foothold): number => paths.filter((path) => !kept.includes(path)).length;

/** Those who were called so before, as far as their files do not want one place: there it is who has most of them. */
const keepersOf = <One extends Claim>(rivals: readonly Rival<One>[]): readonly string[] => {
  const settled = rivals.filter(({ kept }) => kept.length > 0).toSorted((a, b) => lacking(a) - lacking(b));
  const taken = new Set<string>();
  return settled.flatMap(({ page, paths }) => {
    const wanted = paths.map(foldedPath);
    if (wanted.some((path) => taken.has(path))) return [];
    for (const path of wanted) taken.add(path);
    return [page];
  });
};

/** Who is called by the slug alone: those who were before, else the oldest who has not been called otherwise. */
const ownersOf = <One extends Claim>(claims: readonly One[], footholdOf: FootholdOf<One>): readonly string[] => {
  const rivals = rivalsIn(claims, footholdOf);
  const keepers = keepersOf(rivals);
  if (keepers.length > 0) return keepers;
  const wasOtherwise = (claim: One): boolean => footholdOf(claim, suffixed(claim)).kept.length > 0;
  const first = rivals.find(({ claims: own }) => !own.some(wasOtherwise));
  return first === undefined ? [] : [first.page];
};

const called = (slug: string, page: string): string => `${page} ${slug}`;

/**
 * Each claim, in their order, with its slug. Of several pages with one slug all but one get the end of their ID added;
 * but no file moves because a namesake arrives or comes back, unless both want one place.
 */
export const withSlugs = <One extends Claim>(
  claims: readonly One[],
  footholdOf: FootholdOf<One> = () => NOWHERE,
): readonly One[] => {
  const groups = [...grouped(claims, ({ slug }) => slug)];
  const owned = new Set(groups.flatMap(([slug, same]) => ownersOf(same, footholdOf).map((page) => called(slug, page))));
  return claims.map((claim) =>
    owned.has(called(claim.slug, claim.page)) ? claim : { ...claim, slug: suffixed(claim) },
  );
};
