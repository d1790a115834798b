import { nearest } from "../model/nearest.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Column, DataSource } from "../model/schema.ts";
import type { Mapping, Target } from "../model/target.ts";
import { promotedProperties, promotionFault } from "./promotion/fits.ts";

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

const renamed = (mapping: Mapping, column: Column): Omit<Problem, "place" | "level"> => ({
  message: `\`${mapping.property}\` is called \`${column.name}\` in Notion now.`,
  cure: "Write the new name into the configuration. Until then the property is found by its ID.",
});

export interface Clues {
  readonly placeOf: (property: string) => Place;
  /** The IDs that properties had in an earlier run: what was renamed meanwhile is found by them. */
  readonly ids: ReadonlyMap<string, string>;
  /** Where the target goes by a property without mapping it: under `when`, say. */
  readonly placeIn?: (key: string, property: string) => Place;
}

interface Match {
  readonly mapping: Mapping;
  readonly column: Column | undefined;
  readonly problem: (Omit<Problem, "place" | "level"> & { readonly level: Problem["level"] }) | undefined;
}

const match = (mapping: Mapping, dataSource: DataSource, { ids }: Clues): Match => {
  const named = dataSource.columns.find(({ name }) => name === mapping.property);
  const column = named ?? dataSource.columns.find(({ id }) => id === ids.get(mapping.property));
  if (column === undefined) {
    return {
      mapping,
      column,
      problem: mapping.optional ? undefined : { level: "error", ...missing(mapping, dataSource) },
    };
  }
  if (column.type !== mapping.type)
    return { mapping, column, problem: { level: "error", ...otherType(mapping, column) } };
  return {
    mapping,
    column,
    problem: named === undefined ? { level: "warning", ...renamed(mapping, column) } : undefined,
  };
};

/** Properties that a target goes by without mapping them, and what it goes by them for. */
const furtherProperties = (target: Target): readonly (readonly [property: string, key: string])[] => [
  ...promotedProperties(target),
  ...ownedProperties(target),
];

const ownedProperties = ({ scope, ids, ttl }: Target): readonly (readonly [property: string, key: string])[] => [
  ...Object.keys(scope).map((name) => [name, "scope"] as const),
  ...(ids === undefined ? [] : [[ids.property, "ids"] as const]),
  ...(ttl === undefined || TIMESTAMPS.includes(ttl.property) ? [] : [[ttl.property, "ttl"] as const]),
  ...Object.keys(ttl?.when ?? {}).map((name) => [name, "ttl"] as const),
];

const TIMESTAMPS: readonly string[] = ["created_time", "last_edited_time"];

const lacking = ([property, key]: readonly [string, string], { title, columns }: DataSource): Problem => {
  const meant = nearest(
    property,
    columns.map(({ name }) => name),
  );
  const cure = `Add the property in Notion, or mend \`${key}\`.`;
  return problem(
    `The database "${title}" has no property \`${property}\`, which \`${key}\` goes by.`,
    meant === undefined ? cure : `Did you mean \`${meant}\`? ${cure}`,
  );
};

const noText = (property: string, type: string): Problem =>
  problem(
    `\`${property}\` is of type ${type} in Notion, and an ID is a text.`,
    "Name a property of type text under `ids`, or make this one a text.",
  );

/** What keeps a column from being what the target goes by it for. */
const faultIn = (
  target: Target,
  [name, key]: readonly [string, string],
  { column, dataSource }: { readonly column: Column | undefined; readonly dataSource: DataSource },
): Omit<Problem, "place"> | undefined => {
  if (column === undefined) return lacking([name, key], dataSource);
  if (key === "ids" && column.type !== "rich_text") return noText(name, column.type);
  return promotionFault(target, [name, key], column);
};

/** A property that may be missing may carry the key: in a database without it the title does. */
const keyed = (target: Target, columns: ReadonlyMap<string, Column>): Target => {
  const title = target.mappings.find(({ type }) => type === "title");
  if (columns.has(target.key.property) || title?.origin.kind !== "from") return target;
  return { ...target, key: { from: title.origin.expression, property: title.property } };
};

/** A target that maps nothing has pages all the same, and people know them by their titles. */
const titled = (target: Target, { columns }: DataSource): Target => {
  const title = columns.find(({ type }) => type === "title");
  return target.key.property !== "" || title === undefined
    ? target
    : { ...target, key: { ...target.key, property: title.name } };
};

/** Finds every mapped property in the data source, before anything is written. */
export const bind = (written: Target, dataSource: DataSource, clues: Clues): Binding => {
  const target = titled(written, dataSource);
  const matches = target.mappings.map((mapping) => match(mapping, dataSource, clues));
  const problems = matches.flatMap(({ mapping, problem: found }): Problem[] => {
    const { property } = mapping;
    return found === undefined
      ? []
      : [{ ...found, place: { ...clues.placeOf(property), target: target.name, property } }];
  });
  const columns = new Map(
    matches.flatMap(({ mapping, column }) => (column === undefined ? [] : [[mapping.property, column] as const])),
  );
  for (const [name, key] of furtherProperties(target)) {
    const column = dataSource.columns.find((one) => one.name === name || one.id === clues.ids.get(name));
    const fault = faultIn(target, [name, key], { column, dataSource });
    if (column !== undefined && fault === undefined) columns.set(name, column);
    if (fault === undefined) continue;
    problems.push({ ...fault, place: { ...clues.placeIn?.(key, name), target: target.name, property: name } });
  }
  const key = dataSource.columns.find(({ name }) => name === target.key.property);
  if (key !== undefined && !columns.has(key.name) && target.mappings.length === 0) columns.set(key.name, key);
  return { bound: { target: keyed(target, columns), dataSource, columns }, problems };
};
