// One measurement in a process of its own, as a run is one: node once.mjs MODULES FOLDER RECORDS PAGES
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { silentNotion } from "./material.mjs";
import { between, now } from "./stopwatch.mjs";

const [modules, folder, records, pages] = process.argv.slice(2);
const load = (module) => import(pathToFileURL(join(modules, `${module}.js`)).href);
const { prepare } = await load("engine/prepare");
const { workspaceFiles } = await load("adapters/files");
const { readOptions } = await load("config/options");

let asked;
const notion = silentNotion(Number(pages), () => {
  asked = now();
});
const world = {
  notion,
  files: workspaceFiles(folder),
  clock: { now: () => Date.now() },
  chance: Math.random,
  env: {},
  signal: new AbortController().signal,
};
const options = readOptions({ config: "notion-sync.yml" }, {});
const past = { lines: [], recall: async () => undefined };

const began = now();
const prepared = await prepare(options.value, past, world);
const ended = now();

const wanted = Number(pages) > 0 ? "skip" : "create";
const planned = prepared.ready ? prepared.plan.changes.filter(({ action }) => action === wanted).length : 0;
if (planned !== Number(records)) throw new Error(`${planned} of ${records} records were planned as \`${wanted}\`.`);
console.log(
  JSON.stringify({
    reading: between(began, asked),
    planning: between(asked, ended),
    whole: between(began, ended),
  }),
);
