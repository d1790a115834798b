import type { Account, ComparedFile, State, StoredComment, StoredIssue, StoredLabel } from "./state.ts";

// Things as GitHub shows them: everything that its description requires, and what it nearly always says besides.

export interface Seen {
  readonly state: State;
  readonly base: string;
}

const WEB = "https://github.example";

const addresses = (at: string, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [`${name}_url`, `${at}/${name}`]));

const ACCOUNT = "followers following gists starred subscriptions organizations repos events received_events".split(" ");

export const account = ({ base }: Seen, { login, id, type }: Account): object => ({
  login,
  id,
  node_id: `U_${id}`,
  avatar_url: `${WEB}/avatars/${id}`,
  gravatar_id: "",
  url: `${base}/users/${encodeURIComponent(login)}`,
  html_url: `${WEB}/${encodeURIComponent(login)}`,
  ...addresses(`${base}/users/${encodeURIComponent(login)}`, ACCOUNT),
  type,
  site_admin: false,
});

const orNobody = (seen: Seen, author: Account | null): object | null =>
  author === null ? null : account(seen, author);

export const repositoryUrl = ({ base, state }: Seen): string => `${base}/repos/${state.owner}/${state.name}`;
export const webUrl = ({ state }: Seen): string => `${WEB}/${state.owner}/${state.name}`;

const REPOSITORY = (
  "archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads " +
  "events forks git_commits git_refs git_tags issue_comment issue_events issues keys labels languages merges milestones " +
  "notifications pulls releases stargazers statuses subscribers subscription tags teams trees hooks svn clone git ssh"
).split(" ");

const COUNTS =
  "forks forks_count open_issues open_issues_count size stargazers_count watchers watchers_count network_count subscribers_count";

export const repository = (seen: Seen): object => {
  const { state } = seen;
  const owner: Account = { login: state.owner, id: 42, type: "User" };
  return {
    id: 4_200,
    node_id: "R_4200",
    name: state.name,
    full_name: `${state.owner}/${state.name}`,
    owner: account(seen, owner),
    private: state.private,
    fork: state.fork,
    archived: state.archived,
    disabled: false,
    has_issues: state.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    default_branch: "main",
    description: null,
    homepage: null,
    language: null,
    license: null,
    url: repositoryUrl(seen),
    html_url: webUrl(seen),
    ...addresses(repositoryUrl(seen), REPOSITORY),
    mirror_url: null,
    ...Object.fromEntries(COUNTS.split(" ").map((name) => [name, 0])),
    pushed_at: "2026-11-20T08:00:00Z",
    created_at: "2024-02-01T08:00:00Z",
    updated_at: "2026-11-20T08:00:00Z",
  };
};

const place = (seen: Seen, issue: StoredIssue): string =>
  `${webUrl(seen)}/${issue.isPullRequest ? "pull" : "issues"}/${issue.number}`;

export const comment = (seen: Seen, stored: StoredComment): object => {
  const { state } = seen;
  const issue = state.issues.find(({ number }) => number === stored.issue);
  return {
    id: stored.id,
    node_id: `IC_${stored.id}`,
    url: `${repositoryUrl(seen)}/issues/comments/${stored.id}`,
    html_url: `${issue === undefined ? webUrl(seen) : place(seen, issue)}#issuecomment-${stored.id}`,
    issue_url: `${repositoryUrl(seen)}/issues/${stored.issue}`,
    user: orNobody(seen, stored.author),
    created_at: stored.createdAt,
    updated_at: stored.updatedAt,
    author_association: "NONE",
    body: stored.body,
    performed_via_github_app: null,
    minimized: stored.minimized === null ? null : { reason: stored.minimized },
  };
};

export const label = (seen: Seen, { name, color, description }: StoredLabel): object => ({
  id: 1_000 + seen.state.labels.findIndex((other) => other.name === name),
  node_id: `LA_${name}`,
  url: `${repositoryUrl(seen)}/labels/${encodeURIComponent(name)}`,
  name,
  description,
  color,
  default: false,
});

const pullRequest = (seen: Seen, issue: StoredIssue): object => ({
  pull_request: {
    url: `${repositoryUrl(seen)}/pulls/${issue.number}`,
    html_url: place(seen, issue),
    diff_url: `${place(seen, issue)}.diff`,
    patch_url: `${place(seen, issue)}.patch`,
    merged_at: null,
  },
});

export const issue = (seen: Seen, stored: StoredIssue): object => {
  const url = `${repositoryUrl(seen)}/issues/${stored.number}`;
  const { labels, comments } = seen.state;
  return {
    id: 50_000 + stored.number,
    node_id: `I_${stored.number}`,
    url,
    repository_url: repositoryUrl(seen),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: place(seen, stored),
    number: stored.number,
    title: stored.title,
    user: orNobody(seen, stored.author),
    labels: labels.filter(({ name }) => stored.labels.includes(name)).map((each) => label(seen, each)),
    state: stored.state,
    state_reason: stored.stateReason,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: comments.filter((each) => each.issue === stored.number).length,
    created_at: stored.createdAt,
    updated_at: stored.updatedAt,
    closed_at: stored.state === "closed" ? stored.updatedAt : null,
    author_association: "NONE",
    body: stored.body === "" ? null : stored.body,
    ...(stored.isPullRequest ? pullRequest(seen, stored) : {}),
  };
};

export const commit = (seen: Seen, sha: string): object => ({
  sha,
  node_id: `C_${sha}`,
  url: `${repositoryUrl(seen)}/commits/${sha}`,
  html_url: `${webUrl(seen)}/commit/${sha}`,
  comments_url: `${repositoryUrl(seen)}/commits/${sha}/comments`,
  commit: {
    url: `${repositoryUrl(seen)}/git/commits/${sha}`,
    author: { name: "Ada", email: "ada@example.com", date: "2026-11-20T08:00:00Z" },
    committer: { name: "Ada", email: "ada@example.com", date: "2026-11-20T08:00:00Z" },
    message: "Tighten the bolts",
    comment_count: 0,
    tree: { sha, url: `${repositoryUrl(seen)}/git/trees/${sha}` },
  },
  author: null,
  committer: null,
  parents: [],
});

export const comparedFile = (seen: Seen, file: ComparedFile, head: string): object => {
  const path = file.filename.split("/").map(encodeURIComponent).join("/");
  return {
    sha: file.status === "removed" ? null : "5d41402abc4b2a76b9719d911017c592aaaaaaaa",
    ...file,
    additions: 1,
    deletions: 1,
    changes: 2,
    blob_url: `${webUrl(seen)}/blob/${head}/${path}`,
    raw_url: `${webUrl(seen)}/raw/${head}/${path}`,
    contents_url: `${repositoryUrl(seen)}/contents/${path}?ref=${head}`,
  };
};
