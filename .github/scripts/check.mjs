// Everything that a machine can check, in one command. Each step says what to run when it fails.
import { spawnSync } from "node:child_process";
import "./ready.mjs";

const STEPS = [
  ["format", ["biome", "ci", "--config-path=.github/format.json", "--error-on-warnings", "."], "npm run fix"],
  [
    "lint",
    ["oxlint", "-c", ".github/oxlintrc.json", "--type-aware", "--deny-warnings", "src", "__tests__"],
    "npm run lint",
  ],
  ["dead code", ["knip"], "npx knip"],
  ["types", ["tsc", "--noEmit"], "npm run types"],
  ["docs in step", ["node", ".github/scripts/docs.mjs", "--check"], "npm run docs"],
  ["dist in step", ["node", ".github/scripts/check-dist.mjs"], "npm run build"],
  ["tests and house", ["npm", "test", "--silent"], "npm test"],
];

const steps = process.argv.includes("--without-tests") ? STEPS.filter(([, [first]]) => first !== "npm") : STEPS;

const failed = [];
for (const [name, [command, ...words], cure] of steps) {
  const began = performance.now();
  const npx = ["node", "npm"].includes(command) ? [command, ...words] : ["npx", "--no-install", command, ...words];
  const { status } = spawnSync(npx[0], npx.slice(1), { stdio: "inherit", shell: process.platform === "win32" });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(`✗ ${name}: run \`${cure}\``);
}
if (failed.length > 0) console.error(`\n${failed.join("\n")}`);
process.exit(failed.length === 0 ? 0 : 1);
