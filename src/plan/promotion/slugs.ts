import { grouped } from "../../model/grouped.ts";
import { suffixOf } from "./slug.ts";

/** A page that would be called by a slug, if nobody else is. */
export interface Claim {
  readonly page: string;
  readonly created: string;
  readonly slug: string;
}

/** The slugs that pages had when they were promoted before: a file does not move because a namesake arrives. */
export type KeptSlugs = ReadonlyMap<string, ReadonlySet<string>>;

const suffixed = ({ slug, page }: Claim): string => `${slug}-${suffixOf(page)}`;

const byAge = (a: Claim, b: Claim): number =>
  a.created < b.created || (a.created === b.created && a.page < b.page) ? -1 : 1;

/** Who is called by the slug alone: the one who was before, else the oldest who has not been called otherwise. */
const ownerOf = (claims: readonly Claim[], kept: KeptSlugs): string | undefined => {
  const had = (name: (claim: Claim) => string) => (claim: Claim) => kept.get(claim.page)?.has(name(claim)) === true;
  const sorted = [...claims].sort(byAge);
  const before = sorted.find(had(({ slug }) => slug));
  return (before ?? sorted.find((claim) => !had(suffixed)(claim)))?.page;
};

/** Each claim, in their order, with its slug. Of several pages with one slug all but one get the end of their ID added. */
export const withSlugs = <One extends Claim>(claims: readonly One[], kept: KeptSlugs = new Map()): readonly One[] => {
  const groups = grouped(claims, ({ slug }) => slug);
  const owners = new Map([...groups].map(([slug, same]) => [slug, ownerOf(same, kept)]));
  return claims.map((claim) => (owners.get(claim.slug) === claim.page ? claim : { ...claim, slug: suffixed(claim) }));
};
