import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { SOURCES } from "../../src/config/sources.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Files } from "../../src/ports/files.ts";
import { type FilesQuestion, filesSource } from "../../src/sources/files.ts";
import type { Found } from "../../src/sources/records.ts";

export interface Folder {
  readonly root: string;
  readonly files: Files;
  readonly put: (path: string, content: string | Buffer) => void;
  readonly text: (path: string) => string;
  /** The records of a source as it would be written in a configuration. */
  readonly found: (source: unknown, rest?: Partial<Omit<FilesQuestion, "source">>) => Promise<Found>;
}

/** A real folder with files, for as long as the work takes. */
export const inFolder = async <Result>(
  content: Readonly<Record<string, string | Buffer>>,
  work: (folder: Folder) => Promise<Result>,
): Promise<Result> => {
  const root = mkdtempSync(join(tmpdir(), "notion-sync-folder-"));
  const files = workspaceFiles(root);
  const put: Folder["put"] = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(content)) put(path, text);
  try {
    return await work({
      root,
      files,
      put,
      text: (path) => readFileSync(join(root, path), "utf8"),
      found: (source, rest) => filesSource({ source: SOURCES.files.parse(source), select: undefined, ...rest }, files),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** A problem as it is told: `file:line:column message cure`. */
export const line = ({ message, cure, place }: Problem): string =>
  `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(":")} ${message} ${cure}`;

export const lines = ({ problems }: Pick<Found, "problems">): readonly string[] => problems.map(line);
