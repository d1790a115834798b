import { Failure } from "../../src/model/failure.ts";
import type { PostgresPort, Snapshot, Table, TableDraft, Transaction } from "../../src/ports/postgres.ts";
import { byKey, found, idOf, keyOf, known, shown, type Ties, tableOf, type World } from "./postgres-tables.ts";
import { filled, matches } from "./postgres-values.ts";
import { applied, type Changes, pointsAt, type Writing, writing } from "./postgres-writing.ts";

const BATCH = 1_000;

const snapshotOf = (world: World): Snapshot => ({
  tables: async () => [...world.values()].map(({ draft: { schema, name } }) => ({ schema, name })),
  table: async (written) => found(world, written),
  rows: async function* ({ table, columns, where = {} }) {
    known(table, where);
    const all = [...(world.get(idOf(table))?.rows.values() ?? [])].filter(matches(table, where));
    const sorted = all.toSorted(byKey(table));
    const names = columns ?? table.columns.map(({ name }) => name);
    for (let at = 0; at < sorted.length; at += BATCH) {
      const batch = sorted.slice(at, at + BATCH);
      yield batch.map((row) => shown(Object.fromEntries(names.map((name) => [name, row[name] ?? null]))));
    }
  },
  close: async () => undefined,
});

type Filler = Parameters<typeof filled>[2];

const defined = (world: World, drafts: readonly TableDraft[], filling: Filler): readonly [World, readonly string[]] =>
  drafts.reduce<readonly [World, readonly string[]]>(
    ([now, names], draft) => {
      const stored = now.get(idOf(draft));
      const lacking = draft.columns.filter(
        ({ name }) => stored?.draft.columns.every((one) => one.name !== name) ?? true,
      );
      const schema = [...now.values()].some((one) => one.draft.schema === draft.schema) ? [] : [draft.schema];
      const made =
        stored === undefined ? [...schema, idOf(draft)] : lacking.map(({ name }) => `${idOf(draft)}.${name}`);
      const ties = stored?.ties ?? {};
      const rows = new Map([...(stored?.rows ?? [])].map(([key, row]) => [key, filled({ draft, ties }, row, filling)]));
      return [new Map(now).set(idOf(draft), { draft, ties, rows }), [...names, ...made]];
    },
    [world, []],
  );

/** One end of a connection, and the way to cut it. */
export interface FakePort extends PostgresPort {
  /** The connection is gone: what it had begun is undone, and its locks are let go, once the server has noticed. */
  readonly cut: (noticed?: () => boolean) => void;
}

/** What stands between a transaction that is done and its being seen: what is not committed there, is not. */
export type Commit = (changes: Changes, commit: () => void) => Promise<void>;

export interface FakeDatabase {
  /** Another connection to the same database. */
  open(commit?: Commit): FakePort;
  /** What somebody does at once, by hand; it throws where the database refuses it, or where others hold the rows. */
  byHand(work: (hand: Writing, tableOf: (id: string) => Table) => void): void;
  /** Demands more of a table, from now on. */
  tie(table: string, ties: Ties): void;
  /** Everything that is committed, by `schema.name`. Never changed in place. */
  world(): World;
}

export interface FakeOptions {
  readonly now?: () => number;
}

const atOnce: Commit = async (_, commit) => commit();

const cutOff = (): Failure =>
  new Failure({ kind: "unavailable", message: "The connection to the database was lost.", cure: "Run again." });

/** A database in memory: one schema `public` of nobody's, no types but those that can be drafted, no rights. */
export const fakeDatabase = ({ now = () => Date.UTC(2026, 10, 21) }: FakeOptions = {}): FakeDatabase => {
  let world: World = new Map();
  const locks = new Map<string, { readonly owner: object; readonly isOver: () => boolean }>();
  const underway = new Map<object, Writing>();
  const counters = new Map<string, number>();

  const next = (table: string): number => {
    const count = (counters.get(table) ?? 0) + 1;
    counters.set(table, count);
    return count;
  };
  const others = (owner: object): readonly Changes[] =>
    [...underway].flatMap(([other, { changes }]) => (other === owner ? [] : [changes]));
  const draftOf = (owner: object): Writing =>
    writing({
      world: () => world,
      isHeld: (table, key) => others(owner).some((changes) => changes.get(table)?.has(key) === true),
      isPointedAt: (table, key) => others(owner).some((changes) => pointsAt(world, changes, [table, key])),
      now,
      next,
    });

  const open = (commit: Commit = atOnce): FakePort => {
    let last: Promise<unknown> = Promise.resolve();
    let isCut = false;
    const release = (owner: object, name?: string): void => {
      for (const [one, lock] of [...locks]) if (lock.owner === owner && (name ?? one) === one) locks.delete(one);
    };
    const port: FakePort = {
      protection: "local",
      snapshot: async () => snapshotOf(world),
      transaction: <Result>(work: (draft: Transaction) => Promise<Result>): Promise<Result> => {
        const mine = last.then(async () => {
          if (isCut) throw cutOff();
          const draft = draftOf(port);
          underway.set(port, draft);
          try {
            const result = await work({
              update: async (change) => draft.update(change),
              insert: async (one) => draft.insert(one),
              put: async (one) => draft.put(one),
            });
            await commit(draft.changes, () => {
              if (isCut) throw cutOff();
              world = applied(world, draft.changes);
            });
            return result;
          } finally {
            if (underway.get(port) === draft) underway.delete(port);
          }
        });
        last = mine.catch(() => undefined);
        return mine;
      },
      lock: async (name) => {
        if (isCut) throw cutOff();
        const holder = locks.get(name);
        if (holder !== undefined && !holder.isOver()) return { held: false };
        locks.set(name, { owner: port, isOver: () => false });
        return { held: true, release: async () => release(port, name) };
      },
      define: async (drafts) => {
        const [after, names] = defined(world, drafts, { now, next: () => 1 });
        world = after;
        return names;
      },
      close: async () => {
        release(port);
      },
      cut: (noticed = () => true) => {
        isCut = true;
        underway.delete(port);
        for (const [name, { owner }] of [...locks]) if (owner === port) locks.set(name, { owner, isOver: noticed });
      },
    };
    return port;
  };
  return {
    open,
    byHand: (work) => {
      const hand = draftOf({});
      work(hand, (id) => found(world, id));
      world = applied(world, hand.changes);
    },
    tie: (id, ties) => {
      const stored = world.get(id);
      if (stored === undefined) return;
      const rows = new Map([...stored.rows.values()].map((row) => [keyOf(tableOf(stored), row), row]));
      world = new Map(world).set(id, { ...stored, ties, rows });
    },
    world: () => world,
  };
};
