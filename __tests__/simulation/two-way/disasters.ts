import type { Data } from "../../../src/ports/postgres.ts";
import { DISASTERS } from "../disk.ts";
import { isLate } from "../pushes.ts";
import { type Both, STATE } from "./both.ts";
import { inWords } from "./values.ts";

type Disaster = (both: Both) => boolean;

const stateOf = ({ database }: Both): ReadonlyMap<string, Data> => database.world().get(STATE)?.rows ?? new Map();

const emptied: Disaster = (both) => {
  const there = stateOf(both).size > 0;
  both.database.byHand((hand, tableOf) => hand.remove(tableOf(STATE), {}));
  return there;
};

/** Each record's base is lost by itself, or is as it was some time ago. */
const rolledBack =
  (past: readonly ReadonlyMap<string, Data>[]): Disaster =>
  (both) => {
    const before = both.scene.dice.anyOf(past);
    if (before === undefined || before === stateOf(both)) return false;
    both.database.byHand((hand, tableOf) => {
      hand.remove(tableOf(STATE), {});
      for (const values of before.values()) hand.insert({ table: tableOf(STATE), values });
    });
    return true;
  };

/** In a database of rows, or in one of the files beside them. */
const isAnyLate = ({ plan, scene }: Both): boolean =>
  isLate(scene) ||
  plan.pairs.some(({ dataSource }) =>
    scene.sight.rows(dataSource).some(({ lag }) => lag !== null && lag.until > scene.time.now()),
  );

/** Pages that became rows, and do not say so yet: only the state knows of them. */
const hasUnsaid = (both: Both): boolean => {
  const keyless = (id: string): boolean => {
    const page = both.scene.sight.page(id);
    return page !== undefined && !page.inTrash && both.scene.sight.key(page, "Key") === "";
  };
  return [...stateOf(both).values()].some((row) => keyless(inWords(row["page_id"])));
};

/** What people and machines do to what a run leaves for the next one. */
export const disasters = (both: Both) => {
  const past: ReadonlyMap<string, Data>[] = [];
  return {
    remember: (): void => void past.push(stateOf(both)),
    strike: (): void => {
      const { scene } = both;
      const ofLedger =
        (name: string): Disaster =>
        () =>
          DISASTERS[name]?.(scene) === true;
      const all: Readonly<Record<string, Disaster>> = {
        "lost ledger": ofLedger("lost ledger"),
        "ledger rolled back": ofLedger("ledger rolled back"),
        "lost base": emptied,
        "base rolled back": rolledBack(past),
      };
      const name = scene.dice.anyOf(Object.keys(all)) ?? "";
      const [late, unsaid] = [isAnyLate(both), hasUnsaid(both)];
      if (all[name]?.(both) !== true) return;
      scene.figures.count(`disaster: ${name}`);
      scene.story.tell("Disaster", name);
      if (late) scene.marks.twins.add("what a run had written down was lost while a create did not show yet");
      if (unsaid) both.twinRows.add("the state was lost while it alone knew of what page a row is");
    },
  };
};
