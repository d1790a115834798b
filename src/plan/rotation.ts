import type { Change } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import type { Page } from "../model/page.ts";
import type { Property, Value } from "../model/property.ts";
import type { Rotation } from "../model/target.ts";
import { bare } from "./decide.ts";
import { pageSha } from "./sha.ts";
import { heldKey, nameIn, type Sides } from "./sides.ts";

const dayOf = (value: Value | undefined): string => {
  const day = typeof value === "object" && value !== null && "start" in value ? value.start : value;
  return typeof day === "string" ? day : "";
};

const held = (page: Page, property: string, { bound }: Sides): Value | undefined =>
  page.properties[nameIn(bound, property)]?.value;

const newestOf = (sides: Sides, { by }: Rotation): string =>
  [
    ...sides.desired.map(({ plain }) => dayOf(plain[by])),
    ...sides.pages.map((page) => dayOf(held(page, by, sides))),
  ].reduce((newest, day) => (day > newest ? day : newest), "");

const marked = (desired: Desired, { by, property, newest: first, older }: Rotation, newest: string): Desired => {
  const value = dayOf(desired.plain[by]) === newest ? first : older;
  const plain = { ...desired.plain, [property]: value };
  const held: Property = { type: "select", value, ...desired.properties[property] };
  const properties = { ...desired.properties, [property]: { ...held, value } as Property };
  return { ...desired, plain, properties, sha: pageSha(plain, desired.body) };
};

/** Which of a target's records is the newest shows only once Notion's pages are known. */
export const withNewest = (sides: Sides): Sides => {
  const { rotation } = sides.bound.target;
  if (rotation === undefined) return sides;
  const newest = newestOf(sides, rotation);
  return { ...sides, desired: sides.desired.map((one) => marked(one, rotation, newest)) };
};

/** Pages that no record of this run stands for, and that are no longer the newest. */
export const outdated = (sides: Sides): readonly Change[] => {
  const { bound, desired, pages } = sides;
  const { rotation, name } = bound.target;
  if (rotation === undefined) return [];
  const { by, property, newest: first, older } = rotation;
  const newest = newestOf(sides, rotation);
  const keys = new Set(desired.map(({ key }) => key));
  return pages.flatMap((page): readonly Change[] => {
    const record = heldKey(page, bound) || dayOf(held(page, by, sides)) || page.id;
    const day = dayOf(held(page, by, sides));
    if (keys.has(record) || day === "" || day >= newest || held(page, property, sides) !== first) return [];
    const diff = [{ property, before: first, after: older }];
    return [{ ...bare(name, record, { target: name, record }), action: "update", page, diff }];
  });
};
