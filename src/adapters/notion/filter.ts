import type { Condition, Filter, Timestamp } from "../../model/filter.ts";
import type { Json } from "../../model/json.ts";

const condition = (wanted: Condition): Json => ({
  property: wanted.property,
  [wanted.type]: { [wanted.test]: "value" in wanted ? wanted.value : true },
});

const moment = ({ timestamp, test, value }: Timestamp): Json => ({ timestamp, [timestamp]: { [test]: value } });

export const encodeFilter = (filter: Filter): Json => {
  if ("all" in filter) return { and: filter.all.map(encodeFilter) };
  if ("any" in filter) return { or: filter.any.map(encodeFilter) };
  return "timestamp" in filter ? moment(filter) : condition(filter);
};

const isCompound = (filter: Filter): boolean => "all" in filter || "any" in filter;

/** Both at once, without a third level: Notion allows two, so what is already two deep takes the condition inside. */
export const narrowed = (filter: Filter | undefined, by: Timestamp): Filter => {
  if (filter === undefined) return by;
  if ("all" in filter) return { all: [...filter.all, by] };
  if ("any" in filter && filter.any.some(isCompound)) return { any: filter.any.map((inner) => narrowed(inner, by)) };
  return { all: [filter, by] };
};
