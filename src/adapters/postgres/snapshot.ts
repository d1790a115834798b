import { Failure } from "../../model/failure.ts";
import type { Row, RowQuery, Snapshot, TableColumn } from "../../ports/postgres.ts";
import type { About } from "./about.ts";
import { readTable, tableNames } from "./catalogue.ts";
import { asText, readableColumns, readRow } from "./cells.ts";
import { columnOf, values, where } from "./conditions.ts";
import { quoted, quotedTable, spoken } from "./quote.ts";
import type { Answer, Session, Statement } from "./session.ts";
import { type Limits, settings } from "./settings.ts";

/** Large enough that the way there and back does not count, small enough to be held. */
const BATCH = 1_000;
const MOST_ROWS = 2_000_000;
/** Nobody reads for so long without asking for more: then the run is dead, and the database may clean up behind it. */
const IDLE_MS = 600_000;

const BEGINNING: About = { doing: "beginning to read" };

const denied = (query: RowQuery, column: TableColumn, role: string): Failure => {
  const what = `\`${column.name}\` of ${spoken(query.table)}`;
  return column.kind === "other"
    ? new Failure({
        kind: "refused",
        message: `${what} has the type ${column.type}, which has no counterpart in Notion.`,
        cure: "Leave it out of `columns`, or give it as text in a view.",
      })
    : new Failure({
        kind: "forbidden",
        message: `The role in \`url\` may not read ${what}.`,
        cure: `Let the owner run: GRANT SELECT (${quoted(column.name)}) ON ${spoken(query.table)} TO ${quoted(role)}; or leave the column out.`,
      });
};

const selected = (query: RowQuery, role: string): readonly TableColumn[] => {
  const readable = readableColumns(query.table);
  if (query.columns === undefined) return readable;
  const asked = query.columns.map((name) => columnOf(query.table, name));
  const refused = asked.find((column) => !readable.includes(column));
  if (refused !== undefined) throw denied(query, refused, role);
  return asked;
};

const selection = (query: RowQuery, columns: readonly TableColumn[]): Statement => {
  const { table } = query;
  const places = values();
  const list = columns.length === 0 ? "NULL" : columns.map(asText).join(", ");
  // Bare, these names would mean the texts that are selected, and 10 would come before 9.
  const keys = table.primaryKey.map((name) => `source.${quoted(name)}`);
  const order = keys.length === 0 ? "" : ` ORDER BY ${keys.join(", ")}`;
  const text = `SELECT ${list} FROM ${quotedTable(table)} AS source${where(table, query.where ?? {}, places)}${order}`;
  return { text, values: places.list };
};

const tooMany = (query: RowQuery): Failure =>
  new Failure({
    kind: "incomplete",
    message: `${spoken(query.table)} has more than ${MOST_ROWS.toLocaleString("en-GB")} rows.`,
    cure: "Read fewer of them: `where` says which.",
  });

/** A statement that fails ends only itself: the snapshot, and whoever else reads from it, goes on. */
const guarded = (session: Session, statement: Statement, about: About): Promise<Answer> =>
  session.alone(async () => {
    await session.ask({ text: "SAVEPOINT step" }, about);
    try {
      const [answer] = await session.ask(statement, about);
      await session.ask({ text: "RELEASE SAVEPOINT step" }, about);
      return answer ?? { rows: [], count: 0 };
    } catch (thrown) {
      if (session.alive()) await session.ask({ text: "ROLLBACK TO SAVEPOINT step" }, about).catch(() => session.end());
      throw thrown;
    }
  });

interface Cursor {
  readonly session: Session;
  readonly name: string;
  readonly query: RowQuery;
}

async function* batches({ session, name, query }: Cursor): AsyncGenerator<readonly Row[]> {
  const about = { doing: `reading ${spoken(query.table)}`, right: `SELECT ON ${spoken(query.table)}` };
  const columns = selected(query, session.role);
  const { text, values: given = [] } = selection(query, columns);
  await guarded(session, { text: `DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values: given }, about);
  try {
    for (let count = 0; count <= MOST_ROWS; count += BATCH) {
      const { rows } = await guarded(session, { text: `FETCH ${BATCH} FROM ${name}` }, about);
      if (rows.length > 0) yield rows.map((cells) => readRow(columns, cells));
      if (rows.length < BATCH) return;
    }
  } finally {
    if (session.alive()) await guarded(session, { text: `CLOSE ${name}` }, about);
  }
  throw tooMany(query);
}

/** Frozen by its first question, which is asked at once: what is read late is as old as what was read first. */
export const openSnapshot = async (session: Session, limits: Limits): Promise<Snapshot> => {
  const begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
  await session.ask({ text: `${begin}; ${settings(limits, IDLE_MS)}; SELECT 1` }, BEGINNING);
  const ask: Session["ask"] = async (statement, about) => [await guarded(session, statement, about)];
  let cursors = 0;
  const cursor = (): string => {
    cursors += 1;
    return `cursor_${cursors}`;
  };
  return {
    tables: () => tableNames({ ask }),
    table: (written) => readTable({ ask }, written),
    rows: (query) => batches({ session, name: cursor(), query }),
    close: () => session.end(),
  };
};
