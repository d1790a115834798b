import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { transformSync } from "@swc/core";
import { build, freshFolder } from "./build.mjs";

const LIST = "__tests__/simulation/mutants/mutants.json";
const SURVIVORS = "__tests__/simulation/mutants/survivors.json";
/** How hard a fault is looked for: so many worlds, then so large a part of the crash matrix. */
const EFFORT = { worlds: 1_000, every: 5 };
const PATIENCE_MS = 20 * 60_000;
const SHARE = 0.95;

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const compiled = (text, file) =>
  transformSync(text, {
    filename: file,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "es6" },
  }).code.replaceAll(/(from |import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"');

const spoilt = ({ name, file, find, replace }) => {
  const text = readFileSync(file, "utf8");
  if (text.split(find).length !== 2) throw new Error(`The fault "${name}" fits ${file} no more: mend it in ${LIST}.`);
  return text.replace(find, () => replace);
};

/** A copy of the compiled tree with one fault planted in its source. */
const planted = (mutant, whole) => {
  const { file } = mutant;
  const folder = freshFolder();
  cpSync(whole, folder, { recursive: true });
  writeFileSync(join(folder, file.replace(/\.ts$/, ".js")), compiled(spoilt(mutant), file));
  return folder;
};

const passes = (test, folder) => {
  const jest = [
    "--experimental-vm-modules",
    "--no-warnings",
    "node_modules/jest/bin/jest.js",
    "--rootDir",
    folder,
    test,
  ];
  return spawnSync(process.execPath, jest, { cwd: folder, stdio: "ignore" }).status === 0;
};

/** What shows only where many things meet has a test of its own: it is run in a copy of the source, where it passes without the fault. */
const tested = (mutant) => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-fault-"));
  try {
    for (const part of ["src", "__tests__", "package.json"]) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
    if (!passes(mutant.test, folder)) throw new Error(`${mutant.test} does not pass without a fault either.`);
    writeFileSync(join(folder, mutant.file), spoilt(mutant));
    return passes(mutant.test, folder) ? undefined : { by: "a test", where: mutant.test };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A fault that makes the simulation run for ever, or out of memory, is found too. */
const hunted = (folder) =>
  new Promise((resolve) => {
    const data = { folder: `${pathToFileURL(join(folder, "__tests__/simulation")).href}/`, ...EFFORT };
    const worker = new Worker(new URL("./mutants-worker.mjs", import.meta.url), { workerData: data });
    const end = (killer) => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(killer));
    };
    const timer = setTimeout(() => end({ by: "time", where: "it does not end" }), PATIENCE_MS);
    worker.on("message", end);
    worker.on("error", (error) => end({ by: "thrown", where: error.message }));
  });

const told = ({ name, killer, seconds }, survivors) => {
  const how =
    killer === undefined
      ? `SURVIVES${survivors[name] === undefined ? "" : `: ${survivors[name]}`}`
      : `${killer.by} (${killer.where})`;
  return `  ${name.padEnd(58)} ${how}, ${seconds} s`;
};

/** A fault that fits the source no more is not found: its words have to be mended. */
const killerOf = async (mutant, whole) => {
  try {
    return mutant.test === undefined ? await hunted(planted(mutant, whole)) : tested(mutant);
  } catch (thrown) {
    console.log(`  ${thrown.message}`);
    return undefined;
  }
};

/** Files that differ from those of a commit; all where that is not known, as in a checkout of one commit. */
const changedSince = (commit) => {
  const { status, stdout } = spawnSync("git", ["diff", "--name-only", commit], { encoding: "utf8" });
  return status === 0 ? new Set(stdout.split("\n")) : undefined;
};

const isWanted = ({ names, since }) => {
  const changed = since === undefined ? undefined : changedSince(since);
  const anywhere = changed === undefined || changed.has(LIST);
  return ({ name, file }) =>
    (anywhere || changed.has(file)) && (names.length === 0 || names.some((part) => name.includes(part)));
};

/** Plants each fault in turn, and counts those that are found. */
export const run = async ({ names = [], jobs, since }) => {
  const survivors = read(SURVIVORS);
  const mutants = read(LIST).filter(isWanted({ names, since }));
  const whole = build();
  const waiting = [...mutants];
  const tried = [];
  const hunter = async () => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const began = performance.now();
      const killer = await killerOf(mutant, whole);
      const result = { name: mutant.name, killer, seconds: ((performance.now() - began) / 1000).toFixed(0) };
      tried.push(result);
      console.log(told(result, survivors));
    }
  };
  await Promise.all(Array.from({ length: Number(jobs ?? availableParallelism()) }, hunter));
  const counted = tried.filter(({ name, killer }) => killer !== undefined || survivors[name] === undefined);
  const killed = counted.filter(({ killer }) => killer !== undefined).length;
  const share = counted.length === 0 ? 1 : killed / counted.length;
  const explained = tried.length - counted.length;
  console.log(
    `${killed} of ${counted.length} faults found: ${(share * 100).toFixed(1)} %. ${explained} more change nothing that can be seen, and are explained in ${SURVIVORS}.`,
  );
  return share >= SHARE;
};
