// How many records a second are read, made pages, matched and planned, without a network.
// With --quick only what takes seconds. With --profile FOLDER every measurement leaves a profile of the processor there.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeRecords } from "./planning/material.mjs";
import { median, table, thousands } from "./table.mjs";

const { quick, profile } = parseArgs({
  options: { quick: { type: "boolean", default: false }, profile: { type: "string" } },
}).values;
const NODE = process.env.NODE24 ?? process.execPath;
const LIST = 1_000;
const HOLDS = { cold: "nothing", unchanged: "all of it" };
const CASES = [
  { records: 1_000, aFile: LIST, runs: 5 },
  { records: 10_000, aFile: LIST, runs: 5 },
  { records: 10_000, aFile: 1, runs: 5 },
  { records: 100_000, aFile: LIST, runs: 3 },
]
  .filter(({ records }) => !quick || records <= 10_000)
  .map((one) => ({ ...one, runs: quick ? 3 : one.runs }));

/** Compiled beside the packages that it imports, and away from where others build. */
const compiled = (folder) => {
  const modules = join(folder, "build");
  const words = ["node_modules/typescript/bin/tsc", "-p", ".github/tsconfig.build.json", "--outDir", modules];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) console.error(`Types are wrong, which a measurement can live with:\n${stdout}`);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return modules;
};

const script = (name) => resolve(".github/scripts/bench/planning", `${name}.mjs`);
const profiling = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${resolve(profile)}`];
const run = (name, words) =>
  JSON.parse(
    execFileSync(NODE, [...profiling, "--max-old-space-size=4096", script(name), ...words], { encoding: "utf8" }),
  );

const times = (many, work) => Array.from({ length: many }, work);
const of = (runs, part, watch) => median(runs.map((one) => one[part][watch]));

const rowFor = (what, { records, aFile }, { runs, bare }) => {
  const perSecond = (some, part) => thousands(records / of(some, part, "processor"));
  return [
    thousands(records),
    aFile === 1 ? "1 a file" : `${thousands(aFile)} a file`,
    HOLDS[what],
    of(runs, "whole", "clock").toFixed(2),
    perSecond(runs, "reading"),
    perSecond(runs, "planning"),
    perSecond(runs, "whole"),
    perSecond(bare, "whole"),
  ];
};

/** The cases of one size side by side, so that a busy minute is everybody's. */
const rowsOf = (one, folder, modules) => {
  const workspace = join(folder, `${one.records}-${one.aFile}`);
  mkdirSync(workspace);
  writeRecords(workspace, one);
  const rounds = times(one.runs, () => ({
    cold: run("once", [modules, workspace, String(one.records), "0"]),
    unchanged: run("once", [modules, workspace, String(one.records), String(one.records)]),
    bare: run("bare", [workspace]),
  }));
  const bare = rounds.map((round) => round.bare);
  return ["cold", "unchanged"].map((what) => rowFor(what, one, { runs: rounds.map((round) => round[what]), bare }));
};

const HEAD = [">records", "layout", "Notion holds", ">seconds", ">reading", ">planning", ">both", ">floor: bare Node"];

const folder = mkdtempSync(join(tmpdir(), "notion-sync-bench-"));
try {
  const modules = compiled(folder);
  const rows = CASES.flatMap((one) => rowsOf(one, folder, modules));
  console.log("Seconds of the clock; then records in a second of processor time. Each is a median of processes:\n");
  console.log(table(HEAD, rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
