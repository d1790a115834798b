import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { installedAt, type Server, startBrought, startInstalled } from "./binaries.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A database that nobody else uses, on a real server. */
export interface TestDatabase {
  readonly url: string;
  /** As the owner of everything; several statements at once where there are no values. */
  sql(text: string, values?: readonly unknown[]): Promise<Rows>;
  /** The address that another role would use. */
  urlAs(role: string): string;
  stop(): Promise<void>;
}

const READY_MS = 20_000;

/** The one that `DATABASE_URL` names, else the machine's own, else the one that the packages brought. */
const server = async (): Promise<Server> => {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") return { url: given, stop: async () => undefined };
  const bin = installedAt();
  return bin === undefined ? startBrought() : startInstalled(bin);
};

const connected = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
};

const ready = async (url: string): Promise<Client> => {
  const end = Date.now() + READY_MS;
  for (;;) {
    try {
      return await connected(url);
    } catch (thrown) {
      if (Date.now() > end) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

const asRole = (url: string, role: string): string => {
  const changed = new URL(url);
  changed.username = role;
  changed.password = role;
  return changed.href;
};

/** For one test file: a database of its own, which is dropped at the end, with the server if that is ours as well. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const ours = await server();
  const owner = await ready(ours.url);
  const name = `notion_sync_test_${randomBytes(6).toString("hex")}`;
  await owner.query(`CREATE DATABASE ${name}`);
  const url = withDatabase(ours.url, name);
  const client = await connected(url);
  return {
    url,
    sql: async (text, values) => (await client.query<Record<string, unknown>>(text, values && [...values])).rows,
    urlAs: (role) => asRole(url, role),
    stop: async () => {
      await client.end();
      await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await owner.end();
      await ours.stop();
    },
  };
};
