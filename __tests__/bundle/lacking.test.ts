import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { action, inFolder } from "./door.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["*.json"] }
    database: 0de0c0de-0000-4000-8000-00000000da7a
    key: name
    properties: { Name: { type: title, from: name } }
`;

test.each(["nowhere/output", "folder"])("a runner without a file for the outputs is told so: %s", (path) =>
  inFolder(async (cwd) => {
    mkdirSync(join(cwd, "folder"));
    writeFileSync(join(cwd, "c.yml"), CONFIG);
    writeFileSync(join(cwd, "a.json"), '{"name":"a"}');
    const inputs = { mode: "validate", config: "c.yml" };
    const { exit, stdout } = await action(inputs, cwd, { GITHUB_OUTPUT: join(cwd, path) });
    expect(exit).toBe(1);
    expect(stdout).toContain("::error::The outputs could not be written: ");
    expect(stdout).toContain("Look at the file that GITHUB_OUTPUT names");
    expect(stdout).not.toContain("a fault in notion-sync");
  }),
);
