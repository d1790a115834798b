import { mergeRecord } from "../../merge/record.ts";
import { isEmpty, same } from "../../merge/same.ts";
import type { Desired } from "../../model/desired.ts";
import { type Carried, type Exchange, openContests, type Values } from "../../model/exchange.ts";
import type { Page } from "../../model/page.ts";
import type { Value } from "../../model/property.ts";
import { pageSha } from "../sha.ts";
import { type Ground, meetingFields, pageValues, rowValues } from "./fields.ts";
import { inCommon } from "./row-side.ts";
import { asRelations, asWords } from "./single.ts";

/** A row and its page, with what both had last. */
export const meet = (desired: Desired, page: Page, ground: Ground): Exchange => {
  const { rows } = ground;
  const known = inCommon(rows.known.get(desired.key), page);
  const row = rowValues(desired, ground);
  const held = pageValues(page, ground, [known, row]);
  const merged = mergeRecord({
    fields: asWords(meetingFields({ row, page: held, base: known }, ground), rows.single),
    policy: rows.policy,
    times: { row: rows.changed.get(desired.key) ?? null, page: page.edited },
  });
  const { toRow, toPage, base, conflicts, edits } = asRelations(merged, rows.single);
  return { toRow, toPage, row, page: held, known, base, lines: edits, contests: conflicts };
};

/** A page that is made of a row gets everything that the row says, whichever way it goes from then on. */
export const making = (desired: Desired, ground: Omit<Ground, "links">): Exchange => {
  const row = rowValues(desired, ground);
  return { toRow: {}, toPage: row, row, page: {}, known: {}, base: row, lines: [], contests: [] };
};

/** A page that comes back with its row gets what the row says by now; what it held until then is told, and not only gone. */
export const remaking = (desired: Desired, page: Page, ground: Ground): Exchange => {
  const row = rowValues(desired, ground);
  const held = pageValues(page, ground, [row]);
  const toPage = Object.fromEntries(
    Object.entries(row).filter(([name, value]) => held[name] === undefined || !same(held[name], value)),
  );
  const lines = Object.entries(held).flatMap(([field, old]): readonly Carried[] => {
    const told = toPage[field];
    if (told === undefined) return [];
    return [{ who: "row", field, old: old.value, new: told.value, ...(!isEmpty(old) && { loser: old.value }) }];
  });
  return { toRow: {}, toPage, row, page: held, known: {}, base: row, lines, contests: [] };
};

/** A page that becomes a row. */
export const growing = (page: Page, ground: Ground): Exchange => {
  const held = pageValues(page, ground);
  const written = Object.entries(held).filter(([name]) => ground.rows.ways.get(name) !== "push");
  const toRow = Object.fromEntries(written);
  return { toRow, toPage: {}, row: {}, page: held, known: {}, base: toRow, lines: [], contests: [] };
};

const valuesOf = (values: Values): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));

/** What the page will hold when everything is carried over: what is open stays as it is. */
export const settledPage = (desired: Desired, exchange: Exchange): Desired => {
  const open = openContests(exchange).map(({ field, page }) => [field, page] as const);
  const held = { ...valuesOf(exchange.page), ...valuesOf(exchange.toRow), ...valuesOf(exchange.toPage) };
  const plain = { ...desired.plain, ...held, ...Object.fromEntries(open) };
  return { ...desired, plain, sha: pageSha(plain, desired.body) };
};
