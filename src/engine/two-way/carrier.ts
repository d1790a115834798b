import type { Action, Change } from "../../model/change.ts";
import { agreed, openContests } from "../../model/exchange.ts";
import { expectFailure, Failure } from "../../model/failure.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Property } from "../../model/property.ts";
import { nameIn } from "../../plan/sides.ts";
import { isStatus, type STATUSES } from "../../plan/status.ts";
import { needsMark } from "../../plan/two-way/changes.ts";
import { pageValues } from "../../plan/two-way/fields.ts";
import { unfinished } from "../apply.ts";
import { byColumn, type Carrier, type Site } from "../site.ts";
import { archive, Unwritten, type Written } from "../write.ts";
import { baseOf, type Desk, keep, knowingPages, nameOf, pageOf, type Task, taskOf } from "./desk.ts";
import { makePage } from "./make.ts";
import { split, strays, unchanged, writePage } from "./page.ts";
import { growRow, pullRow } from "./row.ts";

type Work = (task: Task) => Promise<Written>;

const heldBack = new Failure({
  kind: "cancelled",
  message: "The row could not be written, so its page waits.",
  cure: "Mend what kept the row from being written.",
});

/** What the page says of its own state; that it cannot be said is no failure of the record. */
const say = async (status: keyof typeof STATUSES, task: Task): Promise<void> => {
  const {
    ground: { bound, rows },
    desk,
    site,
    change,
  } = task;
  const { page } = change;
  if (page === undefined || !desk.pages || !rows.pushes || page.inTrash) return;
  const shown = bound.target.mappings.filter(isStatus).filter(({ property }) => {
    const held = page.properties[nameIn(bound, property)]?.value;
    return typeof held !== "string" || held.toLowerCase() !== status;
  });
  const values = Object.fromEntries(
    shown.map(({ property, type }) => [property, { type, value: status } as Property] as const),
  );
  const properties = byColumn(bound, values);
  if (Object.keys(properties).length === 0) return;
  await site.world.notion.changePage(page.id, { properties }).catch((thrown: unknown) => {
    expectFailure(thrown);
  });
};

const pull: Work = async (task) => {
  const read = task.counterpart.rows.get(task.change.record);
  const { exchange } = task;
  const isNew = Object.keys(exchange.row).length === 0;
  const writing = isNew || read === undefined ? growRow(task) : pullRow(task, read);
  task.desk.rows.set(nameOf(task), writing);
  return writing;
};

/** The row first: what could not be written there is not yet to be seen on the page. */
const rowWritten = async (task: Task): Promise<void> => {
  await task.desk.rows.get(nameOf(task))?.catch(() => {
    throw heldBack;
  });
};

const update: Work = async (task) => {
  await rowWritten(task);
  const { change, exchange } = task;
  if (change.desired === undefined) throw new Error(`The plan has no content for ${change.record}.`);
  const { toPage: values, lines } = exchange;
  const page = pageOf(task);
  task.desk.bases.set(nameOf(task), { ...baseOf(task), ...agreed(exchange) });
  return writePage({ page, desired: change.desired, values, lines }, task);
};

/** What only a person can mend ends as their problem, once all that can be done is done. */
const told = (task: Task): Written => {
  const { problem } = task.change;
  if (problem?.level === "error") throw new Unwritten(problem);
  return { pageId: pageOf(task).id, finished: true };
};

const conflict: Work = async (task) => {
  const { exchange, ground } = task;
  const page = pageOf(task);
  await rowWritten(task);
  if (openContests(exchange).length > 0 && needsMark(page, ground.bound)) await say("conflict", task);
  await keep(task, { pageId: page.id, base: { ...baseOf(task), ...agreed(exchange) }, lines: [] });
  return told(task);
};

/** What a person writes on it at the last moment is not thrown away with it. */
const unedited = async (task: Task): Promise<void> => {
  const { ground } = knowingPages(task);
  const held = pageValues(pageOf(task), ground);
  const fields = Object.keys(held).filter((field) => ground.rows.ways.get(field) !== "push");
  await unchanged(pageOf(task), fields, { ...task, exchange: { ...task.exchange, page: held } });
};

/** What we throw away is forgotten with it, so that a row that comes back brings it back. */
const throwAway: Work = async (task) => {
  await unedited(task);
  const written = await archive(task.change, task.site);
  await keep(task, { pageId: null, base: {}, lines: [] });
  return written;
};

const bringBack: Work = async (task) => {
  const page = pageOf(task);
  await task.site.world.notion.changePage(page.id, { inTrash: false });
  return update(task);
};

const flag: Work = async (task) => {
  await say("conflict", task);
  return told(task);
};

const make =
  (desk: Desk): Work =>
  (task) =>
    makePage(task, (change) => workOf(change, desk)(taskOf(change, desk, task.site)));

const refuse: Work = async (task) => told(task);

/** How each action is carried out. A page that is flagged without a row is in no conflict about values. */
const workOf = (change: Change, desk: Desk): Work => {
  const works: Partial<Record<Action, Work>> = {
    pull,
    update,
    create: make(desk),
    archive: throwAway,
    restore: bringBack,
    conflict: change.exchange === undefined ? flag : conflict,
  };
  return works[change.action] ?? refuse;
};

/** Both sides turned out to be equal: that is all there is to write down. */
const settled = async (change: Change, desk: Desk, site: Site): Promise<Outcome> => {
  if (change.exchange !== undefined) {
    const task = taskOf(change, desk, site);
    await keep(task, { pageId: pageOf(task).id, base: change.exchange.base, lines: [] });
  }
  return { status: "skipped", change };
};

/** A change that is known, and could not be carried over, is told on its page. */
const failed = async (change: Change, thrown: unknown, { desk, site }: At): Promise<Outcome> => {
  const outcome = unfinished(change, thrown, site);
  const isNews = outcome.status === "failed" && change.action !== "conflict" && change.action !== "create";
  if (isNews && !site.world.signal.aborted) await say("pending", taskOf(change, desk, site));
  return outcome;
};

interface At {
  readonly desk: Desk;
  readonly site: Site;
}

const carry = async (change: Change, { desk, site }: At): Promise<Outcome> => {
  if (site.world.signal.aborted) return { status: "left", change };
  try {
    if (change.action === "skip") return await settled(change, desk, site);
    const written = await workOf(change, desk)(taskOf(change, desk, site));
    site.pages.set(nameOf({ change }), written.pageId);
    return { status: "done", change, ...written };
  } catch (thrown) {
    return failed(change, thrown, { desk, site });
  }
};

/** The relations that had to wait for pages. */
const finish = async (change: Change, { desk, site }: At): Promise<void> => {
  const task = taskOf(change, desk, site);
  const values = desk.waiting.get(nameOf(task)) ?? {};
  const pageId = site.pages.get(nameOf(task));
  const { ready, waiting } = split(values, task);
  if (pageId === undefined || change.desired === undefined) return;
  const page = change.page ?? (await site.world.notion.page(pageId, []));
  if (Object.keys(ready).length > 0) {
    await writePage({ page, desired: change.desired, values: ready, lines: task.exchange.lines }, task);
  }
  if (Object.keys(waiting).length > 0) throw new Unwritten(strays(waiting, task));
};

/** Carries out what a plan says of two-way targets: rows and pages, and what both have in common. */
export const carrier = (desk: Desk): Carrier => ({
  has: ({ target, options, action }) => desk.counterparts.has(target) && options === undefined && action !== "backfill",
  carry: (change, site) => carry(change, { desk, site }),
  finish: (change, site) => finish(change, { desk, site }),
});
