import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { transformSync } from "@swc/core";
import { build, freshFolder, moduleIn } from "./build.mjs";

const LIST = "__tests__/simulation/mutants/mutants.json";
const SURVIVORS = "__tests__/simulation/mutants/survivors.json";
/** How hard a fault is looked for: so many worlds, then so large a part of the crash matrix. */
const EFFORT = { worlds: 1_000, every: 5 };
const PATIENCE_MS = 5 * 60_000;
const SHARE = 0.95;

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const compiled = (text, file) =>
  transformSync(text, {
    filename: file,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "es6" },
  }).code.replaceAll(/(from |import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"');

/** Whether its words are in its file, once, and its test is there. */
const fits = ({ file, find, test }, stock) =>
  readFileSync(join(stock, file), "utf8").split(find).length === 2 &&
  (test === undefined || existsSync(join(stock, test)));

const spoilt = ({ file, find, replace }, stock) => readFileSync(join(stock, file), "utf8").replace(find, () => replace);

/** A copy of the compiled tree with one fault planted in its source. */
const planted = (mutant, { whole, stock }) => {
  const { file } = mutant;
  const folder = freshFolder();
  cpSync(whole, folder, { recursive: true });
  writeFileSync(join(folder, file.replace(/\.ts$/, ".js")), compiled(spoilt(mutant, stock), file));
  return folder;
};

const copies = [];
process.on("exit", () => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/** The source and its tests as they are now, where they can be spoilt. */
const copyOf = (home) => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-fault-"));
  copies.push(folder);
  for (const part of ["src", "__tests__", "package.json"])
    cpSync(join(home, part), join(folder, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  return folder;
};

/** In one process, which can be ended whatever the fault has it do. */
const passes = (tests, folder) =>
  new Promise((resolve) => {
    const jest = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", "--runInBand"];
    const bounds = { cwd: folder, stdio: "ignore", timeout: PATIENCE_MS, killSignal: "SIGKILL" };
    const child = spawn(process.execPath, [...jest, "--rootDir", folder, ...tests], bounds);
    child.on("close", (code) => resolve(code === 0));
  });

/** What shows only where many things meet has a test of its own. */
const tested = async (mutant, { stock }) => {
  const folder = copyOf(stock);
  writeFileSync(join(folder, mutant.file), spoilt(mutant, stock));
  return (await passes([mutant.test], folder)) ? undefined : { by: "a test", where: mutant.test };
};

/** A fault that makes the simulation run for ever, or out of memory, is found too; a simulation that cannot begin finds nothing. */
const hunted = ({ world, situation }, { spoilt: home, whole }) =>
  new Promise((resolve, reject) => {
    const data = { spoilt: moduleIn(home, ""), whole: moduleIn(whole, ""), world, situation, ...EFFORT };
    const worker = new Worker(new URL("./mutants-worker.mjs", import.meta.url), { workerData: data });
    let begun = false;
    const end = (killer) => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(killer));
    };
    const timer = setTimeout(() => end({ by: "time", where: "it does not end" }), PATIENCE_MS);
    worker.once("message", () => {
      begun = true;
      worker.once("message", end);
    });
    worker.on("error", (error) => (begun ? end({ by: "thrown", where: error.message }) : reject(error)));
  });

const told = ({ name, killer, seconds }, survivors) => {
  const how =
    killer === undefined
      ? `SURVIVES${survivors[name] === undefined ? "" : `: ${survivors[name]}`}`
      : `${killer.by} (${killer.where})`;
  return `  ${name.padEnd(58)} ${how}, ${seconds} s`;
};

const killerOf = (mutant, tree) =>
  mutant.test === undefined ? hunted(mutant, { ...tree, spoilt: planted(mutant, tree) }) : tested(mutant, tree);

/** Files that differ from those of a commit; all where that is not known, as in a checkout of one commit. */
const changedSince = (commit) => {
  const { status, stdout } = spawnSync("git", ["diff", "--name-only", commit], { encoding: "utf8" });
  return status === 0 ? new Set(stdout.split("\n")) : undefined;
};

const isWanted = ({ names, since }) => {
  const changed = since === undefined ? undefined : changedSince(since);
  const anywhere = changed === undefined || changed.has(LIST);
  return ({ name, file, test }) =>
    (anywhere || changed.has(file) || changed.has(test)) &&
    (names.length === 0 || names.some((part) => name.includes(part)));
};

/** What has to be so before anything is planted, or nothing could be said of what is found. */
const obstacles = async (mutants, stock) => {
  const unfit = read(LIST).filter((mutant) => !fits(mutant, stock));
  if (unfit.length > 0) return unfit.map(({ name, file }) => `"${name}" fits ${file} no more: mend it in ${LIST}.`);
  const tests = [...new Set(mutants.flatMap(({ test }) => test ?? []))];
  if (tests.length === 0 || (await passes(tests, stock))) return [];
  return [`One of these does not pass without a fault either: ${tests.join(" ")}`];
};

/** Plants each fault in turn, and counts those that are found. */
export const run = async ({ names = [], jobs, since }) => {
  const survivors = read(SURVIVORS);
  const mutants = read(LIST).filter(isWanted({ names, since }));
  const tree = { whole: build(), stock: copyOf(process.cwd()) };
  const inTheWay = await obstacles(mutants, tree.stock);
  for (const what of inTheWay) console.error(what);
  if (inTheWay.length > 0) return false;
  const waiting = [...mutants];
  const tried = [];
  const hunter = async () => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const began = performance.now();
      const killer = await killerOf(mutant, tree);
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
