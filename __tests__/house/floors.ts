import { importsOf } from "./imports.ts";
import type { Breach, Rule, Source } from "./source.ts";

interface Floor {
  /** Folders of `src` that it may look at; its own always. */
  readonly sees: readonly string[];
  /** Packages it may use: `node:*` stands for all of Node's own. */
  readonly uses: readonly string[];
}

const VALUES = ["model"];
const PURE = [...VALUES, "config", "plan", "merge", "report", "templates", "ports"];
const KEEPERS = ["sources", "ledger", "state"];
const ENGINE = [...PURE, ...KEEPERS];

/** The house, from the bottom up. A folder that is not in this table may not be in `src`. */
export const FLOORS: Readonly<Record<string, Floor>> = {
  model: { sees: [], uses: [] },
  config: { sees: VALUES, uses: ["zod", "yaml"] },
  plan: { sees: [...VALUES, "merge"], uses: ["@jmespath-community/jmespath", "node:crypto"] },
  merge: { sees: VALUES, uses: ["node:crypto"] },
  report: { sees: VALUES, uses: ["node:crypto"] },
  templates: { sees: VALUES, uses: ["liquidjs"] },
  ports: { sees: VALUES, uses: [] },
  sources: { sees: [...VALUES, "config", "ports"], uses: ["yaml", "ajv", "ajv-formats", "node:vm"] },
  ledger: { sees: [...VALUES, "config", "ports"], uses: ["node:crypto"] },
  state: { sees: [...VALUES, "config", "ports"], uses: [] },
  engine: { sees: [...ENGINE], uses: [] },
  adapters: {
    sees: [...VALUES, "ports"],
    uses: ["node:*", "@actions/core", "@actions/github", "@notionhq/client", "pg", "tinyglobby"],
  },
  emulator: { sees: [], uses: ["node:*"] },
  action: { sees: [...ENGINE, "engine", "adapters", "(doors)"], uses: ["node:*"] },
  cli: { sees: [...ENGINE, "engine", "adapters", "emulator", "(doors)"], uses: ["node:*"] },
  "(doors)": { sees: [...ENGINE, "engine", "adapters", "action", "cli"], uses: [] },
};

const folderOf = (path: string): string => {
  const [, first = "", second] = path.split("/");
  return second === undefined ? "(doors)" : first;
};

const allowed = (name: string, uses: readonly string[]): boolean =>
  uses.includes(name) || (name.startsWith("node:") && uses.includes("node:*"));

/** An adapter is a file of `src/adapters`, or a folder of it. They do not know each other. */
const adapterOf = (path: string): string => path.split("/")[2] ?? "";

const breach = (file: Source, name: string): Breach | undefined => {
  const folder = folderOf(file.path);
  const floor = FLOORS[folder];
  if (floor === undefined) return `src/${folder} is on no floor: add it to __tests__/house/floors.ts and src/README.md`;
  if (!name.startsWith("src/")) {
    return allowed(name, floor.uses) ? undefined : `${file.path} imports ${name}: ${folder} may not`;
  }
  const other = folderOf(name);
  if (other === folder) {
    const apart = folder === "adapters" && adapterOf(file.path) !== adapterOf(name);
    return apart ? `${file.path} imports ${name}: adapters do not know each other` : undefined;
  }
  return floor.sees.includes(other) ? undefined : `${file.path} imports ${name}: ${folder} may not look at ${other}`;
};

/** Nothing looks up, and nothing reaches outside but through its own door. */
export const floors: Rule = (file) =>
  importsOf(file)
    .map((name) => breach(file, name))
    .filter((found) => found !== undefined);
