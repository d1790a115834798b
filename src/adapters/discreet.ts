import type { Files } from "../ports/files.ts";
import type { GitHubPort } from "../ports/github.ts";

type Redact = (text: string) => string;

function* each(pieces: Iterable<string>, redact: Redact): Iterable<string> {
  for (const piece of pieces) yield redact(piece);
}

/** What a run leaves in its own folder tells no secret, whatever was in a record. Other files are the repository's. */
export const discreetFiles = (files: Files, folder: string, redact: Redact): Files => {
  const start = `${folder.replace(/^(\.\/)+/, "").replace(/\/+$/, "")}/`;
  const isOurs = (path: string): boolean => path.replace(/^(\.\/)+/, "").startsWith(start);
  return {
    ...files,
    write: (path, text) => {
      if (!isOurs(path)) return files.write(path, text);
      return files.write(path, typeof text === "string" ? redact(text) : each(text, redact));
    },
    append: (path, line) => files.append(path, isOurs(path) ? redact(line) : line),
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
