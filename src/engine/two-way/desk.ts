import type { Change } from "../../model/change.ts";
import type { Desired } from "../../model/desired.ts";
import type { Carried, Common, Exchange, Values } from "../../model/exchange.ts";
import type { Page } from "../../model/page.ts";
import { problem } from "../../model/problem.ts";
import { type Links, linkName, links } from "../../plan/links.ts";
import { projector, UNASKED } from "../../plan/project.ts";
import { canonicalJson } from "../../plan/sha.ts";
import type { Ground } from "../../plan/two-way/fields.ts";
import { inCommon } from "../../plan/two-way/row-side.ts";
import type { Row } from "../../ports/postgres.ts";
import { type Keeping, type Settlement, settlePage } from "../../state/keep.ts";
import { boundOf, type Site } from "../site.ts";
import { Unwritten } from "../write.ts";
import type { Counterpart } from "./counterpart.ts";

/** What the writing of one run has in common. */
export interface Desk {
  readonly counterparts: ReadonlyMap<string, Counterpart>;
  readonly run: string;
  /** Whether pages may be written at all: `pull` writes rows only. */
  readonly pages: boolean;
  /** Told of what is lost, before it is. */
  readonly noted: (change: Change, lines: readonly Carried[]) => Promise<void>;
  /** What both sides have in common, as it is kept now, by `target:key`. */
  readonly bases: Map<string, Common>;
  /** The row of a record is being written: its page waits for it. */
  readonly rows: Map<string, Promise<unknown>>;
  /** Records by the IDs of their pages. */
  readonly names: Map<string, string>;
  /** Relations that wait for pages to be made. */
  readonly waiting: Map<string, Values>;
}

/** One change, and everything that is needed to carry it out. */
export interface Task {
  readonly change: Change;
  readonly exchange: Exchange;
  readonly counterpart: Counterpart;
  readonly ground: Ground;
  readonly keeping: Keeping;
  readonly desk: Desk;
  readonly site: Site;
}

/** Records by their pages, as they are known by now: pages are only ever added. */
const namesNow = ({ names }: Desk, { pages }: Site): Pick<Links, "nameOf"> => {
  if (names.size < pages.size) for (const [name, id] of pages) names.set(id, name);
  return { nameOf: (id) => names.get(id) ?? id };
};

const NO_LINKS = links(new Map());

const EMPTY: Exchange = {
  toRow: {},
  toPage: {},
  row: {},
  page: {},
  known: {},
  base: {},
  lines: [],
  contests: [],
};

export const taskOf = (change: Change, desk: Desk, site: Site): Task => {
  const counterpart = desk.counterparts.get(change.target);
  if (counterpart === undefined) throw new Error(`The target ${change.target} has no rows.`);
  const { postgres, tables, side } = counterpart;
  return {
    change,
    exchange: change.exchange ?? EMPTY,
    counterpart,
    ground: { bound: boundOf(site, change.target), links: NO_LINKS, rows: side },
    keeping: { postgres, tables, run: desk.run },
    desk,
    site,
  };
};

/** The same task, when it has to tell pages by their records. */
export const knowingPages = (task: Task): Task => ({
  ...task,
  ground: { ...task.ground, links: namesNow(task.desk, task.site) },
});

export const nameOf = ({ change }: Pick<Task, "change">): string => linkName(change.target, change.record);

/** What both sides have in common, as it is kept now. Of a property that goes no way any more, nothing is. */
export const baseOf = (task: Task): Common => {
  const { change, counterpart, desk } = task;
  const kept = desk.bases.get(nameOf(task)) ?? inCommon(counterpart.known.get(change.record), change.page);
  return Object.fromEntries(Object.entries(kept).filter(([field]) => task.ground.rows.ways.has(field)));
};

export interface Kept {
  readonly pageId: string | null;
  readonly base: Common;
  readonly lines: readonly Carried[];
}

export const settlementOf = ({ change }: Task, { pageId, base, lines }: Kept): Settlement => ({
  target: change.target,
  key: change.record,
  pageId,
  base,
  lines,
});

/** A record that waits for a page, or for a person, comes to the same in every run: that is no reason to write. */
const isKept = (task: Task, { pageId, base, lines }: Kept): boolean => {
  const known = task.counterpart.known.get(task.change.record);
  const isUntouched = known?.intent === null && known.pageId === pageId && !task.desk.rows.has(nameOf(task));
  return isUntouched && lines.length === 0 && canonicalJson(known.base) === canonicalJson(base);
};

/** Writes down what both sides have in common now. */
export const keep = async (task: Task, kept: Kept): Promise<void> => {
  if (!isKept(task, kept)) await settlePage(task.keeping, settlementOf(task, kept));
  task.desk.bases.set(nameOf(task), kept.base);
};

/** A row that the database gave back, as the page that it should be; it throws where it can be none. */
export const rowAsDesired = ({ ground, counterpart, change }: Task, row: Row): Desired => {
  const { record, problems } = counterpart.read(row);
  const projected = projector(ground.bound.target, UNASKED)(record);
  const [fault] = [...problems, ...projected.problems].filter(({ level }) => level === "error");
  if (projected.desired !== undefined && fault === undefined) return projected.desired;
  const noRecord = problem("The database made a row that is no record.", "Look at it.", change.place);
  throw new Unwritten({ ...noRecord, ...fault });
};

export const pageOf = ({ change }: Pick<Task, "change">): Page => {
  if (change.page === undefined) throw new Error(`The plan names no page for ${change.record}.`);
  return change.page;
};
