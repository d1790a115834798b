import { Failure } from "../../model/failure.ts";
import type { PostgresPort, TableDraft } from "../../ports/postgres.ts";
import { readAddress } from "./address.ts";
import { connect, type Patience } from "./client.ts";
import { defineTables } from "./define.ts";
import { takeLock } from "./lock.ts";
import { openSession, type Session } from "./session.ts";
import { openSnapshot } from "./snapshot.ts";
import { readTls } from "./tls.ts";
import { inTransaction } from "./transaction.ts";

export interface DatabaseOptions extends Partial<Patience> {
  readonly url: string;
}

const PATIENCE: Patience = { statementMs: 60_000, lockMs: 10_000, connectMs: 15_000 };

const unlocked = (): Failure =>
  new Failure({
    kind: "unavailable",
    message: "The connection to the database was lost, and the lock of this run with it: nothing more is written.",
    cure: "Run again: what is left is done then.",
  });

/** The one connection that writes, made when it is first needed. Once a lock was taken on it, it is never made anew. */
const writing = (open: () => Promise<Session>) => {
  let session: Promise<Session> | undefined;
  let locked = false;
  const renewed = async (before: Promise<Session> | undefined): Promise<Session> => {
    const current = await before?.catch(() => undefined);
    if (current?.alive() === true) return current;
    if (locked) throw unlocked();
    return open();
  };
  return {
    writer: (): Promise<Session> => {
      session = renewed(session);
      return session;
    },
    lock: (): void => {
      locked = true;
    },
    end: async (): Promise<void> => (await session?.catch(() => undefined))?.end(),
  };
};

/** A PostgreSQL database by its URL. Nothing is connected before something is asked; what is wrong with the URL itself shows at once. */
export const postgresDatabase = ({ url, ...given }: DatabaseOptions): PostgresPort => {
  const address = readAddress(url);
  const tls = readTls(address);
  const patience = { ...PATIENCE, ...given };
  const open = (): Promise<Session> => openSession(() => connect(address, tls, patience));
  const { writer, lock, end } = writing(open);
  const readers = new Set<Session>();

  return {
    protection: tls.protection,
    snapshot: async () => {
      const session = await open();
      readers.add(session);
      return openSnapshot(session, patience);
    },
    transaction: async (work) => inTransaction(await writer(), patience, work),
    lock: async (name) => {
      const taken = await takeLock(await writer(), name);
      if (taken.held) lock();
      return taken;
    },
    define: async (tables: readonly TableDraft[]) => {
      const session = await writer();
      return inTransaction(session, patience, () => defineTables(session, tables));
    },
    close: async () => {
      await Promise.all([end(), ...[...readers].map((reader) => reader.end())]);
    },
  };
};
