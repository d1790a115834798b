import { nearest } from "../model/nearest.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Column, DataSource } from "../model/schema.ts";
import type { Mapping, Target } from "../model/target.ts";

/** A target's properties, found in its data source: mapping by name, column by ID. */
export interface Bound {
  readonly target: Target;
  readonly dataSource: DataSource;
  readonly columns: ReadonlyMap<string, Column>;
}

export interface Binding {
  readonly bound: Bound;
  readonly problems: readonly Problem[];
}

const missing = (mapping: Mapping, { title, columns }: DataSource): Omit<Problem, "place" | "level"> => {
  const meant = nearest(
    mapping.property,
    columns.map(({ name }) => name),
  );
  return {
    message: `The database "${title}" has no property \`${mapping.property}\`.`,
    cure:
      meant === undefined
        ? `Add a property \`${mapping.property}\` of type ${mapping.type} in Notion, or write \`optional: true\`.`
        : `Did you mean \`${meant}\`? Otherwise add it in Notion, or write \`optional: true\`.`,
  };
};

const otherType = (mapping: Mapping, column: Column): Omit<Problem, "place" | "level"> => ({
  message: `\`${mapping.property}\` is of type ${column.type} in Notion, and of type ${mapping.type} in the configuration.`,
  cure: "Make the two the same.",
});

/** Finds every mapped property in the data source, before anything is written. */
export const bind = (target: Target, dataSource: DataSource, placeOf: (property: string) => Place): Binding => {
  const byName = new Map(dataSource.columns.map((column) => [column.name, column]));
  const found = target.mappings.map((mapping) => ({ mapping, column: byName.get(mapping.property) }));
  const problems = found.flatMap(({ mapping, column }): readonly Problem[] => {
    const place = { ...placeOf(mapping.property), target: target.name, property: mapping.property };
    if (column === undefined) {
      if (mapping.optional) return [];
      const { message, cure } = missing(mapping, dataSource);
      return [problem(message, cure, place)];
    }
    if (column.type === mapping.type) return [];
    const { message, cure } = otherType(mapping, column);
    return [problem(message, cure, place)];
  });
  const columns = new Map(
    found.flatMap(({ mapping, column }) => (column === undefined ? [] : [[mapping.property, column] as const])),
  );
  return { bound: { target, dataSource, columns }, problems };
};
