import { keyOf } from "../../../fakes/postgres-tables.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { tableId } from "../tables.ts";
import type { Make } from "./invariant.ts";

export const compare: Make = ({ plan }) => ({
  name: "R1",
  sentence: "A row that was changed since it was read is never written over.",
  onUpdate: ({ change: { table, values }, before }, _attempt, { read }) => {
    const pair = plan.pairs.find(({ name }) => name === table.name && table.schema === "public");
    if (pair === undefined || before === undefined) return [];
    const known = read.get(`${tableId(pair)} ${keyOf(table, before)}`);
    if (known === undefined) return [`A row of ${pair.name} was written that was not read.`];
    return Object.keys(values).flatMap((column) =>
      complainIf(
        JSON.stringify(known[column] ?? null) !== JSON.stringify(before[column] ?? null),
        () =>
          `${column} of ${pair.name} was ${JSON.stringify(known[column])} when it was read, and ${JSON.stringify(before[column])} when it was written.`,
      ),
    );
  },
});
