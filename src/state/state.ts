import type { Common } from "../model/exchange.ts";
import { Failure, isFailure } from "../model/failure.ts";
import type { PostgresPort, Row, Snapshot, Table, TableDraft } from "../ports/postgres.ts";
import { readBase } from "./base.ts";
import { LAYOUT, layoutOf, STATE_TABLES } from "./tables.ts";

/** Where the state is kept, as the catalogue has it. */
export interface StateTables {
  readonly state: Table;
  readonly audit: Table;
}

/** What is known of one record from before. */
export interface Known {
  readonly key: string;
  readonly pageId: string | null;
  readonly base: Common;
  /** The run that meant to make a page and did not say how that went: the page is looked for before another is made. */
  readonly intent: string | null;
}

const SETUP = "Run `notion-sync setup` once, with a role that may create a schema.";

const notSetUp = (): Failure =>
  new Failure({
    kind: "refused",
    message: "The database has no schema `notion_sync`, where two-way targets keep what both sides had last.",
    cure: SETUP,
  });

const foreign = ({ schema, name }: TableDraft): Failure =>
  new Failure({
    kind: "refused",
    message: `The table \`${schema}.${name}\` was not made by this product.`,
    cure: "Rename it, or let another database hold the two-way targets.",
  });

const newer = (layout: number): Failure =>
  new Failure({
    kind: "refused",
    message: `The schema \`notion_sync\` has the layout ${layout}, and this version knows ${LAYOUT}.`,
    cure: "Use the newer version of notion-sync that made it.",
  });

const outdated = (): Failure =>
  new Failure({
    kind: "refused",
    message: "The schema `notion_sync` was made by an older version of notion-sync.",
    cure: "Run `notion-sync setup` again: it adds what is missing, and drops nothing.",
  });

const found = async (snapshot: Snapshot, draft: TableDraft): Promise<Table | undefined> => {
  try {
    return await snapshot.table(`${draft.schema}.${draft.name}`);
  } catch (thrown) {
    if (isFailure(thrown) && thrown.kind === "not-found") return undefined;
    throw thrown;
  }
};

/** Refuses what is not ours, or of a later time; what is only incomplete is named by `lacks`. */
const checked = (draft: TableDraft, table: Table): { readonly lacks: boolean } => {
  const layout = layoutOf(table.comment);
  if (layout === undefined) throw foreign(draft);
  if (layout > LAYOUT) throw newer(layout);
  return {
    lacks: layout < LAYOUT || draft.columns.some(({ name }) => table.columns.every((one) => one.name !== name)),
  };
};

/** The tables of the state, or why a two-way target cannot be worked on. */
export const openState = async (snapshot: Snapshot): Promise<StateTables> => {
  const state = await found(snapshot, STATE_TABLES.state);
  const audit = await found(snapshot, STATE_TABLES.audit);
  if (state === undefined || audit === undefined) throw notSetUp();
  const lacking = checked(STATE_TABLES.state, state).lacks || checked(STATE_TABLES.audit, audit).lacks;
  if (lacking) throw outdated();
  return { state, audit };
};

/** Makes what is missing of the schema, and answers with the names of it: nothing, the second time. */
export const prepareState = async (postgres: PostgresPort): Promise<readonly string[]> => {
  const drafts = [STATE_TABLES.state, STATE_TABLES.audit];
  const snapshot = await postgres.snapshot();
  try {
    for (const draft of drafts) {
      const table = await found(snapshot, draft);
      if (table !== undefined) checked(draft, table);
    }
  } finally {
    await snapshot.close();
  }
  return postgres.define(drafts);
};

const textOf = (row: Row, column: string): string | null => {
  const value = row.values[column];
  return typeof value === "string" ? value : null;
};

const knownOf = (row: Row): Known => ({
  key: textOf(row, "key") ?? "",
  pageId: textOf(row, "page_id"),
  base: readBase(row.values["base"]),
  intent: textOf(row, "intent"),
});

/** Everything that is known of a target, by key; read from the same instant as its rows. */
export const readState = async (
  snapshot: Snapshot,
  { state }: StateTables,
  target: string,
): Promise<ReadonlyMap<string, Known>> => {
  const known = new Map<string, Known>();
  for await (const rows of snapshot.rows({ table: state, where: { target } })) {
    for (const row of rows.map(knownOf)) known.set(row.key, row);
  }
  return known;
};
