import { Failure } from "../../model/failure.ts";
import { isObject } from "../../model/json.ts";
import type { GitHubPort, Repository } from "../../ports/github.ts";
import type { GitHubClient } from "./client.ts";
import { commentsOf } from "./comments.ts";
import { comparisonOf } from "./comparison.ts";
import { isTrueAt, needed, textAt } from "./fields.ts";
import { issuesOf } from "./issues.ts";
import { askViewer } from "./viewer.ts";

const decode = (json: unknown): Repository => ({
  name: needed(textAt(json, "full_name"), "name of the repository"),
  url: textAt(json, "html_url") ?? "",
  defaultBranch: needed(textAt(json, "default_branch"), "default branch"),
  private: isTrueAt(json, "private"),
  fork: isTrueAt(json, "fork"),
  archived: isTrueAt(json, "archived"),
  issues: isObject(json) && json["has_issues"] !== false,
});

const NAME = /^[A-Za-z0-9][A-Za-z0-9-_]*\/[A-Za-z0-9._-]+$/;

/** What comes from the configuration becomes part of an address: it must not lead elsewhere. */
export const repositoryPath = (repository: string): string => {
  if (NAME.test(repository) && !/\/\.{1,2}$/.test(repository)) return `/repos/${repository}`;
  throw new Failure({
    kind: "refused",
    message: `"${repository.slice(0, 140)}" names no repository.`,
    cure: "Write it as `owner/name`.",
  });
};

/** GitHub's side of one repository, named as `owner/name`. */
export const gitHub = (client: GitHubClient, repository: string): GitHubPort => {
  const path = repositoryPath(repository);
  const viewer = askViewer(client);
  return {
    ...commentsOf(client, `${path}/issues`, viewer),
    ...issuesOf(client, path, viewer),
    ...comparisonOf(client, path),
    repository: async () => decode((await client.request({ method: "GET", path })).data),
    usage: client.usage,
  };
};
