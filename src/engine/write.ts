import type { Change, Difference } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import { isFailure } from "../model/failure.ts";
import { keyText } from "../model/key.ts";
import type { Body, Page } from "../model/page.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { KeptFile } from "../model/promotion.ts";
import type { Property } from "../model/property.ts";
import type { Bound } from "../plan/bind.ts";
import { idProperty } from "../plan/ids.ts";
import { linkName } from "../plan/links.ts";
import { scopeValues } from "../plan/scope.ts";
import { canonicalJson } from "../plan/sha.ts";
import { nameIn } from "../plan/sides.ts";
import { saysTheSame } from "../plan/wording.ts";
import { settle } from "./settle.ts";
import { boundOf, byColumn, linkValues, marks, type Site, type Values } from "./site.ts";

/** A page that was written; unfinished while its relations, and so its mark, are still to come. */
export interface Written {
  readonly pageId: string;
  readonly finished: boolean;
  /** Of a promoted page: its files as they are now. */
  readonly files?: readonly KeptFile[];
}

/** Something that only shows while writing, and that a person has to mend. */
export class Unwritten extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.message);
    this.problem = found;
  }
}

interface Draft {
  readonly properties: Values;
  readonly finished: boolean;
}

/** Everything that can be said about the page now; the mark only when that is everything. */
const draft = (change: Change, desired: Desired, site: Site): Draft => {
  const bound = boundOf(site, change.target);
  const links = linkValues(desired, site.pages);
  const mark = links === undefined ? {} : marks(desired, bound, site);
  return { properties: byColumn(bound, { ...desired.properties, ...links, ...mark }), finished: links !== undefined };
};

const several = (desired: Desired, pages: readonly Page[]): Problem =>
  problem(
    `${pages.length} pages carry the key "${desired.key}" after a create whose answer was lost.`,
    "Move all but one of them to the trash, and run it again.",
    desired.place,
  );

/** A page that is made has its ID from the beginning. */
const idValues = ({ target }: Bound, newId: () => string): Values => {
  const property = idProperty(target);
  return property === undefined ? {} : { [property]: { type: "rich_text", value: newId() } };
};

/** A create is never repeated blind: while one may have happened, the page is looked for before it is made. */
export const create = async (change: Change, desired: Desired, site: Site): Promise<Written> => {
  const { world, job } = site;
  const bound = boundOf(site, change.target);
  const { properties: values, finished } = draft(change, desired, site);
  const properties = { ...byColumn(bound, { ...scopeValues(bound), ...idValues(bound, job.newId) }), ...values };
  const body = desired.body === null ? {} : { markdown: desired.body };
  const send = async (): Promise<Written> => {
    await job.begun(change);
    const page = await world.notion.createPage({ dataSource: bound.dataSource.id, properties, ...body });
    return { pageId: page.id, finished };
  };
  const findOrSend = async (): Promise<Written> => {
    const written = desired.plain[bound.target.key.property];
    const name = linkName(change.target, change.record);
    site.doubtful.add(name);
    const found = await settle({ bound, written, waitMs: job.settleMs }, world);
    site.doubtful.delete(name);
    if (found.length > 1) throw new Unwritten(several(desired, found));
    const [page] = found;
    if (page !== undefined) site.pages.set(name, page.id);
    return page === undefined ? send() : update({ ...change, page, body: desired.body !== null }, desired, site);
  };
  const isOpen = (): boolean => job.open(change.target, change.record);
  if (isOpen()) return findOrSend();
  await job.begun(change);
  // Another run may have written the same down just before: its page is looked for as one of our own would be.
  if (isOpen()) return findOrSend();
  try {
    return await send();
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.kind !== "unknown") throw thrown;
    return findOrSend();
  }
};

const unreadable = (desired: Desired, page: Page): Problem =>
  problem(
    `The content of "${desired.key}" has blocks that Markdown has no words for, and would be lost: ${page.url}.`,
    "Take them out of the page in Notion, or take `body` out of the target.",
    desired.place,
  );

/** What was there is read and kept before it is written over; what cannot be read whole is not written over. */
const writeBody = async (
  page: Page,
  markdown: string,
  { desired, site }: { readonly desired: Desired; readonly site: Site },
): Promise<Body> => {
  const { notion } = site.world;
  const before = await notion.body(page.id);
  if (before.partial) throw new Unwritten(unreadable(desired, page));
  if (before.markdown !== "") await site.job.replaced(before.markdown);
  return notion.replaceBody(page.id, markdown);
};

interface Answered {
  readonly page: Page;
  readonly body: Body | undefined;
  /** What was sent as the body. */
  readonly text: string;
}

