import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { action, inFolder } from "./door.ts";

const LEAVE = 'rmdir "$PWD" && exec "$@"';

// Windows does not let go of a folder that somebody is in.
if (process.platform !== "win32") {
  test("a run in a folder that is gone says so", () =>
    inFolder(async (cwd) => {
      const words = ["-c", LEAVE, "sh", process.execPath, resolve("dist/cli.js"), "validate"];
      await expect(promisify(execFile)("sh", words, { cwd, timeout: 30_000 })).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringContaining(
          "error: The folder that this was started in is gone.\n  Go to a folder that is there, and start it again.\n",
        ),
      });
    }));
}

test("a workflow that has not checked the repository out is told to", () =>
  inFolder(async (cwd) => {
    const { stdout } = await action({ mode: "sync" }, cwd);
    expect(stdout).toContain("There is no configuration at this path. Let `actions/checkout` come first, name it with");
  }));
