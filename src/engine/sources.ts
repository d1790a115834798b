import type { FilesSource, SourceKind } from "../config/sources.ts";
import type { Problem } from "../model/problem.ts";
import { expression } from "../plan/expression.ts";
import { usesCommit } from "../sources/commit.ts";
import { type CommitsOf, filesSource } from "../sources/files.ts";
import { postgresRows } from "./postgres.ts";
import type { Asked, Question, Read, Sourced } from "./question.ts";
import { ciWeeks, kpiWeeks, milestoneItems } from "./weekly.ts";
import type { World } from "./world.ts";

const noFile = ({ files }: FilesSource, { name, setup }: Question): Problem => ({
  level: "warning",
  message: `No file matches ${files.map((pattern) => `\`${pattern}\``).join(", ")}.`,
  cure: "Mend the pattern; it is looked for from the root of the workspace.",
  place: setup.placeOf(["targets", name, "source", "files"]),
});

const noRecord = (count: number, { name, setup }: Question): Problem => ({
  level: "warning",
  message: `${count === 1 ? "The file that matches holds" : `The ${count} files that match hold`} no record.`,
  cure: "Look into it, and at `select` where the target has one.",
  place: setup.placeOf(["targets", name, "source", "files"]),
});

const files: Read<"files"> = async (source, question) => {
  const { written, world } = question;
  const select = source.select === undefined ? undefined : expression(source.select);
  const commitsOf: CommitsOf | undefined = usesCommit(written) ? (paths) => world.git.lastCommits(paths) : undefined;
  const found = await filesSource({ source, select, commitsOf }, world.files);
  if (found.records.length > 0 || found.problems.length > 0) return found;
  return { records: [], problems: [found.files === 0 ? noFile(source, question) : noRecord(found.files, question)] };
};

const READERS: { readonly [Kind in SourceKind]: Read<Kind> } = {
  files,
  postgres: postgresRows,
  "github-ci": ciWeeks,
  "github-milestones": milestoneItems,
  kpis: kpiWeeks,
};

/** Reads a target's source. A target that only looks after pages that people make has none, and no records. */
export const readSource = async (question: Question): Promise<Sourced> => {
  const { source } = question.written;
  if (source === undefined) return { records: [], problems: [] };
  const read = READERS[source.kind] as Read<SourceKind>;
  return read(source, question);
};

const keyOf = (name: string, { since = "", until = "", wide = false }: Asked): string =>
  [name, since, until, wide].join(" ");

/** Reads sources by the names of their targets, each once, however many draw on it. */
export const librarian = (setup: Question["setup"], window: Asked, world: World): Question["other"] => {
  const read = new Map<string, Promise<Sourced>>();
  const other = (name: string, within: Asked = window): Promise<Sourced> => {
    const written = setup.config.targets[name];
    if (written === undefined) return Promise.resolve({ records: [], problems: [] });
    const key = keyOf(name, within);
    const known = read.get(key) ?? readSource({ name, written, setup, world, window: within, other });
    read.set(key, known);
    return known;
  };
  return other;
};
