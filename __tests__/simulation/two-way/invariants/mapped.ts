import { complainIf } from "../../invariants/invariant.ts";
import { fields, isCreate, written } from "../../invariants/pages.ts";
import { type Both, pairOfHome, pairOfPage } from "../both.ts";
import { KEY, type Pair, STATUS, SYNCED_AT, wayOf } from "../plan.ts";
import type { Make } from "./invariant.ts";

const toPages = (pair: Pair): readonly string[] => [
  KEY,
  STATUS,
  SYNCED_AT,
  ...pair.fields.filter((field) => ["both", "push"].includes(wayOf(pair, field))).map(({ name }) => name),
];

const toRows = (pair: Pair): readonly string[] =>
  pair.fields.filter((field) => ["both", "pull"].includes(wayOf(pair, field))).map(({ column }) => column);

/** A page that is made, or brought back, gets everything that its row says, whichever way it goes from then on. */
export const mapped: Make = (both: Both) => ({
  name: "R8",
  sentence: "Only what is mapped is written, on either side, and nothing against its direction.",
  onRequest: (sent, { writes }) => {
    const { sight } = both.scene;
    const isBack = writes.some(({ page, body }) => page === sent.page && body["in_trash"] === false);
    const create = isCreate(sent);
    const pair = create
      ? pairOfHome(both, fields(sent.body["parent"])["data_source_id"])
      : pairOfPage(both, sent.page ?? "");
    if (pair === undefined || !sent.write) return [];
    const names = create || isBack ? [...toPages(pair), ...pair.fields.map(({ name }) => name)] : toPages(pair);
    const ids = names.map((name) => sight.columnId(pair.dataSource, name));
    return Object.keys(written(sent))
      .filter((key) => !ids.includes(key) && !ids.includes(decodeURIComponent(key)))
      .map((key) => `\`${key}\` was sent to a page of ${pair.name}.`);
  },
  onUpdate: ({ change: { table, values } }) => {
    const pair = both.plan.pairs.find(({ name }) => table.schema === "public" && name === table.name);
    if (pair === undefined) return [];
    const strangers = Object.keys(values).filter((column) => !toRows(pair).includes(column));
    return complainIf(strangers.length > 0, () => `${strangers.join(", ")} of ${pair.name} was written.`);
  },
  onInsert: ({ table, values }) => {
    const pair = both.plan.pairs.find(({ name }) => table.schema === "public" && name === table.name);
    if (pair === undefined) return [];
    const may = [...toRows(pair), "id", ...(pair.realm ? ["realm"] : [])];
    const strangers = Object.keys(values).filter((column) => !may.includes(column));
    return complainIf(strangers.length > 0, () => `${strangers.join(", ")} of a new row of ${pair.name} was written.`);
  },
});
