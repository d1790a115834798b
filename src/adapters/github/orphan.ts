import { type Failure, isFailure } from "../../model/failure.ts";
import type { Head } from "../../ports/branch.ts";
import type { GitHubClient } from "./client.ts";
import { needed, textAt } from "./fields.ts";
import { orLacking } from "./lacking.ts";

const MOST_ATTEMPTS = 3;

/** A commit holds at least one file: the first says to whoever comes across the branch what it is. */
const README = `# Kept by notion-sync

This branch shares no history with the others, and is not meant to be merged. notion-sync adds to it what it did
(\`ledger.ndjson\`, one line each) and the content that it wrote (\`objects/\`). Nothing is ever taken away.
`;

export interface Ground {
  readonly client: GitHubClient;
  /** Of the repository. */
  readonly path: string;
  readonly name: string;
  readonly look: () => Promise<Head | undefined>;
}

/** May be asked for again: what nothing points at is swept away. */
const plant = async ({ client, path }: Ground): Promise<string> => {
  const made = async (what: string, body: unknown): Promise<string> => {
    const { data } = await client.request({ method: "POST", path: `${path}/git/${what}`, body, repeatable: true });
    return needed(textAt(data, "sha"), "name of what was made");
  };
  const tree = await made("trees", { tree: [{ path: "README.md", mode: "100644", type: "blob", content: README }] });
  return made("commits", { message: "Begin the branch [skip ci]", tree, parents: [] });
};

const isThere = ({ kind, message }: Failure): boolean => kind === "refused" && /already exists/i.test(message);

/** Makes the branch, with a first commit on no history, and says which; undefined where somebody else was quicker. */
export const beginning = (ground: Ground): (() => Promise<string | undefined>) => {
  const { client, path, name, look } = ground;
  const point = async (sha: string, attempt = 1): Promise<string | undefined> => {
    try {
      await client.request({ method: "POST", path: `${path}/git/refs`, body: { ref: `refs/heads/${name}`, sha } });
      return sha;
    } catch (thrown) {
      if (!isFailure(thrown) || !(isThere(thrown) || thrown.kind === "unknown")) throw thrown;
      const now = await look();
      if (now !== undefined) return now.commit === sha ? sha : undefined;
      if (isThere(thrown) || attempt >= MOST_ATTEMPTS) throw thrown;
    }
    return point(sha, attempt + 1);
  };
  return () => orLacking(plant(ground).then((sha) => point(sha)));
};
