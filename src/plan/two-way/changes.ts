import type { Change, Difference } from "../../model/change.ts";
import type { Desired } from "../../model/desired.ts";
import { type Contest, type Exchange, lostContests, openContests, type Values } from "../../model/exchange.ts";
import type { Page } from "../../model/page.ts";
import type { Place, Problem } from "../../model/problem.ts";
import type { Value } from "../../model/property.ts";
import type { Bound } from "../bind.ts";
import { bare, markedSha } from "../decide.ts";
import { canonicalJson } from "../sha.ts";
import { asConflict, asSynced } from "../status.ts";
import { faultsOf } from "./faults.ts";
import type { Ground } from "./fields.ts";
import { meet, settledPage } from "./meet.ts";

const differences = (before: Values, after: Values): readonly Difference[] =>
  Object.entries(after).map(([property, { value }]) => ({
    property,
    before: before[property]?.value ?? null,
    after: value,
  }));

const spoken = (value: Value): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `"${text.slice(0, 59)}…"` : `"${text}"`;
};

const lost = ({ field, row, page, winner }: Contest): string =>
  winner === "row"
    ? `\`${field}\`: ${spoken(row)} of the row stays, and ${spoken(page)} of the page had to give way`
    : `\`${field}\`: ${spoken(page)} of the page stays, and ${spoken(row)} of the row had to give way`;

const lossOf = (exchange: Exchange, place: Place): Problem | undefined => {
  const found = lostContests(exchange);
  if (found.length === 0) return undefined;
  return {
    level: "warning",
    message: `Both sides were changed. ${found.map(lost).join("; ")}.`,
    cure: "What had to give way is kept in `notion_sync.audit_log` and in the ledger.",
    place,
  };
};

const dispute = (exchange: Exchange, place: Place): Problem => {
  const fields = openContests(exchange).map(({ field }) => `\`${field}\``);
  return {
    level: "error",
    message: `${fields.join(", ")} ${fields.length === 1 ? "was" : "were"} changed on both sides, each differently.`,
    cure: "Make the two equal, in the row or on the page; until then neither is written.",
    place,
    cause: "conflict",
  };
};

interface Met {
  readonly desired: Desired;
  readonly page: Page;
  readonly exchange: Exchange;
}

/** What is still to be written down of a record of which nothing is carried over. */
const isNews = ({ desired, page, exchange: { known, base } }: Met, { rows }: Ground): boolean =>
  rows.known.get(desired.key)?.pageId !== page.id || canonicalJson(known) !== canonicalJson(base);

/** Everything about a record but what becomes of it. */
const startOf = ({ desired, page, exchange }: Met, bound: Bound): Omit<Change, "action"> => ({
  ...bare(desired.target, desired.key, desired.place),
  page,
  desired: settledPage(desired, exchange),
  beforeSha: markedSha(page, bound),
  exchange,
});

const pageDifferences = ({ exchange, page }: Met, { bound, rows }: Ground): readonly Difference[] => {
  if (!rows.pushes) return [];
  const status = openContests(exchange).length > 0 ? [] : asSynced(page, bound);
  return [...differences(exchange.page, exchange.toPage), ...status];
};

/** One change for each way that something goes: the row first, then the page, then what nobody but a person can decide. */
const waysOf = (met: Met, ground: Ground): readonly Change[] => {
  const { desired, page, exchange } = met;
  const { bound } = ground;
  const start = startOf(met, bound);
  const told = lossOf(exchange, desired.place);
  const pulled = differences(exchange.row, exchange.toRow);
  const pushed = pageDifferences(met, ground);
  const open = openContests(exchange);
  const pull: Change = { ...start, action: "pull", diff: pulled, problem: told };
  const push: Change = { ...start, action: "update", diff: pushed, problem: pulled.length === 0 ? told : undefined };
  const conflict: Change = {
    ...start,
    action: "conflict",
    // A report shows the page first, and the source beside it.
    diff: open.map(({ field, row, page: held }) => ({ property: field, before: held, after: row })),
    problem: dispute(exchange, desired.place),
  };
  const changes = [
    ...(pulled.length > 0 ? [pull] : []),
    ...(pushed.length > 0 ? [push] : []),
    ...(open.length > 0 ? [conflict] : []),
  ];
  if (changes.length > 0) return changes;
  const { exchange: news, ...unchanged } = start;
  return [{ ...unchanged, action: "skip", page, ...(isNews(met, ground) && news !== undefined && { exchange: news }) }];
};

/** What becomes of a row and its page. */
export const changesOf = (desired: Desired, page: Page, ground: Ground): readonly Change[] => {
  const exchange = meet(desired, page, ground);
  const [fault] = faultsOf(exchange, { bound: ground.bound, page, place: desired.place });
  const met = { desired, page, exchange };
  return fault === undefined
    ? waysOf(met, ground)
    : [{ ...startOf(met, ground.bound), desired, action: "error", problem: fault }];
};

/** Whether a page does not say yet that it is in conflict. */
export const needsMark = (page: Page, bound: Bound): boolean => asConflict(page, bound).length > 0;
