import { grouped } from "../model/grouped.ts";
import type { History, PastRun, Tally, Trouble } from "../model/history.ts";
import { isObject } from "../model/json.ts";
import type { Line, Page } from "./line.ts";

const count = (from: unknown, name: string): number => {
  const value = isObject(from) ? from[name] : undefined;
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const amount = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;

const OTHERWISE = ["restore", "pull", "promote", "backfill"] as const;

const tallyOf = (counts: unknown): Tally => {
  const { target, actions, done } = isObject(counts) ? counts : {};
  return {
    target: text(target),
    created: count(done, "create"),
    updated: count(done, "update"),
    archived: count(done, "archive"),
    otherwise: OTHERWISE.reduce((sum, action) => sum + count(done, action), 0),
    unchanged: count(actions, "skip"),
    conflicts: count(actions, "conflict"),
    failed: count(counts, "failed"),
    left: count(counts, "left"),
  };
};

/** A run that never came to its last line is put together from what it wrote. */
const pieced = (lines: readonly Line[]): readonly Tally[] =>
  [...grouped(lines, ({ target }) => text(target))]
    .filter(([target]) => target !== "")
    .map(([target, own]) => {
      const ended = (status: string) => own.filter((line) => line.status === status);
      const done = [...grouped(ended("success"), ({ action }) => text(action))];
      return tallyOf({
        target,
        actions: { skip: ended("sha_match").length, conflict: ended("conflict").length },
        done: Object.fromEntries(done.map(([action, same]) => [action, same.length] as const)),
        failed: ended("error").length,
      });
    });

const isRun = ({ action }: Line): boolean => action === "run";

const runOf = (id: string, lines: readonly Line[]): PastRun => {
  const last = lines.findLast(isRun);
  const counts = last?.["counts"];
  return {
    id,
    at: text((last ?? lines.at(-1))?.ts),
    mode: text(last?.["mode"]),
    status: last === undefined ? "unfinished" : text(last.status),
    tallies: last === undefined ? pieced(lines) : Array.isArray(counts) ? counts.map(tallyOf) : [],
    requests: amount(last?.["requests"]),
    durationMs: amount(last?.["duration_ms"]),
  };
};

const KINDS: Readonly<Record<string, Trouble["kind"]>> = { error: "failure", conflict: "conflict" };
const HEALED: readonly unknown[] = ["success", "sha_match"];

const about = ({ target, record }: Line): string => JSON.stringify([text(target), text(record)]);

/** Up to where in the ledger each record was last known to be well. A restore does not ask whether it is. */
const lastWell = (lines: readonly Line[]): ReadonlyMap<string, number> => {
  const restores = new Set(
    lines.filter((line) => isRun(line) && line["mode"] === "restore").map(({ run }) => text(run)),
  );
  const isWell = ({ status, run }: Line): boolean => HEALED.includes(status) && !restores.has(text(run));
  return new Map(lines.flatMap((line, index) => (isWell(line) ? [[about(line), index] as const] : [])));
};

const troublesIn = (lines: readonly Line[]): readonly Trouble[] => {
  const well = lastWell(lines);
  const bad = lines.flatMap((line, index) => {
    const kind = isRun(line) ? undefined : KINDS[text(line.status)];
    return kind === undefined ? [] : [{ line, index, kind, message: text(line["error"]) }];
  });
  return [...grouped(bad, ({ line, kind, message }) => JSON.stringify([about(line), kind, message])).values()]
    .flatMap((same) => same.slice(-1).map((last) => ({ ...last, times: same.length })))
    .sort((a, b) => b.index - a.index)
    .map(({ line, index, kind, message, times }) => ({
      kind,
      target: text(line.target),
      record: text(line.record),
      message,
      pageId: text(line.page_id) || undefined,
      times,
      lastAt: text(line.ts),
      mended: (well.get(about(line)) ?? -1) > index,
    }));
};

/** What a ledger tells of the past. What it holds may have been written by anybody, so nothing is taken on trust. */
export const historyOf = ({ lines, broken }: Page): History => ({
  runs: [...grouped(lines, ({ run }) => text(run))].map(([id, own]) => runOf(id, own)),
  troubles: troublesIn(lines),
  lines: lines.length,
  broken,
});
