// Peak memory of a whole process, and requests and time, for thousands of records: cold, and with nothing changed.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { measured } from "./peak.mjs";

const NODE = process.env.NODE24 ?? process.execPath;
const CLI = resolve("dist/cli.js");
const DATABASE = "0de0c0de-0000-4000-8000-00000000da7a";
const FLAGS = { plan: ["--dry-run=true"], cold: [], unchanged: [] };
/** The largest is only planned: writing it would take half an hour. */
const SIZES = { 1000: ["plan", "cold", "unchanged"], 10000: ["plan", "cold", "unchanged"], 100000: ["plan"] };
const PROPERTIES = { Name: "title", Size: "number", Kind: "select", Text: "rich_text", SHA: "rich_text" };
const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"] }
    database: ${DATABASE}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Kind: { type: select, from: kind }
      Text: { type: rich_text, from: text }
      SHA: { type: rich_text, is: sha }
`;

const folder = mkdtempSync(join(tmpdir(), "notion-sync-bench-"));
writeFileSync(join(folder, "notion-sync.yml"), CONFIG);
writeFileSync(
  join(folder, "notion.json"),
  JSON.stringify({ databases: [{ id: DATABASE, title: "Bolts", properties: PROPERTIES }] }),
);

const emulator = spawn(NODE, [CLI, "emulator", "--seed", join(folder, "notion.json")], {
  stdio: ["ignore", "pipe", "inherit"],
});
const url = await new Promise((found) => {
  createInterface({ input: emulator.stdout }).once("line", (line) => found(line.replace("listening on ", "")));
});

const sync = (...flags) => {
  const words = ["sync", "--config", "notion-sync.yml", "--notion-url", url, "--rate-limit", "100", ...flags];
  return measured({ node: NODE, cli: CLI, folder, words });
};

console.log(
  "\n| records | run | status | requests | seconds | peak memory, MB |\n| --: | --- | --- | --: | --: | --: |",
);
try {
  mkdirSync(join(folder, "bolts"));
  for (const [count, runs] of Object.entries(SIZES)) {
    for (let index = 0; index < count; index += 1) {
      const text = "Some words about it, as people write them. ".repeat(6);
      const record = { name: `bolt ${index}`, size: index, kind: index % 2 === 0 ? "metric" : "imperial", text };
      writeFileSync(join(folder, `bolts/${index}.json`), JSON.stringify(record));
    }
    for (const name of runs) {
      const { status, requests, seconds, megabytes } = await sync(...FLAGS[name]);
      console.log(`| ${count} | ${name} | ${status} | ${requests} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} |`);
    }
  }
} finally {
  emulator.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
