import type { Given } from "../../attempt.ts";
import { expectedSha } from "../../world/expected.ts";
import type { PlannedTarget } from "../../world/recipe.ts";
import { keyText, type WorldRecord } from "../../world/record.ts";
import type { Records } from "../../world/repository.ts";
import { type LedgerLine, spreadLines } from "./lines.ts";

/** What a page is to hold again. */
export interface Stand {
  readonly target: string;
  readonly record: string;
  readonly page: string;
  readonly sha: string;
}

const HELD: readonly unknown[] = ["success", "sha_match"];

const upTo = (lines: readonly LedgerLine[], to: string): readonly LedgerLine[] => {
  const last = lines.findLastIndex(({ run }) => run === to);
  if (last >= 0) return lines.slice(0, last + 1);
  return lines.filter(({ ts }) => Date.parse(String(ts)) <= Date.parse(to));
};

const isSha = (to: string): boolean => /^[0-9a-f]{64}$/.test(to);

/** What the ledger says of a moment, read here once more. */
export const standsAt = (ledger: string, to: string): readonly Stand[] => {
  const lines = spreadLines(ledger);
  const stands = new Map<string, Stand>();
  for (const line of isSha(to) ? lines : upTo(lines, to)) {
    const { target, record, page_id: page, sha, action, status } = line;
    if (typeof target !== "string" || typeof record !== "string" || !HELD.includes(status)) continue;
    const name = `${target}:${record}`;
    if (action === "archive" && !isSha(to)) stands.delete(name);
    if (typeof page !== "string" || typeof sha !== "string" || action === "archive") continue;
    if (!isSha(to) || sha === to) stands.set(name, { target, record, page, sha });
  }
  return [...stands.values()];
};

/** Those of them that a run was asked for, by name. */
export const asked = (stands: readonly Stand[], { targets, records }: Given): readonly Stand[] => {
  const keys = records === undefined ? undefined : records.split(",").map(keyText);
  return stands.filter(
    ({ target, record }) =>
      (targets === undefined || targets === target) && (keys === undefined || keys.includes(record)),
  );
};

export interface Content {
  readonly target: PlannedTarget;
  readonly record: WorldRecord;
}

/** Everything that any record ever said, by its SHA. */
export const learn = (
  contents: Map<string, Content>,
  targets: readonly PlannedTarget[],
  records: ReadonlyMap<string, Records>,
): void => {
  for (const target of targets)
    for (const record of records.get(target.name)?.values() ?? [])
      contents.set(expectedSha(target, record), { target, record });
};
