import type { Data, PostgresPort, Row, RowDraft, Snapshot, Transaction, Updated } from "../../../src/ports/postgres.ts";
import type { FakePort } from "../../fakes/postgres.ts";
import { idOf, keyOf } from "../../fakes/postgres-tables.ts";
import type { Attempt } from "../attempt.ts";
import { type Life, never } from "../disk.ts";
import type { Both } from "./both.ts";
import type { RowJudge } from "./judge.ts";
import { type Fate, failureOf, type Trouble } from "./trouble.ts";
import { inWords } from "./values.ts";

/** A process on its way to the database. */
export interface Client {
  readonly attempt: Attempt;
  readonly life: Life;
  readonly fate: Fate;
  /** How often somebody does something between two statements. */
  readonly bustle: number;
  readonly trouble: Trouble;
  readonly judge: RowJudge;
  /** Another run is started while this one is on its way. */
  readonly second: () => void;
}

interface Step {
  readonly what: string;
  readonly write?: boolean;
  readonly commit?: boolean;
  readonly target?: string;
}

/** Whose a row is: its table's, or that of the target which the state and the log name. */
const step = (verb: string, { table, values }: RowDraft, about: Data = values): Step => ({
  what: `${verb} ${table.name} ${JSON.stringify(about["key"] ?? about)}`,
  write: true,
  target: inWords(values["target"] ?? table.name),
});

interface Way {
  /** What happens before a statement, the statement, and what happens to its answer. */
  readonly pass: <Result>(step: Step, work: () => Promise<Result>) => Promise<Result>;
}

const wayOf = (both: Both, client: Client, port: FakePort): Way => {
  const { scene, doings } = both;
  const { attempt, life, fate, bustle, trouble, judge } = client;
  const { story, figures, dice, time, act } = scene;
  const mine = doings(attempt);
  let gone = false;

  const cut = (): void => {
    gone = true;
    const until = time.now() + trouble.lingerMs();
    port.cut(() => time.now() >= until);
  };
  // A process that is over, one way or the other, has no connection any more.
  life.over.addEventListener("abort", cut, { once: true });

  const count = (name: string): void => {
    figures.count(`fault: P ${name}`);
    story.tell("Weather", `the database: ${name}`);
  };
  const before = async ({ what, target, write = false, commit = false }: Step): Promise<"well" | "lost after"> => {
    if (life.isDead()) return never();
    const order = mine.statements;
    mine.statements += 1;
    while (act !== undefined && dice.sometimes(bustle)) act();
    if (life.isDead()) return never();
    if (fate.kind === "second run" && fate.statement === order) client.second();
    if (fate.kind === "crash" && fate.statement === order && !fate.applied) {
      life.die(`before statement ${order + 1}, ${what}`);
      return never();
    }
    if (gone) throw failureOf(commit ? "unknown" : "lost");
    const mishap = trouble.struck();
    if (mishap !== undefined) count(mishap);
    if (mishap === "lost") {
      cut();
      throw failureOf(commit ? "unknown" : "lost");
    }
    if (mishap === "slow" && commit) throw failureOf("unknown");
    if (mishap === "conflict" || mishap === "slow" || mishap === "forbidden") throw failureOf(mishap);
    story.tell("Run", what);
    judge.statement({ what, write, target }, attempt);
    if (write) mine.writes += 1;
    return mishap ?? "well";
  };
  return {
    pass: async (step, work) => {
      const order = mine.statements;
      const how = await before(step);
      const result = await work();
      if (life.isDead()) return never();
      if (fate.kind === "crash" && fate.statement === order && fate.applied) {
        life.die(`after statement ${order + 1} took effect, ${step.what}`);
        return never();
      }
      if (how === "lost after") {
        cut();
        throw failureOf(step.commit === true ? "unknown" : "lost");
      }
      return result;
    },
  };
};

const snapshotFor = async (both: Both, { attempt }: Client, { pass }: Way, port: FakePort): Promise<Snapshot> => {
  const { read } = both.doings(attempt);
  const snapshot = await pass({ what: "BEGIN READ ONLY" }, () => port.snapshot());
  return {
    tables: () => pass({ what: "tables" }, () => snapshot.tables()),
    table: (written) => pass({ what: `describes ${written}` }, () => snapshot.table(written)),
    rows: async function* (query) {
      const batches = await pass({ what: `SELECT FROM ${query.table.name}` }, async () => {
        const all: (readonly Row[])[] = [];
        for await (const batch of snapshot.rows(query)) all.push(batch);
        return all;
      });
      for (const batch of batches) {
        for (const { values } of batch) read.set(`${idOf(query.table)} ${keyOf(query.table, values)}`, values);
        yield batch;
      }
    },
    close: () => snapshot.close(),
  };
};

const transactionFor = (both: Both, client: Client, { pass }: Way, inner: Transaction): Transaction => {
  const { attempt, judge } = client;
  const { read } = both.doings(attempt);
  return {
    update: (change) =>
      pass(step("UPDATE", change, { ...change.key, ...change.values }), async (): Promise<Updated> => {
        const id = idOf(change.table);
        const wanted = JSON.stringify(change.table.primaryKey.map((name) => change.key[name] ?? null));
        const before = both.database.world().get(id)?.rows.get(wanted);
        const updated = await inner.update(change);
        if (!updated.written) return updated;
        judge.update({ change, before, after: updated.row.values }, attempt);
        read.set(`${id} ${keyOf(change.table, updated.row.values)}`, updated.row.values);
        return updated;
      }),
    insert: (draft) =>
      pass(step("INSERT INTO", draft), async () => {
        judge.insert(draft, attempt);
        const row = await inner.insert(draft);
        read.set(`${idOf(draft.table)} ${keyOf(draft.table, row.values)}`, row.values);
        return row;
      }),
    put: (draft) => pass(step("UPSERT", draft), () => inner.put(draft)),
  };
};

/** The database as one process reaches it: people write meanwhile, statements fail, answers are lost. */
export const portFor = (both: Both, client: Client): PostgresPort => {
  const mine = both.doings(client.attempt);
  const port = both.database.open((changes, commit) =>
    pass({ what: "COMMIT", commit: true }, async () => {
      client.judge.commit(changes, client.attempt);
      if (changes.size > 0) mine.commits.push([...changes.keys()].join(" "));
      commit();
    }),
  );
  const way = wayOf(both, client, port);
  const { pass } = way;
  return {
    protection: port.protection,
    snapshot: () => snapshotFor(both, client, way, port),
    transaction: (work) =>
      port.transaction(async (inner) => {
        await pass({ what: "BEGIN" }, async () => undefined);
        return work(transactionFor(both, client, way, inner));
      }),
    lock: async (name) => {
      const taken = await pass({ what: `LOCK ${name}` }, () => port.lock(name));
      if (taken.held) mine.locks.add(name);
      else mine.refused = true;
      return taken;
    },
    define: (tables) => pass({ what: "DEFINE", write: true }, () => port.define(tables)),
    close: () => port.close(),
  };
};
