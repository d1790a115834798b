import type { Discrepancy } from "../model/change.ts";
import type { AuditCounts, Report } from "../model/report.ts";
import { type Block, table, text } from "./blocks.ts";
import { codeCell } from "./neutralise.ts";
import { shortened } from "./shorten.ts";

const KINDS: readonly Discrepancy[] = [
  "missing",
  "drift",
  "duplicate",
  "trashed",
  "moved",
  "stale-relation",
  "orphan",
  "unknown-option",
  "unset-id",
];

type Kinds = AuditCounts[string]["kinds"];

const sum = (kinds: Kinds): number => KINDS.reduce((count, kind) => count + (kinds[kind] ?? 0), 0);

/** More is worse here: the arrow says where it goes, the number how far. */
const trend = (now: number, before: number | undefined): string => {
  if (before === undefined) return "–";
  if (now === before) return "=";
  return now > before ? `▲ ${now - before}` : `▼ ${before - now}`;
};

const NONE = "Every page is as its source says.";

/** What an audit found, in numbers, beside what the one before it found. */
export const auditBlocks = ({ audit }: Report): readonly Block[] => {
  if (audit === undefined) return [];
  const targets = Object.entries(audit.now);
  const found = KINDS.filter((kind) => targets.some(([, { kinds }]) => (kinds[kind] ?? 0) > 0));
  const rows = targets.map(([target, { checked, kinds }]) => {
    const before = audit.before?.[target];
    const counts = found.map((kind) => String(kinds[kind] ?? 0));
    const change = trend(sum(kinds), before === undefined ? undefined : sum(before.kinds));
    return [[codeCell(shortened(target, 100)), String(checked), ...counts, change]];
  });
  const columns = ["Checked", ...found, "Since the last audit"].map((name) => [name, "right"] as const);
  return [...(found.length === 0 ? [text(NONE)] : []), table([["Target", "left"], ...columns], rows)];
};
