import { createHash } from "node:crypto";
import type { Lock } from "../../ports/postgres.ts";
import type { About } from "./about.ts";
import { askOne, type Session } from "./session.ts";

const ABOUT: About = { doing: "taking the lock of the run" };

/** The database's locks are numbers: this one is ours by its name. */
const numberOf = (name: string): string =>
  createHash("sha256").update(`notion-sync:${name}`).digest().readBigInt64BE(0).toString();

/** Held by the connection that writes, so that whoever loses the lock can no longer write either. */
export const takeLock = async (session: Session, name: string): Promise<Lock> => {
  const values = [numberOf(name)];
  const ask = (text: string) => session.alone(() => askOne(session, { text, values }, ABOUT));
  const { rows } = await ask("SELECT pg_catalog.pg_try_advisory_lock($1::bigint)::text");
  if (rows[0]?.[0] !== "true") return { held: false };
  return {
    held: true,
    release: async () => {
      if (session.alive()) await ask("SELECT pg_catalog.pg_advisory_unlock($1::bigint)::text");
    },
  };
};
