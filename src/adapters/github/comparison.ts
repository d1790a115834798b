import { isFailure } from "../../model/failure.ts";
import { isObject } from "../../model/json.ts";
import type { Answer, Changes, Range } from "../../ports/git.ts";
import type { Comparison } from "../../ports/github.ts";
import type { GitHubClient } from "./client.ts";
import { listAt, objectAt, textAt } from "./fields.ts";

/** GitHub shows so many files of a comparison, and does not say whether there were more. */
const MOST_FILES = 300;

type Kind = keyof Changes | "same";

const KINDS: ReadonlyMap<string | null, Kind> = new Map<string | null, Kind>([
  ["added", "changed"],
  ["modified", "changed"],
  ["changed", "changed"],
  ["copied", "changed"],
  ["removed", "deleted"],
  ["renamed", "renamed"],
  ["unchanged", "same"],
]);

interface File {
  readonly kind: Kind;
  readonly path: string;
  readonly before: string;
}

/** Undefined where GitHub says something that is not understood: leaving it out would lose a change. */
const fileOf = (json: unknown): File | undefined => {
  const kind = KINDS.get(textAt(json, "status"));
  const path = textAt(json, "filename");
  const before = textAt(json, "previous_filename");
  if (kind === undefined || path === null || (kind === "renamed" && before === null)) return undefined;
  return { kind, path, before: before ?? path };
};

const unknown = (why: string): Answer => ({ known: false, why });

const changesIn = (files: readonly File[]): Changes => {
  const paths = (kind: Kind): readonly string[] =>
    files
      .filter((file) => file.kind === kind)
      .map(({ path }) => path)
      .sort();
  const renamed = files
    .filter(({ kind }) => kind === "renamed")
    .map(({ before, path }) => ({ from: before, to: path }));
  return {
    changed: paths("changed"),
    deleted: paths("deleted"),
    renamed: renamed.sort((a, b) => (a.to < b.to ? -1 : 1)),
  };
};

const answerIn = (data: unknown, { base, from }: Range): Answer => {
  // GitHub compares from where the histories parted. That is the base itself, unless the branch was rewritten.
  if (from === "base" && textAt(objectAt(data, "merge_base_commit"), "sha") !== base) {
    return unknown("the branch was rewritten, and GitHub compares only from where the histories parted");
  }
  if (!(isObject(data) && Array.isArray(data["files"]))) return unknown("GitHub's comparison names no files");
  const files = listAt(data, "files").map(fileOf);
  if (files.length >= MOST_FILES)
    return unknown(`${MOST_FILES} files or more changed, and GitHub's comparison ends there`);
  const understood = files.filter((file) => file !== undefined);
  if (understood.length < files.length) return unknown("GitHub's comparison names a change of an unknown kind");
  return { known: true, changes: changesIn(understood) };
};

/** All the files come with the first page of a comparison, however few commits that shows; so one commit is enough. */
const FIRST = { page: 1, per_page: 1 };

export const comparisonOf = ({ request }: GitHubClient, repository: string): Comparison => ({
  changes: async (range) => {
    const commits = [range.base, range.head].map(encodeURIComponent).join("...");
    try {
      const { data } = await request({ method: "GET", path: `${repository}/compare/${commits}`, query: FIRST });
      return answerIn(data, range);
    } catch (thrown) {
      if (!isFailure(thrown) || thrown.kind === "cancelled") throw thrown;
      return unknown(thrown.message.replace(/\.$/, ""));
    }
  },
});
