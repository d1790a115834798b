import { isObject, parsed } from "../model/json.ts";
import type { World } from "./world.ts";

const defaultBranch = (event: string | undefined): string => {
  const payload = parsed(event);
  const repository = isObject(payload) ? payload["repository"] : undefined;
  const branch = isObject(repository) ? repository["default_branch"] : undefined;
  return typeof branch === "string" ? branch : "HEAD";
};

/**
 * The address of a file on the default branch, so that it stays the same whatever branch a run is on. `HEAD` stands for
 * that branch where the event does not name it. Outside a workflow nobody knows where the repository lives.
 */
export const sourceUrls = ({ env, event }: World): ((path: string | undefined) => string | undefined) => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (!server || !repository) return () => undefined;
  const branch = encodeURI(defaultBranch(event));
  return (path) =>
    path === undefined
      ? undefined
      : `${server}/${repository}/blob/${branch}/${path.split("/").map(encodeURIComponent).join("/")}`;
};
