import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { action, cli, type Ended, inFolder, type Variables } from "./door.ts";

const CANARY = "ntn_canary0123456789";
const CONFIG = `version: 1
targets:
  modules:
    source: { files: ["*.json"] }
    database: 0de0c0de-0000-4000-8000-00000000da7a
    key: module
    properties:
      Module: { type: title, from: module }
`;

interface Case {
  readonly name: string;
  readonly options: Variables;
  readonly env?: Variables;
  readonly files?: Variables;
  readonly exit: number;
  readonly says: readonly string[];
}

/** The same mistake through either door has the same message and the same exit code. */
const CASES: readonly Case[] = [
  {
    name: "a mode that there is not",
    options: { mode: "snyc" },
    exit: 2,
    says: ["snyc", "sync"],
  },
  { name: "a number that is none", options: { mode: "sync", "rate-limit": "2m" }, exit: 2, says: ["rate-limit", "2m"] },
  {
    name: "a switch that is neither",
    options: { mode: "sync", prune: "maybe" },
    exit: 2,
    says: ["prune", "true or false"],
  },
  {
    name: "an address that is not Notion's",
    options: { mode: "sync", "notion-url": "http://169.254.169.254" },
    exit: 2,
    says: ["notion-url", "loopback"],
  },
  {
    name: "a workspace that is not there",
    options: { mode: "sync" },
    env: { GITHUB_WORKSPACE: "/nowhere/at/all" },
    exit: 1,
    says: ["There is no folder /nowhere/at/all, and GITHUB_WORKSPACE names it."],
  },
  { name: "no configuration", options: { mode: "sync" }, exit: 2, says: [".github/notion-sync.yml", "config"] },
  {
    name: "a configuration that is a folder",
    options: { mode: "sync", config: "folder" },
    exit: 2,
    says: ["folder cannot be read", "not a folder"],
  },
  {
    name: "a configuration that is no YAML",
    options: { mode: "sync", config: "c.yml" },
    files: { "c.yml": "version: 1\ntargets: [\n" },
    exit: 2,
    says: ["c.yml", "3"],
  },
  {
    name: "a key with a slip",
    options: { mode: "sync", config: "c.yml" },
    files: { "c.yml": CONFIG.replace("source:", "sorce:") },
    exit: 2,
    says: ["`sorce` is not a key of targets.modules", "Did you mean `source`?"],
  },
  {
    name: "a variable that is not set",
    options: { mode: "sync", config: "c.yml" },
    files: { "c.yml": CONFIG.replace("0de0c0de-0000-4000-8000-00000000da7a", "$" + "{DB}") },
    exit: 2,
    says: ["The variable `DB` is not set.", "c.yml"],
  },
  {
    name: "a target that there is not",
    options: { mode: "sync", config: "c.yml", targets: "moduls" },
    files: { "c.yml": CONFIG },
    exit: 2,
    says: ["There is no target `moduls`.", "Did you mean `modules`?"],
  },
  {
    name: "a record that is no JSON",
    options: { mode: "sync", config: "c.yml" },
    files: { "c.yml": CONFIG, "a.json": '{ "module": "a", }}' },
    exit: 2,
    says: ["a.json"],
  },
  {
    name: "no token",
    options: { mode: "sync", config: "c.yml" },
    files: { "c.yml": CONFIG, "a.json": '{ "module": "a" }' },
    exit: 5,
    says: ["There is no token for Notion.", "forks", "Dependabot"],
  },
  {
    name: "a token that Notion refuses",
    options: { mode: "sync", config: "c.yml", "notion-token": "wrong_canary_token" },
    files: { "c.yml": CONFIG, "a.json": '{ "module": "a" }' },
    exit: 5,
    says: ["token"],
  },
  {
    name: "a database that is not shared",
    options: { mode: "sync", config: "c.yml", "notion-token": CANARY },
    files: { "c.yml": CONFIG, "a.json": '{ "module": "a" }' },
    exit: 5,
    says: ["was not found, or not shared with the connection", "Connections"],
  },
];

let notion: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  notion = await serve(createEmulator(), 0);
});
afterAll(async () => {
  await notion.close();
});

const prepare = (folder: string, files: Variables = {}): void => {
  mkdirSync(join(folder, "folder"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

const clean = ({ stdout, stderr }: Ended): void => {
  const all = stdout.replace(/^::add-mask::.*$/gm, "") + stderr;
  expect(all).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(all).not.toContain("node:internal");
  expect(all).not.toMatch(/canary/);
};

describe.each(CASES)("$name", ({ options, env, files, exit, says }) => {
  const url = (): Variables => ({ "notion-url": notion.url, ...options });

  test("on the command line", async () => {
    await inFolder(async (folder) => {
      prepare(folder, files);
      const { mode = "sync", ...flags } = url();
      const words = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
      const ended = await cli([mode, ...words], folder, env);
      for (const text of says) expect(ended.stdout + ended.stderr).toContain(text);
      expect(ended.exit).toBe(exit);
      clean(ended);
    });
  });

  test("in the action", async () => {
    await inFolder(async (folder) => {
      prepare(folder, files);
      const ended = await action(url(), folder, env);
      for (const text of says) expect(ended.stdout).toContain(text);
      expect(ended.stdout).toMatch(/^::error/m);
      expect(ended.exit).toBe(1);
      expect(ended.outputs).toMatch(/status<<(ghadelimiter_\S+)\nfailed\n\1\n/);
      clean(ended);
    });
  });
});

describe("what only the command line can get wrong", () => {
  test.each<[readonly string[], string]>([
    [["sync", "--dry-rnu"], "Did you mean `--dry-run`?"],
    [["sync", "--config"], "The flag `--config` needs a value."],
    [["sync", "verify"], "There is no mode `verify` after `sync`"],
    [["emulator", "--prot", "1"], "Did you mean `--port`?"],
    [["emulator", "--port", "99999"], "`--port` must be a whole number up to 65535"],
    [["emulator", "--seed", "nowhere.json"], "The seed cannot be read."],
    [["emulator", "--seed", "bad.json"], "The seed is not JSON"],
    [[], "Usage: notion-sync <mode> [flags]"],
  ])("%j", async (words, says) => {
    await inFolder(async (folder) => {
      prepare(folder, { "bad.json": "{" });
      const ended = await cli(words, folder);
      expect(ended.stderr).toContain(says);
      expect(ended.exit).toBe(2);
      clean(ended);
    });
  });

  test("a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((ready) => {
      other.listen(0, "127.0.0.1", ready);
    });
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    try {
      await inFolder(async (folder) => {
        const ended = await cli(["emulator", "--port", String(port)], folder);
        expect(ended.stderr).toContain(`The port ${port} is taken.`);
        expect(ended.exit).toBe(2);
        clean(ended);
      });
    } finally {
      await new Promise((closed) => {
        other.close(closed);
      });
    }
  });

  test("--help and --version answer, and end well", async () => {
    await inFolder(async (folder) => {
      for (const words of [["--help"], ["sync", "-h"], ["emulator", "--help"], ["--version"]]) {
        const ended = await cli(words, folder);
        expect(ended.exit).toBe(0);
        expect(ended.stdout).not.toBe("");
      }
    });
  });
});
