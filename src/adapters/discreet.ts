import type { Branch } from "../ports/branch.ts";
import type { Files } from "../ports/files.ts";
import type { GitHubPort } from "../ports/github.ts";

type Redact = (text: string) => string;

function* each(pieces: Iterable<string>, redact: Redact): Iterable<string> {
  for (const piece of pieces) yield redact(piece);
}

const normal = (path: string): string => path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");

/**
 * What a run leaves in folders of its own tells no secret, whatever was in a record; nor does what it adds to a file
 * anywhere. Other files are the repository's.
 */
export const discreetFiles = (files: Files, folders: readonly string[], redact: Redact): Files => {
  const isOurs = (path: string): boolean => folders.some((folder) => normal(path).startsWith(`${normal(folder)}/`));
  return {
    ...files,
    write: (path, content) => {
      if (!isOurs(path) || content instanceof Uint8Array) return files.write(path, content);
      return files.write(path, typeof content === "string" ? redact(content) : each(content, redact));
    },
    append: (path, line) => files.append(path, redact(line)),
  };
};

/** Nor does anything that is said on GitHub. */
export const discreetGitHub = (github: GitHubPort, redact: Redact): GitHubPort => ({
  ...github,
  addComment: (number, body) => github.addComment(number, redact(body)),
  editComment: (id, body) => github.editComment(id, redact(body)),
  openIssue: (draft) => github.openIssue({ ...draft, title: redact(draft.title), body: redact(draft.body) }),
  editIssue: (number, body) => github.editIssue(number, redact(body)),
});

/** Nor what is committed. */
export const discreetBranch = (branch: Branch, redact: Redact): Branch => ({
  ...branch,
  commit: (draft) => {
    const files = new Map([...draft.files].map(([path, text]) => [path, redact(text)]));
    return branch.commit({ ...draft, files });
  },
});
