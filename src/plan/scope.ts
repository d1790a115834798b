import type { Filter } from "../model/filter.ts";
import { isPropertyType, type Property } from "../model/property.ts";
import type { Column } from "../model/schema.ts";
import type { Conditions } from "../model/target.ts";
import type { Bound } from "./bind.ts";
import { readValue } from "./value.ts";

const LISTS: readonly string[] = ["multi_select", "people", "relation"];

const condition = (column: Column, value: unknown): Filter | undefined => {
  const { id: property, type } = column;
  if (value === null) return { property, type, test: "is_empty" };
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  return { property, type, test: LISTS.includes(type) ? "contains" : "equals", value };
};

const conditionsOf = (wanted: Conditions, columns: Bound["columns"]): readonly Filter[] =>
  Object.entries(wanted).flatMap(([property, values]): readonly Filter[] => {
    const column = columns.get(property);
    const any = column === undefined ? [] : values.map((value) => condition(column, value));
    const known = any.filter((one) => one !== undefined);
    return known.length === 1 ? known : [{ any: known }];
  });

const all = (conditions: readonly Filter[]): Filter | undefined =>
  conditions.length === 0 ? undefined : { all: conditions };

/** Only the pages that belong to a target, where several share a database. */
export const scopeFilter = ({ target, columns }: Bound): Filter | undefined => all(conditionsOf(target.scope, columns));

/** Of these, the pages that are finished: for a target that is promoted, `when` is about pages. */
export const finishedFilter = ({ target, columns }: Bound): Filter | undefined =>
  all([...conditionsOf(target.scope, columns), ...conditionsOf(target.when, columns)]);

/** What a page that the target makes has to hold to belong to it, by property name. */
export const scopeValues = ({ target, columns }: Bound): Readonly<Record<string, Property>> =>
  Object.fromEntries(
    Object.entries(target.scope).flatMap(([property, [value]]) => {
      const type = columns.get(property)?.type;
      const mapping = target.mappings.find((one) => one.property === property);
      const read = mapping === undefined && type !== undefined ? readAs(type, value) : undefined;
      return read === undefined ? [] : [[property, read] as const];
    }),
  );

const readAs = (type: string, value: unknown): Property | undefined => {
  if (!isPropertyType(type)) return undefined;
  const read = readValue(type, value);
  return "property" in read ? read.property : undefined;
};
