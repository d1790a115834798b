import { gitOf, nameOf, putCommit, putTree, type StoredCommit } from "../branches.ts";
import { type Call, created, invalid, notFound, ok, type Reply, type Route, refused, textIn } from "../route.ts";
import { commit as commitShape, repositoryUrl, webUrl } from "../shapes.ts";

/** What is longer is only named among the contents of a repository, and given as a blob. */
const MOST_CONTENT = 1_048_576;

/** In lines, as GitHub sends it. */
const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64").replace(/.{60}/g, "$&\n");

const shown = (call: Call, { sha, message, parent }: StoredCommit): object => {
  const shape = commitShape(call, sha) as { readonly commit: object };
  const url = `${repositoryUrl(call)}/commits/${parent}`;
  return {
    ...shape,
    commit: { ...shape.commit, message },
    parents: parent === undefined ? [] : [{ sha: parent, url, html_url: `${webUrl(call)}/commit/${parent}` }],
  };
};

const branch = (call: Call): Reply => {
  const [name = ""] = call.parts;
  const { branches, commits } = gitOf(call.state);
  const found = commits.get(branches.get(name) ?? "");
  if (found === undefined) return refused(404, "Branch not found");
  const self = `${repositoryUrl(call)}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: shown(call, found),
    _links: { self, html: `${webUrl(call)}/tree/${encodeURIComponent(name)}` },
    protected: false,
    protection: { enabled: false, required_status_checks: { enforcement_level: "off", contexts: [], checks: [] } },
    protection_url: `${self}/protection`,
  });
};

const content = (call: Call): Reply => {
  const [path = ""] = call.parts;
  const text = gitOf(call.state)
    .commits.get(call.query.get("ref") ?? "")
    ?.tree.get(path);
  if (text === undefined) return notFound();
  if (call.accept.includes(".raw"))
    return ok(text, { "content-type": "application/vnd.github.raw+json; charset=utf-8" });
  const sha = nameOf("blob", text);
  const url = `${repositoryUrl(call)}/contents/${encodeURIComponent(path)}`;
  const git = `${repositoryUrl(call)}/git/blobs/${sha}`;
  const html = `${webUrl(call)}/blob/${sha}`;
  const size = Buffer.byteLength(text);
  const given = size > MOST_CONTENT ? { content: "", encoding: "none" } : { content: base64(text), encoding: "base64" };
  return ok({
    name: path.split("/").at(-1),
    path,
    sha,
    size,
    type: "file",
    ...given,
    url,
    git_url: git,
    html_url: html,
    download_url: html,
    _links: { self: url, git, html },
  });
};

interface Entry {
  readonly path: string;
  readonly content: string;
}

const createTree = (call: Call): Reply => {
  const entries = call.body["tree"] as readonly Entry[];
  if (entries.length === 0) return refused(422, "Invalid tree info");
  const sha = putTree(gitOf(call.state), new Map(entries.map(({ path, content }) => [path, content])));
  const tree = entries.map((entry) => ({
    path: entry.path,
    mode: "100644",
    type: "blob",
    sha: nameOf("blob", entry.content),
    size: Buffer.byteLength(entry.content),
    url: `${repositoryUrl(call)}/git/blobs/${nameOf("blob", entry.content)}`,
  }));
  return created({ sha, url: `${repositoryUrl(call)}/git/trees/${sha}`, tree, truncated: false });
};

const SIGNER = { name: "GitHub", email: "noreply@github.example", date: "2026-11-21T12:00:00Z" };

const createCommit = (call: Call): Reply => {
  const git = gitOf(call.state);
  const name = textIn(call, "tree");
  const tree = git.trees.get(name);
  if (tree === undefined) return refused(422, "Tree SHA does not exist");
  const message = textIn(call, "message");
  const sha = putCommit(git, { message, parent: undefined, tree });
  return created({
    sha,
    node_id: `C_${sha}`,
    url: `${repositoryUrl(call)}/git/commits/${sha}`,
    html_url: `${webUrl(call)}/commit/${sha}`,
    author: SIGNER,
    committer: SIGNER,
    tree: { sha: name, url: `${repositoryUrl(call)}/git/trees/${name}` },
    message,
    parents: [],
    verification: { verified: true, reason: "valid", signature: null, payload: null, verified_at: null },
  });
};

const createRef = (call: Call): Reply => {
  const { branches, commits } = gitOf(call.state);
  const ref = textIn(call, "ref");
  const sha = textIn(call, "sha");
  const name = ref.replace(/^refs\/heads\//, "");
  if (name === ref) return refused(422, "Reference name is not a branch here");
  if (branches.has(name)) return refused(422, "Reference already exists");
  if (!commits.has(sha)) return invalid({ resource: "Reference", code: "invalid", field: "sha" });
  branches.set(name, sha);
  const url = `${repositoryUrl(call)}/git/${ref}`;
  const object = { type: "commit", sha, url: `${repositoryUrl(call)}/git/commits/${sha}` };
  return created({ ref, node_id: `REF_${name}`, url, object });
};

const AT = "/repos/{owner}/{repo}";

export const BRANCHES: readonly Route[] = [
  { operation: "repos/get-branch", method: "GET", path: `${AT}/branches/{branch}`, answer: branch },
  { operation: "repos/get-content", method: "GET", path: `${AT}/contents/{path}`, answer: content },
  { operation: "git/create-tree", method: "POST", path: `${AT}/git/trees`, answer: createTree },
  { operation: "git/create-commit", method: "POST", path: `${AT}/git/commits`, answer: createCommit },
  { operation: "git/create-ref", method: "POST", path: `${AT}/git/refs`, answer: createRef },
];
