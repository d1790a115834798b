import type { Change } from "../model/change.ts";
import { canonicalJson, sha256 } from "./sha.ts";

/** What would be written, as one number: equal plans have equal hashes, and times and run IDs are not in it. */
export const digest = (changes: readonly Change[]): string =>
  sha256(
    canonicalJson(
      changes
        .filter(({ action }) => action !== "skip" && action !== "error")
        .map(({ target, record, action, page, desired, body, diff }) => [
          target,
          record,
          action,
          page?.id ?? null,
          desired === undefined
            ? page !== undefined && action === "backfill"
              ? diff.map(({ property }) => property)
              : diff
            : { properties: desired.plain, sha: desired.sha, body: body ? desired.body : null },
        ]),
    ),
  );
