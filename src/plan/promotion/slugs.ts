import { grouped } from "../../model/grouped.ts";
import { suffixOf } from "./slug.ts";

/** A page that would be called by a slug, if nobody else is. */
export interface Claim {
  readonly page: string;
  readonly created: string;
  readonly slug: string;
}

/** Whether a page was called by a slug when it was promoted before: a file does not move because a namesake arrives. */
export type Had<One extends Claim> = (claim: One, slug: string) => boolean;

export const suffixed = ({ slug, page }: Claim): string => `${slug}-${suffixOf(page)}`;

const byAge = (a: Claim, b: Claim): number =>
  a.created < b.created || (a.created === b.created && a.page < b.page) ? -1 : 1;

/** Who is called by the slug alone: the one who was before, else the oldest who has not been called otherwise. */
const ownerOf = <One extends Claim>(claims: readonly One[], had: Had<One>): string | undefined => {
  const sorted = [...claims].sort(byAge);
  const before = sorted.find((claim) => had(claim, claim.slug));
  return (before ?? sorted.find((claim) => !had(claim, suffixed(claim))))?.page;
};

/** Each claim, in their order, with its slug. Of several pages with one slug all but one get the end of their ID added. */
export const withSlugs = <One extends Claim>(claims: readonly One[], had: Had<One> = () => false): readonly One[] => {
  const groups = grouped(claims, ({ slug }) => slug);
  const owners = new Map([...groups].map(([slug, same]) => [slug, ownerOf(same, had)]));
  return claims.map((claim) => (owners.get(claim.slug) === claim.page ? claim : { ...claim, slug: suffixed(claim) }));
};
