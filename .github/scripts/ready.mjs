// Installs what the lock file names, unless exactly that is installed already. So every command works on a fresh clone.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const MARK = "node_modules/.installed-from";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

const installed = () => {
  try {
    return readFileSync(MARK, "utf8");
  } catch {
    return undefined;
  }
};

if (installed() !== lock) {
  console.log("Installing what package-lock.json names (once) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("`npm ci` failed: mend what it says above, and run this again.");
    process.exit(1);
  }
  writeFileSync(MARK, lock);
}
