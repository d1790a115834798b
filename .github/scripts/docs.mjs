// Writes what is made from the code's own tables: action.yml, the editors' schema, and what is between the marks in README.md
// and docs/configuration.md.
// With --check it writes nothing, and fails when something is out of step.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { presets } from "./docs/presets.mjs";
import { reference } from "./docs/reference.mjs";
import { editorSchema } from "./docs/schema.mjs";
import { filled, table } from "./docs/table.mjs";
import "./ready.mjs";

const build = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", ".github/tsconfig.build.json"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(1);
const load = (module) => import(pathToFileURL(`build/${module}`).href);
const { OPTIONS } = await load("config/options.js");
const { configSchema } = await load("config/schema.js");
const { PRESETS } = await load("config/presets/presets.js");
const { MODES } = await load("model/mode.js");
const { OUTPUTS } = await load("action/outputs.js");

const plain = (words) => words.replaceAll("`", "");

const actionYml = () => {
  const inputs = Object.entries(OPTIONS).map(([name, { default: usual, meaning }]) => [
    name,
    { description: plain(meaning), required: false, default: usual },
  ]);
  const outputs = Object.entries(OUTPUTS).map(([name, meaning]) => [name, { description: plain(meaning) }]);
  return `# Made by \`npm run docs\` from src/config/options.ts and src/action/outputs.ts.\n${stringify(
    {
      name: "notion-sync",
      description: "Keeps Notion databases in step with your repository, CI history, milestones and PostgreSQL",
      author: "The notion-sync authors",
      branding: { icon: "refresh-cw", color: "gray-dark" },
      inputs: Object.fromEntries(inputs),
      outputs: Object.fromEntries(outputs),
      runs: { using: "node24", main: "dist/index.js" },
    },
    { lineWidth: 0 },
  )}`;
};

const tables = {
  options: () =>
    table(
      ["Option", "Default", "Meaning"],
      Object.entries(OPTIONS).map(([name, { default: usual, meaning }]) => [
        `\`${name}\``,
        usual === "" ? "" : `\`${usual}\``,
        meaning,
      ]),
    ),
  modes: () =>
    table(
      ["Mode", "What it does"],
      Object.entries(MODES).map(([name, does]) => [`\`${name}\``, does]),
    ),
  outputs: () =>
    table(
      ["Output", "Meaning"],
      Object.entries(OUTPUTS).map(([name, meaning]) => [`\`${name}\``, meaning]),
    ),
};

const CONFIGURATION = "docs/configuration.md";
const pages = {
  "README.md": tables,
  [CONFIGURATION]: { presets: () => presets(PRESETS), reference: () => reference(configSchema) },
};

const wanted = {
  "action.yml": actionYml(),
  "schema/notion-sync.schema.json": editorSchema(configSchema),
  ...Object.fromEntries(
    Object.entries(pages).map(([page, parts]) => [page, filled(readFileSync(page, "utf8"), parts)]),
  ),
};
const current = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
const stale = Object.entries(wanted).filter(([file, text]) => current(file) !== text);
if (process.argv.includes("--check")) {
  for (const [file] of stale) console.error(`${file} is not what the code says: run \`npm run docs\` and commit it.`);
  if (stale.length > 0) process.exit(1);
} else {
  mkdirSync("schema", { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(stale.length === 0 ? "Everything was in step." : `Written: ${stale.map(([file]) => file).join(", ")}.`);
}
