import { isEmpty, same } from "../../merge/same.ts";
import type { Change } from "../../model/change.ts";
import { keyText } from "../../model/key.ts";
import type { Page } from "../../model/page.ts";
import type { Problem } from "../../model/problem.ts";
import { bare, markedSha } from "../decide.ts";
import { orphaned } from "../orphans.ts";
import { heldKey, keyColumn, type Sides } from "../sides.ts";
import { faultsOf } from "./faults.ts";
import { type Ground, pageValues } from "./fields.ts";
import { growing } from "./meet.ts";
import type { Remembered } from "./row-side.ts";

type Told = Pick<Problem, "message" | "cure">;

const started = (page: Page, { bound }: Ground): Omit<Change, "action"> => {
  const { target } = bound;
  const record = heldKey(page, bound) || page.id;
  return { ...bare(target.name, record, { target: target.name, record }), page, beforeSha: markedSha(page, bound) };
};

const left = (page: Page, ground: Ground, told: Told): Change => {
  const start = started(page, ground);
  return {
    ...start,
    action: "skip",
    discrepancy: "orphan",
    problem: { level: "warning", ...told, place: start.place },
  };
};

const titleOf = (page: Page): string => {
  const title = Object.values(page.properties).find(({ type }) => type === "title")?.value;
  return typeof title === "string" ? title.trim() : "";
};

/** A page that a person made. One without a title is only just being made. */
const newcomer = (page: Page, ground: Ground): readonly Change[] => {
  const title = titleOf(page);
  if (title === "") return [];
  if (!ground.rows.inserts) {
    const message = `The page "${title}" has no row: ${page.url}.`;
    return [left(page, ground, { message, cure: "Add the row, or let pages become rows with `on-new-page: insert`." })];
  }
  const start = started(page, ground);
  const exchange = growing(page, ground);
  const [fault] = faultsOf(exchange, { bound: ground.bound, page, place: start.place });
  if (fault !== undefined) return [{ ...start, action: "error", problem: fault }];
  const diff = Object.entries(exchange.toRow).map(([property, { value }]) => ({
    property,
    before: null,
    after: value,
  }));
  return [{ ...start, action: "pull", diff, exchange }];
};

/** Of a page that came back from the trash, or is a copy, nothing is known: then whatever it says is somebody's. */
const isEdited = (page: Page, { base }: Remembered, ground: Ground): boolean =>
  Object.entries(pageValues(page, ground, [base])).some(([name, held]) => {
    const known = base[name];
    if (ground.rows.ways.get(name) === "push") return false;
    return known === undefined ? !isEmpty(held) : !same(held, known);
  });

/** A page whose row is gone. What a person wrote on it since is not thrown away with it. */
const widowed = (page: Page, known: Remembered, ground: Ground): Change => {
  const course = orphaned(page, ground.bound);
  if (course.action !== "archive") return course;
  if (ground.rows.hidden) {
    const message = `The row of "${course.record}" is not to be seen, and row security may be hiding it.`;
    return left(page, ground, { message, cure: "Let the role see all rows, or move the page to the trash in Notion." });
  }
  if (!isEdited(page, known, ground)) return course;
  const message = `The row of "${course.record}" is gone, and its page was edited since: ${page.url}.`;
  return left(page, ground, { message, cure: "Move the page to the trash in Notion, or bring the row back." });
};

/** Whoever duplicates a page in Notion duplicates its key with it. */
const copy = (page: Page, key: string, ground: Ground): Change => {
  const { property } = ground.bound.target.key;
  const message = `The page ${page.url} carries the key "${key}", which is another page's.`;
  return left(page, ground, { message, cure: `Empty \`${property}\` on it, or move it to the trash.` });
};

const ownersOf = ({ known }: Ground["rows"]): ReadonlyMap<string, Remembered> =>
  new Map([...known.values()].flatMap((one) => (one.pageId === null ? [] : [[one.pageId, one] as const])));

/** Pages that no row claims. What is absent from a selection is not absent. */
export const unclaimed = (sides: Sides, claimed: ReadonlySet<string>, ground: Ground): readonly Change[] => {
  if (!sides.whole) return [];
  const { known } = ground.rows;
  const owners = ownersOf(ground.rows);
  const keys = new Set(sides.desired.map(({ key }) => key));
  const column = keyColumn(sides.bound);
  return sides.pages
    .filter(({ id }) => !claimed.has(id))
    .flatMap((page) => {
      const key = keyText(page.properties[column]?.value);
      const owner = owners.get(page.id);
      if (owner !== undefined) return [widowed(page, owner, ground)];
      if (keys.has(key)) return [copy(page, key, ground)];
      const forgotten = known.get(key);
      return forgotten === undefined ? newcomer(page, ground) : [widowed(page, forgotten, ground)];
    });
};
