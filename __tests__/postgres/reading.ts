import { isFailure } from "../../src/model/failure.ts";
import type { PostgresPort, Row, RowQuery, Table } from "../../src/ports/postgres.ts";

export const tableOf = async (postgres: PostgresPort, name: string): Promise<Table> => {
  const snapshot = await postgres.snapshot();
  try {
    return await snapshot.table(name);
  } finally {
    await snapshot.close();
  }
};

export const rowsOf = async (postgres: PostgresPort, query: RowQuery): Promise<readonly Row[]> => {
  const snapshot = await postgres.snapshot();
  try {
    const all: Row[] = [];
    for await (const batch of snapshot.rows(query)) all.push(...batch);
    return all;
  } finally {
    await snapshot.close();
  }
};

/** What a failure says; what was thrown instead of one; or undefined where nothing was. */
export const failing = async (work: Promise<unknown>): Promise<unknown> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isFailure(thrown) ? thrown.facts : thrown;
};
