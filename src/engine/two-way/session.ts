import type { Change } from "../../model/change.ts";
import type { Carried } from "../../model/exchange.ts";
import type { Session } from "../perform.ts";
import type { Records } from "../records.ts";
import type { Carrier } from "../site.ts";
import { carrier } from "./carrier.ts";
import type { Counterpart } from "./counterpart.ts";
import { pageOf } from "./desk.ts";

const counterpartsOf = ({ targets }: Records): ReadonlyMap<string, Counterpart> =>
  new Map(
    targets.flatMap(({ loaded, gathered: { counterpart } }) =>
      counterpart === undefined ? [] : [[loaded.target.name, counterpart] as const],
    ),
  );

const losers = (lines: readonly Carried[]) =>
  lines.map(({ field, who, old, new: value }) => ({ property: field, by: who, lost: old, value }));

/** Who writes rows in this run, and says in the ledger what was lost with that. */
export const carrierIn = (records: Records, { run, record, options }: Session): Carrier | undefined => {
  const counterparts = counterpartsOf(records);
  if (counterparts.size === 0) return undefined;
  const noted = (change: Change, lines: readonly Carried[]): Promise<void> =>
    record.note({
      action: "conflict",
      status: "conflict",
      target: change.target,
      record: change.record,
      page_id: pageOf({ change }).id,
      losers: losers(lines),
    });
  return carrier({
    counterparts,
    run,
    pages: options.mode !== "pull",
    noted,
    bases: new Map(),
    rows: new Map(),
    names: new Map(),
    waiting: new Map(),
  });
};
