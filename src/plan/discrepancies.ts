import type { Change, Discrepancy } from "../model/change.ts";
import type { Promotion } from "../model/promotion.ts";
import type { Value } from "../model/property.ts";
import type { Bound } from "./bind.ts";
import { newIds } from "./ids.ts";
import type { Sides } from "./sides.ts";

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

type About = Pick<Finding, "record" | "page_id">;

const finding = ({ record, page_id }: About, kind: Discrepancy, facts: Partial<Finding> = {}): Finding => ({
  kind,
  record,
  page_id,
  property: null,
  expected: null,
  actual: null,
  ...facts,
});

const about = ({ record, page }: Change): About => ({ record, page_id: page?.id ?? null });

/** A relation names records by target and key; what has no such name is a page that is no record's any more. */
const isStale = (value: Value | null): boolean =>
  Array.isArray(value) && value.some((name) => !String(name).includes(":"));

const drifts = (change: Change, { columns }: Bound): readonly Finding[] => {
  const found = change.diff.map(({ property, before, after }) => {
    const kind = columns.get(property)?.type === "relation" && isStale(before) ? "stale-relation" : "drift";
    return finding(about(change), kind, { property, expected: after, actual: before });
  });
  if (found.length > 0) return found;
  const sha = { property: "SHA", expected: change.desired?.sha ?? null, actual: change.beforeSha };
  return [finding(about(change), "drift", sha)];
};

/** Files of a page that are not there, or not what the page says: somebody changed one side. */
const fileFindings = (change: Change, { files }: Promotion): readonly Finding[] =>
  files
    .filter(({ fate }) => fate !== "unchanged")
    .map(({ path, before }) => finding(about(change), before === null ? "missing" : "drift", { property: path }));

/** What a change that a sync would make says about the page as it is now. */
export const findingsOf = (change: Change, bound: Bound): readonly Finding[] => {
  if (change.promotion !== undefined) return fileFindings(change, change.promotion);
  if (change.discrepancy !== undefined) return [finding(about(change), change.discrepancy)];
  if (change.action === "create") return [finding(about(change), "missing")];
  if (change.action === "update" || change.diff.length > 0)
    return change.action === "backfill" ? [] : drifts(change, bound);
  return [];
};

/** Options that Notion offers and no vocabulary has. */
const unknownOptions = ({ target, columns }: Bound): readonly Finding[] =>
  target.mappings.flatMap(({ property, vocabulary }) => {
    if (vocabulary === undefined) return [];
    const known = new Set(vocabulary.map(({ name }) => name.toLowerCase()));
    const options = columns.get(property)?.options ?? [];
    return options
      .filter(({ name }) => !known.has(name.toLowerCase()))
      .map(({ name }) => finding({ record: "", page_id: null }, "unknown-option", { property, actual: name }));
  });

const unsetIds = (sides: Sides): readonly Finding[] =>
  newIds(sides).flatMap((change) =>
    change.diff.map(({ property }) => finding(about(change), "unset-id", { property })),
  );

/** What no change of a sync tells, since a sync leaves it as it is or mends it on its way. */
export const furtherFindings = (sides: Sides): readonly Finding[] => [
  ...unknownOptions(sides.bound),
  ...unsetIds(sides),
];

/** How many of each kind, for a trend over audits. */
export const kindsOf = (findings: readonly Finding[]): Readonly<Partial<Record<Discrepancy, number>>> => {
  const counts: Partial<Record<Discrepancy, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