/** What is put back has to be there as it was: Notion's own answer to the write says what it holds now. */
const checkRestored = (desired: Desired, { page, body, text }: Answered, bound: Bound): void => {
  const other = Object.entries(desired.properties).flatMap(([property, { value }]) => {
    const held = page.properties[nameIn(bound, property)]?.value;
    return held !== undefined && canonicalJson(held) === canonicalJson(value) ? [] : [property];
  });
  const wrong = [...other, ...(body !== undefined && !saysTheSame(body.markdown, text) ? ["(body)"] : [])];
  if (wrong.length === 0) return;
  const message = `Notion made something else of what was restored to "${desired.key}": ${wrong.map((name) => `\`${name}\``).join(", ")}.`;
  throw new Unwritten(problem(message, `Look at the page, and run \`restore\` again: ${page.url}.`, desired.place));
};

/** What is written over a page is planned for one that was seen. */
export const pageIn = ({ page, action, record }: Change): Page => {
  if (page === undefined) throw new Error(`The plan has no page for ${record}, and is to ${action} one.`);
  return page;
};

/** The body first: the mark that says it is the right one goes with the properties. */
export const update = async (change: Change, desired: Desired, site: Site): Promise<Written> => {
  const page = pageIn(change);
  if (page.inTrash) await site.world.notion.changePage(page.id, { inTrash: false });
  const text = desired.body ?? "";
  const body = change.body ? await writeBody(page, text, { desired, site }) : undefined;
  const { properties, finished } = draft(change, desired, site);
  const now = await site.world.notion.changePage(page.id, { properties });
  if (change.action === "restore") checkRestored(desired, { page: now, body, text }, boundOf(site, change.target));
  return { pageId: page.id, finished };
};

export const archive = async (change: Change, site: Site): Promise<Written> => {
  const page = pageIn(change);
  await site.world.notion.changePage(page.id, { inTrash: true });
  return { pageId: page.id, finished: true };
};

/** Only what the plan names, as it names it: for pages that no record stands for, and that carry no mark of ours. */
export const patch = async (change: Change, site: Site): Promise<Written> => {
  const page = pageIn(change);
  const bound = boundOf(site, change.target);
  const values = change.diff.map(({ property, after }) => {
    const type = bound.columns.get(property)?.type;
    return [property, { type, value: after } as Property] as const;
  });
  await site.world.notion.changePage(page.id, { properties: byColumn(bound, Object.fromEntries(values)) });
  return { pageId: page.id, finished: true };
};

/** A query lags behind: what it showed as empty may be filled by now, and what is filled stays. */
export const fillEmpty = async (change: Change, site: Site): Promise<Written> => {
  const { target, diff } = change;
  const page = pageIn(change);
  const { columns } = boundOf(site, target);
  const idOf = ({ property }: Difference): string | undefined => columns.get(property)?.id;
  const now = await site.world.notion.page(
    page.id,
    diff.map(idOf).filter((id) => id !== undefined),
  );
  const filled = new Set<string | undefined>(
    Object.values(now.properties).flatMap(({ id, value }) => (keyText(value) === "" ? [] : [id])),
  );
  const empty = diff.filter((one) => !filled.has(idOf(one)));
  if (empty.length === 0 || now.inTrash) return { pageId: page.id, finished: true };
  return patch({ ...change, diff: empty }, site);
};

const MEND = "Add that record, or take it out of the relation; the rest of the page is written.";
const WAIT =
  "Where another run makes that page, run this one again after it; else add the record, or take it out of the relation. The rest of the page is written.";

const UNREAD = "Mend what is wrong with that target, and run it again; the rest of the page is written.";

/** Records that a relation names, and whose pages are not there; or not known, where their target could not be read. */
const strays = ({ links, place, placeOfLink }: Desired, { pages, job }: Site): Problem => {
  const all = Object.entries(links).flatMap(([property, list]) =>
    list.filter(({ target, key }) => !pages.has(linkName(target, key))).map((link) => ({ property, ...link })),
  );
  const absent = all.filter(({ target }) => job.bounds.has(target));
  const found = absent.length > 0 ? absent : all;
  const told = found
    .map(({ property, key, target }) => `\`${property}\` points at "${key}" of \`${target}\``)
    .join(", ");
  const [where] = found.map(({ property, key }) => ({ ...placeOfLink?.(property, key), property }));
  const at = { ...place, ...where };
  if (absent.length === 0) return problem(`${told}, which could not be read.`, UNREAD, at);
  return problem(`${told}, which has no page.`, job.inPart ? WAIT : MEND, at);
};

/** The second pass: relations to pages that were made in the first, and with them the mark. */
export const finish = async (change: Change, desired: Desired, site: Site): Promise<void> => {
  const id = site.pages.get(linkName(change.target, change.record));
  const { properties, finished } = draft(change, desired, site);
  if (id !== undefined && finished) {
    await site.world.notion.changePage(id, { properties });
    return;
  }
  throw new Unwritten(strays(desired, site));
};
