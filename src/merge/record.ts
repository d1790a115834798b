import { type Common, type Shared, shared } from "../model/exchange.ts";
import { canonical, type Property, type Value } from "../model/property.ts";
import { type Direction, type Reason, type Settled, type Sides, settle } from "./field.ts";
import type { Policy, Side, Times } from "./policy.ts";
import { same } from "./same.ts";

export interface Field extends Sides {
  readonly direction: Direction;
}

/** One record of a two-way target: its fields by the property's name. */
export interface Meeting {
  readonly fields: Readonly<Record<string, Field>>;
  readonly policy: Policy;
  readonly times: Times;
}

/** Two values that could not both stay. Where nobody won, both stand where they are until a person makes them equal. */
export interface Conflict {
  readonly field: string;
  readonly why: Reason;
  readonly row: Value;
  readonly page: Value;
  readonly winner: Side | null;
}

/** One value that is carried over: `who` it comes from, what it replaces, and what was lost with that, if it was an edit. */
export interface Edit {
  readonly field: string;
  readonly who: Side;
  readonly old: Value;
  readonly new: Value;
  readonly loser?: Value;
}

export type SyncStatus = "synced" | "pending" | "conflict";

export interface Merged {
  /** What is to be written, by field; what a side holds already is not in it. */
  readonly toRow: Readonly<Record<string, Property>>;
  readonly toPage: Readonly<Record<string, Property>>;
  /** What both sides have in common, once everything is written. */
  readonly base: Common;
  readonly conflicts: readonly Conflict[];
  readonly edits: readonly Edit[];
  /** As long as nothing is written, and when everything is. */
  readonly status: { readonly before: SyncStatus; readonly after: SyncStatus };
}

interface Line {
  readonly name: string;
  readonly field: Field;
  readonly settled: Settled;
}

/** What the database made of a value is that value, as far as it can hold it. */
const holds = (held: Property, value: Shared): boolean =>
  same(held, value) || (value.made !== undefined && same(held, value.made));

/** A field that goes one way never writes against it, not even to bring a status that the row leaves out. */
const written = ({ field, settled }: Line, side: Side): Property | undefined => {
  const closed: Direction = side === "row" ? "push" : "pull";
  if ("open" in settled || field.direction === closed || holds(field[side], settled.value)) return undefined;
  return settled.value;
};

const writes = (lines: readonly Line[], side: Side): Readonly<Record<string, Property>> =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const value = written(line, side);
      return value === undefined ? [] : [[line.name, value]];
    }),
  );

const baseOf = ({ field, settled }: Line): Shared | undefined => ("open" in settled ? field.base : settled.value);

const basesOf = (lines: readonly Line[]): Common =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const base = baseOf(line);
      return base === undefined ? [] : [[line.name, base]];
    }),
  );

/** What has to give way on paper only, since its side is not written, is still there and lost nothing. */
const conflictOf = (line: Line): readonly Conflict[] => {
  const { name, field, settled } = line;
  const values = { field: name, row: field.row.value, page: field.page.value };
  if ("open" in settled) return [{ ...values, why: "policy", winner: null }];
  const { lost } = settled;
  if (lost === undefined || written(line, lost.side) === undefined) return [];
  return [{ ...values, why: lost.why, winner: lost.side === "row" ? "page" : "row" }];
};

const editOf = (line: Line, side: Side): readonly Edit[] => {
  const value = written(line, side);
  if (value === undefined || "open" in line.settled) return [];
  const old = line.field[side].value;
  const lost = line.settled.lost?.side === side;
  return [
    { field: line.name, who: side === "row" ? "page" : "row", old, new: value.value, ...(lost && { loser: old }) },
  ];
};

/** Compared like with like, whatever the values went through before they came here. */
const inCanonicalForm = ({ base, row, page, direction }: Field): Field => ({
  ...(base !== undefined && { base: shared(base, canonical) }),
  row: canonical(row),
  page: canonical(page),
  direction,
});

const settledLine = (name: string, given: Field, { policy, times }: Omit<Meeting, "fields">): Line => {
  const field = inCanonicalForm(given);
  return { name, field, settled: settle(field, { direction: field.direction, policy, times }) };
};

/** Each field on its own, and what that comes to for the record. Merging again, after writing, writes nothing. */
export const mergeRecord = ({ fields, policy, times }: Meeting): Merged => {
  const lines = Object.entries(fields).map(([name, field]) => settledLine(name, field, { policy, times }));
  const [toRow, toPage] = [writes(lines, "row"), writes(lines, "page")];
  const after = lines.some(({ settled }) => "open" in settled) ? "conflict" : "synced";
  const waits = Object.keys(toRow).length + Object.keys(toPage).length > 0;
  return {
    toRow,
    toPage,
    base: basesOf(lines),
    conflicts: lines.flatMap(conflictOf),
    edits: lines.flatMap((line) => [...editOf(line, "row"), ...editOf(line, "page")]),
    status: { before: after === "synced" && waits ? "pending" : after, after },
  };
};
