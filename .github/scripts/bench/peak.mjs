// A process of its own with its peak memory. What V8 and native memory took together is only known to the process itself,
// so this file is loaded into it as well, and leaves the figure where PEAK_FILE says.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const { PEAK_FILE } = process.env;
if (PEAK_FILE !== undefined) {
  process.once("exit", () => writeFileSync(PEAK_FILE, String(process.resourceUsage().maxRSS)));
}

/** Runs words of the command line in a folder with a configuration: what the report says, and what it cost. */
export const measured = ({ node, cli, folder, words, env }) =>
  new Promise((ended) => {
    const began = performance.now();
    const peak = join(folder, "peak");
    const child = spawn(node, ["--import", fileURLToPath(import.meta.url), cli, ...words], {
      cwd: folder,
      stdio: "ignore",
      env: { PATH: process.env.PATH, NOTION_TOKEN: "ntn_bench", PEAK_FILE: peak, ...env },
    });
    child.once("exit", () => {
      const { requests, status } = JSON.parse(readFileSync(join(folder, ".notion-sync/report.json"), "utf8"));
      const seconds = (performance.now() - began) / 1000;
      ended({ requests, status, seconds, megabytes: Number(readFileSync(peak, "utf8")) / 1024 });
    });
  });
