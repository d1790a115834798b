import type { Change } from "../../model/change.ts";
import type { Desired } from "../../model/desired.ts";
import type { Values } from "../../model/exchange.ts";
import { isFailure } from "../../model/failure.ts";
import type { Page } from "../../model/page.ts";
import { problem } from "../../model/problem.ts";
import { idProperty } from "../../plan/ids.ts";
import { linkName } from "../../plan/links.ts";
import { scopeValues } from "../../plan/scope.ts";
import { changesOf } from "../../plan/two-way/changes.ts";
import { inCommon } from "../../plan/two-way/row-side.ts";
import { intend } from "../../state/keep.ts";
import { settle } from "../settle.ts";
import { byColumn } from "../site.ts";
import { Unwritten, type Written } from "../write.ts";
import { keep, knowingPages, nameOf, type Task } from "./desk.ts";
import { awaiting, pageProperties, split } from "./page.ts";

/** Carries out what a page that was found comes to: the writers know each other by this. */
export type CarryOut = (change: Change) => Promise<Written>;

const idValues = ({ ground: { bound }, site }: Task): Values => {
  const property = idProperty(bound.target);
  return property === undefined ? {} : { [property]: { type: "rich_text", value: site.job.newId() } };
};

const several = (desired: Desired, pages: readonly Page[]): Unwritten =>
  new Unwritten(
    problem(
      `${pages.length} pages carry the key "${desired.key}" after a create whose answer was lost.`,
      "Move all but one of them to the trash, and run it again.",
      desired.place,
    ),
  );

/** What is about to be made is written down first, with what it will hold: it may be made, and nobody told. */
const send = async (desired: Desired, task: Task): Promise<Written> => {
  const { change, exchange, ground, keeping, site } = task;
  const { bound } = ground;
  const parts = split(exchange.toPage, task);
  const own = byColumn(bound, { ...scopeValues(bound), ...idValues(task) });
  const properties = { ...own, ...pageProperties(desired, parts, task) };
  await site.job.begun(change);
  await intend(keeping, { target: change.target, key: change.record, base: parts.ready });
  const page = await site.world.notion.createPage({ dataSource: bound.dataSource.id, properties });
  await keep(task, { pageId: page.id, base: parts.ready, lines: [] });
  return awaiting(page.id, parts, task);
};

/** A page that was made by a run that died, or whose answer was lost: what it is by now is merged, not written over. */
const adopt = async (desired: Desired, page: Page, { task, carryOut }: Finding): Promise<Written> => {
  const { site, exchange } = task;
  site.pages.set(nameOf(task), page.id);
  const begun = { pageId: null, base: split(exchange.toPage, task).ready, intent: task.keeping.run };
  const base = inCommon(task.counterpart.known.get(desired.key) ?? begun, page);
  await keep(task, { pageId: page.id, base, lines: [] });
  const { ground } = knowingPages(task);
  const known = new Map([...ground.rows.known, [desired.key, { pageId: page.id, base }]]);
  const changes = changesOf(desired, page, { ...ground, rows: { ...ground.rows, known } });
  let written: Written = { pageId: page.id, finished: true };
  for (const change of changes) {
    if (change.problem?.level === "error") throw new Unwritten(change.problem);
    if (change.action === "skip") continue;
    const one = await carryOut(change);
    written = { pageId: page.id, finished: written.finished && one.finished };
  }
  return written;
};

/** A page that is known to be another record's is not the one that was lost, whatever key it carries by now. */
const withoutOthers = ({ site: { world }, counterpart, change }: Task): Task["site"]["world"] => {
  const others = new Set(
    [...counterpart.known].flatMap(([key, { pageId }]) => (pageId === null || key === change.record ? [] : [pageId])),
  );
  const { notion } = world;
  const pages: typeof notion.pages = async function* (query) {
    for await (const batch of notion.pages(query)) yield batch.filter(({ id }) => !others.has(id));
  };
  return { ...world, notion: { ...notion, pages } };
};

interface Finding {
  readonly task: Task;
  readonly carryOut: CarryOut;
}

const findOrSend = async (desired: Desired, { task, carryOut }: Finding): Promise<Written> => {
  const { site, ground, change } = task;
  const { bound } = ground;
  const name = linkName(change.target, change.record);
  const written = desired.plain[bound.target.key.property];
  site.doubtful.add(name);
  const found = await settle({ bound, written, waitMs: site.job.settleMs }, withoutOthers(task));
  site.doubtful.delete(name);
  const [page, ...others] = found;
  if (page === undefined) return send(desired, task);
  if (others.length > 0) throw several(desired, found);
  return adopt(desired, page, { task, carryOut });
};

/** A create is never repeated blind: while one may have happened, the page is looked for before it is made. */
export const makePage = async (task: Task, carryOut: CarryOut): Promise<Written> => {
  const { change, counterpart, site } = task;
  const { desired } = change;
  if (desired === undefined) throw new Error(`The plan has no content for ${change.record}.`);
  const begun = typeof counterpart.known.get(change.record)?.intent === "string";
  if (begun || site.job.open(change.target, change.record)) return findOrSend(desired, { task, carryOut });
  try {
    return await send(desired, task);
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.kind !== "unknown") throw thrown;
    return findOrSend(desired, { task, carryOut });
  }
};
