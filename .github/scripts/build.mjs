// src → build (tsc) → dist (ncc). `dist` holds one bundle with two doors, and chunks that load when they are needed.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import "./ready.mjs";

const ncc = createRequire(import.meta.url)("@vercel/ncc");
const DIST = process.argv[2] ?? "dist";
const DOORS = ["index.js", "cli.js"];

rmSync("build", { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "-p", ".github/tsconfig.build.json"],
  {
    stdio: "inherit",
  },
);
if (status !== 0) process.exit(1);
writeFileSync("build/package.json", '{ "type": "module" }\n');

const { code, assets } = await ncc(resolve("build/doors.js"), {
  filename: "notion-sync.js",
  license: "licenses.txt",
  cache: false,
  quiet: true,
});

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
writeFileSync(join(DIST, "notion-sync.js"), code);
for (const [name, { source }] of Object.entries(assets)) writeFileSync(join(DIST, name), source);
for (const door of DOORS) {
  const text = readFileSync(join("build", door), "utf8").replace("./doors.js", "./notion-sync.js");
  writeFileSync(join(DIST, door), text);
}
chmodSync(join(DIST, "cli.js"), 0o755);
const built = readdirSync(DIST).map((name) => statSync(join(DIST, name)).size);
const megabytes = (built.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1);
console.log(`${DIST} is built from src: ${built.length} files, ${megabytes} MB.`);
