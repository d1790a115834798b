import { mkdir } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { workspaceFiles } from "../../adapters/files.ts";
import type { Files } from "../../ports/files.ts";

const WORKFLOWS = /^(\.\/)*\.github\/workflows\/[^/]+$/;

/** The workspace of a person who asks for a workflow. A run never writes what GitHub carries out. */
export const ownFiles = (root: string): Files => {
  const files = workspaceFiles(root);
  return {
    ...files,
    write: async (path, content) => {
      if (!WORKFLOWS.test(path)) return files.write(path, content);
      // Fails where the path leads out of the workspace.
      await files.read(path);
      const folder = dirname(resolve(root, path));
      await mkdir(folder, { recursive: true });
      return workspaceFiles(folder).write(basename(path), content);
    },
  };
};
