import { type Failure, type FailureKind, isFailure } from "../../model/failure.ts";
import type { Branch, CommitDraft, Committed, Head } from "../../ports/branch.ts";
import type { GitHubClient } from "./client.ts";
import { listAt, needed, objectAt, textAt } from "./fields.ts";
import { repositoryPath } from "./github.ts";
import { lacking } from "./lacking.ts";
import { beginning } from "./orphan.ts";
import type { Ask } from "./trouble.ts";

/** Signed by GitHub, in one request, and only where the branch still stands where it is expected to. */
const COMMIT =
  "mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";

const QUICKER: Committed = { committed: false };
const MOST_ATTEMPTS = 3;

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");

interface Standing extends Head {
  readonly parent: string | null;
}

/** A branch that was renamed is answered for under its old name too; it is not the one that was asked for. */
const standing = (json: unknown, name: string): Standing | undefined => {
  if (textAt(json, "name") !== name) return undefined;
  const commit = needed(objectAt(json, "commit"), "commit of the branch");
  return {
    commit: needed(textAt(commit, "sha"), "commit of the branch"),
    message: textAt(objectAt(commit, "commit"), "message") ?? "",
    parent: textAt(listAt(commit, "parents")[0], "sha"),
  };
};

/** What is at an address; undefined where GitHub has nothing there. */
const dataAt = async (client: GitHubClient, ask: Omit<Ask, "method">): Promise<unknown> => {
  try {
    return (await client.request({ method: "GET", ...ask })).data;
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    if (thrown.kind === "not-found") return undefined;
    throw lacking(thrown);
  }
};

const textOf = (data: unknown): string | undefined =>
  data instanceof ArrayBuffer ? new TextDecoder().decode(data) : typeof data === "string" ? data : undefined;

const inputOf = (repository: string, name: string, { on, files, message }: CommitDraft): object => {
  const [headline = "", ...rest] = message.split("\n\n");
  return {
    branch: { repositoryNameWithOwner: repository, branchName: name },
    expectedHeadOid: on,
    message: { headline, ...(rest.length > 0 && { body: rest.join("\n\n") }) },
    fileChanges: { additions: [...files].map(([path, text]) => ({ path, contents: base64(text) })) },
  };
};

const isStale = ({ kind, message }: Failure): boolean =>
  kind === "conflict" || /expected branch to point to|\bis at \w+ but expected\b/i.test(message);

/** It may have been carried out, or the branch may be gone. */
const TO_LOOK_INTO: readonly FailureKind[] = ["unknown", "not-found"];

interface Sent {
  readonly failure: Failure;
  readonly draft: CommitDraft;
  readonly look: () => Promise<Standing | undefined>;
}

/** What became of a commit that failed; undefined where nothing did, so that it can be sent again. */
const became = async ({ failure, draft, look }: Sent): Promise<Committed | undefined> => {
  if (isStale(failure)) return QUICKER;
  if (!TO_LOOK_INTO.includes(failure.kind)) throw lacking(failure);
  const now = await look();
  if (now?.commit === draft.on) {
    if (failure.kind === "not-found") throw lacking(failure);
    return undefined;
  }
  const isOurs = now?.parent === draft.on && now?.message.trim() === draft.message.trim();
  return now !== undefined && isOurs ? { committed: true, commit: now.commit } : QUICKER;
};

/** A branch of a repository (`owner/name`), kept through GitHub's API. */
export const githubBranch = (client: GitHubClient, repository: string, name: string): Branch => {
  const path = repositoryPath(repository);
  const look = async (): Promise<Standing | undefined> =>
    standing(await dataAt(client, { path: `${path}/branches/${encodeURIComponent(name)}` }), name);
  const begin = beginning({ client, path, name, look });

  const advance = async (draft: CommitDraft, attempt = 1): Promise<Committed> => {
    try {
      const data = await client.graphql(COMMIT, { input: inputOf(repository, name, draft) });
      const commit = objectAt(objectAt(data, "createCommitOnBranch"), "commit");
      return { committed: true, commit: needed(textAt(commit, "oid"), "commit") };
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      const known = await became({ failure: thrown, draft, look });
      if (known !== undefined) return known;
      if (attempt >= MOST_ATTEMPTS) throw thrown;
    }
    return advance(draft, attempt + 1);
  };
  return {
    name,
    head: async () => {
      const now = await look();
      return now && { commit: now.commit, message: now.message };
    },
    read: async (file, commit) => {
      const address = `${path}/contents/${encodeURIComponent(file)}`;
      return textOf(await dataAt(client, { path: address, query: { ref: commit }, raw: true }));
    },
    commit: async (draft) => {
      if (draft.on !== undefined) return advance(draft);
      const root = await begin();
      return root === undefined ? QUICKER : advance({ ...draft, on: root });
    },
  };
};
