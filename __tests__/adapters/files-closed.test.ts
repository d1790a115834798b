import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { failureProblem, isFailure } from "../../src/model/failure.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "notion-sync-matching-"));
  mkdirSync(join(root, "open/closed"), { recursive: true });
  writeFileSync(join(root, "open/a.json"), "");
  writeFileSync(join(root, "open/closed/b.json"), "");
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const list = (exclude: readonly string[] = []): Promise<unknown> =>
  workspaceFiles(root)
    .list(["open/**/*.json"], exclude)
    .catch((thrown: unknown) => {
      if (!isFailure(thrown)) throw thrown;
      const { message, cure } = failureProblem(thrown);
      return { message, cure };
    });

const CURE = "Give the run the right to this folder, or leave it out with `exclude`.";

test("every file that matches is named", async () => {
  expect(await list()).toEqual(["open/a.json", "open/closed/b.json"]);
});

test("a folder that is not there, or is a file, has none", async () => {
  const files = workspaceFiles(root);
  expect(await files.list(["nowhere/*.json", "open/a.json/*.json"], [])).toEqual([]);
});

// Root may look into every folder, and Windows knows no such rights.
if (process.getuid !== undefined && process.getuid() !== 0) {
  test("a folder that the run may not look into is not taken for an empty one, unless it is left out", async () => {
    chmodSync(join(root, "open/closed"), 0o000);
    const answers = [await list(), await list(["open/closed/**"])];
    chmodSync(join(root, "open/closed"), 0o700);
    expect(answers).toEqual([{ message: "open/closed cannot be read (EACCES).", cure: CURE }, ["open/a.json"]]);
  });
}

// Elsewhere paths are too long much sooner, or never.
if (process.platform === "linux") {
  describe("a folder that is too deep to be looked into", () => {
    const NAME = "n".repeat(200);
    const chain = (of: string): string => {
      const deepest = join(of, ...Array.from({ length: 15 }, () => NAME));
      mkdirSync(deepest, { recursive: true });
      return deepest;
    };

    test("is not taken for an empty one, unless it is left out", async () => {
      const below = join(root, "below");
      chain(below);
      const place = join(chain(join(root, "open/closed")), "below");
      renameSync(below, place);
      const answers = [await list(), await list(["open/closed/**"])];
      renameSync(place, below);
      expect(answers).toEqual([
        { message: expect.stringContaining("cannot be read (ENAMETOOLONG)."), cure: CURE },
        ["open/a.json"],
      ]);
    });
  });
}
