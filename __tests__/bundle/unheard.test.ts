import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { inFolder } from "./door.ts";
import { BOLTS, TOKEN, textsIn } from "./notion.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["*.json"] }
    data-source: ${BOLTS.source}
    key: name
    properties:
      Name: { type: title, from: name }
`;
const TABLE = { id: BOLTS.id, data_source: BOLTS.source, title: "Bolts", properties: { Name: "title" } };
const NAMES = Array.from({ length: 60 }, (_, index) => `b${String(index).padStart(2, "0")}`);
/** A file that is full from the beginning. Not every system has one. */
const FULL = "/dev/full";
const PATIENCE_MS = 60_000;

interface Ended {
  readonly exit: number | null;
  readonly heard: string;
}

type Outlet = "closed" | "pipe" | number;

/** The command line, with somebody who listens, nobody who does any more, or a file behind its two outputs. */
const run = (words: readonly string[], cwd: string, [out, err]: readonly [Outlet, Outlet]): Promise<Ended> =>
  new Promise((ended, failed) => {
    const stdio = [out, err].map((outlet) => (outlet === "closed" ? "pipe" : outlet));
    const child = spawn(process.execPath, [resolve("dist/cli.js"), ...words], { cwd, stdio: ["ignore", ...stdio] });
    let heard = "";
    for (const [outlet, stream] of [
      [out, child.stdout],
      [err, child.stderr],
    ] as const) {
      if (outlet === "closed") stream?.destroy();
      else stream?.setEncoding("utf8").on("data", (text: string) => (heard += text));
    }
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS / 2);
    child.once("error", failed);
    child.once("close", (exit) => {
      clearTimeout(timer);
      ended({ exit, heard });
    });
  });

/** A sync that is long enough to say how far it is; answers how it ended, and what Notion holds then. */
const sync = (outlets: readonly [Outlet, Outlet]): Promise<Ended & { readonly there: readonly string[] }> =>
  inFolder(async (folder) => {
    const emulator = createEmulator({ seed: { databases: [TABLE] } });
    const notion = await serve(emulator, 0);
    writeFileSync(join(folder, "c.yml"), CONFIG);
    writeFileSync(join(folder, "all.json"), JSON.stringify(NAMES.map((name) => ({ name }))));
    const place = ["--config", "c.yml", "--notion-token", TOKEN, "--notion-url", notion.url];
    try {
      const ended = await run(["sync", ...place], folder, outlets);
      return { ...ended, there: await textsIn(emulator, BOLTS.source) };
    } finally {
      await notion.close();
    }
  });

test.each([
  ["what it says", ["closed", "pipe"]],
  ["its log", ["pipe", "closed"]],
  ["anything", ["closed", "closed"]],
] as const)(
  "a run ends as it would have where nobody reads %s any more",
  async (_, outlets) => {
    await expect(sync(outlets)).resolves.toMatchObject({ exit: 0, there: NAMES });
  },
  PATIENCE_MS,
);

if (existsSync(FULL)) {
  test(
    "a run whose log cannot be kept does all that it would have done, and is no success",
    async () => {
      const full = openSync(FULL, "w");
      await expect(sync(["pipe", full])).resolves.toMatchObject({ exit: 1, there: NAMES });
      closeSync(full);
    },
    PATIENCE_MS,
  );

  test("what cannot be written is told where somebody still listens, once and without a stack", async () => {
    const full = openSync(FULL, "w");
    await expect(run(["--help"], ".", [full, "pipe"])).resolves.toEqual({
      exit: 1,
      heard: `error: What this run says could not be written: ENOSPC: no space left on device, write.
  Make room there, and run it again; what the run did is in its report.
`,
    });
    closeSync(full);
  });
}
