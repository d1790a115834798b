import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { BOLTS, TOKEN, textsIn } from "./notion.ts";

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const PATIENCE = 120_000;
const MEGABYTE = 1_000_000;
const REPOSITORY = process.cwd();

const room = mkdtempSync(join(tmpdir(), "notion-sync-tarball-"));
const project = join(room, "project");

/** npm as on a machine that never ran it, and where every registry is out of reach. */
const npm = (command: "npm" | "npx", words: readonly string[], cwd: string) => {
  const settings = { npm_config_cache: join(room, "cache"), npm_config_registry: "http://127.0.0.1:9/" };
  return spawnSync(command, [...words], {
    cwd,
    encoding: "utf8",
    timeout: PATIENCE,
    shell: process.platform === "win32",
    env: { PATH: process.env["PATH"] ?? "", HOME: room, NO_COLOR: "1", ...settings },
  });
};

let packed: Packed;
beforeAll(() => {
  mkdirSync(project);
  const { stdout } = npm("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", room], REPOSITORY);
  const answer = JSON.parse(stdout) as readonly Packed[];
  [packed] = answer as [Packed];
}, PATIENCE);
afterAll(() => rmSync(room, { recursive: true, force: true }));

const installed = join(project, "node_modules", "notion-sync");
const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly exit: number | null; readonly said: string }>((ended, failed) => {
    const child = spawn(process.execPath, [join(installed, "dist/cli.js"), ...words], { cwd: project, env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (words[0] === "emulator" && said.includes("\n")) child.kill("SIGTERM");
      });
    }
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    child.once("error", failed).once("close", (exit) => {
      clearTimeout(timer);
      ended({ exit, said });
    });
  });

test("the package holds what runs, what says how, and nothing else", () => {
  const others = packed.files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"));
  expect(others.sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "action.yml",
    "package.json",
    "schema/audit.schema.json",
    "schema/health.schema.json",
    "schema/notion-sync.schema.json",
  ]);
});

test("the package stays small: what users download at every run is watched", () => {
  expect(packed.size).toBeLessThan(1.5 * MEGABYTE);
  expect(packed.unpackedSize).toBeLessThan(6 * MEGABYTE);
});

test(
  "installing the package fetches nothing and runs nothing",
  () => {
    const { status, stderr } = npm("npm", ["install", "--offline", join(room, packed.filename)], project);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("npm error")]);
    const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
    };
    expect(Object.keys(lock.packages)).toEqual(["", "node_modules/notion-sync"]);
    expect(lock.packages["node_modules/notion-sync"]?.hasInstallScript).toBeUndefined();
  },
  PATIENCE,
);

test(
  "npx runs the package in an empty folder, without a registry",
  () => {
    const empty = join(room, "empty");
    mkdirSync(empty);
    const spec = ["--yes", "--offline", `--package=${join(room, packed.filename)}`];
    const { status, stdout, stderr } = npm("npx", [...spec, "notion-sync", "--help"], empty);
    expect([status, stdout, stderr]).toEqual([0, expect.stringContaining("notion-sync <mode>"), expect.anything()]);
  },
  PATIENCE,
);

test(
  "what was installed validates, emulates and syncs",
  async () => {
    const emulator = createEmulator();
    emulator.seed({
      databases: [{ id: BOLTS.id, data_source: BOLTS.source, title: "Bolts", properties: { Name: "title" } }],
    });
    const notion = await serve(emulator, 0);
    try {
      writeFileSync(join(project, "bolt.json"), '{ "name": "M4" }');
      writeFileSync(
        join(project, "sync.yml"),
        `version: 1\ntargets:\n  bolts:\n    source: { files: [bolt.json] }\n    database: ${BOLTS.id}\n    key: name\n    properties: { Name: { type: title, from: name } }\n`,
      );
      expect(await run(["validate", "--config=sync.yml"])).toMatchObject({ exit: 0 });
      const reach = [`--notion-url=${notion.url}`, "--config=sync.yml"];
      expect(await run(["sync", ...reach], { NOTION_TOKEN: TOKEN })).toMatchObject({ exit: 0 });
      expect(await textsIn(emulator, BOLTS.source)).toEqual(["M4"]);
      expect((await run(["emulator"])).said).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+\n/);
    } finally {
      await notion.close();
    }
  },
  PATIENCE,
);
