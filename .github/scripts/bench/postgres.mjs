// A two-way target of many rows: the first push, a run with nothing to do, and a hundred edits on each side. Requests, time
// and the peak memory of the whole process. It needs `initdb` and `postgres` on the path, or DATABASE_URL of a database
// whose table `bolts` and schema `notion_sync` may be thrown away.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { measured } from "./peak.mjs";
import { table } from "./table.mjs";

const NODE = process.env.NODE24 ?? process.execPath;
const CLI = resolve(process.env.CLI ?? "dist/cli.js");
const ROWS = process.argv.includes("--quick") ? 1_000 : 10_000;
const EDITS = 100;
const ROOT = "00000000-0000-4000-8000-000000000001";
const CONFIG = `version: 1
targets:
  bolts:
    direction: two-way
    source: { postgres: { table: bolts, updated-at: updated_at } }
    properties:
      Name: { type: title, from: name }
      Key: { type: rich_text, is: key }
      Size: { type: number, from: size }
      Kind: { type: select, from: kind }
      Text: { type: rich_text, from: text }
      State: { type: select, is: sync-status }
`;

const folder = mkdtempSync(join(tmpdir(), "notion-sync-bench-"));
const ends = [() => rmSync(folder, { recursive: true, force: true })];
writeFileSync(join(folder, "notion-sync.yml"), CONFIG);

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/** PostgreSQL refuses to run as root. */
const runner = () => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
};

const server = async () => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const bin = (process.env.PATH ?? "").split(delimiter).find((one) => existsSync(join(one, "initdb")));
  if (bin === undefined) throw new Error("There is no PostgreSQL here: install it, or set DATABASE_URL.");
  const home = mkdtempSync(join(tmpdir(), "notion-sync-bench-pg-"));
  const who = runner();
  if (who.uid !== undefined) chownSync(home, who.uid, who.gid);
  const data = join(home, "data");
  const quiet = { ...who, cwd: home, stdio: "ignore" };
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync"], quiet);
  const port = await freePort();
  const child = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-k", home, "-c", "fsync=off"], quiet);
  ends.push(() => {
    child.kill("SIGINT");
    rmSync(home, { recursive: true, force: true });
  });
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
};

const connected = async (url) => {
  for (let left = 100; ; left -= 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (thrown) {
      if (left === 0) throw thrown;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
};

const notion = async () => {
  const child = spawn(NODE, [CLI, "emulator"], { stdio: ["ignore", "pipe", "inherit"] });
  ends.push(() => child.kill("SIGTERM"));
  const line = await new Promise((found) => createInterface({ input: child.stdout }).once("line", found));
  return line.replace("listening on ", "");
};

const runs = (url, database) => async (mode, name) => {
  const words = [...mode, "--config", "notion-sync.yml", "--notion-url", url, "--rate-limit", "100"];
  const env = { DATABASE_URL: database };
  const { status, requests, seconds, megabytes } = await measured({ node: NODE, cli: CLI, folder, words, env });
  return [String(ROWS), name, status, String(requests), seconds.toFixed(1), megabytes.toFixed(0)];
};

const ask = async (url, path, body, method = "POST") => {
  const headers = {
    authorization: "Bearer ntn_bench",
    "content-type": "application/json",
    "notion-version": "2025-09-03",
  };
  const answer = await fetch(`${url}/v1/${path}`, { method, headers, body: JSON.stringify(body) });
  return answer.json();
};

/** A hundred edits on each side, of different records. */
const edit = async (url, client) => {
  await client.query("UPDATE bolts SET size = size + 0.5, updated_at = now() WHERE id <= $1", [EDITS]);
  const { targets } = JSON.parse(readFileSync(join(folder, ".github/notion-sync.databases.json"), "utf8"));
  const query = { page_size: EDITS, filter: { property: "Size", number: { greater_than: ROWS / 2 } } };
  const { results } = await ask(url, `data_sources/${targets.bolts.data_source}/query`, query);
  for (const { id } of results) await ask(url, `pages/${id}`, { properties: { Size: { number: -1 } } }, "PATCH");
};

try {
  const database = await server();
  const client = await connected(database);
  ends.unshift(() => client.end());
  await client.query(`DROP SCHEMA IF EXISTS notion_sync CASCADE; DROP TABLE IF EXISTS bolts;
    CREATE TABLE bolts (id int PRIMARY KEY, name text, size numeric, kind text, text text, updated_at timestamptz);
    INSERT INTO bolts SELECT n, 'bolt ' || n, n, CASE WHEN n % 2 = 0 THEN 'metric' ELSE 'imperial' END,
      repeat('Some words about it, as people write them. ', 6), now() FROM generate_series(1, ${ROWS}) AS n`);
  const url = await notion();
  const run = runs(url, database);
  await run(["setup", "--parent-page", ROOT, "--skip-initial-sync"], "setup");
  const rows = [await run(["sync"], "first push"), await run(["sync"], "nothing to do")];
  await edit(url, client);
  rows.push(await run(["sync"], `${EDITS} edits on each side`), await run(["sync"], "nothing to do"));
  console.log(table([">rows", "run", "status", ">requests", ">seconds", ">peak memory, MB"], rows));
} finally {
  for (const end of ends) await end();
}
