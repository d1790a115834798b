import { type Problem, problem } from "../model/problem.ts";
import type { Sides } from "../plan/sides.ts";
import type { Setup } from "./load.ts";

/** Relations whose property points at another database than the one in which the related target's pages are. */
export const strayRelations = (sides: readonly Sides[], placeOf: Setup["placeOf"]): readonly Problem[] => {
  const homes = new Map(sides.map(({ bound }) => [bound.target.name, bound.dataSource]));
  return sides.flatMap(({ bound }) =>
    bound.target.mappings.flatMap(({ property, to }) => {
      const home = to === undefined ? undefined : homes.get(to);
      const points = bound.columns.get(property)?.relatesTo;
      if (home === undefined || points === undefined || points === home.id) return [];
      const place = {
        ...placeOf(["targets", bound.target.name, "properties", property]),
        target: bound.target.name,
        property,
      };
      const message = `\`${property}\` points at another database in Notion than "${home.title}", where the pages of \`${to}\` are.`;
      return [problem(message, "Let the property in Notion point at that database, or mend `to`.", place)];
    }),
  );
};
