import { isEmpty, same } from "../../merge/same.ts";
import type { Desired } from "../../model/desired.ts";
import { agreed, type Carried, type Common, type Exchange, openContests, type Values } from "../../model/exchange.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { linkName } from "../../plan/links.ts";
import { rowValues } from "../../plan/two-way/fields.ts";
import type { Data } from "../../ports/postgres.ts";
import { keyParts } from "../../sources/postgres/records.ts";
import { settleNewRow, settleRow } from "../../state/keep.ts";
import { Unwritten, type Written } from "../write.ts";
import { columnValues } from "./columns.ts";
import { baseOf, nameOf, pageOf, rowAsDesired, settlementOf, type Task } from "./desk.ts";
import { unchanged, writePage } from "./page.ts";

const overtaken = ({ change }: Task, why: "gone" | "changed"): Problem => ({
  ...problem(
    why === "gone"
      ? `The row of "${change.record}" was deleted while this run was under way.`
      : `The row of "${change.record}" was changed while this run was under way.`,
    "Run it again: it looks at both sides anew.",
    change.place,
  ),
  cause: "weather",
});

/** What is only pulled stays on the page as it was typed, whatever the database made of it. */
const withMade = (common: Common, row: Values, { exchange, ground }: Task): Common =>
  Object.fromEntries(
    Object.entries(common).map(([field, value]) => {
      const made = row[field];
      const stays = exchange.toRow[field] !== undefined && ground.rows.ways.get(field) === "pull";
      return [field, stays && made !== undefined && !same(made, value) ? { ...value, made } : value];
    }),
  );

/** Where the row got a value, both have in common what the page holds: until the page is written, that is all. */
const commonBase = (task: Task, made: Desired): Common => {
  const { exchange, ground } = task;
  const held = Object.entries(exchange.page).filter(([field]) => exchange.toRow[field] !== undefined);
  return withMade({ ...baseOf(task), ...agreed(exchange), ...Object.fromEntries(held) }, rowValues(made, ground), task);
};

/** What the database made of a row, where that is not what the page will say: it rounded, trimmed or triggered. */
const altered = (task: Task, row: Values): Values => {
  const { exchange, ground } = task;
  const busy = new Set([...Object.keys(exchange.toPage), ...openContests(exchange).map(({ field }) => field)]);
  return Object.fromEntries(
    Object.entries(row).filter(([field, value]) => {
      const expected = exchange.toRow[field] ?? exchange.page[field];
      if (busy.has(field) || ground.rows.ways.get(field) === "pull") return false;
      return JSON.stringify(value) !== JSON.stringify(expected);
    }),
  );
};

/** Whether the page says something of its own there: it was on its way into the row, or nothing of it goes there. */
const isTyped = (field: string, { toRow, page, known }: Exchange): boolean => {
  const [held, base] = [page[field], known[field]];
  if (toRow[field] !== undefined || held === undefined) return toRow[field] !== undefined;
  return base === undefined ? !isEmpty(held) : JSON.stringify(held) !== JSON.stringify(base);
};

/** What was typed and the database could not hold as it is, is kept with what it made of it. */
const alterations = (values: Values, { exchange }: Task): readonly Carried[] =>
  Object.entries(values).map(([field, { value }]) => {
    const old = exchange.page[field]?.value ?? null;
    return { who: "row", field, old, new: value, ...(isTyped(field, exchange) && { loser: old }) };
  });

const isPulled =
  ({ exchange }: Task) =>
  ({ field }: Carried): boolean =>
    exchange.toRow[field] !== undefined;

/** What the database made of what was typed: kept together with the row, since only the page says it from then on. */
const remade = (task: Task, desired: Desired): readonly Carried[] =>
  alterations(altered(task, rowValues(desired, task.ground)), task).filter(isPulled(task));

/** What the database made of the row goes to the page at once, where pages are written at all. */
const answer = async (task: Task, desired: Desired): Promise<Written> => {
  const page = pageOf(task);
  const values = altered(task, rowValues(desired, task.ground));
  const writes = task.desk.pages && task.ground.rows.pushes && Object.keys(values).length > 0;
  if (!writes) return { pageId: page.id, finished: true };
  const made = alterations(values, task);
  const kept = made.filter(isPulled(task));
  if (kept.length > 0) await task.desk.noted(task.change, kept);
  return writePage({ page, desired, values, lines: made.filter((line) => !kept.includes(line)) }, task);
};

const pick = (row: Data, columns: readonly string[]): Data =>
  Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));

const toldLines = async (task: Task): Promise<readonly Carried[]> => {
  const lines = task.exchange.lines.filter(({ who }) => who === "page");
  const lost = lines.filter(({ loser }) => loser !== undefined);
  if (lost.length > 0) await task.desk.noted(task.change, lost);
  return lines;
};

/** Values of a page into its row; together with what both have in common then, or not at all. */
export const pullRow = async (task: Task, read: Data): Promise<Written> => {
  const { change, counterpart, exchange, keeping } = task;
  const { table, key, watched } = counterpart;
  const values = columnValues(exchange.toRow, counterpart, change.place);
  await unchanged(pageOf(task), Object.keys(exchange.toRow), task);
  const lines = await toldLines(task);
  const updated = await settleRow(
    keeping,
    { table, key: pick(read, key), expected: pick(read, watched), values },
    (row) => {
      const made = rowAsDesired(task, row);
      const kept = { pageId: pageOf(task).id, base: commonBase(task, made), lines: [...lines, ...remade(task, made)] };
      return settlementOf(task, kept);
    },
  );
  if (!updated.written) throw new Unwritten(overtaken(task, updated.why));
  const made = rowAsDesired(task, updated.row);
  task.desk.bases.set(nameOf(task), commonBase(task, made));
  return answer(task, made);
};

/** The parts of a key that a person typed on the page; what the database fills in itself is left to it. */
const typedKey = ({ change, counterpart }: Task): Data => {
  const { key } = counterpart;
  if (change.record === pageOf({ change }).id) return {};
  const parts = key.length === 1 ? [change.record] : keyParts(change.record);
  return parts.length === key.length ? Object.fromEntries(parts.map((part, at) => [String(key[at]), part])) : {};
};

const alike = (row: Values, page: Values): Values =>
  Object.fromEntries(
    Object.entries(row).filter(([field, value]) => JSON.stringify(value) === JSON.stringify(page[field])),
  );

/** A page that a person made becomes a row: of it, and of what every row of the target holds. */
export const growRow = async (task: Task): Promise<Written> => {
  const { change, counterpart, exchange, keeping } = task;
  const page = pageOf(task);
  const said = Object.fromEntries(Object.entries(exchange.toRow).filter(([, value]) => !isEmpty(value)));
  const values = {
    ...counterpart.where,
    ...typedKey(task),
    ...columnValues(said, counterpart, change.place),
  };
  const common = (desired: Desired): Common => {
    const row = rowValues(desired, task.ground);
    return withMade({ ...exchange.base, ...alike(row, exchange.page) }, row, task);
  };
  const row = await settleNewRow(keeping, { table: counterpart.table, values }, (made) => {
    const desired = rowAsDesired(task, made);
    const kept = { pageId: page.id, base: common(desired), lines: remade(task, desired) };
    return { ...settlementOf(task, kept), key: desired.key };
  });
  const desired = rowAsDesired(task, row);
  const record = desired.key;
  const born: Task = { ...task, change: { ...change, record } };
  task.site.pages.set(linkName(change.target, record), page.id);
  task.desk.bases.set(nameOf(born), common(desired));
  return answer(born, desired);
};
