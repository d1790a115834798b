// `dist` has to be exactly what the sources build: it is what users run, and nobody edits it.
// With --keep FOLDER what they build is left in FOLDER when it differs, so that it can be downloaded from a run.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { keep } = parseArgs({ options: { keep: { type: "string" } } }).values;
const built = mkdtempSync(join(tmpdir(), "notion-sync-dist-"));

const read = (folder, name) => {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return undefined;
  }
};

try {
  const { status } = spawnSync(process.execPath, [".github/scripts/build.mjs", built], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
  const names = [...new Set([...readdirSync(built), ...readdirSync("dist")])].sort();
  const stale = names.filter((name) => read(built, name) !== read("dist", name));
  for (const name of stale)
    console.error(`dist/${name} is not what src builds: run \`npm run build\` and commit dist.`);
  if (stale.length > 0 && keep !== undefined) cpSync(built, keep, { recursive: true });
  process.exitCode = stale.length === 0 ? 0 : 1;
} finally {
  rmSync(built, { recursive: true, force: true });
}
