import { Failure } from "../../src/model/failure.ts";
import type { Data, Row, RowChange, RowDraft, Table, Updated } from "../../src/ports/postgres.ts";
import {
  idOf,
  keyOf,
  known,
  type Reference,
  refused,
  type Stored,
  same,
  shown,
  tableOf,
  type World,
} from "./postgres-tables.ts";
import { complete, filled, matches, shaped, takenAll } from "./postgres-values.ts";

/** Rows by their primary key, as one transaction leaves them; null where it takes them out. */
export type Changes = ReadonlyMap<string, ReadonlyMap<string, Data | null>>;

/** The database as a transaction finds it: what others have committed by now, what they hold, and its clock. */
export interface Surroundings {
  readonly world: () => World;
  readonly isHeld: (table: string, key: string) => boolean;
  /** Whether others have made a row point at it, without having committed that. */
  readonly isPointedAt: (table: string, key: string) => boolean;
  readonly now: () => number;
  readonly next: (table: string) => number;
}

export interface Writing {
  readonly changes: Changes;
  readonly update: (change: RowChange) => Updated;
  readonly insert: (draft: RowDraft) => Row;
  readonly put: (draft: RowDraft) => Row;
  readonly remove: (table: Table, key: Data) => void;
}

const held = (): Failure =>
  new Failure({ kind: "conflict", message: "Somebody else was writing the same rows.", cure: "Run again." });

const gone = (): Failure => new Failure({ kind: "not-found", message: "It is gone.", cure: "Run again." });

/** What one transaction changes, row by row, beside what others commit meanwhile. */
export const writing = ({ world, isHeld, isPointedAt, now, next }: Surroundings): Writing => {
  const changes = new Map<string, Map<string, Data | null>>();

  const storedOf = (id: string): Stored => {
    const stored = world().get(id);
    if (stored === undefined) throw gone();
    return stored;
  };
  const mine = (id: string): ReadonlyMap<string, Data | null> => changes.get(id) ?? new Map<string, Data | null>();
  const row = (id: string, key: string): Data | undefined => {
    const own = mine(id).get(key);
    return own === undefined ? storedOf(id).rows.get(key) : (own ?? undefined);
  };
  const rows = (id: string): readonly Data[] => {
    const own = mine(id);
    const others = [...storedOf(id).rows].flatMap(([key, one]) => (own.has(key) ? [] : [one]));
    return [...others, ...[...own.values()].filter((one) => one !== null)];
  };
  const set = (id: string, key: string, value: Data | null): void => {
    if (isHeld(id, key) || (value === null && isPointedAt(id, key))) throw held();
    changes.set(id, new Map(mine(id)).set(key, value));
  };

  const pointed = ({ column, to }: Reference, one: Data): void => {
    const value = one[column] ?? null;
    if (value === null || row(to, JSON.stringify([value])) !== undefined) return;
    throw refused("The database refused it: the row that it points at is not there (foreign key).");
  };
  const single = (id: string, columns: readonly string[], one: Data): void => {
    if (columns.some((name) => (one[name] ?? null) === null)) return;
    const { draft } = storedOf(id);
    const twin = rows(id).find(
      (other) => keyOf(draft, other) !== keyOf(draft, one) && columns.every((name) => same(other[name], one[name])),
    );
    if (twin !== undefined)
      throw refused("The database refused it: another row has the same value (unique constraint).");
  };
  /** Everything that the database asks of a row that is made or changed. */
  const laid = (id: string, given: Data): Data => {
    const stored = storedOf(id);
    const whole = complete(tableOf(stored), shaped(given, stored.ties), stored.ties);
    for (const columns of stored.ties.unique ?? []) single(id, columns, whole);
    const key = keyOf(stored.draft, whole);
    set(id, key, whole);
    for (const reference of stored.ties.references ?? []) pointed(reference, whole);
    return whole;
  };

  const changed = (id: string, old: Data, values: Data): Row => {
    const { draft, ties } = storedOf(id);
    const touched =
      ties.touched === undefined ? {} : { [ties.touched]: new Date(now()).toISOString().replace(/\.?0*Z$/, "Z") };
    const before = keyOf(draft, old);
    if (isHeld(id, before)) throw held();
    const after = { ...old, ...values, ...touched };
    if (keyOf(draft, after) !== before) set(id, before, null);
    return shown(laid(id, after));
  };

  const update = ({ table, key, expected, values }: RowChange): Updated => {
    known(table, { ...key, ...expected, ...values });
    const id = idOf(table);
    const fitting = rows(id).filter(matches(table, key));
    const wanted = takenAll(table, expected);
    const fits = fitting.filter((one) => Object.entries(wanted).every(([name, value]) => same(value, one[name])));
    if (fits.length > 1) throw refused(`Several rows of ${id} have the same key, so none of them was changed.`);
    const [old] = fits;
    if (old === undefined) return { written: false, why: fitting.length === 0 ? "gone" : "changed" };
    return { written: true, row: changed(id, old, takenAll(table, values)) };
  };

  const insert = ({ table, values }: RowDraft): Row => {
    known(table, values);
    const id = idOf(table);
    const stored = storedOf(id);
    const one = filled(stored, takenAll(table, values), { now, next: () => next(id) });
    if (row(id, keyOf(stored.draft, one)) !== undefined) {
      throw refused(`The database refused it: another row has the same value (${table.name}_pkey).`);
    }
    return shown(laid(id, one));
  };

  const put = (draft: RowDraft): Row => {
    known(draft.table, draft.values);
    const id = idOf(draft.table);
    const values = takenAll(draft.table, draft.values);
    const twin = row(id, keyOf(draft.table, values));
    return twin === undefined ? insert(draft) : changed(id, twin, values);
  };

  /** Who pointed at the row points at nothing; or the row stays. */
  const released = (id: string, one: Data): void => {
    for (const [other, { draft, ties }] of world()) {
      for (const { column, to, onDelete } of ties.references ?? []) {
        const pointing =
          to === id ? rows(other).filter((each) => same(each[column], one[draft.primaryKey[0] ?? ""])) : [];
        if (pointing.length > 0 && onDelete === "restrict") {
          throw refused("The database refused it: other rows point at it (foreign key).");
        }
        for (const each of pointing) changed(other, each, { [column]: null });
      }
    }
  };
  const remove = (table: Table, key: Data): void => {
    const id = idOf(table);
    for (const one of rows(id).filter(matches(table, key))) {
      set(id, keyOf(table, one), null);
      released(id, one);
    }
  };
  return { changes, update, insert, put, remove };
};

/** Whether a row that a transaction leaves points at this one: the database keeps it until that is over. */
export const pointsAt = (world: World, changes: Changes, wanted: readonly [table: string, key: string]): boolean =>
  [...changes].some(([id, some]) => {
    const columns = (world.get(id)?.ties.references ?? []).flatMap(({ column, to }) =>
      to === wanted[0] ? column : [],
    );
    return [...some.values()].some((one) =>
      columns.some((name) => JSON.stringify([one?.[name] ?? null]) === wanted[1]),
    );
  });

/** The tables once a transaction is in them. Whoever holds on to what was before sees nothing of it. */
export const applied = (world: World, changes: Changes): World => {
  const after = new Map(world);
  for (const [id, some] of changes) {
    const stored = after.get(id);
    if (stored === undefined) continue;
    const rows = new Map(stored.rows);
    for (const [key, one] of some) {
      if (one === null) rows.delete(key);
      else rows.set(key, one);
    }
    after.set(id, { ...stored, rows });
  }
  return after;
};
