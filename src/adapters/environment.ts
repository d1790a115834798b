import { Failure } from "../model/failure.ts";

/** The only reader of the environment. Everything else is told what it has to know. */
export const environment = (): Readonly<Record<string, string | undefined>> => ({ ...process.env });

/** Where the repository is: what the runner says, or the folder that this was started in. */
export const workspace = (env: ReturnType<typeof environment>): string => {
  try {
    return env["GITHUB_WORKSPACE"] || process.cwd();
  } catch {
    throw new Failure({
      kind: "refused",
      message: "The folder that this was started in is gone.",
      cure: "Go to a folder that is there, and start it again.",
    });
  }
};
