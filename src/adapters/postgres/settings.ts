import type { Patience } from "./client.ts";

export type Limits = Pick<Patience, "statementMs" | "lockMs">;

/**
 * For one transaction only, so that a pooler gives nobody else a connection that was set up for us. The search path
 * stays what the role has: the functions of views and triggers may depend on it, and our own statements name schemas.
 */
export const settings = ({ statementMs, lockMs }: Limits, idleMs: number): string =>
  [
    "SET LOCAL TimeZone = 'UTC'",
    "SET LOCAL DateStyle = 'ISO, YMD'",
    "SET LOCAL extra_float_digits = 1",
    `SET LOCAL statement_timeout = ${Math.round(statementMs)}`,
    `SET LOCAL lock_timeout = ${Math.round(lockMs)}`,
    `SET LOCAL idle_in_transaction_session_timeout = ${Math.round(idleMs)}`,
  ].join("; ");
