import type { Filter } from "../model/filter.ts";
import type { Bound } from "./bind.ts";
import { scopeFilter } from "./scope.ts";

const TEXTS: readonly string[] = ["title", "rich_text", "url", "email", "phone_number"];

type Test = "equals" | "contains";

/** Whether a property can be asked for a part of what it holds. */
export const isText = ({ target, columns }: Bound): boolean =>
  TEXTS.includes(columns.get(target.key.property)?.type ?? "");

/** The target's pages that carry one of these keys, each in the form in which the page holds it. */
export const carrying = (bound: Bound, keys: readonly unknown[], test: Test = "equals"): Filter | undefined => {
  const column = bound.columns.get(bound.target.key.property);
  if (column === undefined) return undefined;
  const conditions = keys.flatMap((value): readonly Filter[] =>
    typeof value === "string" || typeof value === "number"
      ? [{ property: column.id, type: column.type, test, value }]
      : [],
  );
  if (conditions.length === 0) return undefined;
  const [one, ...others] = conditions;
  const keyed = one !== undefined && others.length === 0 ? one : { any: conditions };
  const scope = scopeFilter(bound);
  return scope !== undefined && "all" in scope ? { all: [keyed, ...scope.all] } : keyed;
};
