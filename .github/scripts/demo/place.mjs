// An example in a folder of its own, and the command line in it.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Broken, typed } from "./tell.mjs";

export const CLI = resolve(process.env.CLI ?? "dist/cli.js");
const TOKEN = "ntn_demo";
const CONFIG = "notion-sync.yml";
const RUN_MS = 120_000;

/** A run takes nothing from the surroundings that could lead it to a real Notion, GitHub or database. */
const HARMLESS =
  /^(PATH|HOME|USERPROFILE|SYSTEMROOT|COMSPEC|TEMP|TMP|TMPDIR|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|LANG|LC_.*)$/i;
export const surroundings = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => HARMLESS.test(name)));

/** The next run as one line, to be copied into another terminal. */
const commandLine = (here, variables, flags) => {
  const file = join(here, ".env");
  writeFileSync(
    file,
    Object.entries(variables)
      .flatMap(([name, value]) => [name, "=", value, "\n"])
      .join(""),
  );
  const words = ["node", `--env-file=${file}`, CLI, "sync", ...flags];
  return words.map((word) => (word.includes(" ") ? `"${word}"` : word)).join(" ");
};

/** What a run left, once it has ended as it should. */
const outcome = (here) => {
  const left = (file) => JSON.parse(readFileSync(join(here, ".notion-sync", file), "utf8"));
  return { ...left("report.json"), changes: left("plan.json").changes };
};

export const openPlace = ({ crew, folder, notion }, { name, env }) => {
  const here = join(folder, name);
  cpSync(join("examples", name), here, { recursive: true });
  const variables = { NOTION_TOKEN: TOKEN, GITHUB_WORKSPACE: here, ...env };
  const flags = (config) => ["--config", config, "--notion-url", notion];

  const start = async (words, exit) => {
    const child = crew.start(process.execPath, [CLI, ...words], {
      cwd: here,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...surroundings(), ...variables },
    });
    const code = await crew.exitOf(child, RUN_MS);
    if (code !== exit) throw new Broken(`\`notion-sync ${words[0]}\` ended with ${code}, not with ${exit}.`);
  };

  return {
    path: (path) => join(here, path),
    read: (path) => readFileSync(join(here, path), "utf8"),
    write: (path, text) => writeFileSync(join(here, path), text),
    /** As somebody would type it. */
    run: async (line, { exit = 0, config = CONFIG } = {}) => {
      typed(`notion-sync ${line}${config === CONFIG ? "" : ` --config ${config}`}`);
      rmSync(join(here, ".notion-sync/report.json"), { force: true });
      await start([...line.split(" "), ...flags(config)], exit);
      return outcome(here);
    },
    /** A command that is no run. */
    command: async (line) => {
      typed(`notion-sync ${line}`);
      await start(line.split(" "), 0);
    },
    again: commandLine(here, variables, flags(CONFIG)),
  };
};
