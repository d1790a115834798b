import { Failure } from "../../model/failure.ts";
import { isObject } from "../../model/json.ts";
import type { About } from "./about.ts";
import type { Parameter } from "./cells.ts";
import { failureOf } from "./failures.ts";

/** Cells as text, in the order of the columns that were asked for. */
export interface Answer {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly count: number;
}

export interface Statement {
  readonly text: string;
  readonly values?: readonly Parameter[];
}

/** What the client library has to be able to do: everything else is built on this. */
export interface Wire {
  query(statement: Statement): Promise<unknown>;
  end(): Promise<void>;
  alive(): boolean;
}

/** One connection, on which one thing happens after the other. */
export interface Session {
  readonly role: string;
  readonly database: string;
  alive(): boolean;
  /** Several statements at once where there are no values: the answer to each. */
  ask(statement: Statement, about: About): Promise<readonly Answer[]>;
  /** Nobody else is served until this is done. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
}

const isRow = (row: unknown): row is readonly (string | null)[] =>
  Array.isArray(row) && row.every((cell) => cell === null || typeof cell === "string");

const answerOf = (result: unknown): Answer => {
  const { rows, rowCount } = isObject(result) ? result : {};
  return {
    rows: Array.isArray(rows) ? rows.filter(isRow) : [],
    count: typeof rowCount === "number" ? rowCount : 0,
  };
};

const ending = (): Failure =>
  new Failure({
    kind: "unavailable",
    message: "The connection to the database was lost.",
    cure: "Run again: what is left is done then.",
  });

/** Whoever comes waits for the one before, whether that ended well or not. */
const queue = (): Session["alone"] => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
};

const CONNECTING: About = { doing: "connecting to the database" };
const WHO = "SELECT current_user::text, pg_catalog.current_database()::text";

export const openSession = async (open: () => Promise<Wire>): Promise<Session> => {
  const wire = await open().catch((thrown: unknown) => {
    throw failureOf(thrown, CONNECTING);
  });
  let who = { role: "", database: "" };
  const ask = async (statement: Statement, about: About): Promise<readonly Answer[]> => {
    if (!wire.alive()) throw ending();
    const result = await wire.query(statement).catch((thrown: unknown) => {
      throw failureOf(thrown, { ...about, ...who });
    });
    return (Array.isArray(result) ? result : [result]).map(answerOf);
  };
  const [answer] = await ask({ text: WHO }, CONNECTING);
  const [role, database] = answer?.rows[0] ?? [];
  who = { role: role ?? "", database: database ?? "" };
  return { ...who, ask, alone: queue(), alive: () => wire.alive(), end: () => wire.end() };
};

/** The answer to a single statement. */
export const askOne = async (session: Pick<Session, "ask">, statement: Statement, about: About): Promise<Answer> =>
  (await session.ask(statement, about))[0] ?? { rows: [], count: 0 };
