import type { Action } from "../model/change.ts";
import type { Counts, Report } from "../model/report.ts";
import { type Alignment, type Block, table } from "./blocks.ts";
import { mix } from "./mix.ts";
import { code, codeCell } from "./neutralise.ts";
import { shortened } from "./shorten.ts";
import { begunTargets, capital, WORDS } from "./words.ts";

type Kind = Action | "left";

const ORDER = [
  "create",
  "update",
  "restore",
  "pull",
  "promote",
  "archive",
  "conflict",
  "error",
  "left",
  "skip",
] as const satisfies readonly Kind[];

/** Columns that are there even with nothing in them: their zero is what people look for. */
const ALWAYS: readonly Kind[] = ["create", "update", "skip", "error"];

/** A row of the table: what there was to do of each kind, and how much of it was done. */
interface Row {
  readonly name: string;
  readonly begun: boolean;
  readonly planned: (kind: Kind) => number;
  readonly done: (kind: Kind) => number;
}

const rowOf = ({ target, actions, done, failed, left }: Counts, begun: boolean): Row => {
  const ended: Readonly<Partial<Record<Kind, number>>> = {
    skip: actions.skip ?? 0,
    conflict: actions.conflict ?? 0,
    error: failed,
    left,
  };
  return {
    name: codeCell(shortened(target, 100)),
    begun,
    planned: (kind) => ended[kind] ?? (kind === "left" ? 0 : (actions[kind] ?? 0)),
    done: (kind) => ended[kind] ?? (kind === "left" ? 0 : (done[kind] ?? 0)),
  };
};

const total = (rows: readonly Row[]): Row => ({
  name: "**all**",
  begun: rows.some(({ begun }) => begun),
  planned: (kind) => rows.reduce((sum, row) => sum + row.planned(kind), 0),
  done: (kind) => rows.reduce((sum, row) => sum + (row.begun ? row.done(kind) : 0), 0),
});

const cell = ({ begun, planned, done }: Row, kind: Kind): string => {
  if (!begun || planned(kind) === done(kind)) return String(planned(kind));
  return `${done(kind)} of ${planned(kind)}`;
};

const bar = ({ begun, planned, done }: Row): string => {
  const shades = mix(ORDER.map((kind) => ({ shade: WORDS[kind].shade, count: begun ? done(kind) : planned(kind) })));
  return shades === "" ? "" : code(shades);
};

const heading = (kind: Kind, carriedOut: boolean): string => {
  const { shade, planned, done } = WORDS[kind];
  const words = kind === "left" ? "left" : carriedOut ? done : planned;
  return `${shade} ${capital(words)}`;
};

/** How many of each target go which way. The headings are the key to the shades of the bar. */
export const countTable = (report: Report): readonly Block[] => {
  if (report.counts.length === 0) return [];
  const begun = begunTargets(report);
  const rows = report.counts.map((counts) => rowOf(counts, begun.has(counts.target)));
  const all = total(rows);
  const kinds = ORDER.filter((kind) => ALWAYS.includes(kind) || all.planned(kind) > 0);
  const columns = kinds.map((kind) => [heading(kind, begun.size > 0), "right"] as const satisfies [string, Alignment]);
  const lines = [...rows, ...(rows.length > 1 ? [all] : [])].map((row) => [
    [row.name, bar(row), ...kinds.map((kind) => cell(row, kind))],
  ]);
  return [table([["Target", "left"], ["Mix", "left"], ...columns], lines)];
};
