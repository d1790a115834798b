import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

const MOST_MS = 240_000;

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

let folder: string;
let running: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notion-sync-tour-"));
  // PostgreSQL may have to run as somebody else.
  chmodSync(folder, 0o755);
});

afterEach(() => {
  running?.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

/** As `npm run demo -- …` runs it; `heard` sees all that was said so far. */
const tour = (chapters: readonly string[], heard?: (child: ChildProcess, said: string) => void): Promise<Ended> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      TMPDIR: folder,
      NO_COLOR: "1",
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
    };
    const child = spawn(process.execPath, [".github/scripts/demo.mjs", ...chapters], { env });
    running = child;
    const texts: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        texts.push(text);
        heard?.(child, texts.join(""));
      });
    }
    child.once("close", (code) => resolve({ code, said: texts.join("") }));
  });

const addressIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "";

const isUp = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );

const CHAPTERS = ["modules", "weekly", "portfolio", "postgres", "person"];

describe("the demo", () => {
  test(
    "plays every chapter in order, holds what it says, and leaves nothing behind",
    async () => {
      const { code, said } = await tour([]);
      expect({ code, said }).toMatchObject({ code: 0 });
      const headings = [...said.matchAll(/^━━ (\w+):/gm)].map(([, name]) => name);
      expect(headings).toEqual(CHAPTERS);
      for (const claim of [
        "Twelve manifests, twelve pages: each was made once.",
        "Four weeks of CI and a summary of each, a page each.",
        "Four finished pages became files, each with a header that names its page.",
        "Seven databases were made, with a page for each row of one university.",
        "With `on-drift: report` the edit is flagged, and stays.",
        "The edit was pulled into the row.",
        "The conflict is over.",
      ]) {
        expect(said).toContain(`✓ ${claim}`);
      }
      expect(readdirSync(folder)).toEqual([]);
      expect(await isUp(addressIn(said))).toBe(false);
    },
    MOST_MS,
  );

  test(
    "plays one chapter alone",
    async () => {
      const { code, said } = await tour(["weekly"]);
      expect({ code, said }).toMatchObject({ code: 0 });
      expect([...said.matchAll(/^━━ (\w+):/gm)].map(([, name]) => name)).toEqual(["weekly"]);
    },
    MOST_MS,
  );

  test(
    "ends what it started when it is interrupted",
    async () => {
      const { code, said } = await tour(["postgres"], (child, heard) => {
        if (heard.includes("✓ Seven databases")) child.kill("SIGINT");
      });
      expect({ code, said }).toMatchObject({ code: 130 });
      expect(readdirSync(folder)).toEqual([]);
    },
    MOST_MS,
  );

  test("knows its chapters", async () => {
    const { code, said } = await tour(["wekly"]);
    expect(code).toBe(2);
    expect(said).toContain(`There is no chapter wekly. There are ${CHAPTERS.join(", ")}.`);
  });
});
