import type { Line } from "../ledger/line.ts";
import { isObject } from "../model/json.ts";
import type { AuditCounts } from "../model/report.ts";

const isCounts = (value: unknown): value is AuditCounts =>
  isObject(value) && Object.values(value).every((one) => isObject(one) && isObject(one["kinds"]));

/** What the last audit found, in numbers, as the ledger keeps it. */
export const lastAudit = (past: readonly Line[]): AuditCounts | undefined =>
  past.map((line) => line["audit"]).findLast(isCounts);
