import { Failure } from "../../model/failure.ts";
import { nearest } from "../../model/nearest.ts";
import type { Table, TableName } from "../../ports/postgres.ts";
import type { About } from "./about.ts";
import { readColumn, readForeignKey, readKey } from "./catalogue-rows.ts";
import { COLUMNS, FOREIGN_KEYS, KEYS, RELATION, RELATIONS } from "./catalogue-sql.ts";
import { spoken } from "./quote.ts";
import { type Answer, askOne, type Session } from "./session.ts";

type Ask = Pick<Session, "ask">;

const ABOUT: About = { doing: "reading the catalogue of tables" };

interface Relation extends TableName {
  readonly oid: string;
  readonly kind: Table["kind"];
  /** How early its schema comes in the search path; last where it is not in it. */
  readonly rank: number;
}

const KINDS: Readonly<Record<string, Table["kind"]>> = {
  v: "view",
  m: "materialized-view",
  f: "foreign-table",
};

const relations = async (ask: Ask): Promise<readonly Relation[]> => {
  const { rows } = await askOne(ask, { text: RELATIONS }, ABOUT);
  return rows.map(([oid, schema, name, kind, rank]) => ({
    oid: oid ?? "",
    schema: schema ?? "",
    name: name ?? "",
    kind: KINDS[kind ?? ""] ?? "table",
    rank: rank === null ? Number.POSITIVE_INFINITY : Number(rank),
  }));
};

export const tableNames = async (ask: Ask): Promise<readonly TableName[]> =>
  (await relations(ask)).map(({ schema, name }) => ({ schema, name }));

const missing = (written: string, known: readonly Relation[]): Failure => {
  const names = known.flatMap((one) => [one.name, `${one.schema}.${one.name}`]);
  const meant = nearest(written, names);
  return new Failure({
    kind: "not-found",
    message: `The database has no table or view \`${written}\`.`,
    cure:
      meant === undefined
        ? "Write `table` as schema.table, as the database has it; capitals count."
        : `Did you mean \`${meant}\`?`,
  });
};

/** Compared with what the catalogue has, never taken apart: a name may hold a dot. */
const chosen = (written: string, known: readonly Relation[]): Relation => {
  const whole = known.find((one) => `${one.schema}.${one.name}` === written);
  const named = known.filter((one) => one.name === written).sort((a, b) => a.rank - b.rank);
  const [first, second] = named;
  const found = whole ?? first;
  if (found === undefined) throw missing(written, known);
  if (whole !== undefined || second === undefined || Number.isFinite(found.rank)) return found;
  throw new Failure({
    kind: "refused",
    message: `Several schemas have a table \`${written}\`: ${named.map(({ schema }) => schema).join(", ")}.`,
    cure: `Write \`table\` with its schema: \`${found.schema}.${found.name}\`.`,
  });
};

const cells = ({ rows }: Answer): readonly (string | null)[] => rows[0] ?? [];

/** The bits of `pg_relation_is_updatable`. */
const UPDATES = 4;
const INSERTS = 8;

export const readTable = async (ask: Ask, written: string): Promise<Table> => {
  const { oid, schema, name, kind } = chosen(written, await relations(ask));
  const about: About = { doing: `reading what ${spoken({ schema, name })} is made of` };
  const of = (text: string): Promise<Answer> => askOne(ask, { text, values: [oid] }, about);
  const [can, comment, security] = cells(await of(RELATION));
  return {
    schema,
    name,
    kind,
    comment: comment ?? null,
    columns: (await of(COLUMNS)).rows.map(readColumn),
    ...readKey((await of(KEYS)).rows),
    foreignKeys: (await of(FOREIGN_KEYS)).rows.map(readForeignKey),
    updatable: (Number(can) & UPDATES) !== 0,
    insertable: (Number(can) & INSERTS) !== 0,
    rowSecurity: security === "true",
  };
};
