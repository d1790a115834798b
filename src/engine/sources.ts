import type { FilesSource, Source, SourceKind } from "../config/sources.ts";
import type { TargetConfig } from "../config/target.ts";
import type { Problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import { expression } from "../plan/expression.ts";
import type { Window } from "../sources/ci/week.ts";
import { usesCommit } from "../sources/commit.ts";
import { type CommitsOf, filesSource } from "../sources/files.ts";
import type { Spot } from "../sources/records.ts";
import type { Setup } from "./load.ts";
import { postgresRows } from "./postgres.ts";
import type { Counterpart } from "./two-way/counterpart.ts";
import { ciWeeks, kpiWeeks, milestoneItems } from "./weekly.ts";
import type { World } from "./world.ts";

/** A record, and where its page's ID may be written: only what is in a file has such a spot. */
export type SourcedRecord = SourceRecord & { readonly spot?: Spot | undefined };

/** What a source knows, and what keeps it from knowing more. It never answers with less and says nothing. */
export interface Sourced {
  readonly records: readonly SourcedRecord[];
  readonly problems: readonly Problem[];
  /** For a target that goes both ways: its rows, and the way to write them. */
  readonly counterpart?: Counterpart;
}

/** A window; a wide one has a week more than was asked for, to compare with. */
export interface Asked extends Window {
  readonly wide?: boolean;
}

/** What a source is asked. */
export interface Question {
  readonly name: string;
  readonly written: TargetConfig;
  readonly setup: Pick<Setup, "config" | "placeOf">;
  readonly world: World;
  /** For sources that go by time: the days that were asked for, and today. */
  readonly window: Asked;
  /** What another target's source knows, in this window or another. */
  readonly other: (name: string, window?: Asked) => Promise<Sourced>;
}

/** How the records of each kind of source are read. */
export type Read<Kind extends SourceKind> = (
  source: Extract<Source, { readonly kind: Kind }>,
  question: Question,
) => Promise<Sourced>;

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
