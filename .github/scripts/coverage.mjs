// Every branch of the folders that decide and write is taken by a test. The rest of the source is held by other means.
//   npm run coverage                    measures all of them; fails when a branch is never taken
//   npm run coverage -- plan ledger     only these folders
// Istanbul counts on what swc wrote and maps it back; V8 knows neither an `if` without its else nor a file that no test loads.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import "./ready.mjs";

const FOLDERS = ["ledger", "merge", "plan", "engine"];
const TESTS = [...FOLDERS, "scenarios", "state", "templates", "sources", "config", "bad-input", "cli", "examples"];
const HOME = "build/coverage";

const { positionals } = parseArgs({ allowPositionals: true });
const folders = positionals.length === 0 ? FOLDERS : positionals;
const unknown = folders.filter((folder) => !FOLDERS.includes(folder));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")} is not measured. These are: ${FOLDERS.join(", ")}.`);
  process.exit(2);
}

/** Runs the tests of those folders with counters in the source. */
const measured = () => {
  rmSync(HOME, { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      ...["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", "--silent", "--coverage"],
      // Whoever counts is slower.
      "--testTimeout=180000",
      ...["--coverageProvider=babel", "--coverageReporters=json", `--coverageDirectory=${HOME}`],
      ...folders.map((folder) => `--collectCoverageFrom=src/${folder}/**/*.ts`),
      ...TESTS.map((folder) => `--testPathPatterns=__tests__/${folder}/`),
    ],
    { stdio: "inherit" },
  );
  if (status !== 0) {
    console.error("✗ A test fails, so nothing is measured: run `npm test`, mend it, and run this again.");
    process.exit(1);
  }
  return Object.values(JSON.parse(readFileSync(resolve(HOME, "coverage-final.json"), "utf8")));
};

/** A branch without a place of its own, such as the else that nobody wrote, is where its whole begins. */
const lineOf = ({ loc, locations }, at) => locations[at]?.start?.line ?? loc.start.line;

const read = ({ path, b, branchMap }) => {
  const taken = Object.entries(b).flatMap(([id, times]) =>
    times.map((count, at) => ({ count, line: lineOf(branchMap[id], at) })),
  );
  const missed = taken.filter(({ count }) => count === 0).map(({ line }) => line);
  return { path: relative(".", path).split(sep).join("/"), all: taken.length, missed };
};

const percent = (missed, all) => `${(Math.floor(((all - missed) / all) * 10_000) / 100).toFixed(2)} %`;
const sum = (files, count) => files.reduce((total, file) => total + count(file), 0);

const files = measured().map(read);
const open = files.filter(({ missed }) => missed.length > 0).sort((one, other) => one.path.localeCompare(other.path));
const width = Math.max(...open.map(({ path }) => path.length), 0);
for (const { path, all, missed } of open) {
  const lines = [...new Set(missed)].sort((one, other) => one - other);
  console.log(`${path.padEnd(width)}  ${percent(missed.length, all).padStart(8)}  line ${lines.join(", ")}`);
}

console.log("\nBranches that a test takes:");
const empty = folders.filter((folder) => {
  const own = files.filter(({ path }) => path.startsWith(`src/${folder}/`));
  const [all, missed] = [sum(own, (file) => file.all), sum(own, (file) => file.missed.length)];
  console.log(
    `  ${folder.padEnd(8)}${all === 0 ? "none was found" : `${percent(missed, all)} (${all - missed} of ${all})`}`,
  );
  return all === 0;
});

if (empty.length > 0)
  console.error(`✗ Nothing was measured in ${empty.join(", ")}: the folder moved, or no test loads it.`);
if (open.length > 0)
  console.error(
    `✗ ${open.length} files have a branch that no test takes. If it is a rule, write the test that says it; if it cannot ` +
      "happen, change the types or the structure so that it is not written. Comments that hide it from the count are no cure.",
  );
process.exitCode = open.length + empty.length === 0 ? 0 : 1;
