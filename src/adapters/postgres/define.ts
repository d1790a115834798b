import { Failure, isFailure } from "../../model/failure.ts";
import type { DraftColumn, Table, TableDraft } from "../../ports/postgres.ts";
import type { About } from "./about.ts";
import { readTable } from "./catalogue.ts";
import { literal, quoted, quotedTable, spoken } from "./quote.ts";
import { askOne, type Session } from "./session.ts";

/** A piece that is not there yet: what it is called, and the statement that makes it. */
interface Piece {
  readonly name: string;
  readonly text: string;
}

const fill = ({ fill: how }: DraftColumn): string => {
  if (how === undefined) return "";
  if (how === "now") return " DEFAULT pg_catalog.now()";
  return how === "number" ? " GENERATED ALWAYS AS IDENTITY" : ` DEFAULT ${literal(how.value)}`;
};

const column = (draft: DraftColumn): string =>
  `${quoted(draft.name)} ${draft.type}${fill(draft)}${draft.required === true ? " NOT NULL" : ""}`;

const creation = (draft: TableDraft): Piece => ({
  name: spoken(draft),
  text: `CREATE TABLE IF NOT EXISTS ${quotedTable(draft)} (${[
    ...draft.columns.map(column),
    `PRIMARY KEY (${draft.primaryKey.map(quoted).join(", ")})`,
  ].join(", ")})`,
});

const additions = (draft: TableDraft, { columns }: Table): readonly Piece[] =>
  draft.columns
    .filter(({ name }) => columns.every((one) => one.name !== name))
    .map((one) => ({
      name: `${spoken(draft)}.${one.name}`,
      text: `ALTER TABLE ${quotedTable(draft)} ADD COLUMN IF NOT EXISTS ${column(one)}`,
    }));

const remark = (draft: TableDraft, found: Table | undefined): readonly Piece[] =>
  draft.comment === undefined || found?.comment === draft.comment
    ? []
    : [{ name: "", text: `COMMENT ON TABLE ${quotedTable(draft)} IS ${literal(draft.comment)}` }];

const piecesOf = (draft: TableDraft, found: Table | undefined): readonly Piece[] => [
  ...(found === undefined ? [creation(draft)] : additions(draft, found)),
  ...remark(draft, found),
];

const foundTable = async (session: Session, { schema, name }: TableDraft): Promise<Table | undefined> => {
  try {
    return await readTable(session, `${schema}.${name}`);
  } catch (thrown) {
    if (isFailure(thrown) && thrown.kind === "not-found") return undefined;
    throw thrown;
  }
};

const aboutSchema = (session: Session): About => ({
  doing: "making a schema",
  right: `CREATE ON DATABASE ${quoted(session.database)}`,
});

const schemas = async (session: Session, drafts: readonly TableDraft[]): Promise<readonly Piece[]> => {
  const wanted = [...new Set(drafts.map(({ schema }) => schema))];
  const text = "SELECT n.nspname::text FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY($1)";
  const { rows } = await askOne(session, { text, values: [wanted] }, { doing: "looking for schemas" });
  const there = rows.map(([name]) => name);
  return wanted
    .filter((name) => !there.includes(name))
    .map((name) => ({ name, text: `CREATE SCHEMA IF NOT EXISTS ${quoted(name)}` }));
};

const make = async (session: Session, pieces: readonly Piece[], about: About): Promise<void> => {
  for (const { text } of pieces) await session.ask({ text }, about);
};

const builtBy = (thrown: unknown): unknown =>
  isFailure(thrown) && thrown.kind === "forbidden"
    ? new Failure({
        ...thrown.facts,
        cure: `${thrown.facts.cure} Or let the owner make the tables; the documentation has the SQL.`,
      })
    : thrown;

/** Only what is missing is asked for, so that a role which may make nothing can run this where all is there. */
export const defineTables = async (session: Session, drafts: readonly TableDraft[]): Promise<readonly string[]> => {
  try {
    const places = await schemas(session, drafts);
    await make(session, places, aboutSchema(session));
    const pieces: Piece[] = [];
    for (const draft of drafts) pieces.push(...piecesOf(draft, await foundTable(session, draft)));
    const [first] = drafts;
    await make(session, pieces, {
      doing: "making tables",
      right: `CREATE, USAGE ON SCHEMA ${quoted(first?.schema ?? "")}`,
    });
    return [...places, ...pieces].map(({ name }) => name).filter((name) => name !== "");
  } catch (thrown) {
    throw builtBy(thrown);
  }
};
