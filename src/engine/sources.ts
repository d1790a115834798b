import type { FilesSource, Source, SourceKind } from "../config/sources.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import { expression } from "../plan/expression.ts";
import { usesCommit } from "../sources/commit.ts";
import { type CommitsOf, filesSource } from "../sources/files.ts";
import type { Spot } from "../sources/records.ts";
import type { Loaded, Setup } from "./load.ts";
import type { World } from "./world.ts";

/** A record, and where its page's ID may be written: only what is in a file has such a spot. */
export type SourcedRecord = SourceRecord & { readonly spot?: Spot | undefined };

/** What a source knows, and what keeps it from knowing more. It never answers with less and says nothing. */
export interface Sourced {
  readonly records: readonly SourcedRecord[];
  readonly problems: readonly Problem[];
}

export interface Question {
  readonly loaded: Loaded;
  readonly placeOf: Setup["placeOf"];
  readonly world: World;
}

type Read<Kind extends SourceKind> = (
  source: Extract<Source, { readonly kind: Kind }>,
  question: Question,
) => Promise<Sourced>;

const noFile = ({ files }: FilesSource, { loaded, placeOf }: Question): Problem => ({
  level: "warning",
  message: `No file matches ${files.map((pattern) => `\`${pattern}\``).join(", ")}.`,
  cure: "Mend the pattern; it is looked for from the root of the workspace.",
  place: placeOf(["targets", loaded.target.name, "source", "files"]),
});

const files: Read<"files"> = async (source, question) => {
  const { loaded, world } = question;
  const select = source.select === undefined ? undefined : expression(source.select);
  const commitsOf: CommitsOf | undefined = usesCommit(loaded.written)
    ? (paths) => world.git.lastCommits(paths)
    : undefined;
  const found = await filesSource({ source, select, commitsOf }, world.files);
  const nothing = found.records.length === 0 && found.problems.length === 0;
  return nothing ? { records: [], problems: [noFile(source, question)] } : found;
};

const READERS: { readonly [Kind in SourceKind]?: Read<Kind> } = { files };

/** Reads a target's source. A target that only looks after pages that people make has none, and no records. */
export const readSource = async (question: Question): Promise<Sourced> => {
  const { written, target } = question.loaded;
  if (written.source === undefined) return { records: [], problems: [] };
  const { kind } = written.source;
  const read = READERS[kind] as Read<SourceKind> | undefined;
  if (read !== undefined) return read(written.source, question);
  const place = question.placeOf(["targets", target.name, "source"]);
  const message = `The source \`${kind}\` is not in this version yet.`;
  return { records: [], problems: [problem(message, "Leave this target out with `targets`.", place)] };
};
