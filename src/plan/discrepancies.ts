import type { Change, Discrepancy } from "../model/change.ts";
import type { Value } from "../model/property.ts";

/** One way in which a page is not what it should be, in the form of `audit.json`. */
export interface Finding {
  readonly kind: Discrepancy;
  readonly record: string;
  readonly page_id: string | null;
  readonly property: string | null;
  readonly expected: Value | null;
  readonly actual: Value | null;
}

/** What `verify` fails on; the other kinds are warnings. */
export const GRAVE: readonly Discrepancy[] = ["missing", "drift", "duplicate", "trashed", "moved", "stale-relation"];

const finding = (change: Change, kind: Discrepancy, facts: Partial<Finding> = {}): Finding => ({
  kind,
  record: change.record,
  page_id: change.page?.id ?? null,
  property: null,
  expected: null,
  actual: null,
  ...facts,
});

const drifts = (change: Change): readonly Finding[] => {
  const found = change.diff.map(({ property, before, after }) =>
    finding(change, "drift", { property, expected: after, actual: before }),
  );
  if (found.length > 0) return found;
  return [
    finding(change, "drift", { property: "SHA", expected: change.desired?.sha ?? null, actual: change.beforeSha }),
  ];
};

/** What a change that a sync would make says about the page as it is now. */
export const findingsOf = (change: Change): readonly Finding[] => {
  if (change.discrepancy !== undefined) return [finding(change, change.discrepancy)];
  if (change.action === "create") return [finding(change, "missing")];
  if (change.action === "update" || change.diff.length > 0) return change.action === "backfill" ? [] : drifts(change);
  return [];
};
