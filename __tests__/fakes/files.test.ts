import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { filesContract } from "../contracts/files.ts";
import { rememberedFiles } from "./files.ts";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

filesContract("on a disk", async () => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-contract-"));
  folders.push(folder);
  return workspaceFiles(folder);
});

filesContract("in memory", async () => rememberedFiles());
