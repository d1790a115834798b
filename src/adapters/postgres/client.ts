import { Client, type QueryArrayConfig } from "pg";
import { isObject } from "../../model/json.ts";
import type { Address } from "./address.ts";
import type { Statement, Wire } from "./session.ts";
import type { Tls } from "./tls.ts";

export interface Patience {
  /** How long one statement may take, and how long it may wait for a row that somebody else is writing. */
  readonly statementMs: number;
  readonly lockMs: number;
  readonly connectMs: number;
}

/** The server ends a statement that takes too long; only where it does not answer at all do we. */
const NET_MS = 15_000;

const settings = ({ host, port, database, user, password, settings: given }: Address, { ssl }: Tls) => ({
  host,
  port,
  database,
  ...(user !== undefined && { user }),
  // Left out, it would be looked for in the environment and in the home directory.
  password: password ?? ((): string => ""),
  ssl,
  enableChannelBinding: given.get("channel_binding") === "require",
  ...(given.get("options") !== undefined && { options: given.get("options") }),
  application_name: "notion-sync",
  keepAlive: true,
});

/** Every cell as the text that the server sent. */
const asSent = ({ text, values }: Statement): QueryArrayConfig => ({
  text,
  ...(values !== undefined && { values: [...values] }),
  rowMode: "array",
  types: { getTypeParser: () => (cell: string) => cell },
});

/** The database itself said no, and is ready for the next statement: everything else leaves the connection unusable. */
const isRefusal = (thrown: unknown): boolean => isObject(thrown) && thrown["severity"] === "ERROR";

export const connect = async (address: Address, tls: Tls, patience: Patience): Promise<Wire> => {
  const client = new Client({
    ...settings(address, tls),
    connectionTimeoutMillis: patience.connectMs,
    query_timeout: patience.statementMs + NET_MS,
  });
  let alive = true;
  const over = (): void => {
    alive = false;
  };
  client.on("error", over);
  client.on("end", over);
  try {
    await client.connect();
  } catch (thrown) {
    await client.end().catch(() => undefined);
    throw thrown;
  }
  return {
    query: async (statement) => {
      if (!alive) throw new Error("the connection has ended");
      try {
        return await client.query(asSent(statement));
      } catch (thrown) {
        if (!isRefusal(thrown)) over();
        throw thrown;
      }
    },
    end: () => {
      over();
      return client.end().catch(() => undefined);
    },
    alive: () => alive,
  };
};
