import type { Common } from "../model/exchange.ts";
import type { Value } from "../model/property.ts";
import type { Data, PostgresPort, Row, RowChange, RowDraft, Transaction, Updated } from "../ports/postgres.ts";
import { asDatum, writeBase } from "./base.ts";
import type { StateTables } from "./state.ts";

/** One value that was carried over. `who` is the side that it comes from; a `loser` is an edit that had to give way. */
export interface AuditLine {
  readonly who: "row" | "page";
  readonly field: string;
  readonly old: Value;
  readonly new: Value;
  readonly loser?: Value;
}

/** What is settled of one record: both sides hold the base now, and the lines say how that came about. */
export interface Settlement {
  readonly target: string;
  readonly key: string;
  readonly pageId: string | null;
  readonly base: Common;
  readonly lines: readonly AuditLine[];
}

/** Where it is kept, and for which run. */
export interface Keeping {
  readonly postgres: PostgresPort;
  readonly tables: StateTables;
  readonly run: string;
}

const auditRow = ({ target, key, pageId }: Settlement, line: AuditLine, run: string): Data => ({
  run,
  target,
  key,
  page_id: pageId,
  who: line.who,
  field: line.field,
  old: asDatum(line.old),
  new: asDatum(line.new),
  ...(line.loser !== undefined && { loser: asDatum(line.loser) }),
  conflict: line.loser !== undefined,
});

/** The log first: a base that is there without its line would be a loss that nobody is told of. */
const settled = async (transaction: Transaction, { tables, run }: Keeping, settlement: Settlement): Promise<void> => {
  for (const line of settlement.lines) {
    await transaction.insert({ table: tables.audit, values: auditRow(settlement, line, run) });
  }
  const { target, key, pageId, base } = settlement;
  const values = { target, key, page_id: pageId, base: writeBase(base), intent: null, run };
  await transaction.put({ table: tables.state, values });
};

export interface Intent {
  readonly target: string;
  readonly key: string;
  /** What the page will hold: whoever finds it later can tell what was edited since. */
  readonly base?: Common;
}

/** Said before a page is made, so that a run which dies in between is healed by one that looks for the page. */
export const intend = ({ postgres, tables, run }: Keeping, { target, key, base }: Intent): Promise<void> =>
  postgres.transaction(async (transaction) => {
    const values = { target, key, intent: run, run, ...(base !== undefined && { base: writeBase(base) }) };
    await transaction.put({ table: tables.state, values });
  });

/** What is lost goes to the log before it is overwritten on the page, where there is no undoing it. */
export const note = (keeping: Keeping, settlement: Omit<Settlement, "base">): Promise<void> =>
  keeping.postgres.transaction(async (transaction) => {
    for (const line of settlement.lines) {
      const values = auditRow({ ...settlement, base: {} }, line, keeping.run);
      await transaction.insert({ table: keeping.tables.audit, values });
    }
  });

/** A page was written, or both sides turned out to be equal. */
export const settlePage = (keeping: Keeping, settlement: Settlement): Promise<void> =>
  keeping.postgres.transaction((transaction) => settled(transaction, keeping, settlement));

/** What is settled depends on what the database made of the row, so it is asked for once that is known. */
export type Settling = (row: Row) => Settlement;

/** The row, its base and the lines, or none of them: none, too, where the row is no longer what was read. */
export const settleRow = (keeping: Keeping, change: RowChange, settling: Settling): Promise<Updated> =>
  keeping.postgres.transaction(async (transaction) => {
    const updated = await transaction.update(change);
    if (updated.written) await settled(transaction, keeping, settling(updated.row));
    return updated;
  });

/** A page that a person made becomes a row. */
export const settleNewRow = (keeping: Keeping, draft: RowDraft, settling: Settling): Promise<Row> =>
  keeping.postgres.transaction(async (transaction) => {
    const row = await transaction.insert(draft);
    await settled(transaction, keeping, settling(row));
    return row;
  });
