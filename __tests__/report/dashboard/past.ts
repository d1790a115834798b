import type { History, PastRun, Trouble } from "../../../src/model/history.ts";
import { type DashboardFacts, dashboardPage } from "../../../src/report/dashboard/page.ts";

const TALLY = {
  created: 2,
  updated: 3,
  archived: 1,
  otherwise: 0,
  unchanged: 40,
  conflicts: 1,
  failed: 1,
  left: 0,
} as const;

export const runOf = (index: number, more: Partial<PastRun> = {}): PastRun => ({
  id: `01K${String(index).padStart(23, "0")}`,
  at: new Date(Date.UTC(2026, 10, 1) + index * 3_600_000).toISOString(),
  mode: "sync",
  status: "success",
  tallies: [{ target: "parts", ...TALLY }],
  requests: 12,
  durationMs: 2_500,
  ...more,
});

export const troubleOf = (more: Partial<Trouble> = {}): Trouble => ({
  kind: "failure",
  target: "parts",
  record: "bolt",
  message: "Notion refused it.",
  pageId: undefined,
  times: 1,
  lastAt: "2026-11-21T09:00:00.000Z",
  mended: false,
  ...more,
});

export const pageOf = (history: Partial<History>, more: Partial<DashboardFacts> = {}): string =>
  dashboardPage({
    history: { runs: [], troubles: [], lines: 1, broken: [], ...history },
    ledger: ".notion-sync/ledger.ndjson",
    exists: true,
    madeAt: "2026-11-21T12:00:00.000Z",
    perMinute: 180,
    version: "1.2.3",
    ...more,
  });
