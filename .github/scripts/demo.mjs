// The tour: an emulator of Notion on this machine, an example synced into it twice, and the address to look at.
// It runs from `dist`, so nothing has to be installed.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const CLI = resolve("dist/cli.js");
const DATABASE = "0de0c0de-0000-4000-8000-00000000da7a";
const workspace = mkdtempSync(join(tmpdir(), "notion-sync-demo-"));
cpSync("examples/modules", workspace, { recursive: true });

const emulator = spawn(process.execPath, [CLI, "emulator", "--seed", join(workspace, "notion.json")], {
  stdio: ["ignore", "pipe", "inherit"],
});
const end = () => {
  emulator.kill("SIGTERM");
  rmSync(workspace, { recursive: true, force: true });
};
process.once("exit", end);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));

const [line] = await new Promise((found, failed) => {
  createInterface({ input: emulator.stdout }).once("line", (first) => found([first]));
  emulator.once("exit", () => failed(new Error("The emulator did not start.")));
});
const url = line.replace("listening on ", "");

const sync = (title) => {
  console.log(`\n── ${title}\n`);
  const { status } = spawnSync(
    process.execPath,
    [CLI, "sync", "--config", "notion-sync.yml", "--notion-url", url, "--comment", "never"],
    {
      cwd: workspace,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, GITHUB_WORKSPACE: "", NOTION_TOKEN: "ntn_demo", NOTION_DATABASE_ID: DATABASE },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(readFileSync(join(workspace, ".notion-sync/report.json"), "utf8"));
};

const first = sync("Twelve manifests into an empty database");
const second = sync("The same again: nothing to write");
if (first.summary.create !== 12 || second.summary.skip !== 12 || second.summary.create + second.summary.update !== 0) {
  console.error("The demo did not do what it says. Please open an issue.");
  process.exit(1);
}
console.log(`\n── The report\n\n${readFileSync(join(workspace, ".notion-sync/report.md"), "utf8")}`);
console.log(`See the database in a browser: ${url}`);
if (process.stdout.isTTY && process.env.CI === undefined) {
  console.log("Press Ctrl-C to end the emulator.");
  await new Promise(() => undefined);
}
process.exit(0);
