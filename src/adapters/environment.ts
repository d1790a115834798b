import { existsSync } from "node:fs";
import { Failure } from "../model/failure.ts";

/** The only reader of the environment. Everything else is told what it has to know. */
export const environment = (): Readonly<Record<string, string | undefined>> => ({ ...process.env });

const noFolder = (message: string, cure: string): Failure => new Failure({ kind: "refused", message, cure });

/** Where the repository is: what the runner says, or the folder that this was started in. */
export const workspace = (env: ReturnType<typeof environment>): string => {
  const named = env["GITHUB_WORKSPACE"];
  if (named) {
    if (existsSync(named)) return named;
    throw noFolder(
      `There is no folder ${named}, and GITHUB_WORKSPACE names it.`,
      "Check the repository out there, or take that variable away.",
    );
  }
  try {
    return process.cwd();
  } catch {
    throw noFolder("The folder that this was started in is gone.", "Go to a folder that is there, and start it again.");
  }
};
