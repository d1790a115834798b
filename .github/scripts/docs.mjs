// Writes what is made from the code's own tables: action.yml, the editors' schema, and the tables between the marks in README.md.
// With --check it writes nothing, and fails when something is out of step.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { z } from "zod";
import "./ready.mjs";

const build = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", ".github/tsconfig.build.json"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(1);
const load = (module) => import(pathToFileURL(`build/${module}`).href);
const { OPTIONS } = await load("config/options.js");
const { configSchema } = await load("config/schema.js");
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

const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");

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

const readme = (text) =>
  Object.entries(tables).reduce((page, [name, rows]) => {
    const block = new RegExp(`(<!-- ${name}: made by npm run docs -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    return page.replace(block, (_, open, close) => `${open}\n${rows()}\n\n${close}`);
  }, text);

/** For editors: completion and squiggles, from the schema that the product itself reads with. */
const editorSchema = () => {
  const schema = z.toJSONSchema(configSchema, { io: "input", unrepresentable: "any", target: "draft-7" });
  const head = {
    $schema: schema.$schema,
    title: "notion-sync",
    description: "The configuration of notion-sync. Made by `npm run docs` from src/config/schema.ts.",
  };
  return `${JSON.stringify({ ...head, ...schema, ...head }, null, 2)}\n`;
};

const wanted = {
  "action.yml": actionYml(),
  "schema/notion-sync.schema.json": editorSchema(),
  "README.md": readme(readFileSync("README.md", "utf8")),
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
