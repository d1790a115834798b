import { type BranchLedger, branchLedger } from "../../src/ledger/branch-store.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { type Line, readLedger } from "../../src/ledger/line.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Branch } from "../../src/ports/branch.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { virtualClock } from "../fakes/clock.ts";

/** A ledger in memory, for the copy on the disk. */
export const copyInMemory = (before: readonly Line[] = []): Ledger & { readonly lines: readonly Line[] } => {
  const lines = [...before];
  const objects = new Map<string, object>();
  return {
    lines,
    past: { lines: before, broken: [] },
    add: async (added) => void lines.push(...added),
    keep: async (sha, content) => void objects.set(sha, content),
    recall: async (sha) => objects.get(sha),
    meanwhile: () => [],
  };
};

export interface Desk {
  readonly ledger: BranchLedger;
  readonly told: readonly Problem[];
  readonly copy: ReturnType<typeof copyInMemory>;
  readonly cancel: () => void;
}

/** A run that opens the ledger of a branch. */
export const openOn = async (
  branch: Branch,
  { clock = virtualClock(), copy = copyInMemory() }: { readonly clock?: Clock; readonly copy?: Desk["copy"] } = {},
): Promise<Desk> => {
  const told: Problem[] = [];
  const ending = new AbortController();
  const ledger = await branchLedger({
    branch,
    local: copy,
    clock,
    chance: () => 0.5,
    signal: ending.signal,
    tell: (problem) => void told.push(problem),
  });
  return { ledger, told, copy, cancel: () => ending.abort() };
};

export const lineOf = (record: string, more: Partial<Line> = {}): Line => ({
  ts: "2026-11-21T10:00:00.000Z",
  run: "01JDA0000000000000000000AA",
  target: "bolts",
  action: "create",
  status: "success",
  record,
  ...more,
});

export const recordsIn = (text: string | undefined): readonly (string | undefined)[] =>
  readLedger(text ?? "").lines.map(({ record }) => record);
