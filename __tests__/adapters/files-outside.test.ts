import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { isFailure } from "../../src/model/failure.ts";
import type { Files } from "../../src/ports/files.ts";

let home: string;
let root: string;
let files: Files;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "notion-sync-outside-"));
  root = join(home, "workspace");
  mkdirSync(root);
  mkdirSync(join(home, "elsewhere"));
  files = workspaceFiles(root);
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

/** The message of the failure that it ends in: anything else that is thrown is a mistake. */
const failureOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "no failure";
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return thrown.message;
  }
};

const WRITES: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ["written", (path) => files.write(path, "x")],
  ["appended to", (path) => files.append(path, "x")],
];

const BYTES = new Uint8Array([0, 255, 10, 128]);

test("bytes are written as they are", async () => {
  await files.write("assets/a.png", BYTES);
  expect(new Uint8Array(readFileSync(join(root, "assets/a.png")))).toEqual(BYTES);
});

describe.each(WRITES)("nothing outside is %s", (_what, write) => {
  test("by a path that climbs", async () => {
    expect(await failureOf(write("../elsewhere/a"))).toBe("../elsewhere/a is outside the workspace.");
  });

  test("through a link to a file that is not there yet", async () => {
    symlinkSync(join(home, "elsewhere/new"), join(root, "link"));
    expect(await failureOf(write("link"))).toBe("link is outside the workspace.");
    expect(existsSync(join(home, "elsewhere/new"))).toBe(false);
  });

  test("through a chain of links, the last of which leads out", async () => {
    symlinkSync("two", join(root, "one"));
    symlinkSync("../elsewhere/new", join(root, "two"));
    expect(await failureOf(write("one"))).toBe("one is outside the workspace.");
  });

  test("through a folder that is a link", async () => {
    symlinkSync(join(home, "elsewhere"), join(root, "folder"));
    expect(await failureOf(write("folder/deep/a"))).toBe("folder/deep/a is outside the workspace.");
    expect(readdirSync(join(home, "elsewhere"))).toEqual([]);
  });

  test("through a link to a folder that is not there yet", async () => {
    symlinkSync(join(home, "elsewhere/later"), join(root, "folder"));
    expect(await failureOf(write("folder/a"))).toBe("folder/a is outside the workspace.");
    expect(readdirSync(join(home, "elsewhere"))).toEqual([]);
  });
});

describe.each(WRITES)("what could be run is never %s", (_what, write) => {
  test.each([
    ".git/hooks/post-checkout",
    "sub/.git/config",
    ".GIT/config",
    ".github/workflows/x.yml",
    ".GitHub/Workflows/x.yml",
  ])("%s", async (path) => {
    expect(await failureOf(write(path))).toContain("where nothing is ever written");
    expect(readdirSync(root)).toEqual([]);
  });

  test("through a link that is called otherwise", async () => {
    mkdirSync(join(root, ".git/hooks"), { recursive: true });
    symlinkSync(".git/hooks", join(root, "notes"));
    expect(await failureOf(write("notes/post-checkout"))).toContain("where nothing is ever written");
    expect(readdirSync(join(root, ".git/hooks"))).toEqual([]);
  });

  test("but the list of databases is", async () => {
    await write(".github/notion-sync.databases.json");
    expect(existsSync(join(root, ".github/notion-sync.databases.json"))).toBe(true);
  });
});

describe("a path that cannot be is a failure with a cure", () => {
  test.each(WRITES)("a file where a folder would have to be, %s", async (_what, write) => {
    writeFileSync(join(root, "file"), "");
    expect(await failureOf(write("file/a"))).toBe("file/a cannot be written (ENOTDIR).");
  });

  test.each(WRITES)("links in a circle, %s", async (_what, write) => {
    symlinkSync("b", join(root, "a"));
    symlinkSync("a", join(root, "b"));
    expect(await failureOf(write("a"))).toBe("a cannot be written (ELOOP).");
  });

  test.each(WRITES)("a NUL in it, %s", async (_what, write) => {
    expect(await failureOf(write("a\0b"))).toContain("cannot be written");
  });

  test.each(WRITES)("a folder, %s", async (_what, write) => {
    mkdirSync(join(root, "folder"));
    expect(await failureOf(write("folder"))).toBe("folder cannot be written (EISDIR).");
    expect(readdirSync(root)).toEqual(["folder"]);
  });

  test("what is below a file is not there to be read", async () => {
    writeFileSync(join(root, "file"), "");
    expect(await files.read("file/a")).toBeUndefined();
  });

  // Windows has no pipes among its files.
  if (process.platform !== "win32") {
    test("a pipe is not waited for: it says nothing", async () => {
      execFileSync("mkfifo", [join(root, "pipe")]);
      expect(await files.read("pipe")).toBe("");
    });
  }

  test.each(["a\0b", "circle"])("and %j cannot be read", async (path) => {
    symlinkSync("circle", join(root, "circle"));
    expect(await failureOf(files.read(path))).toContain("cannot be read");
  });
});

test("a folder that becomes a link while its file is written does not lead the file out", async () => {
  const pieces = function* (): Iterable<string> {
    yield "first";
    rmSync(join(root, "notes"), { recursive: true });
    symlinkSync(join(home, "elsewhere"), join(root, "notes"));
    yield "second";
  };
  expect(await failureOf(files.write("notes/a.md", pieces()))).toBe("notes/a.md is outside the workspace.");
  expect(readdirSync(join(home, "elsewhere"))).toEqual([]);
});

test("a link within the workspace may be followed", async () => {
  mkdirSync(join(root, "real"));
  symlinkSync("real", join(root, "alias"));
  await files.write("alias/a", "x");
  await files.append("alias/a", "y");
  expect(readFileSync(join(root, "real/a"), "utf8")).toBe("xy\n");
});
