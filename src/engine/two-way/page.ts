import type { Desired } from "../../model/desired.ts";
import { type Carried, openContests, type Values } from "../../model/exchange.ts";
import type { Page, PageChange } from "../../model/page.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { isStatus } from "../../plan/status.ts";
import { pageValues } from "../../plan/two-way/fields.ts";
import { note } from "../../state/keep.ts";
import { byColumn, marks } from "../site.ts";
import { Unwritten, type Written } from "../write.ts";
import { baseOf, keep, knowingPages, nameOf, type Task } from "./desk.ts";

/** Values that can be written now, and those that wait for pages to be made. */
export interface Split {
  readonly ready: Values;
  readonly waiting: Values;
}

const isWaiting = ({ site }: Task, property: Values[string]): boolean =>
  property.type === "relation" && property.value.some((name) => name.includes(":") && !site.pages.has(name));

export const split = (values: Values, task: Task): Split => {
  const part = (wanted: boolean): Values =>
    Object.fromEntries(Object.entries(values).filter(([, property]) => isWaiting(task, property) === wanted));
  return { ready: part(false), waiting: part(true) };
};

/** Relations as Notion takes them: by page. */
const withPages = (values: Values, { site }: Task): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, property]) => [
      name,
      property.type === "relation"
        ? { type: "relation", value: property.value.map((one) => site.pages.get(one) ?? one) }
        : property,
    ]),
  );

/** What the engine says on a page; while it is in conflict, that is all that its status says. */
const marksOf = (desired: Desired, { ground: { bound }, exchange, site }: Task): Values => {
  const all = marks(desired, bound, site);
  if (openContests(exchange).length === 0) return all;
  const statuses = new Set(bound.target.mappings.filter(isStatus).map(({ property }) => property));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !statuses.has(name)));
};

/** Values by property ID, with the marks when they are everything. */
export const pageProperties = (desired: Desired, { ready, waiting }: Split, task: Task): Values => {
  const mark = Object.keys(waiting).length > 0 ? {} : marksOf(desired, task);
  return byColumn(task.ground.bound, { ...withPages(ready, task), ...mark });
};

const edited = ({ change }: Task, fields: readonly string[]): Problem => ({
  ...problem(
    `${fields.map((field) => `\`${field}\``).join(", ")} of "${change.record}" was edited in Notion while this run was under way.`,
    "Run it again: it looks at both sides anew.",
    change.place,
  ),
  cause: "weather",
});

/** What the fields of a page held at the last look, by ID. */
type Looked = NonNullable<PageChange["over"]>;

/**
 * Notion has no write that depends on what is there, and its queries lag behind its pages: so what is to be written over,
 * and what is to be believed, is looked at once more at the last moment.
 */
export const unchanged = async (page: Page, fields: readonly string[], task: Task): Promise<Looked> => {
  const { bound } = task.ground;
  const ids = fields.map((field) => bound.columns.get(field)?.id).filter((id) => id !== undefined);
  if (ids.length === 0) return {};
  const now = await task.site.world.notion.page(page.id, ids);
  const held = pageValues(now, knowingPages(task).ground, [task.exchange.page]);
  const expected = task.exchange.page;
  const found = fields.filter(
    (field) => expected[field] !== undefined && JSON.stringify(held[field]) !== JSON.stringify(expected[field]),
  );
  if (found.length > 0) throw new Unwritten(edited(task, found));
  return Object.fromEntries(Object.values(now.properties).map((one) => [one.id, one]));
};

interface Writing {
  readonly page: Page;
  readonly desired: Desired;
  readonly values: Values;
  readonly lines: readonly Carried[];
}

/** What is lost on the page is written down before it is lost; what is carried over, after. */
export const writePage = async ({ page, desired, values, lines }: Writing, task: Task): Promise<Written> => {
  const { desk, keeping, change, site } = task;
  const parts = split(values, task);
  const fields = Object.keys(parts.ready);
  const over = await unchanged(page, fields, task);
  const about = lines.filter(({ who, field }) => who === "row" && fields.includes(field));
  const lost = about.filter(({ loser }) => loser !== undefined);
  if (lost.length > 0) {
    await desk.noted(change, lost);
    await note(keeping, { target: change.target, key: change.record, pageId: page.id, lines: lost });
  }
  const properties = pageProperties(desired, parts, task);
  if (Object.keys(properties).length > 0) await site.world.notion.changePage(page.id, { properties, over });
  const base = { ...baseOf(task), ...parts.ready };
  await keep(task, { pageId: page.id, base, lines: about.filter(({ loser }) => loser === undefined) });
  return awaiting(page.id, parts, task);
};

export const awaiting = (pageId: string, { waiting }: Split, task: Task): Written => {
  const finished = Object.keys(waiting).length === 0;
  if (!finished) task.desk.waiting.set(nameOf(task), waiting);
  return { pageId, finished };
};

/** Records that a relation names, and that have no page. */
export const strays = (waiting: Values, { site, change }: Task): Problem => {
  const told = Object.entries(waiting).flatMap(([property, { value }]) =>
    [value]
      .flat()
      .filter((name): name is string => typeof name === "string" && !site.pages.has(name))
      .map((name) => ({ property, name })),
  );
  const [where] = told.map(({ property }) => ({ property }));
  const message = told.map(({ property, name }) => `\`${property}\` points at "${name}"`).join(", ");
  const cure = "Let that row be one of its target's, or leave the column empty; the rest of the page is written.";
  return problem(`${message}, which has no page.`, cure, { ...change.place, ...where });
};
