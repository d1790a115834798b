import type { Data } from "../../../../src/ports/postgres.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { AUDIT, type Both, STATE } from "../both.ts";
import type { Pair } from "../plan.ts";
import { tableId } from "../tables.ts";
import { inWords } from "../values.ts";
import type { Make } from "./invariant.ts";

interface Together {
  readonly states: readonly (Data | null)[];
  readonly lines: readonly (Data | null)[];
  readonly before: Data | undefined;
  readonly after: Data;
}

const fieldsChanged = ({ fields }: Pair, { before, after }: Together): readonly string[] =>
  fields
    .filter(({ column }) => JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after[column] ?? null))
    .map(({ name }) => name);

const wrongs = (pair: Pair, together: Together): readonly string[] => {
  const { states, lines, before, after } = together;
  const key = inWords(after["id"]);
  const mine = (one: Data | null): boolean => one !== null && one["target"] === pair.name && one["key"] === key;
  const state = states.find(mine);
  const told = lines.filter(mine).map((line) => line?.["field"]);
  const untold = before === undefined ? [] : fieldsChanged(pair, together).filter((field) => !told.includes(field));
  return [
    ...complainIf(state === undefined, () => `The row ${key} of ${pair.name} was written without its base.`),
    ...complainIf(
      untold.length > 0,
      () => `The row ${key} of ${pair.name} was written without a line for ${untold.join(", ")}.`,
    ),
  ];
};

/** What `on delete set null` does to other rows is the database's own doing, and no run deletes. */
export const atomic: Make = ({ plan, database }: Both) => ({
  name: "R2",
  sentence: "A row, what both sides have in common, and the line in the log are written together, or not at all.",
  onCommit: (changes) => {
    const world = database.world();
    const states = [...(changes.get(STATE)?.values() ?? [])];
    const lines = [...(changes.get(AUDIT)?.values() ?? [])];
    return plan.pairs.flatMap((pair) =>
      [...(changes.get(tableId(pair)) ?? [])].flatMap(([key, after]) => {
        if (after === null) return [`A row of ${pair.name} was deleted.`];
        return wrongs(pair, { states, lines, before: world.get(tableId(pair))?.rows.get(key), after });
      }),
    );
  },
});
