import { type Call, notFound, ok, type Reply, type Route } from "../route.ts";
import { commit, comparedFile, repositoryUrl, webUrl } from "../shapes.ts";
import type { StoredComparison } from "../state.ts";

/** However many there are, with nothing said about the rest; and only on the first page. */
const MOST_FILES = 300;

const comparison = (call: Call, { mergeBase, files }: StoredComparison): Reply => {
  const [base = "", head = ""] = (call.parts[0] ?? "").split("...");
  const onFirst = (call.query.get("page") ?? "1") === "1";
  const web = `${webUrl(call)}/compare/${base}...${head}`;
  return ok({
    url: `${repositoryUrl(call)}/compare/${base}...${head}`,
    html_url: web,
    permalink_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    base_commit: commit(call, base),
    merge_base_commit: commit(call, mergeBase),
    status: mergeBase === base ? "ahead" : "diverged",
    ahead_by: 1,
    behind_by: mergeBase === base ? 0 : 1,
    total_commits: 1,
    commits: onFirst ? [commit(call, head)] : [],
    ...(onFirst ? { files: files.slice(0, MOST_FILES).map((file) => comparedFile(call, file, head)) } : {}),
  });
};

export const COMPARE: readonly Route[] = [
  {
    operation: "repos/compare-commits-with-basehead",
    method: "GET",
    path: "/repos/{owner}/{repo}/compare/{basehead}",
    answer: (call) => {
      const found = call.state.comparisons.get(call.parts[0] ?? "");
      return found === undefined ? notFound() : comparison(call, found);
    },
  },
];
