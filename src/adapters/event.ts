import { readFile } from "node:fs/promises";

const MOST_BYTES = 10_000_000;

/** The event that made a workflow run, as the runner left it. Where it cannot be read, nothing is known of the event. */
export const eventText = async (env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> => {
  const path = env["GITHUB_EVENT_PATH"];
  if (path === undefined || path === "") return undefined;
  try {
    const text = await readFile(path, "utf8");
    return text.length > MOST_BYTES ? undefined : text;
  } catch {
    return undefined;
  }
};
