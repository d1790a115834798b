// TypeScript → JavaScript, without looking at types: that is another command's work. Each run has a folder of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Below node_modules, so that packages are found from there, and nothing else cleans it away meanwhile.
const CACHE = "node_modules/.cache/simulation";

const folders = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const freshFolder = () => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), CACHE, "run-"));
  folders.push(folder);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  return folder;
};

/** Compiles the simulation and all it needs; answers where it is. `config` may stand in a copy of the source. */
export const build = (folder = freshFolder(), config = ".github/tsconfig.sim.json") => {
  const tsc = ["node_modules/typescript/bin/tsc", "-p", config, "--noCheck", "--outDir", folder];
  const { status } = spawnSync(process.execPath, tsc, { stdio: "inherit" });
  if (status !== 0) throw new Error("The simulation cannot be compiled.");
  return folder;
};

export const moduleIn = (folder, name) => pathToFileURL(join(folder, "__tests__/simulation", name)).href;
