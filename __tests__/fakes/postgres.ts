import { Failure } from "../../src/model/failure.ts";
import type {
  Data,
  PostgresPort,
  Row,
  RowChange,
  RowDraft,
  Snapshot,
  Table,
  TableDraft,
  Transaction,
  Updated,
} from "../../src/ports/postgres.ts";
import {
  byKey,
  complete,
  filled,
  found,
  idOf,
  keyOf,
  kindsOf,
  known,
  matches,
  refused,
  same,
  shown,
  type World,
} from "./postgres-tables.ts";

interface Drafted {
  readonly draft: TableDraft;
  readonly rows: Map<string, Data>;
}

/** What a transaction changes, beside the world as it was: put in its place at the end, or thrown away. */
const drafting = (world: World): { readonly transaction: Transaction; readonly world: () => World } => {
  const touched = new Map<string, Drafted>();
  const opened = (table: Table): Drafted => {
    const there = touched.get(idOf(table));
    if (there !== undefined) return there;
    const stored = world.get(idOf(table));
    if (stored === undefined) throw new Failure({ kind: "not-found", message: "It is gone.", cure: "Run again." });
    const fresh = { draft: stored.draft, rows: new Map(stored.rows) };
    touched.set(idOf(table), fresh);
    return fresh;
  };

  const changed = (table: Table, old: Data, values: Data): Row => {
    const row = complete(table, { ...old, ...values });
    const { rows } = opened(table);
    rows.delete(keyOf(table, old));
    rows.set(keyOf(table, row), row);
    return shown(row);
  };

  const update = ({ table, key, expected, values }: RowChange): Updated => {
    known(table, { ...key, ...expected, ...values });
    const mine = [...opened(table).rows.values()].filter(matches(key, kindsOf(table)));
    const fits = mine.filter((row) => Object.entries(expected).every(([name, value]) => same(value, row[name])));
    if (fits.length > 1) {
      throw refused(`Several rows of ${idOf(table)} have the same key, so none of them was changed.`);
    }
    const [old] = fits;
    if (old === undefined) return { written: false, why: mine.length === 0 ? "gone" : "changed" };
    return { written: true, row: changed(table, old, values) };
  };

  const insert = ({ table, values }: RowDraft): Row => {
    known(table, values);
    const stored = opened(table);
    const row = complete(table, filled(stored, values));
    if (stored.rows.has(keyOf(table, row))) {
      throw refused(`The database refused it: another row has the same value (${table.name}_pkey).`);
    }
    stored.rows.set(keyOf(table, row), row);
    return shown(row);
  };

  const put = (draft: RowDraft): Row => {
    known(draft.table, draft.values);
    const twin = opened(draft.table).rows.get(keyOf(draft.table, draft.values));
    return twin === undefined ? insert(draft) : changed(draft.table, twin, draft.values);
  };

  return {
    transaction: {
      update: async (change) => update(change),
      insert: async (draft) => insert(draft),
      put: async (draft) => put(draft),
    },
    world: () => new Map([...world, ...touched]),
  };
};

const BATCH = 1_000;

const snapshotOf = (world: World): Snapshot => ({
  tables: async () => [...world.values()].map(({ draft: { schema, name } }) => ({ schema, name })),
  table: async (written) => found(world, written),
  rows: async function* ({ table, columns, where = {} }) {
    known(table, where);
    const all = [...(world.get(idOf(table))?.rows.values() ?? [])].filter(matches(where, kindsOf(table)));
    const sorted = all.toSorted(byKey(table));
    const names = columns ?? table.columns.map(({ name }) => name);
    for (let at = 0; at < sorted.length; at += BATCH) {
      const batch = sorted.slice(at, at + BATCH);
      yield batch.map((row) => shown(Object.fromEntries(names.map((name) => [name, row[name] ?? null]))));
    }
  },
  close: async () => undefined,
});

const defined = (world: World, drafts: readonly TableDraft[]): readonly [World, readonly string[]] =>
  drafts.reduce<readonly [World, readonly string[]]>(
    ([now, names], draft) => {
      const stored = now.get(idOf(draft));
      const lacking = draft.columns.filter(
        ({ name }) => stored?.draft.columns.every((one) => one.name !== name) ?? true,
      );
      const schema = [...now.values()].some((one) => one.draft.schema === draft.schema) ? [] : [draft.schema];
      const made =
        stored === undefined ? [...schema, idOf(draft)] : lacking.map(({ name }) => `${idOf(draft)}.${name}`);
      const rows = new Map(
        [...(stored?.rows ?? [])].map(([key, row]) => [key, filled({ draft, rows: new Map() }, row)]),
      );
      return [new Map(now).set(idOf(draft), { draft, rows }), [...names, ...made]];
    },
    [world, []],
  );

export interface FakeDatabase {
  /** Another connection to the same database. */
  open(): PostgresPort;
}

/** A database in memory: one schema `public` of nobody's, no types but those that can be drafted, no triggers, no rights. */
export const fakeDatabase = (): FakeDatabase => {
  let world: World = new Map();
  let last: Promise<unknown> = Promise.resolve();
  const locks = new Set<string>();

  const transaction = <Result>(work: (draft: Transaction) => Promise<Result>): Promise<Result> => {
    const mine = last.then(async () => {
      const drafted = drafting(world);
      const result = await work(drafted.transaction);
      world = drafted.world();
      return result;
    });
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    open: () => {
      const mine = new Set<string>();
      const release = (name: string): void => {
        if (mine.delete(name)) locks.delete(name);
      };
      return {
        protection: "local",
        snapshot: async () => snapshotOf(world),
        transaction,
        lock: async (name) => {
          if (locks.has(name)) return { held: false };
          locks.add(name);
          mine.add(name);
          return { held: true, release: async () => release(name) };
        },
        define: async (drafts) => {
          const [next, names] = defined(world, drafts);
          world = next;
          return names;
        },
        close: async () => {
          for (const name of [...mine]) release(name);
        },
      };
    },
  };
};
