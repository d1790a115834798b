// From the start of the process to its first request, for both doors, above what bare node needs for one.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const RUNS = 21;
const NODE = process.env.NODE24 ?? process.execPath;
const DATABASE = "0de0c0de-0000-4000-8000-00000000da7a";

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const folder = mkdtempSync(join(tmpdir(), "notion-sync-bench-"));
cpSync("examples/modules", folder, { recursive: true });
const bare = join(folder, "bare.mjs");
writeFileSync(bare, "await fetch(process.env['INPUT_NOTION-URL']).then((answer) => answer.text());\n");

// A server that only notes when it is first asked, and then refuses.
let asked = () => undefined;
const server = createServer((_, response) => {
  asked();
  response.writeHead(401, { "content-type": "application/json" });
  response.end('{"object":"error","status":401,"code":"unauthorized","message":"API token is invalid."}');
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const url = `http://127.0.0.1:${server.address().port}`;

const env = {
  PATH: process.env.PATH,
  GITHUB_ACTIONS: "true",
  GITHUB_WORKSPACE: folder,
  GITHUB_OUTPUT: join(folder, "output"),
  INPUT_MODE: "sync",
  INPUT_CONFIG: "notion-sync.yml",
  "INPUT_NOTION-TOKEN": "ntn_bench",
  "INPUT_NOTION-URL": url,
  NOTION_DATABASE_ID: DATABASE,
};
writeFileSync(env.GITHUB_OUTPUT, "");

/** Milliseconds from the start of the process to its first request. */
const firstRequest = async (words) => {
  const began = performance.now();
  const arrived = new Promise((done) => {
    asked = () => done(performance.now() - began);
  });
  const child = spawn(NODE, words, { cwd: folder, env, stdio: "ignore" });
  const ended = new Promise((done) => child.once("exit", done));
  const ms = await Promise.race([arrived, ended.then(() => Number.NaN)]);
  await ended;
  return ms;
};

const doors = {
  "bare node, one fetch": [bare],
  "the action": [resolve("dist/index.js")],
  "the command line": [
    resolve("dist/cli.js"),
    "sync",
    "--config",
    "notion-sync.yml",
    "--notion-url",
    url,
    "--notion-token",
    "ntn_bench",
  ],
};
const times = Object.fromEntries(Object.keys(doors).map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, words] of Object.entries(doors)) times[name].push(await firstRequest(words));
}
server.close();
rmSync(folder, { recursive: true, force: true });

const base = median(times["bare node, one fetch"]);
console.log(
  `Process start to first request, median of ${RUNS} interleaved runs (${NODE === process.execPath ? process.version : "NODE24"})\n`,
);
console.log("| start | median ms | above bare node |\n| --- | --: | --: |");
for (const [name, values] of Object.entries(times)) {
  console.log(`| ${name} | ${median(values).toFixed(0)} | ${(median(values) - base).toFixed(0)} |`);
}
