import type { PostgresSource } from "../config/sources.ts";
import { expectFailure, type Failure, failureProblem } from "../model/failure.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Protection, Table } from "../ports/postgres.ts";
import type { Reader, RowRecord } from "../sources/postgres/records.ts";
import { type Use, usesOf, type Wrong, wrongUses } from "../sources/postgres/uses.ts";
import { postgresRows as readRows, rowReader } from "../sources/postgres.ts";
import { postgresUrl } from "./postgres-url.ts";
import type { Question, Read, Sourced } from "./question.ts";
import { lacksSecrets } from "./trust.ts";
import { counterpartOf } from "./two-way/counterpart.ts";
import { type Ways, waysOf } from "./two-way/ways.ts";
import type { Instant } from "./world.ts";

const placeIn = ({ name, setup }: Question, path: readonly string[]): Place => ({
  ...setup.placeOf(["targets", name, ...path]),
  target: name,
});

const SOURCE = ["source", "postgres"] as const;

/** What is not there in the database is a mistake of the configuration, and no matter of a token. */
export const databaseProblem = (failure: Failure, place: Place): Problem => {
  const { cause, ...told } = failureProblem(failure, place);
  return failure.kind === "not-found" || cause === undefined ? told : { ...told, cause };
};

const noUrl = (question: Question): Problem => ({
  ...problem(
    "There is no address of the database.",
    "Set DATABASE_URL (in a workflow from a secret), or name another variable: `url: ${MY_DATABASE_URL}`.",
    placeIn(question, SOURCE),
  ),
  ...(lacksSecrets(question.world) && { level: "notice" }),
});

const HINTS: Partial<Record<Protection, string>> = {
  plain: "The connection to the database is not encrypted: whoever is between can read and change what passes.",
  unverified: "The connection to the database is encrypted, but nobody proves that it is that database.",
};

const protection = (kind: Protection, question: Question): readonly Problem[] => {
  const message = HINTS[kind];
  if (message === undefined) return [];
  const cure = "Write `sslmode=verify-full` into its URL, with `sslrootcert` where its authority is your own.";
  return [{ ...problem(message, cure, placeIn(question, SOURCE)), level: "warning" }];
};

const wrongs = (found: readonly Wrong[], question: Question): readonly Problem[] =>
  found.map(([message, cure, path]) => problem(message, cure, placeIn(question, path)));

const NO_WAYS: Ways = { ways: new Map(), columns: new Map(), wrong: [] };

interface Opened {
  readonly table: Table;
  readonly reader: Reader;
  readonly uses: readonly Use[];
  readonly ways: Ways;
}

const isTwoWay = ({ written: { direction } }: Question): boolean => direction === "two-way" || direction === "pull";

const open = async (source: PostgresSource, question: Question, { snapshot }: Instant): Promise<Opened> => {
  const table = await snapshot.table(source.table);
  const uses = usesOf(question.written);
  const reader = rowReader(source, table, uses);
  const ways = isTwoWay(question) ? waysOf(question.written, table, reader.key) : NO_WAYS;
  return { table, reader, uses, ways };
};

const sourced = async (source: PostgresSource, question: Question, instant: Instant): Promise<Sourced> => {
  const opened = await open(source, question, instant);
  const { table, reader, uses, ways } = opened;
  const wrong = wrongs([...wrongUses(uses, table, source), ...ways.wrong], question);
  if (wrong.length > 0) return { records: [], problems: wrong };
  const { name, written } = question;
  const { records, problems } = await readRows(source, reader, instant.snapshot);
  const told = [...protection(instant.postgres.protection, question), ...problems];
  if (!isTwoWay(question) || question.world.rehearsal === true) return { records, problems: told };
  const counterpart = await counterpartOf({ name, written, source, reader, ways, records }, instant);
  return { records: records.map((record) => named(record, counterpart)), problems: told, counterpart };
};

/** The page that the state names is the record's, whatever key it carries by now. */
const named = (record: RowRecord, { known, keyOf }: NonNullable<Sourced["counterpart"]>): RowRecord => {
  const pageId = known.get(keyOf(record))?.pageId;
  return typeof pageId === "string" ? { ...record, pageId } : record;
};

const unmapped = (question: Question): Problem =>
  problem(
    `The target \`${question.name}\` maps no column.`,
    "Write its `properties`, or let `notion-sync setup` propose them from the table.",
    placeIn(question, []),
  );

/** The rows of a table or a view as records. */
export const postgresRows: Read<"postgres"> = async (source, question) => {
  const { world } = question;
  if (Object.keys(question.written.properties).length === 0) return { records: [], problems: [unmapped(question)] };
  const url = postgresUrl(source, world);
  if (url === undefined || world.instant === undefined) return { records: [], problems: [noUrl(question)] };
  try {
    return await sourced(source, question, await world.instant(url));
  } catch (thrown) {
    expectFailure(thrown);
    return { records: [], problems: [databaseProblem(thrown, placeIn(question, SOURCE))] };
  }
};
