// A workspace, the bundle and the emulator, each as a process of its own, as they are in a user's job.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { SEED } from "./material.mjs";

const NODE = process.env.NODE24 ?? process.execPath;
const STARTING_MS = 30_000;
const A_RUN_MS = 600_000;

/** Whatever is built meanwhile, the bundle that is measured stays the same. */
const copiedBundle = (folder) => {
  cpSync("dist", join(folder, "dist"), { recursive: true });
  return join(folder, "dist/cli.js");
};

const listening = (child) =>
  new Promise((found, failed) => {
    const alarm = setTimeout(() => failed(new Error("The emulator does not start.")), STARTING_MS);
    createInterface({ input: child.stdout }).once("line", (line) => {
      clearTimeout(alarm);
      found(line.replace("listening on ", ""));
    });
  });

const ended = (child) =>
  new Promise((done) => {
    const alarm = setTimeout(() => child.kill("SIGKILL"), A_RUN_MS);
    child.once("exit", (code) => {
      clearTimeout(alarm);
      done(code);
    });
  });

/** Both ends of a run: the product's own count of requests, and the emulator's. */
const syncOn = ({ cli, workspace, url }) => {
  let runs = 0;
  const statistics = async () => (await fetch(`${url}/_emulator/statistics`)).json();
  return async ({ config, flags }, rate) => {
    runs += 1;
    const before = await statistics();
    const words = [cli, "sync", "--config", config, "--notion-url", url, "--rate-limit", String(rate), ...flags];
    const began = performance.now();
    const child = spawn(NODE, words, {
      cwd: workspace,
      stdio: "ignore",
      // A token of its own, since the emulator counts by token: each run begins with a window that nobody has used.
      env: { PATH: process.env.PATH, NOTION_TOKEN: `ntn_bench_${runs}` },
    });
    await ended(child);
    const seconds = (performance.now() - began) / 1000;
    const report = JSON.parse(readFileSync(join(workspace, ".notion-sync/report.json"), "utf8"));
    const after = await statistics();
    return {
      seconds,
      status: report.status,
      did: report.summary,
      told: report.requests,
      requests: after.requests - before.requests,
      refused: after.rate_limited - before.rate_limited,
    };
  };
};

/** Opens a stage for as long as the work takes, and leaves nothing behind. */
export const onStage = async ({ flags }, work) => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-bench-"));
  const workspace = mkdtempSync(join(tmpdir(), "notion-sync-bench-"));
  const cli = copiedBundle(folder);
  const seed = join(folder, "seed.json");
  writeFileSync(seed, JSON.stringify(SEED));
  const emulator = spawn(NODE, [cli, "emulator", "--seed", seed, ...flags], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const url = await listening(emulator);
    const reset = () => fetch(`${url}/_emulator/reset`, { method: "POST" });
    return await work({ workspace, reset, sync: syncOn({ cli, workspace, url }) });
  } finally {
    emulator.kill("SIGTERM");
    for (const one of [folder, workspace]) rmSync(one, { recursive: true, force: true });
  }
};
