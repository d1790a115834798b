import type { Change } from "../model/change.ts";
import type { Promotion } from "../model/promotion.ts";
import { canonicalJson, sha256Of } from "./sha.ts";

const written = ({ files }: Promotion): readonly (readonly [path: string, sha: string])[] =>
  files.filter(({ fate }) => fate === "write").map(({ path, sha }) => [path, sha]);

const contentOf = ({
  target,
  record,
  action,
  page,
  desired,
  body,
  diff,
  promotion,
  exchange,
}: Change): readonly unknown[] => [
  target,
  record,
  action,
  page?.id ?? null,
  desired === undefined || exchange !== undefined
    ? page !== undefined && action === "backfill"
      ? diff.map(({ property }) => property)
      : diff
    : { properties: desired.plain, sha: desired.sha, body: body ? desired.body : null },
  ...(promotion === undefined ? [] : [written(promotion)]),
];

/** Canonical JSON, a change at a time, since there may be thousands. */
function* whole(changes: readonly Change[]): Iterable<string> {
  for (const [index, change] of changes.entries()) {
    yield `${index === 0 ? "[" : ","}${canonicalJson(contentOf(change))}`;
  }
  yield changes.length === 0 ? "[]" : "]";
}

/** What would be written, as one number: equal plans have equal hashes, and times and run IDs are not in it. */
export const digest = (changes: readonly Change[]): string =>
  sha256Of(whole(changes.filter(({ action }) => action !== "skip" && action !== "error")));
