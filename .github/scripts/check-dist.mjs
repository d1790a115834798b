// `dist` has to be exactly what the sources build: it is what users run, and nobody edits it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const built = mkdtempSync(join(tmpdir(), "notion-sync-dist-"));
try {
  const { status } = spawnSync(process.execPath, [".github/scripts/build.mjs", built], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
  const names = [...new Set([...readdirSync(built), ...readdirSync("dist")])].sort();
  const text = (folder, name) => {
    try {
      return readFileSync(join(folder, name), "utf8");
    } catch {
      return undefined;
    }
  };
  const stale = names.filter((name) => text(built, name) !== text("dist", name));
  for (const name of stale)
    console.error(`dist/${name} is not what src builds: run \`npm run build\` and commit dist.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} finally {
  rmSync(built, { recursive: true, force: true });
}
